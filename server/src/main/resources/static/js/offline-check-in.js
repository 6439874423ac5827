/**
 * `<offline-check-in>`: the check-in form on a phone without network. What is written is sealed and kept; the form is emptied, and
 * nothing of it stays readable on the phone.
 */
import { filledIn, keep, recall, when } from "./outbox.js";
import { canSeal } from "./sealing.js";

const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

class OfflineCheckIn extends HTMLElement {
  async connectedCallback() {
    this.#form.addEventListener("submit", event => this.#submit(event));
    this.querySelector("[data-again]").addEventListener("click", () => this.#show("writing"));
    if (new URLSearchParams(location.search).has("kept")) this.#kept();
    else this.#show(await ability());
  }

  get #form() {
    return this.querySelector("form");
  }

  async #submit(event) {
    event.preventDefault();
    const fields = filledIn(new FormData(this.#form)).filter(({ name }) => name !== "zone");
    if (!fields.length) return this.#say("nothing");
    const id = crypto.randomUUID();
    const entry = { kind: "check-in", id, when: when(), fields };
    const kept = await keep({ id: this.dataset.keyId, key: this.dataset.key }, id, entry).catch(() => false);
    if (kept) this.#kept();
    else this.#say("not-kept");
  }

  #kept() {
    this.#form.reset();
    this.#say();
    this.querySelector("[data-kept-at]").textContent = this.dataset.kept.replace("{time}", clock.format(Date.now()));
    this.#show("kept");
    this.querySelector("[data-when=kept] h2").focus();
  }

  #say(what) {
    for (const name of ["nothing", "not-kept"]) this.querySelector(`[data-${name}]`).hidden = name !== what;
  }

  #show(state) {
    for (const part of this.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== state;
  }
}

const ability = async () => !await canSeal() ? "cannot-seal" : await recall("owner") ? "writing" : "nobody";

customElements.define("offline-check-in", OfflineCheckIn);
