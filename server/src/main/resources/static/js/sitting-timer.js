/**
 * <sitting-timer>: sits with somebody for as long as they chose, with a bell at both ends and between. Bells are set once, in the
 * sound's own clock, and the time left follows from the wall clock: both survive a dark screen.
 */
import { PracticeSound, goDark, stayLit } from "./practice-sound.js";

class SittingTimer extends HTMLElement {
  #sound = new PracticeSound();
  #timer;
  #until = 0;
  #left;

  connectedCallback() {
    this.go = this.querySelector("[data-go]");
    this.clock = this.querySelector("[data-left]");
    this.zero = this.clock.textContent.trim().codePointAt(this.clock.textContent.trim().length - 1);
    this.go.addEventListener("change", () => (this.go.checked ? this.#start() : this.#stop()));
    this.addEventListener("change", event => this.#changed(event.target));
    this.addEventListener("practice-stop", () => { this.go.checked = false; this.#stop(); });
    document.addEventListener("visibilitychange", () => this.go.checked && this.#tick());
    this.#anew();
  }

  disconnectedCallback() {
    this.#stop();
  }

  #changed({ name, value }) {
    if (name === "ground" && this.go.checked) this.#sound.ground(value);
    if (name === "sit" && !this.go.checked) this.#anew();
  }

  #anew() {
    this.#left = Number(this.querySelector("[name=sit]:checked").value) * 60;
    this.#show();
  }

  async #start() {
    if (this.#left <= 0) this.#anew();
    this.#until = Date.now() + this.#left * 1000;
    this.#timer = setInterval(() => this.#tick(), 500);
    this.dispatchEvent(new CustomEvent("practice-on", { bubbles: true }));
    await this.#sound.begin();
    this.#sound.ground(this.querySelector("[name=ground]:checked").value);
    if (this.querySelector("[data-bell]").checked) this.#bells();
    stayLit();
  }

  #bells() {
    const every = Number(this.dataset.bellEvery) * 60;
    this.#sound.bell(0);
    this.#sound.bell(this.#left);
    for (let after = this.#left - every; every > 0 && after > 20; after -= every) this.#sound.bell(after);
  }

  #stop() {
    clearInterval(this.#timer);
    this.#sound.stop();
    goDark();
    this.dispatchEvent(new CustomEvent("practice-off", { bubbles: true }));
  }

  #tick() {
    this.#left = Math.max(0, Math.round((this.#until - Date.now()) / 1000));
    this.#show();
    if (this.#left > 0) return;
    this.go.checked = false;
    clearInterval(this.#timer);
    this.#sound.ground("none");
    goDark();
    this.querySelector("[data-now]").textContent = this.dataset.done;
    this.dispatchEvent(new CustomEvent("practice-off", { bubbles: true }));
  }

  #show() {
    const plain = `${Math.floor(this.#left / 60)}:${String(this.#left % 60).padStart(2, "0")}`;
    this.clock.textContent = plain.replace(/\d/g, digit => String.fromCodePoint(this.zero + Number(digit)));
  }
}
customElements.define("sitting-timer", SittingTimer);
