/**
 * Sends an answer as soon as it is given: at once for a touch; for keys once the choice has rested, because arrows pass over answers on
 * their way. Where help must come first, help is opened at once. The button sends everything again, so nothing hangs on this script.
 */
const REST = 1200;

class AnswerKeeper extends HTMLElement {
  #touched = false;
  #waiting = 0;

  connectedCallback() {
    this.addEventListener("pointerdown", () => { this.#touched = true; });
    this.addEventListener("keydown", () => { this.#touched = false; });
    this.addEventListener("change", event => this.#chosen(event.target));
    this.addEventListener("focusout", event => {
      if (this.#waiting && !this.contains(event.relatedTarget)) this.#send();
    });
    this.closest("form").addEventListener("submit", () => clearTimeout(this.#waiting));
  }

  #chosen(input) {
    clearTimeout(this.#waiting);
    this.choice = input;
    this.#waiting = setTimeout(() => this.#send(), this.#touched ? 0 : REST);
  }

  async #send() {
    clearTimeout(this.#waiting);
    this.#waiting = 0;
    const form = this.closest("form");
    const answer = new URLSearchParams({ _csrf: form.elements._csrf.value, [this.choice.name]: this.choice.value });
    if (form.elements.back) answer.set("back", form.elements.back.value);
    const kept = await fetch(this.dataset.to, { method: "POST", body: answer, keepalive: true }).catch(() => null);
    const help = kept?.ok && kept.headers.get("Location");
    if (help) location.assign(help);
    this.#say(kept?.ok ? ".kept" : ".not-kept");
  }

  #say(which) {
    for (const words of this.querySelectorAll(".saved-words > *")) words.hidden = !words.matches(which);
  }
}

customElements.define("answer-keeper", AnswerKeeper);
