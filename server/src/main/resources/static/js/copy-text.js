/** A button that copies what stands beside it, and says so. Without script, or where copying is forbidden, there is no button. */
class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("[data-copy]");
    const said = this.querySelector("[role=status]");
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).innerText.trim());
      said.hidden = false;
    });
  }
}
customElements.define("copy-text", CopyText);
