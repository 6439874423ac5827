/**
 * <slow-pacer>: breath in and out equally long, at the pace chosen. The swell and its pause are CSS; this sets its length and
 * shows the word. Without this file the swell goes at six breaths a minute.
 */
class SlowPacer extends HTMLElement {
  connectedCallback() {
    this.pause = this.querySelector("[data-pause]");
    this.words = [this.querySelector("[data-in]"), this.querySelector("[data-out]")];
    this.addEventListener("change", () => this.#begin());
    this.#begin();
    this.timer = setInterval(() => this.#tick(), 100);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  get pace() {
    return Number(this.querySelector("[name=pace]:checked").value);
  }

  set pace(breaths) {
    this.querySelector(`[name=pace][value="${breaths.toFixed(1)}"]`).checked = true;
    this.#begin();
  }

  #begin() {
    this.began = Date.now();
    for (const swell of this.getAnimations({ subtree: true })) {
      if (!(swell instanceof CSSAnimation)) continue;
      swell.effect.updateTiming({ duration: 60_000 / this.pace });
      swell.currentTime = 0;
    }
    this.#tick();
  }

  #tick() {
    const half = 30_000 / this.pace;
    const now = Math.floor((Date.now() - this.began) / half) % 2;
    this.words.forEach((word, i) => word.classList.toggle("now", i === now && !this.pause.checked));
  }
}
customElements.define("slow-pacer", SlowPacer);
