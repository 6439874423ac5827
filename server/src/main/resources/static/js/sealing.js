/**
 * Seals an entry so that only the house can open it: HPKE (RFC 9180), base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256,
 * AES-256-GCM. The half of the key that could open it again is forgotten with this call.
 */
const { subtle } = crypto;
const bytes = text => new TextEncoder().encode(text);
const joined = (...parts) => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
};

const NOTHING = new Uint8Array();
const VERSION = bytes("HPKE-v1");
const KEM = joined(bytes("KEM"), [0x00, 0x20]);
const SUITE = joined(bytes("HPKE"), [0x00, 0x20, 0x00, 0x01, 0x00, 0x02]);

const hmac = async (key, data) => {
  const signing = await subtle.importKey("raw", key.length ? key : new Uint8Array(32), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await subtle.sign("HMAC", signing, data));
};
const extract = (suite, salt, label, secret) => hmac(salt, joined(VERSION, suite, bytes(label), secret));
const expand = async (suite, key, label, info, length) =>
  (await hmac(key, joined([0, length], VERSION, suite, bytes(label), info, [1]))).slice(0, length);

const X25519 = { name: "X25519" };
const fromBase64 = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), c => c.charCodeAt(0));

/** Whether this browser can seal at all (Chromium 133, Firefox 130, Safari 17). */
export const canSeal = () => Boolean(subtle) && subtle.generateKey(X25519, false, ["deriveBits"]).then(() => true, () => false);

async function encapsulated(house) {
  const own = await subtle.generateKey(X25519, false, ["deriveBits"]);
  const enclosed = new Uint8Array(await subtle.exportKey("raw", own.publicKey));
  const theirs = await subtle.importKey("raw", house, X25519, false, []);
  const shared = new Uint8Array(await subtle.deriveBits({ name: "X25519", public: theirs }, own.privateKey, 256));
  const key = await extract(KEM, NOTHING, "eae_prk", shared);
  return { enclosed, secret: await expand(KEM, key, "shared_secret", joined(enclosed, house), 32) };
}

/**
 * @param {string} houseKey the house's public key, base64url
 * @param {string} boundTo purpose, owner and id: what is sealed opens only together with these
 * @param {string} words what is to be sealed
 * @returns {Promise<Uint8Array>} encapsulated key and ciphertext
 */
export async function seal(houseKey, boundTo, words) {
  const { enclosed, secret } = await encapsulated(fromBase64(houseKey));
  const noKey = await extract(SUITE, NOTHING, "psk_id_hash", NOTHING);
  const context = joined([0], noKey, await extract(SUITE, NOTHING, "info_hash", bytes(boundTo)));
  const schedule = await extract(SUITE, secret, "secret", NOTHING);
  const key = await subtle.importKey("raw", await expand(SUITE, schedule, "key", context, 32), "AES-GCM", false, ["encrypt"]);
  const nonce = await expand(SUITE, schedule, "base_nonce", context, 12);
  return joined(enclosed, new Uint8Array(await subtle.encrypt({ name: "AES-GCM", iv: nonce }, key, bytes(words))));
}
