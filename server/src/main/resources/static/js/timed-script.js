/**
 * <timed-script>: leads through lines, each in its time: shown, and read out where that is wished. The line follows from the clock,
 * so it is the right one after a dark screen. Without this file the lines are a list to read.
 */
import { PracticeSound, goDark, hush, speak, stayLit } from "./practice-sound.js";

class TimedScript extends HTMLElement {
  #sound = new PracticeSound();
  #timer;
  #began = 0;
  #gone = 0;
  #line = -1;

  connectedCallback() {
    let at = 0;
    this.lines = [...this.querySelectorAll("[data-seconds]")].map(item => ({ item, from: at, until: at += Number(item.dataset.seconds) }));
    this.length = at;
    this.go = this.querySelector("[data-go]");
    this.go.addEventListener("change", () => (this.go.checked ? this.#start() : this.#stop()));
    this.querySelector("[data-back]").addEventListener("click", () => this.#jump(this.#line - 1));
    this.querySelector("[data-next]").addEventListener("click", () => this.#jump(this.#line + 1));
    this.addEventListener("change", event => event.target.name === "ground" && this.go.checked && this.#sound.ground(event.target.value));
    this.addEventListener("practice-stop", () => { this.go.checked = false; this.#stop(); });
    document.addEventListener("visibilitychange", () => this.go.checked && this.#tick());
    if (this.dataset.from) this.#jump(Number(this.dataset.from));
  }

  disconnectedCallback() {
    this.#stop();
  }

  async #start() {
    if (this.#gone >= this.length) this.#gone = 0;
    this.#began = Date.now() - this.#gone * 1000;
    this.#line = -1;
    this.#timer = setInterval(() => this.#tick(), 250);
    this.dispatchEvent(new CustomEvent("practice-on", { bubbles: true }));
    this.#tick();
    await this.#sound.begin();
    this.#sound.ground(this.querySelector("[name=ground]:checked").value);
    if (this.querySelector("[data-bell]").checked) {
      if (this.#gone < 1) this.#sound.bell(0);
      this.#sound.bell(this.length - this.#gone);
    }
    stayLit();
  }

  #stop() {
    clearInterval(this.#timer);
    this.#sound.stop();
    hush();
    goDark();
    this.dispatchEvent(new CustomEvent("practice-off", { bubbles: true }));
  }

  #jump(line) {
    const to = Math.max(0, Math.min(line, this.lines.length - 1));
    this.#gone = this.lines[to].from;
    this.#began = Date.now() - this.#gone * 1000;
    if (this.go.checked) { this.#stop(); this.#start(); } else this.#show(to);
  }

  #tick() {
    this.#gone = (Date.now() - this.#began) / 1000;
    const now = this.lines.findIndex(({ until }) => this.#gone < until);
    if (now < 0) return this.#end();
    if (now !== this.#line) this.#show(now);
  }

  #show(now) {
    this.#line = now;
    this.#keep(now);
    this.lines.forEach(({ item }, i) => (i === now ? item.setAttribute("aria-current", "step") : item.removeAttribute("aria-current")));
    const words = this.lines[now].item.textContent.trim();
    this.querySelector("[data-now]").textContent = words;
    if (this.go.checked && this.querySelector("[data-voice]").checked) speak(words);
  }

  /** Where the form keeps the line, it can be gone on with from there. */
  #keep(now) {
    const line = this.closest("form")?.elements.line;
    if (!line || line.value === String(now)) return;
    line.value = String(now);
    line.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #end() {
    this.go.checked = false;
    this.#gone = this.length;
    clearInterval(this.#timer);
    this.#sound.ground("none");
    goDark();
    this.querySelector("[data-now]").textContent = this.dataset.done;
    this.dispatchEvent(new CustomEvent("practice-off", { bubbles: true }));
  }
}
customElements.define("timed-script", TimedScript);
