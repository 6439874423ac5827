/** <idle-lock>: on a device that others use, a page that nobody touches for two minutes closes and the session ends. Twenty seconds before,
 *  it asks whether somebody is there; the button or any key says yes, in every open page at once. A mere touch does not while it asks: the
 *  press would land on what lies behind. A page that slept longer is hidden as soon as it wakes. */
import { leaveFor } from "./leave.js";

const ASKS = 100_000;
const CLOSES = 120_000;
const TOUCHES = ["pointerdown", "pointermove", "keydown", "input", "scroll", "touchmove"];

class IdleLock extends HTMLElement {
  #touched = Date.now();
  #others = new BroadcastChannel("here");
  #timer;

  connectedCallback() {
    for (const touch of TOUCHES) document.addEventListener(touch, this, { passive: true, capture: true });
    document.addEventListener("visibilitychange", this);
    this.#others.onmessage = () => this.#here();
    this.querySelector("button").addEventListener("click", () => this.#answered());
    this.#timer = setInterval(() => this.#look(), 1_000);
  }

  disconnectedCallback() {
    for (const touch of TOUCHES) document.removeEventListener(touch, this, { capture: true });
    document.removeEventListener("visibilitychange", this);
    clearInterval(this.#timer);
    this.#others.close();
  }

  handleEvent(event) {
    this.#look();
    if (event.type === "visibilitychange") return;
    if (event.type === "keydown" || !this.querySelector("dialog").open) this.#answered();
  }

  #answered() {
    if (Date.now() - this.#touched > 1_000) this.#others.postMessage("");
    this.#here();
  }

  #here() {
    this.#touched = Date.now();
    this.querySelector("dialog").close();
  }

  #look() {
    const quiet = Date.now() - this.#touched;
    const dialog = this.querySelector("dialog");
    if (quiet >= CLOSES) leaveFor("/sign-in");
    else if (quiet >= ASKS && !dialog.open) dialog.showModal();
  }
}

customElements.define("idle-lock", IdleLock);
