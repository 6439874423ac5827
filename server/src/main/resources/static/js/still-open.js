/** <still-open data-ask="address" data-open="what is open" data-needs="a kind">: what is on the screen stays there only while it may be read. It asks more
 *  than once a second while the page is seen, and at once when it comes back into sight; what has been taken back is hidden first,
 *  then the page is asked for anew, and says what is open now. When the house cannot be reached the page stays as it is. */
const EVERY = 700;

class StillOpen extends HTMLElement {
  #timer;
  #asking = false;

  connectedCallback() {
    this.#timer = setInterval(() => this.#ask(), EVERY);
    document.addEventListener("visibilitychange", this);
    window.addEventListener("pageshow", this);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
    document.removeEventListener("visibilitychange", this);
    window.removeEventListener("pageshow", this);
  }

  handleEvent() {
    this.#ask();
  }

  async #ask() {
    if (document.hidden || this.#asking) return;
    this.#asking = true;
    try {
      const answer = await fetch(this.dataset.ask, { cache: "no-store", redirect: "manual" });
      const refused = answer.type === "opaqueredirect" || [401, 403, 404].includes(answer.status);
      if (refused || (answer.ok && this.#differs(await answer.text()))) this.#close();
    } catch {
      // not reached: nothing is known
    } finally {
      this.#asking = false;
    }
  }

  #differs(open) {
    const { open: shown, needs } = this.dataset;
    return (shown !== undefined && shown !== open) || (needs !== undefined && !open.split(" ").includes(needs));
  }

  #close() {
    clearInterval(this.#timer);
    document.querySelector("main").hidden = true;
    location.reload();
  }
}

customElements.define("still-open", StillOpen);
