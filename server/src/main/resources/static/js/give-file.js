/**
 * `<give-file>`: takes a file by dropping or choosing it and sends it alone, with a bar. Without this file its form sends
 * the same file in the plain way.
 */
class GiveFile extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.input = this.querySelector("input[type=file]");
    this.bar = this.querySelector("progress");
    this.words = this.querySelector("[data-words]");
    this.form.addEventListener("submit", event => {
      const [file] = this.input.files;
      if (!file) return;
      event.preventDefault();
      this.#send(file);
    });
    for (const kind of ["dragenter", "dragover"]) this.addEventListener(kind, event => this.#over(event, true));
    this.addEventListener("dragleave", event => this.#over(event, false));
    this.addEventListener("drop", event => {
      this.#over(event, false);
      const [file] = event.dataTransfer.files;
      if (file) this.#send(file);
    });
  }

  #over(event, over) {
    event.preventDefault();
    this.classList.toggle("over", over);
  }

  #send(file) {
    if (file.size > Number(this.dataset.most)) return this.#say(this.dataset.tooLarge);
    const way = new XMLHttpRequest();
    way.open("POST", "/wearable/file");
    way.setRequestHeader("Content-Type", "application/octet-stream");
    way.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
    way.setRequestHeader(this.dataset.tokenHeader, document.querySelector("meta[name=csrf]").content);
    way.responseType = "json";
    way.upload.addEventListener("progress", event => this.#show(event.loaded, event.total));
    way.addEventListener("load", () => {
      if (way.status === 200) location.assign(way.response.at);
      else this.#say(way.status === 413 ? this.dataset.tooLarge : this.dataset.broke);
    });
    way.addEventListener("error", () => this.#say(this.dataset.broke));
    this.form.querySelector("button").disabled = true;
    this.#show(0, file.size);
    this.words.textContent = this.dataset.sending;
    way.send(file);
  }

  #show(done, all) {
    this.bar.hidden = false;
    this.bar.max = all;
    this.bar.value = done;
  }

  #say(words) {
    this.form.querySelector("button").disabled = false;
    this.bar.hidden = true;
    this.words.textContent = words;
  }
}

customElements.define("give-file", GiveFile);
