/**
 * The service worker. It keeps only what anybody may see (stylesheet, scripts, icons, the help page and the offline page in each
 * language), answers with it when the house cannot be reached, and sends what waits on this phone.
 *
 * A page of somebody who is signed in never comes into the cache: the kept pages are fetched without cookies.
 */
import { deliver, filledIn, forget, keep, recall, remember, tell, when } from "./outbox.js";
import { canSeal } from "./sealing.js";

const HELP = /^\/(help|safety-plan|with-you)(\/|$)/;
const PATIENCE = 2500;
const FRESH = 6 * 60 * 60 * 1000;
const ASSET = /\/assets\/[\w/.-]+/g;
const CHECK_IN = "/check-ins";
const NOT_TOLD = "/help/not-told";
const SAID = /^\/with-you\/(not-safe|questions)/;

/** @param house version, files, pages, languages and the key to seal to, as `/sw.js` tells them */
export function serve(house) {
  const name = `evenkeel-${house.version}`;
  const kept = () => caches.open(name);
  const place = (page, language) => `${page}?in=${language}`;

  self.addEventListener("install", event => event.waitUntil(fill().then(() => self.skipWaiting())));
  self.addEventListener("activate", event => event.waitUntil(takeOver()));
  self.addEventListener("sync", event => event.tag === "outbox" && event.waitUntil(deliverOrTryAgain()));
  self.addEventListener("fetch", event => {
    const { origin, pathname } = new URL(event.request.url);
    if (origin !== location.origin) return;
    if (pathname.startsWith("/assets/")) event.respondWith(asset(event.request));
    else if (event.request.mode !== "navigate") return;
    else if (event.request.method === "GET") event.respondWith(page(event, pathname));
    else event.respondWith(deed(event, pathname));
  });

  async function fill() {
    const cache = await kept();
    await cache.addAll(house.files);
    await fillPages(cache);
    if (!await copy("/offline/shell")) throw new Error("Without the offline page there is nothing to offer");
  }

  /** Each page by itself: one that cannot be had now is fetched another time, and the others are there already. */
  const fillPages = cache => Promise.allSettled(house.languages.flatMap(language => house.pages.map(path => fillPage(cache, path, language))));

  async function fillPage(cache, path, language) {
    const answer = await fetch(place(path, language), { cache: "no-store", credentials: "omit", redirect: "error" });
    const text = await answer.text();
    if (!answer.ok || !text.includes(house.version)) throw new Error(`${path} is not the page of this version`);
    await cache.addAll(new Set(text.match(ASSET)));
    await cache.put(place(path, language), new Response(text, { headers: kind(answer) }));
  }

  const kind = answer => ({
    "Content-Type": "text/html;charset=UTF-8",
    "Content-Security-Policy": answer.headers.get("Content-Security-Policy") ?? "default-src 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Kept": String(Date.now()),
  });

  async function takeOver() {
    const old = (await caches.keys()).filter(other => other.startsWith("evenkeel-") && other !== name);
    await Promise.all(old.map(other => caches.delete(other)));
    await self.registration.navigationPreload?.enable();
    await remember("key", house.key);
    await self.clients.claim();
  }

  const asset = async request => await caches.match(request, { ignoreVary: true }) ?? fetch(request);

  async function page(event, path) {
    const help = HELP.test(path);
    try {
      const answer = await (path === "/help" ? soon(network(event)) : network(event));
      if (help && answer.status >= 500) return fallback(keptHelp(path), event.request);
      event.waitUntil(learn(answer));
      return answer;
    } catch {
      return fallback(help ? keptHelp(path) : "/offline/shell", event.request);
    }
  }

  const keptHelp = path => path === NOT_TOLD ? NOT_TOLD : "/help";

  const network = async event => await event.preloadResponse ?? fetch(event.request);

  const soon = answer => Promise.race([
    answer,
    new Promise((_, reject) => setTimeout(() => reject(new Error("The house is slow")), PATIENCE)),
  ]);

  const fallback = async (path, request) =>
    await copy(path, new URL(request.url).searchParams.get("in")) ?? await copy("/offline/shell") ?? Response.error();

  async function copy(path, asked) {
    const cache = await kept();
    for (const language of [asked, await recall("language"), ...self.navigator.languages.map(tag => tag.slice(0, 2)), ...house.languages]) {
      const found = language && await cache.match(place(path, language));
      if (found) return found;
    }
  }

  /** A page says in its headers whose phone this is now and which language it is in. */
  async function learn(answer) {
    const owner = answer.headers.get("Owner-Tag");
    if (owner && owner !== await recall("owner")) await remember("owner", owner);
    const language = answer.headers.get("Content-Language");
    if (language && language !== await recall("language")) await remember("language", language);
    await freshen();
  }

  async function freshen() {
    const cache = await kept();
    const one = await cache.match(place("/help", house.languages[0]));
    if (Date.now() - Number(one?.headers.get("X-Kept") ?? 0) > FRESH) await fillPages(cache).catch(() => undefined);
  }

  /**
   * A form that was sent. When the house cannot be reached, a check-in is sealed and kept, and who says that they are not safe gets
   * help and the truth; for anything else the browser stays on the page (204), so that nothing typed is lost, and the page is told.
   */
  async function deed(event, path) {
    const mine = path === CHECK_IN || path === "/language" || SAID.test(path) ? event.request.clone() : undefined;
    try {
      const answer = await fetch(event.request);
      if (path === "/sign-out") await forget("owner");
      return answer;
    } catch {
      const fields = await mine?.formData();
      if (path === "/language" && fields) return inOtherLanguage(fields);
      if (SAID.test(path)) return Response.redirect(`${NOT_TOLD}#${await keptNotSafe(fields) ? "waits" : "lost"}`, 303);
      if (fields && await keptCheckIn(fields)) return Response.redirect("/offline/shell?kept", 303);
      tell("not-sent");
      return new Response(null, { status: 204 });
    }
  }

  async function inOtherLanguage(fields) {
    await remember("language", fields.get("tag"));
    return Response.redirect(fields.get("back") ?? "/", 303);
  }

  async function keptCheckIn(fields) {
    if (!await canSeal()) return false;
    const slot = fields.get("id") ?? crypto.randomUUID();
    for (const name of ["_csrf", "zone", "id"]) fields.delete(name);
    const said = filledIn(fields);
    const stored = said.length > 0 && await keep(house.key, slot, { kind: "check-in", id: slot, when: when(), fields: said });
    if (stored) await later();
    return stored;
  }

  /** The press of the button waits; an answer to a follow-up question does not. */
  async function keptNotSafe(fields) {
    const said = fields?.get("said");
    if (!said || !await canSeal()) return false;
    const stored = await keep(house.key, said, { kind: "not-safe", said, when: when() });
    if (stored) await later();
    return stored;
  }

  const later = () => self.registration.sync?.register("outbox").catch(() => undefined);

  async function deliverOrTryAgain() {
    if (await deliver() === "unreachable") throw new Error("The house cannot be reached yet");
  }
}
