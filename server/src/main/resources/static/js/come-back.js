/** `<come-back>`: looks again by itself after a while. */
customElements.define("come-back", class extends HTMLElement {
  connectedCallback() {
    setTimeout(() => location.reload(), 3000);
  }
});
