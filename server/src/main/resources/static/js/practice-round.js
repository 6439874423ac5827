/**
 * <practice-round>: around the form of an exercise. Adds up how long it ran, stops everything in it with one press, and keeps what
 * is typed on the server a moment after the last key where there is somebody to keep it for.
 */
class PracticeRound extends HTMLElement {
  #since;
  #ran = 0;
  #later;
  #ended = false;

  connectedCallback() {
    this.form = this.querySelector("form");
    this.addEventListener("practice-on", () => (this.#since ??= Date.now()));
    this.addEventListener("practice-off", () => this.#pause());
    for (const stop of this.querySelectorAll("[data-stop]")) stop.addEventListener("click", () => this.#stop());
    this.form.addEventListener("submit", () => this.#end());
    if (this.dataset.draft) {
      this.form.addEventListener("input", () => this.#soon());
      addEventListener("pagehide", () => this.#later && this.#keep());
    }
  }

  #pause() {
    if (this.#since) this.#ran += Date.now() - this.#since;
    this.#since = undefined;
  }

  #stop() {
    for (const part of this.querySelectorAll("breath-pacer, timed-script, sitting-timer")) part.dispatchEvent(new CustomEvent("practice-stop"));
  }

  #end() {
    this.#ended = true;
    clearTimeout(this.#later);
    this.#later = undefined;
    this.#pause();
    this.#stop();
    if (this.#ran > 0) this.form.elements.seconds.value = String(Math.round(this.#ran / 1000));
  }

  #soon() {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.#keep(), 900);
  }

  async #keep() {
    this.#later = undefined;
    if (this.#ended) return;
    const body = new URLSearchParams(new FormData(this.form));
    const answer = await fetch(this.dataset.draft, { method: "POST", body, keepalive: true }).catch(() => undefined);
    const state = this.querySelector("[data-state]");
    state.textContent = answer?.ok && !answer.redirected ? this.dataset.kept : this.dataset.notKept;
  }
}
customElements.define("practice-round", PracticeRound);
