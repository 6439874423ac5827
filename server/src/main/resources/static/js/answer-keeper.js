/**
 * Sends an answer as soon as it is given: at once for a touch; for keys once the choice has rested, because arrows pass over answers on
 * their way. Where help must come first, help is opened at once, also when the house cannot be reached: then the answer waits sealed on
 * this phone. The button sends everything again, so nothing hangs on this script.
 */
import { keep, news, recall, waiting, when } from "./outbox.js";
import { aheadOfTime, openHelp, stepInFront } from "./not-told.js";

const REST = 1200;
const PATIENCE = 15_000;
const PATIENCE_FOR_HELP = 5_000;

class AnswerKeeper extends HTMLElement {
  #touched = false;
  #waiting = 0;
  #help;

  connectedCallback() {
    this.addEventListener("pointerdown", () => { this.#touched = true; });
    this.addEventListener("keydown", () => { this.#touched = false; });
    this.addEventListener("change", event => this.#chosen(event.target));
    this.addEventListener("focusout", event => {
      if (this.#waiting && !this.contains(event.relatedTarget)) this.#send();
    });
    this.closest("form").addEventListener("submit", () => clearTimeout(this.#waiting));
    news.addEventListener("message", ({ data }) => this.#heard(data));
    if (this.dataset.helpFrom) aheadOfTime().then(help => { this.#help = help; });
  }

  #chosen(input) {
    clearTimeout(this.#waiting);
    if (input.type === "checkbox" && !input.checked) return;
    this.choice = input;
    this.#waiting = setTimeout(() => this.#send(), this.#touched ? 0 : REST);
  }

  get #urgent() {
    return code(this.choice) >= Number(this.dataset.helpFrom ?? Infinity);
  }

  get #slot() {
    return `${this.dataset.sitting}/${this.dataset.item}`;
  }

  async #send() {
    clearTimeout(this.#waiting);
    this.#waiting = 0;
    const form = this.closest("form");
    const answer = new URLSearchParams({ _csrf: form.elements._csrf.value, [this.choice.name]: this.choice.value });
    if (form.elements.back) answer.set("back", form.elements.back.value);
    const signal = AbortSignal.timeout(this.#urgent ? PATIENCE_FOR_HELP : PATIENCE);
    const told = await fetch(this.dataset.to, { method: "POST", body: answer, keepalive: true, redirect: "manual", signal }).catch(() => null);
    if (told?.status === 204) this.#kept(told.headers.get("Location"));
    else if (this.#urgent || unreachable(told)) await this.#keepHere();
    else this.#say(".not-kept");
  }

  #kept(help) {
    if (help) location.assign(help);
    this.#say(".kept");
  }

  /** Help first of all, then the answer onto this phone. */
  async #keepHere() {
    const help = this.#urgent && this.#help && stepInFront(this.#help);
    const kept = await this.#sealed().catch(() => false);
    if (help) help.say(kept, this.#slot);
    else if (this.#urgent) openHelp(kept);
    this.#say(kept ? ".waits" : ".not-kept");
  }

  async #sealed() {
    const key = await recall("key");
    const { sitting, instrument, fingerprint, language, item } = this.dataset;
    const begun = when();
    return Boolean(key) && keep(key, this.#slot, {
      kind: "questionnaire", assessment: sitting, instrument, language, fingerprint, when: begun, complete: false,
      answers: [{ item, code: code(this.choice), at: begun.at }],
    });
  }

  /** The button's own way through failed, or what waited has gone out. */
  async #heard(what) {
    const chosen = this.querySelector(":checked") ?? [...this.querySelectorAll("[type=number]")].find(number => number.value);
    if (what === "not-sent" && chosen) {
      this.choice = chosen;
      await this.#keepHere();
    }
    const left = what === "sent" && !this.querySelector(".waits").hidden && !(await waiting()).some(entry => entry.slot === this.#slot);
    if (left) this.#say(".kept");
  }

  #say(which) {
    for (const words of this.querySelectorAll(".saved-words > *")) words.hidden = !words.matches(which);
  }
}

/** What is kept of a choice: on a line, its steps. */
const code = ({ value, dataset }) => value === "declined" ? null : Math.round(Number(value) * Number(dataset.steps ?? 1));

const unreachable = answer => !answer || answer.type === "opaqueredirect" || answer.status >= 500;

customElements.define("answer-keeper", AnswerKeeper);
