/**
 * `<not-told>`: help for somebody who may not be safe and said so while the house could not be reached. On `/help/not-told` it stands
 * by itself (the fragment says whether what was said waits on this phone); elsewhere it is fetched while there is a network, and
 * steps in front of the page when there is none.
 */
import { news, waiting } from "./outbox.js";
import { documentOf } from "./trusted.js";

const ADDRESS = "/help/not-told";

/** @returns {Promise<Element | undefined>} help in the language of this page, to be shown later */
export const aheadOfTime = () =>
  fetch(`${ADDRESS}?in=${document.documentElement.lang}`, { credentials: "omit" })
    .then(answer => answer.ok ? answer.text() : "")
    .then(text => documentOf(text).querySelector("not-told") ?? undefined)
    .catch(() => undefined);

/** Shows help in front of this page. */
export function stepInFront(help) {
  const here = document.importNode(help, true);
  const main = document.querySelector("main");
  const behind = [...main.children].filter(part => !part.hidden);
  for (const part of behind) part.hidden = true;
  main.prepend(here);
  here.goOn(() => {
    here.remove();
    for (const part of behind) part.hidden = false;
  });
  here.querySelector("h1").focus();
  return here;
}

/** Opens help as a page of its own, where it could not be fetched before. */
export const openHelp = kept => location.assign(`${ADDRESS}#${kept ? "waits" : "lost"}`);

class NotTold extends HTMLElement {
  #slot;

  connectedCallback() {
    if (location.pathname === ADDRESS && location.hash) this.say(location.hash === "#waits");
    news.addEventListener("message", ({ data }) => data === "sent" && this.#sent());
  }

  /** @param kept whether what was said waits on this phone; `slot` names its place */
  say(kept, slot) {
    this.#slot = slot;
    for (const [part, shown] of [["now", false], ["waits", kept], ["lost", !kept]]) this.querySelector(`[data-${part}]`).hidden = !shown;
  }

  goOn(deed) {
    const button = this.querySelector("[data-go-on]");
    button.hidden = false;
    button.addEventListener("click", deed);
  }

  async #sent() {
    const still = (await waiting()).some(entry => !this.#slot || entry.slot === this.#slot);
    this.querySelector("[data-sent]").hidden = still;
  }
}

customElements.define("not-told", NotTold);
