/**
 * <breath-pacer>: counts the seconds of each part of a breath, and guides by picture, numbers, touch or sound. Time is what the
 * clock says, so a screen that went dark loses nothing. The swell and its pause are CSS: without this file it still rises, falls
 * and stops. Every word comes from the markup.
 */
class BreathPacer extends HTMLElement {
  #timer;
  #audio;
  #began = 0;
  #gone = 0;
  #part = -1;

  connectedCallback() {
    this.parts = [...this.querySelectorAll("[data-phase]")].map(part => ({ part, phase: part.dataset.phase, length: Number(part.dataset.seconds) }));
    this.cycle = this.parts.reduce((sum, { length }) => sum + length, 0);
    this.length = Number(this.dataset.minutes) * 60;
    this.pause = this.querySelector("[data-pause]");
    this.clock = this.querySelector("[data-left]");
    this.zero = this.clock.textContent.trim().codePointAt(this.clock.textContent.trim().length - 1);
    this.pause.addEventListener("change", () => (this.pause.checked ? this.#stop() : this.#start()));
    this.addEventListener("practice-stop", () => { this.pause.checked = true; this.#stop(); });
    if (!this.pause.checked) this.#start();
  }

  disconnectedCallback() {
    this.#stop();
  }

  #start() {
    if (this.#gone >= this.length) this.#gone = 0;
    this.#began = Date.now() - this.#gone * 1000;
    this.#part = -1;
    this.dispatchEvent(new CustomEvent("practice-on", { bubbles: true }));
    this.#tick();
    this.#timer = setInterval(() => this.#tick(), 250);
  }

  #stop() {
    clearInterval(this.#timer);
    this.#audio?.suspend();
    this.dispatchEvent(new CustomEvent("practice-off", { bubbles: true }));
  }

  #tick() {
    this.#gone = (Date.now() - this.#began) / 1000;
    const left = Math.max(0, Math.ceil(this.length - this.#gone));
    this.clock.textContent = this.#digits(`${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`);
    if (left === 0) return this.#end();
    let within = this.#gone % this.cycle;
    const now = this.parts.findIndex(({ length }) => within < length || (within -= length, false));
    this.querySelectorAll("[data-count] span").forEach((n, i) => {
      n.classList.toggle("now", i === Math.floor(within));
      n.hidden = i >= this.parts[now].length;
    });
    if (now !== this.#part) this.#begin(now);
  }

  #begin(now) {
    this.#part = now;
    const { part, phase, length } = this.parts[now];
    this.parts.forEach(other => other.part.classList.toggle("now", other.part === part));
    const at = (this.#gone % this.cycle) * 1000;
    for (const swell of this.getAnimations({ subtree: true })) if (swell instanceof CSSAnimation) swell.currentTime = at;
    this.#say(part.dataset.say);
    if (this.#guides("touch")) navigator.vibrate?.(phase === "IN" ? [40, 60, 40] : 90);
    if (this.#guides("sound") && phase !== "HOLD" && phase !== "REST") this.#hum(phase !== "OUT", length);
  }

  #end() {
    this.#say(this.dataset.done);
    this.pause.checked = true;
    this.#stop();
  }

  /** The page's own digits: the clock was written ending in a zero. */
  #digits(plain) {
    return plain.replace(/\d/g, digit => String.fromCodePoint(this.zero + Number(digit)));
  }

  #say(words) {
    this.querySelector("[data-say-now]").textContent = words;
  }

  #guides(way) {
    return this.querySelector(`[name=guide][value=${way}]`).checked;
  }

  /** A soft tone that rises with the breath in and falls with the breath out. */
  #hum(rising, length) {
    this.#audio ??= new AudioContext();
    this.#audio.resume();
    const [low, high] = [147, 220];
    const now = this.#audio.currentTime;
    const tone = new OscillatorNode(this.#audio, { frequency: rising ? low : high });
    const volume = new GainNode(this.#audio, { gain: 0 });
    tone.frequency.linearRampToValueAtTime(rising ? high : low, now + length);
    volume.gain.linearRampToValueAtTime(0.06, now + length / 2);
    volume.gain.linearRampToValueAtTime(0, now + length);
    tone.connect(volume).connect(this.#audio.destination);
    tone.start();
    tone.stop(now + length);
  }
}
customElements.define("breath-pacer", BreathPacer);
