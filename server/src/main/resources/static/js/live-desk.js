/** <live-desk>: keeps the desk up to date. Every few seconds it asks whether anything changed; then it fetches the page and puts the
 *  new desk in place of the old, with focus, open details and everything typed where they were. When it cannot reach the house it says so. */
import { documentOf } from "./trusted.js";
const EVERY = 10_000;

class LiveDesk extends HTMLElement {
  #timer;
  #asking = false;

  connectedCallback() {
    this.#timer = setInterval(() => this.#look(), EVERY);
    document.addEventListener("visibilitychange", this);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
    document.removeEventListener("visibilitychange", this);
  }

  handleEvent() {
    this.#look();
  }

  async #look() {
    if (document.hidden || this.#asking) return;
    this.#asking = true;
    try {
      if ((await text("/desk/version")) !== this.dataset.version) this.#renew(await text("/desk"));
      say("lost", false);
    } catch {
      say("lost", true);
    } finally {
      this.#asking = false;
    }
  }

  #renew(html) {
    const page = documentOf(html);
    const next = page.querySelector("live-desk");
    if (!next) throw new Error("not the desk");
    const typed = this.#typed();
    if (writing(this) || !typed.every(field => find(next, field))) {
      return say("newer", content(next) !== content(this));
    }
    say("newer", false);
    const focus = this.contains(document.activeElement) ? place(this, document.activeElement) : undefined;
    const open = [...this.querySelectorAll("details[open]")].map(one => place(this, one));
    const heading = this.querySelector("h1").textContent;
    this.replaceChildren(...next.childNodes);
    this.dataset.version = next.dataset.version;
    document.querySelector("meta[name=csrf]").content = page.querySelector("meta[name=csrf]").content;
    for (const field of typed) field.put(find(this, field));
    for (const one of open) at(this, one)?.setAttribute("open", "");
    if (focus) at(this, focus)?.focus({ preventScroll: true });
    const said = this.querySelector("h1").textContent;
    if (said !== heading) document.querySelector("[data-desk-says]").textContent = said;
  }

  /** Every field that says something else than the page did. */
  #typed() {
    return [...this.querySelectorAll("input, select, textarea")]
      .filter(field => field.type !== "hidden" && changed(field))
      .map(field => ({
        action: field.form?.getAttribute("action"),
        name: field.name,
        choice: tick(field) ? field.value : undefined,
        put: into => (tick(field) ? (into.checked = field.checked) : (into.value = field.value)),
      }));
  }
}

const tick = field => field.type === "radio" || field.type === "checkbox";

/** A version is what is on the desk, a dot, and the minute. */
const content = desk => desk.dataset.version.split(".")[0];

/** Words are being written inside: nothing is put in place of them. */
const writing = desk => desk.contains(document.activeElement) && document.activeElement.matches("textarea, input:not([type=radio], [type=checkbox])");

function changed(field) {
  if (tick(field)) return field.checked !== field.defaultChecked;
  if (field instanceof HTMLSelectElement) return [...field.options].some(one => one.selected !== one.defaultSelected);
  return field.value !== field.defaultValue;
}

function find(root, { action, name, choice }) {
  return [...root.querySelectorAll("input, select, textarea")].find(
    field =>
      field.name === name &&
      field.closest("form")?.getAttribute("action") === action &&
      (choice === undefined || field.value === choice),
  );
}

/** What tells an element from its like: its id, else where it leads or what it does and its words. */
function place(root, element) {
  if (element.id) return { id: element.id };
  const like = element.tagName;
  const mark = mine => mine.getAttribute("href") ?? mine.closest("form")?.getAttribute("action") ?? mine.textContent.trim();
  const alike = [...root.querySelectorAll(like)].filter(other => mark(other) === mark(element));
  return { like, mark: mark(element), number: alike.indexOf(element), of: mark };
}

function at(root, wanted) {
  if (wanted.id) return root.querySelector("#" + CSS.escape(wanted.id));
  return [...root.querySelectorAll(wanted.like)].filter(other => wanted.of(other) === wanted.mark)[wanted.number];
}

async function text(address) {
  const answer = await fetch(address, { cache: "no-store", headers: { Accept: "text/html,text/plain" } });
  if (!answer.ok || answer.redirected) throw new Error("not reached");
  return answer.text();
}

function say(what, shown) {
  document.querySelector(`[data-desk-${what}]`).hidden = !shown;
}

customElements.define("live-desk", LiveDesk);
