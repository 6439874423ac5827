/**
 * What of ours may become a document or a script: the policy of every page lets nothing else (Trusted Types). A page that was fetched
 * becomes a document of its own, in which nothing runs; the one script that may be started is the house's worker.
 */
const WORKER = "/sw.js";

const ours = {
  createHTML: text => text,
  createScriptURL: address => {
    if (address !== WORKER) throw new TypeError(`${address} is not the worker of this house`);
    return address;
  },
};

const policy = globalThis.trustedTypes?.createPolicy("evenkeel", ours) ?? ours;

/** @returns {Document} of what was fetched from this house; nothing in it runs */
export const documentOf = text => new DOMParser().parseFromString(policy.createHTML(text), "text/html");

export const worker = () => policy.createScriptURL(WORKER);
