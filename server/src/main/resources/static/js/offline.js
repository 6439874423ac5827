/**
 * On every page: starts the service worker, and `<waiting-entries>` says what waits on this phone and when it was sent.
 */
import { deliver, discard, news, recall, remember, waiting, whoIsHere } from "./outbox.js";
import { worker } from "./trusted.js";

const FIRST_TRY = 5_000;
const LONGEST_PAUSE = 300_000;
const RECENT = 10 * 60_000;

class WaitingEntries extends HTMLElement {
  #pause = FIRST_TRY;
  #timer;
  #state = "";

  async connectedCallback() {
    news.addEventListener("message", ({ data }) => this.#heard(data));
    for (const moment of ["online", "pageshow"]) addEventListener(moment, () => this.#send());
    addEventListener("offline", () => this.#show());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.#send());
    await this.#send();
  }

  #heard(what) {
    if (what === "kept") this.#askForBackground();
    if (what === "kept") this.#send();
    else this.#heardOutcome(what);
  }

  #heardOutcome(outcome) {
    this.#state = outcome;
    this.#show();
  }

  async #askForBackground() {
    const registration = await navigator.serviceWorker?.ready;
    await registration?.sync?.register("outbox").catch(() => undefined);
  }

  async #send() {
    clearTimeout(this.#timer);
    const outcome = navigator.onLine ? await deliver() : "unreachable";
    if (outcome === "unreachable" && (await waiting()).length) this.#later();
    else this.#pause = FIRST_TRY;
    if (outcome !== "busy") this.#heardOutcome(outcome);
  }

  #later() {
    this.#timer = setTimeout(() => this.#send(), this.#pause);
    this.#pause = Math.min(2 * this.#pause, LONGEST_PAUSE);
  }

  async #show() {
    const entries = await waiting();
    const owner = await recall("owner");
    const refused = entries.filter(entry => entry.refused);
    const lines = [
      this.#count("waiting", entries.filter(entry => !entry.refused && entry.owner === owner).length),
      this.#count("foreign", entries.filter(entry => !entry.refused && entry.owner !== owner).length),
      this.#state === "signed-out" && entries.length ? this.dataset.signIn : "",
      this.#state === "not-sent" ? this.dataset.notSent : "",
      entries.length ? "" : await this.#sentAt(),
    ].filter(Boolean);
    this.querySelector("[data-says]").replaceChildren(...lines.map(line => paragraph(line)));
    this.querySelector("[data-refused]").replaceChildren(...refused.map(entry => this.#refusal(entry)));
    this.hidden = !lines.length && !refused.length;
  }

  #count(what, count) {
    const said = this.dataset[what].split("|");
    return count ? said[Math.min(count, said.length) - 1] : "";
  }

  async #sentAt() {
    const sent = await recall("sent");
    return sent && Date.now() - sent < RECENT ? this.dataset.sent.replace("{time}", clock.format(sent)) : "";
  }

  #refusal({ slot, refused }) {
    const line = this.querySelector("template").content.cloneNode(true);
    line.querySelector("[data-why]").textContent = refused;
    line.querySelector("button").addEventListener("click", () => discard(slot));
    return line;
  }
}

const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

const paragraph = text => Object.assign(document.createElement("p"), { textContent: text });

/** The first page was not fetched through the worker, so whose phone this is is asked once. */
async function meet() {
  await remember("language", document.documentElement.lang);
  const session = await whoIsHere();
  if (session?.owner) await remember("owner", session.owner);
}

customElements.define("waiting-entries", WaitingEntries);

if ("serviceWorker" in navigator) {
  const start = async () => {
    const first = !navigator.serviceWorker.controller;
    await navigator.serviceWorker.register(worker(), { type: "module" });
    if (first) await meet();
  };
  if (document.readyState === "complete") start();
  else addEventListener("load", start);
}
