/** <kept-draft>: what is typed inside is kept on the server a moment after the last key, so that nothing typed is ever lost. */
class KeptDraft extends HTMLElement {
  #timer;
  #kept;

  connectedCallback() {
    this.field = this.querySelector("textarea");
    this.state = this.querySelector("[data-state]");
    this.seen = this.closest("form").querySelector("input[name=seen]");
    this.#kept = this.field.value;
    this.field.addEventListener("input", () => this.#later());
    this.closest("form").addEventListener("submit", () => clearTimeout(this.#timer));
    this.closest("form").querySelector("[data-without-script]")?.remove();
    addEventListener("pagehide", () => this.#keep());
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), 900);
  }

  async #keep() {
    const text = this.field.value;
    if (text === this.#kept) return;
    const body = new URLSearchParams({ text, _csrf: document.querySelector("meta[name=csrf]").content });
    if (this.seen) body.set("seen", this.seen.value);
    const answer = await fetch(this.dataset.address, { method: "POST", body, keepalive: true }).catch(() => undefined);
    const kept = Boolean(answer?.ok && !answer.redirected);
    if (kept) this.#kept = text;
    if (kept && this.seen) this.seen.value = answer.headers.get("Seen") ?? this.seen.value;
    this.state.textContent = kept ? this.dataset.kept : this.dataset.notKept;
  }
}
customElements.define("kept-draft", KeptDraft);
