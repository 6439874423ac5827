/**
 * What waits on this phone, and how it gets to the house exactly once. Shared by pages and the service worker.
 *
 * IndexedDB holds sealed entries and three small facts: whose phone this is (an opaque tag), the language read in, when something
 * was last sent. Nothing here can open an entry.
 */
import { seal } from "./sealing.js";

const PAGE = 512;
const PURPOSE = "evenkeel offline entry 1";
const BATCH = 20;

/** What changed, for every open page, this one included: a channel never hears itself, so there are two. */
export const news = new BroadcastChannel("outbox");
const voice = new BroadcastChannel("outbox");
export const tell = what => voice.postMessage(what);

const answered = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

let opening;
const database = () => opening ??= new Promise((resolve, reject) => {
  const request = indexedDB.open("evenkeel", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("entries", { keyPath: "slot" });
    request.result.createObjectStore("facts");
  };
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** Done when it is on disk, not when it is on its way there. */
async function written(store, deed) {
  const transaction = (await database()).transaction(store, "readwrite", { durability: "strict" });
  const done = new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  await deed(transaction.objectStore(store));
  transaction.commit?.();
  return done;
}

const read = async (store, question) => answered(question((await database()).transaction(store).objectStore(store)));

export const recall = name => read("facts", store => store.get(name));
export const remember = (name, fact) => written("facts", store => store.put(fact, name));
export const forget = name => written("facts", store => store.delete(name));
export const waiting = () => read("entries", store => store.getAll());

/**
 * Seals an entry and keeps it until the house has answered for it.
 *
 * @param {{id: string, key: string}} houseKey the house's public key
 * @param {object} entry what was written; `slot` names it, and keeping it again replaces it
 * @returns {Promise<boolean>} false when nobody has signed in on this phone, so that it would belong to no one
 */
export async function keep(houseKey, slot, entry) {
  const owner = await recall("owner");
  if (!owner) return false;
  const id = crypto.randomUUID();
  const sealed = await seal(houseKey.key, [PURPOSE, owner, id].join("\n"), padded(JSON.stringify(entry)));
  await written("entries", store => store.put({ slot, id, owner, key: houseKey.id, sealed }));
  tell("kept");
  return true;
}

/** How long something is must not tell whether anything was written. */
const padded = words => words.padEnd(Math.ceil(words.length / PAGE) * PAGE);

/** When and where, by this phone. */
export const when = () => ({ at: new Date().toISOString(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone });

/** The fields of a form, the empty ones left out. */
export const filledIn = form => [...form].filter(([, value]) => value.trim()).map(([name, value]) => ({ name, value }));

/** Lets go of an entry, unless a newer one took its slot meanwhile. */
const letGo = (slot, id) => written("entries", async store => {
  if ((await answered(store.get(slot)))?.id === id) store.delete(slot);
});

const markRefused = (slot, id, why) => written("entries", async store => {
  const kept = await answered(store.get(slot));
  if (kept?.id === id) store.put({ ...kept, refused: why });
});

/** Takes a refused entry off this phone because the person said so. */
export const discard = async slot => {
  await written("entries", store => store.delete(slot));
  tell("discarded");
};

/**
 * Sends what waits. One page or worker at a time; the others leave it to that one.
 *
 * @returns {Promise<"nothing" | "busy" | "signed-out" | "unreachable" | "sent">}
 */
export const deliver = () =>
  navigator.locks.request("outbox", { ifAvailable: true }, async lock => lock ? told(await delivered()) : "busy");

const told = outcome => {
  if (outcome !== "nothing") tell(outcome);
  return outcome;
};

async function delivered() {
  const entries = (await waiting()).filter(entry => !entry.refused);
  if (!entries.length) return "nothing";
  const session = await whoIsHere();
  if (!session) return "unreachable";
  if (!session.owner) return "signed-out";
  const own = entries.filter(entry => entry.owner === session.owner);
  if (!own.length) return "nothing";
  for (let at = 0; at < own.length; at += BATCH) {
    if (!await sent(own.slice(at, at + BATCH), session)) return "unreachable";
  }
  await remember("sent", Date.now());
  return "sent";
}

/** Who is signed in now and the token for a form, or nothing when the house does not answer. */
export const whoIsHere = () =>
  fetch("/offline/session", { cache: "no-store" }).then(answer => answer.ok ? answer.json() : undefined, () => undefined);

const base64 = data => btoa(Array.from(data, byte => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");

async function sent(entries, session) {
  const letter = {
    now: new Date().toISOString(),
    entries: entries.map(({ id, owner, key, sealed }) => ({ id, owner, key, sealed: base64(sealed) })),
  };
  const answer = await fetch("/offline-entries", {
    method: "POST",
    cache: "no-store",
    redirect: "manual",
    headers: { "Content-Type": "application/json", [session.tokenHeader]: session.token },
    body: JSON.stringify(letter),
  }).catch(() => undefined);
  if (!answer?.ok) return false;
  const outcomes = new Map((await answer.json()).map(outcome => [outcome.id, outcome]));
  for (const { slot, id } of entries) {
    const outcome = outcomes.get(id);
    if (outcome?.kept) await letGo(slot, id);
    else if (outcome?.last) await markRefused(slot, id, outcome.sentence);
  }
  return entries.every(({ id }) => outcomes.has(id));
}
