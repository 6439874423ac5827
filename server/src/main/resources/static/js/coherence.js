/**
 * How far heart and breath move together, from the times between beats of about a minute, in milliseconds: the share of power
 * within 0.015 Hz of the highest place between 0.04 and 0.26 Hz, of all from 0.0033 to 0.4 Hz (Lomb-Scargle). The same as
 * the library's BreathingCoherence. Nothing for less than 55 seconds.
 */
const LOWEST = 0.0033;
const STEP = 0.001;
const PLACES = 397;
const place = frequency => Math.round((frequency - LOWEST) / STEP);

export function coherence(intervals) {
  const length = intervals.reduce((sum, one) => sum + one, 0);
  if (length < 55_000) return null;
  const mean = length / intervals.length;
  const times = [];
  intervals.reduce((sum, one) => (times.push((sum + one) / 1000), sum + one), 0);
  const density = Array.from({ length: PLACES }, (_, k) => power(times, intervals, mean, LOWEST + k * STEP));
  const all = density.reduce((sum, one) => sum + one, 0);
  if (!(all > 0)) return null;
  let peak = place(0.04);
  for (let k = peak; k <= place(0.26); k++) if (density[k] > density[peak]) peak = k;
  const beside = density.slice(Math.max(0, peak - 15), peak + 16).reduce((sum, one) => sum + one, 0);
  return { share: Math.min(1, beside / all), breaths: 60 * (LOWEST + peak * STEP) };
}

/** What a wave with a mean of its own takes from the sum of squares. */
function power(times, intervals, mean, frequency) {
  let [c, s, cc, ss, cs, yc, ys] = [0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < times.length; i++) {
    const angle = 2 * Math.PI * frequency * times[i];
    const [cos, sin, y] = [Math.cos(angle), Math.sin(angle), intervals[i] - mean];
    c += cos; s += sin; cc += cos * cos; ss += sin * sin; cs += cos * sin; yc += y * cos; ys += y * sin;
  }
  const n = times.length;
  cc -= c * c / n; ss -= s * s / n; cs -= c * s / n;
  const by = cc * ss - cs * cs;
  return by > 0 ? (yc * yc * ss + ys * ys * cc - 2 * yc * ys * cs) / by : 0;
}
