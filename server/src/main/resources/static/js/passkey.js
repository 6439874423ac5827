/**
 * A form that a passkey fills in: asks the house for a number to sign (the `ask` address), asks the device for the passkey,
 * then sends the form. Says in words of the page what went wrong. Without script the form is hidden and the page says why.
 */
const bytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), letter => letter.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const named = list => (list ?? []).map(one => ({ ...one, id: bytes(one.id) }));

const made = async options => {
  const passkey = await navigator.credentials.create({ publicKey: {
    ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: named(options.excludeCredentials),
  } });
  return shown(passkey, {
    attestationObject: text(passkey.response.attestationObject),
    transports: passkey.response.getTransports?.() ?? [],
  });
};

const used = async options => {
  const passkey = await navigator.credentials.get({ publicKey: {
    ...options, challenge: bytes(options.challenge), allowCredentials: named(options.allowCredentials),
  } });
  const { authenticatorData, signature, userHandle } = passkey.response;
  return shown(passkey, {
    authenticatorData: text(authenticatorData), signature: text(signature), userHandle: userHandle ? text(userHandle) : undefined,
  });
};

const shown = (passkey, response) => JSON.stringify({
  id: passkey.id, rawId: text(passkey.rawId), type: passkey.type,
  authenticatorAttachment: passkey.authenticatorAttachment ?? undefined,
  clientExtensionResults: passkey.getClientExtensionResults(),
  response: { ...response, clientDataJSON: text(passkey.response.clientDataJSON) },
});

class PasskeyForm extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    if (!window.PublicKeyCredential) this.say("unsupported");
    this.form.addEventListener("submit", event => {
      event.preventDefault();
      this.ask();
    });
  }

  async ask() {
    this.say("");
    const answer = await fetch(this.getAttribute("ask"), { method: "POST", body: new URLSearchParams(new FormData(this.form)) })
      .catch(() => null);
    if (!answer) return this.say("offline");
    if (!answer.ok) return this.form.submit(); // the page that comes back says what to put right
    const { id, publicKey } = await answer.json();
    try {
      this.form.elements.credential.value = await (publicKey.user ? made(publicKey) : used(publicKey));
      this.form.elements.challenge.value = id;
      this.form.submit();
    } catch (refused) {
      this.say({ InvalidStateError: "known", SecurityError: "elsewhere", NotSupportedError: "unsupported" }[refused.name] ?? "cancelled");
    }
  }

  say(what) {
    for (const sentence of this.querySelectorAll("[data-say]")) sentence.hidden = sentence.dataset.say !== what;
  }
}
customElements.define("passkey-form", PasskeyForm);
