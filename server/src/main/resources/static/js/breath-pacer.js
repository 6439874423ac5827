/**
 * <breath-pacer>: counts the seconds in and out, and guides by picture, numbers, touch or sound.
 * The swell itself and its pause are CSS: without this file it still rises, falls and stops. Every word comes from the markup.
 */
class BreathPacer extends HTMLElement {
  #second = 0;
  #timer;
  #audio;

  connectedCallback() {
    this.inFor = Number(this.dataset.in);
    this.outFor = Number(this.dataset.out);
    this.left = Number(this.dataset.minutes) * 60;
    this.pause = this.querySelector("[data-pause]");
    this.clock = this.querySelector("[data-left]");
    this.zero = this.clock.textContent.trim().codePointAt(this.clock.textContent.trim().length - 1);
    this.pause.addEventListener("change", () => (this.pause.checked ? this.#stop() : this.#start()));
    if (!this.pause.checked) this.#start();
  }

  disconnectedCallback() {
    this.#stop();
  }

  #start() {
    if (this.left <= 0) this.left = Number(this.dataset.minutes) * 60;
    this.#second = 0;
    this.#show();
    this.#timer = setInterval(() => this.#tick(), 1000);
  }

  #stop() {
    clearInterval(this.#timer);
    this.#audio?.suspend();
  }

  #tick() {
    this.left -= 1;
    if (this.left <= 0) return this.#end();
    this.#second = (this.#second + 1) % (this.inFor + this.outFor);
    this.#show();
  }

  #end() {
    this.#say(this.dataset.done);
    this.pause.checked = true;
    this.#stop();
  }

  #show() {
    const breathingIn = this.#second < this.inFor;
    const beat = breathingIn ? this.#second : this.#second - this.inFor;
    this.querySelectorAll("[data-count] span").forEach((n, i) => n.classList.toggle("now", i === beat));
    this.clock.textContent = this.#digits(`${Math.floor(this.left / 60)}:${String(this.left % 60).padStart(2, "0")}`);
    for (const swell of this.getAnimations({ subtree: true })) {
      if (swell instanceof CSSAnimation) swell.currentTime = this.#second * 1000;
    }
    if (beat > 0) return;
    this.#say(breathingIn ? this.dataset.sayIn : this.dataset.sayOut);
    if (this.#guides("touch")) navigator.vibrate?.(breathingIn ? [40, 60, 40] : 90);
    if (this.#guides("sound")) this.#hum(breathingIn);
  }

  /** The page's own digits: the clock was written ending in a zero. */
  #digits(plain) {
    return plain.replace(/\d/g, digit => String.fromCodePoint(this.zero + Number(digit)));
  }

  #say(words) {
    this.querySelector("[data-say]").textContent = words;
  }

  #guides(way) {
    return this.querySelector(`[name=guide][value=${way}]`).checked;
  }

  /** A soft tone that rises with the breath in and falls with the breath out. */
  #hum(rising) {
    this.#audio ??= new AudioContext();
    this.#audio.resume();
    const [low, high] = [147, 220];
    const now = this.#audio.currentTime;
    const length = rising ? this.inFor : this.outFor;
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
