/** `<file-limit>`: says at once when a file is larger than can be taken, instead of sending it in vain. */
class FileLimit extends HTMLElement {
  connectedCallback() {
    this.closest("form").addEventListener("submit", event => {
      const [file] = this.querySelector("input").files;
      const over = file?.size > Number(this.dataset.most);
      this.querySelector("[data-too-large]").hidden = !over;
      if (over) event.preventDefault();
    });
  }
}

customElements.define("file-limit", FileLimit);
