/**
 * `<mark-line>`: a line to mark in place of a number to write. Nothing is marked before it is touched: the number stays empty, the mark
 * unseen, and what is read aloud says so. Space marks the middle, where the line waits.
 */
class MarkLine extends HTMLElement {
  connectedCallback() {
    this.line = this.querySelector("[type=range]");
    this.number = this.querySelector("[type=number]");
    this.declined = this.closest("fieldset").querySelector("[value=declined]");
    this.querySelector(".line-drawn").hidden = false;
    this.querySelector(".line-written").hidden = true;
    this.line.addEventListener("input", () => this.#mark());
    this.line.addEventListener("change", event => { event.stopPropagation(); this.#give(); });
    this.line.addEventListener("pointerup", () => this.#touch());
    this.line.addEventListener("keydown", event => { if (event.key === " ") this.#touch(event); });
    this.declined.addEventListener("change", () => { if (this.declined.checked) this.#clear(); });
    if (this.number.value) this.line.value = this.number.value;
    this.#say();
  }

  /** A touch exactly where the line waits changes no value, and is a mark all the same. */
  #touch(event) {
    event?.preventDefault();
    if (this.number.value) return;
    this.#mark();
    this.#give();
  }

  #mark() {
    this.number.value = this.line.value;
    this.declined.checked = false;
    this.#say();
  }

  #give() {
    this.number.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #clear() {
    this.number.value = "";
    this.#say();
  }

  #say() {
    const { says, none } = this.dataset;
    const marked = this.number.value !== "";
    const shown = Number(this.line.value).toLocaleString(document.documentElement.lang);
    this.toggleAttribute("data-marked", marked);
    this.line.setAttribute("aria-valuetext", marked ? says.replace("#", shown) : none);
  }
}

customElements.define("mark-line", MarkLine);
