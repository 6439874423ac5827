/**
 * `<offline-questions>`: a questionnaire on a phone without network. Each answer is sealed as it is given; the whole so far takes
 * one place, so that going back changes an answer instead of adding one. An answer that needs a human shows help before anything
 * else, and says that nobody at the clinic knows yet.
 */
import { keep, news, waiting, when } from "./outbox.js";

class OfflineQuestions extends HTMLElement {
  #answers = new Map();
  #begun;
  #slot;
  #at = 0;

  connectedCallback() {
    this.#on("[data-begin]", "click", () => this.#begin());
    this.#on("form", "submit", event => this.#answer(event));
    this.#on("[data-back]", "click", () => this.#turn(this.#at - 1));
    this.#on("[data-later]", "click", () => this.#close());
    this.#on("[data-go-on]", "click", () => this.#turn(this.#at + 1));
    this.#on("[data-close]", "click", () => this.#close());
    news.addEventListener("message", ({ data }) => data === "sent" && this.#told());
  }

  #on(what, event, deed) {
    this.querySelector(what).addEventListener(event, deed);
  }

  get #questions() {
    return [...this.querySelectorAll("[data-item]")];
  }

  #begin() {
    this.#slot = crypto.randomUUID();
    this.#begun = when();
    this.#answers.clear();
    this.querySelector("form").reset();
    this.#alone(true);
    this.#turn(0);
  }

  #turn(to) {
    if (to < 0) return this.#close();
    if (to >= this.#questions.length) return this.#show("done", "h2");
    this.#at = to;
    this.#questions.forEach((question, index) => question.hidden = index !== to);
    this.#say();
    this.#show("asking", "[data-item]:not([hidden]) legend");
  }

  async #answer(event) {
    event.preventDefault();
    const at = this.#at;
    const question = this.#questions[at];
    const chosen = question.querySelector(":checked")?.value;
    if (!chosen) return this.#say("choose");
    this.#answers.set(question.dataset.item, { code: chosen === "not-said" ? null : Number(chosen), at: new Date().toISOString() });
    const urgent = Number(chosen) >= Number(question.dataset.positiveFrom ?? Infinity);
    if (urgent) this.#help();
    const kept = await this.#keep().catch(() => false);
    this.querySelector("[data-lost]").hidden = kept;
    this.querySelector("[data-will-be-told]").hidden = !kept;
    if (!kept) this.#say("not-kept");
    else if (!urgent) this.#turn(at + 1);
  }

  /** First of all, before anything is kept. */
  #help() {
    this.querySelector("[data-told]").hidden = true;
    this.#show("help", "h2");
  }

  #keep() {
    return keep({ id: this.dataset.keyId, key: this.dataset.key }, this.#slot, {
      kind: "questionnaire",
      assessment: this.#slot,
      instrument: this.dataset.instrument,
      language: document.documentElement.lang,
      fingerprint: this.dataset.fingerprint,
      when: this.#begun,
      complete: this.#answers.size === this.#questions.length,
      answers: [...this.#answers].map(([item, answer]) => ({ item, ...answer })),
    });
  }

  async #told() {
    const here = (await waiting()).some(entry => entry.slot === this.#slot);
    this.querySelector("[data-told]").hidden = here;
  }

  #say(what) {
    for (const name of ["choose", "not-kept"]) this.querySelector(`[data-${name}]`).hidden = name !== what;
  }

  #show(state, focus) {
    for (const part of this.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== state;
    this.querySelector(`[data-when=${state}] ${focus}`).focus();
  }

  #close() {
    this.#show("start", "[data-begin]");
    this.#alone(false);
  }

  /** One thing at a time: while this asks, the rest of the page steps back. */
  #alone(alone) {
    for (const other of this.parentElement.children) other.toggleAttribute("data-aside", alone && other !== this);
  }
}

customElements.define("offline-questions", OfflineQuestions);
