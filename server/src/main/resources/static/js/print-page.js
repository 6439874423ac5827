/** A button that prints the page. Without script it is not there, and the browser's own menu prints. */
customElements.define("print-page", class extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.addEventListener("click", event => event.target.closest("button") && print());
  }
});
