/**
 * The pulse in a fingertip before the camera: with each beat a little less red comes through. Events: "beats" with times
 * between beats in milliseconds, "poor" with the reason (cover, weak, moving, slow), "good". A poor signal gives no beats.
 */
const WINDOW = 10_000;
const EVERY = 1000;
const SETTLE = 400;
const WIDE = 40;
const HIGH = 30;

/** Mean colours of a picture. */
export function colours(pixels) {
  let [red, green, blue] = [0, 0, 0];
  for (let i = 0; i < pixels.length; i += 4) {
    red += pixels[i];
    green += pixels[i + 1];
    blue += pixels[i + 2];
  }
  const all = pixels.length / 4;
  return { red: red / all, green: green / all, blue: blue / all };
}

/** A fingertip with light behind it: bright enough, and far redder than anything else in a room. */
export const covers = ({ red, green, blue }) => red > 50 && red > 1.6 * green && red > 1.6 * blue;

/** The signal without its slow drift (mean of one second) and without single wild pictures (mean of five). */
function swings(samples) {
  const near = (at, width) => {
    const close = samples.filter(({ time }) => Math.abs(time - at) <= width);
    return close.reduce((sum, { value }) => sum + value, 0) / close.length;
  };
  return samples.map(({ time }) => ({ time, value: near(time, 70) - near(time, 500) }));
}

/** Tops at least a third of a second apart and half as high as the swing is wide; between pictures by a parabola. */
function tops(signal, wide) {
  const found = [];
  for (let i = 1; i < signal.length - 1; i++) {
    const [a, b, c] = [signal[i - 1].value, signal[i].value, signal[i + 1].value];
    if (b < wide / 2 || b < a || b <= c) continue;
    const step = (signal[i + 1].time - signal[i - 1].time) / 2;
    const time = signal[i].time + step * (a - c) / (2 * (a - 2 * b + c));
    const last = found.at(-1);
    if (!last || time - last.time > 333) found.push({ time, value: b });
    else if (b > last.value) found[found.length - 1] = { time, value: b };
  }
  return found.map(({ time }) => time);
}

const middle = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * What a window of pictures tells: { poor } with a reason, or { times } of beats in milliseconds.
 * samples: { time, value, covered } in order of time.
 */
export function pulse(samples) {
  const seconds = (samples.at(-1).time - samples[0].time) / 1000;
  if (samples.length / seconds < 15) return { poor: "slow" };
  if (samples.filter(({ covered }) => covered).length < 0.9 * samples.length) return { poor: "cover" };
  const signal = swings(samples);
  const wide = Math.sqrt(signal.reduce((sum, { value }) => sum + value * value, 0) / signal.length);
  if (wide < 0.0008) return { poor: "weak" };
  const times = tops(signal, wide);
  const gaps = times.slice(1).map((time, i) => time - times[i]);
  if (gaps.length < 4) return { poor: "weak" };
  const usual = middle(gaps);
  const odd = gaps.filter(gap => Math.abs(gap - usual) > 0.25 * usual).length;
  const repeats = likeItself(signal, usual);
  return odd > 0.2 * gaps.length || usual > 1500 || repeats < 0.4 ? { poor: "moving" } : { times };
}

/** How like itself the signal is one beat later: 1 the same, 0 nothing. */
function likeItself(signal, later) {
  const step = (signal.at(-1).time - signal[0].time) / (signal.length - 1);
  const by = Math.round(later / step);
  let [both, one] = [0, 0];
  for (let i = 0; i + by < signal.length; i++) {
    both += signal[i].value * signal[i + by].value;
    one += (signal[i].value ** 2 + signal[i + by].value ** 2) / 2;
  }
  return both / one;
}

export class PulseCamera extends EventTarget {
  #samples = [];
  #last = 0;
  #state = "";

  static get possible() {
    return Boolean(navigator.mediaDevices?.getUserMedia);
  }

  async start(video) {
    this.video = video;
    this.stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: "environment", width: 320, height: 240, frameRate: { ideal: 30 } } });
    const [track] = this.stream.getVideoTracks();
    if (track.getCapabilities?.().torch) await track.applyConstraints({ advanced: [{ torch: true }] });
    video.srcObject = this.stream;
    await video.play();
    this.paper = new OffscreenCanvas(WIDE, HIGH).getContext("2d", { willReadFrequently: true });
    this.timer = setInterval(() => this.#look(), EVERY);
    this.#next();
  }

  #next() {
    if (!this.stopped) this.video.requestVideoFrameCallback((now, { captureTime }) => this.#take(captureTime ?? now));
  }

  #take(time) {
    this.paper.drawImage(this.video, 0, 0, WIDE, HIGH);
    const seen = colours(this.paper.getImageData(0, 0, WIDE, HIGH).data);
    this.#samples.push({ time, value: -Math.log(Math.max(1, seen.red)), covered: covers(seen) });
    while (this.#samples[0].time < time - WINDOW) this.#samples.shift();
    this.#next();
  }

  #look() {
    const samples = this.#samples;
    if (samples.length < 2 || samples.at(-1).time - samples[0].time < 0.8 * WINDOW) return;
    const { poor, times } = pulse(samples);
    this.#become(poor ?? "good");
    if (poor) this.#last = 0;
    else this.#tell(times.filter(time => time < samples.at(-1).time - SETTLE));
  }

  #become(state) {
    if (state === this.#state) return;
    this.#state = state;
    this.dispatchEvent(state === "good" ? new CustomEvent("good") : new CustomEvent("poor", { detail: state }));
  }

  /** Only beats that were not told yet; after a poor stretch a new one begins. */
  #tell(times) {
    const fresh = times.filter(time => time > this.#last + 200);
    const from = this.#last ? [this.#last, ...fresh] : fresh;
    if (fresh.length) this.#last = fresh.at(-1);
    const gaps = from.slice(1).map((time, i) => Math.round(time - from[i]));
    if (gaps.length && gaps.every(gap => gap >= 300 && gap <= 2000)) this.dispatchEvent(new CustomEvent("beats", { detail: gaps }));
  }

  stop() {
    this.stopped = true;
    clearInterval(this.timer);
    for (const track of this.stream?.getTracks() ?? []) track.stop();
  }
}
