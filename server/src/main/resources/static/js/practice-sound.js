/** Bells, rain and a low rush, made here: nothing is fetched. Bells are set in the sound's own clock, so they ring while the screen is dark. */
export class PracticeSound {
  #audio;
  #bells = [];
  #ground;

  /** Begins on a press of a button, as browsers ask. */
  begin() {
    this.#audio ??= new AudioContext();
    return this.#audio.resume();
  }

  /** @param after seconds from now */
  bell(after) {
    const at = this.#audio.currentTime + after;
    for (const [ratio, loud, length] of [[1, 0.16, 6], [2.76, 0.05, 3.5], [5.4, 0.02, 1.8]]) {
      const tone = new OscillatorNode(this.#audio, { frequency: 294 * ratio });
      const volume = new GainNode(this.#audio, { gain: 0 });
      volume.gain.setValueAtTime(0.0001, at);
      volume.gain.exponentialRampToValueAtTime(loud, at + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.0001, at + length);
      tone.connect(volume).connect(this.#audio.destination);
      tone.start(at);
      tone.stop(at + length);
      this.#bells.push(tone);
    }
  }

  /** @param kind none, rain or rush */
  ground(kind) {
    this.#ground?.stop();
    this.#ground = undefined;
    if (kind === "none" || !this.#audio) return;
    const seconds = 8;
    const buffer = new AudioBuffer({ length: seconds * this.#audio.sampleRate, sampleRate: this.#audio.sampleRate });
    const noise = buffer.getChannelData(0);
    let last = 0;
    for (let i = 0; i < noise.length; i++) {
      const white = Math.random() * 2 - 1;
      last = (last + 0.02 * white) / 1.02;
      noise[i] = kind === "rush" ? last * 3.5 : white * (Math.random() < 0.002 ? 0.9 : 0.25);
    }
    this.#ground = new AudioBufferSourceNode(this.#audio, { buffer, loop: true });
    const filter = new BiquadFilterNode(this.#audio, kind === "rain" ? { type: "bandpass", frequency: 2600, Q: 0.4 } : { type: "lowpass", frequency: 500 });
    const volume = new GainNode(this.#audio, { gain: kind === "rain" ? 0.09 : 0.22 });
    this.#ground.connect(filter).connect(volume).connect(this.#audio.destination);
    this.#ground.start();
  }

  stop() {
    for (const tone of this.#bells) tone.stop();
    this.#bells = [];
    this.#ground?.stop();
    this.#ground = undefined;
  }
}

let lock;
/** Keeps the screen lit where that can be asked; where it cannot, clocks and bells go on in the dark. */
export async function stayLit() {
  lock = await navigator.wakeLock?.request("screen").catch(() => undefined);
}
export const goDark = () => lock?.release();

/** The device's own voice in the page's language; false where it has none. */
export function speak(words) {
  if (!("speechSynthesis" in window)) return false;
  const said = new SpeechSynthesisUtterance(words);
  said.lang = document.documentElement.lang;
  said.rate = 0.85;
  speechSynthesis.cancel();
  speechSynthesis.speak(said);
  return true;
}
export const hush = () => window.speechSynthesis?.cancel();
