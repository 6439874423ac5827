/**
 * <live-heart>: beats of a strap or a fingertip beside slow breathing. Nothing leaves the browser before its person keeps the
 * session or asks for their pace. Every word comes from the markup.
 */
import { coherence } from "./coherence.js";
import { HeartStrap } from "./heart-strap.js";
import { PulseCamera } from "./pulse-camera.js";

const LOOK_BACK = 64_000;
const TRIAL = 122_000;
const MOST_BEATS = 40_000;

class LiveHeart extends HTMLElement {
  #stretches = [];
  #beats = 0;
  #trials = null;
  #open = false;

  connectedCallback() {
    this.at = name => this.querySelector(`[data-${name}]`);
    this.pacer = this.querySelector("slow-pacer");
    this.number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 0 });
    this.at("strap").hidden = !HeartStrap.possible;
    this.at("camera").hidden = !PulseCamera.possible;
    this.at("none").hidden = HeartStrap.possible || PulseCamera.possible;
    this.at("strap").addEventListener("click", () => this.#strap());
    this.at("camera").addEventListener("click", () => this.#camera());
    this.at("stop").addEventListener("click", () => this.#stop());
    this.at("trials").addEventListener("click", () => this.#try());
  }

  disconnectedCallback() {
    this.source?.stop();
  }

  async #strap() {
    const strap = new HeartStrap();
    strap.addEventListener("beats", ({ detail }) => this.#take(detail));
    strap.addEventListener("rate", ({ detail }) => this.#rate(detail));
    strap.addEventListener("lost", () => this.#break("lost"));
    strap.addEventListener("back", () => this.#say("back"));
    this.#say("looking");
    try {
      await strap.connect();
      this.#show(strap, "STRAP");
      this.#say("on");
      this.at("trials").hidden = this.at("trials-words").hidden = false;
      setTimeout(() => this.#beats === 0 && this.source === strap && this.#say("noBeats"), 10_000);
    } catch (error) {
      strap.stop();
      this.#say(error.name === "NotFoundError" && !strap.device ? "refused" : "failed");
    }
  }

  async #camera() {
    const camera = new PulseCamera();
    camera.addEventListener("beats", ({ detail }) => this.#take(detail));
    camera.addEventListener("poor", ({ detail }) => this.#break(detail));
    camera.addEventListener("good", () => this.#say("good"));
    try {
      this.at("video").hidden = false;
      await camera.start(this.at("video"));
      this.#show(camera, "CAMERA");
      this.#say("reading");
    } catch {
      camera.stop();
      this.at("video").hidden = true;
      this.#say("cameraRefused");
    }
  }

  #show(source, kind) {
    this.source = source;
    this.kind = kind;
    this.at("ways").hidden = true;
    this.at("shown").hidden = false;
  }

  #take(intervals) {
    if (!this.source || this.#beats + intervals.length > MOST_BEATS) return;
    const possible = intervals.filter(one => one >= 200 && one <= 3000);
    const length = possible.reduce((sum, one) => sum + one, 0);
    if (!this.#open && possible.length) this.#stretches.push({ from: Math.round(Date.now() - length), intervals: [] });
    this.#open ||= possible.length > 0;
    if (possible.length < intervals.length) this.#open = false;
    this.#stretches.at(-1)?.intervals.push(...possible);
    this.#beats += possible.length;
    if (this.kind === "CAMERA" && possible.length) this.#rate(60_000 * possible.length / length);
    this.#together();
    if (this.#trials) this.#tried(possible, length);
  }

  /** A gap: what comes after it follows nothing; a pace being tried begins anew. */
  #break(why) {
    this.#open = false;
    if (this.#trials) this.#trials.now = { intervals: [], length: 0 };
    if (this.kind === "CAMERA" || !this.source) this.#clear();
    this.#say(why);
  }

  #clear() {
    this.at("rate").textContent = this.at("together").textContent = "–";
    this.at("meter").value = 0;
  }

  #rate(beats) {
    this.at("rate").textContent = this.number.format(beats);
  }

  #together() {
    const { intervals } = this.#stretches.at(-1) ?? { intervals: [] };
    const last = [];
    for (let i = intervals.length - 1, length = 0; i >= 0 && length < LOOK_BACK; i--) {
      last.unshift(intervals[i]);
      length += intervals[i];
    }
    const found = coherence(calmed(last));
    this.at("together").textContent = found ? this.number.format(100 * found.share) : "–";
    this.at("meter").value = found ? 100 * found.share : 0;
  }

  #try() {
    this.at("trials").hidden = true;
    const paces = [...this.pacer.querySelectorAll("[name=pace]")].map(({ value }) => Number(value));
    this.#trials = { paces, done: [], now: { intervals: [], length: 0 } };
    this.pacer.pace = paces[0];
  }

  #tried(intervals, length) {
    const { paces, done, now } = this.#trials;
    now.intervals.push(...intervals);
    now.length += length;
    if (now.length >= TRIAL) {
      done.push(`${paces[done.length]}:${now.intervals.join(",")}`);
      this.#trials.now = { intervals: [], length: 0 };
      if (done.length === paces.length) return this.#found(done);
      this.pacer.pace = paces[done.length];
    }
    const left = Math.ceil((TRIAL - this.#trials.now.length) / 1000);
    const [at, of, seconds] = [done.length + 1, paces.length, left].map(value => this.number.format(value));
    const words = this.dataset.trial.replace("{0}", at).replace("{1}", of).replace("{2}", seconds);
    if (left % 10 === 0 || now.intervals.length <= intervals.length) this.at("words").textContent = words;
  }

  #found(done) {
    this.#trials = null;
    this.source.stop();
    const form = this.at("tried");
    form.elements.trials.value = done.join("|");
    form.submit();
  }

  #stop() {
    this.source.stop();
    this.at("video").hidden = this.at("shown").hidden = true;
    this.at("words").textContent = "";
    if (this.#beats === 0) return location.reload();
    const form = this.at("keep");
    form.elements.source.value = this.kind;
    form.elements.name.value = this.source.name ?? "";
    form.elements.beats.value = this.#stretches.filter(({ intervals }) => intervals.length).map(({ from, intervals }) => `${from}:${intervals.join(",")}`).join("|");
    this.at("ended").hidden = false;
    this.at("ended").querySelector("button").focus();
  }

  #say(what) {
    this.at("words").textContent = this.dataset[what];
  }
}

/** For the eye only: a beat far from its neighbours counts as the middle one of them. */
function calmed(intervals) {
  return intervals.map((one, i) => {
    const near = intervals.slice(Math.max(0, i - 5), i + 6).sort((a, b) => a - b);
    const usual = near[Math.floor(near.length / 2)];
    return Math.abs(one - usual) > 0.3 * usual ? usual : one;
  });
}
customElements.define("live-heart", LiveHeart);
