package org.evenkeel.earlywarning;

import java.util.Arrays;

/// How long ago the last change was: after each value, the probability of every length of the
/// present run, by Bayesian online change-point detection (Adams & MacKay 2007, arXiv:0710.3742).
/// Values of one run are normal with unknown mean and precision under a normal-gamma prior, so the
/// next value has Student's t distribution; a change comes with the same chance after every value.
///
/// Run lengths whose probability has fallen below 10⁻¹⁴ are dropped and never come back.
///
/// # What this tells you, and what it does not
///
/// It helps to look back: where the level of a series may have changed, and how sure that is under
/// these assumptions. Neighbouring days of a person resemble each other, which the model does not
/// know, so it sees more changes than there are. It is not calibrated as an alarm; [Sentinel] is.
public final class RunLengths {

  private static final double DROPPED = 1e-14;

  /// What is believed of a run before its first value.
  ///
  /// @param chance of a change after any one value, above 0 and below 1; 1/250 expects a run of 250
  /// @param mean expected mean of a run
  /// @param meanWeight how many values that expectation is worth, above 0
  /// @param shape α of the gamma distribution of the precision, above 0
  /// @param rate β of it, above 0
  public record Prior(double chance, double mean, double meanWeight, double shape, double rate) {
    public Prior {
      if (!(chance > 0 && chance < 1) || !Double.isFinite(mean)) {
        throw new IllegalArgumentException(
            "The chance of a change is %s and the mean %s; the first lies between 0 and 1"
                .formatted(chance, mean));
      }
      if (!(meanWeight > 0) || !(shape > 0) || !(rate > 0)) {
        throw new IllegalArgumentException(
            "Weight, shape and rate are %s, %s and %s; all are above 0"
                .formatted(meanWeight, shape, rate));
      }
    }
  }

  private final Prior prior;
  private int values;
  private int runs = 1;
  private int[] length = new int[16];
  private double[] probability = new double[16];
  private double[] mean = new double[16];
  private double[] rate = new double[16];
  private double[] logRate = new double[16];
  private double[] next = new double[16];
  private double[] logNext = new double[16];
  private double[] shape = new double[16];
  private double[] power = new double[16];
  private double[] constant = new double[0];
  private double[] widened = new double[0];
  private double[] taken = new double[0];

  private RunLengths(Prior prior) {
    this.prior = prior;
    probability[0] = 1;
    mean[0] = prior.mean();
    rate[0] = prior.rate();
    logRate[0] = Math.log(prior.rate());
  }

  /// Before the first value: a run of length 0.
  public static RunLengths before(Prior prior) {
    return new RunLengths(prior);
  }

  /// Takes in one more value. Runs are kept with the longest first.
  public void add(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "Value %d is %s; a value is a finite number".formatted(values + 1, value));
    }
    double change = grow(value);
    drop();
    begin(change);
    normalise();
    values++;
  }

  /// Every run goes on, and gives its share to a change; returns that share's sum. The density of
  /// the next value is Student's t with 2α degrees of freedom and scale² `β·(w + 1)/(α·w)`; because
  /// `β' = β·(1 + d²·w/(2β·(w + 1)))` it is `constant · β^α / β'^(α + ½)`.
  private double grow(double value) {
    ofLengths(length[0] + 1);
    meet(value);
    Logarithms.of(next, logNext, runs);
    for (int i = 0; i < runs; i++) {
      power[i] = shape[i] * (logRate[i] - logNext[i]) - 0.5 * logNext[i];
    }
    double change = 0;
    double stay = 1 - prior.chance();
    for (int i = 0; i < runs; i++) {
      double seen = probability[i] * Math.exp(power[i]);
      probability[i] = seen * stay;
      change += seen;
    }
    System.arraycopy(next, 0, rate, 0, runs);
    System.arraycopy(logNext, 0, logRate, 0, runs);
    return change * prior.chance();
  }

  private void meet(double value) {
    for (int i = 0; i < runs; i++) {
      int n = length[i];
      double distance = value - mean[i];
      next[i] = rate[i] + widened[n] * distance * distance;
      shape[i] = prior.shape() + 0.5 * n;
      probability[i] *= constant[n];
      mean[i] += distance * taken[n];
      length[i] = n + 1;
    }
  }

  /// What depends on the length of a run only, worked out once: `w/(2(w + 1))`, `1/(w + 1)` and
  /// `Γ(α + ½)/Γ(α)·sqrt(w/(2π(w + 1)))`.
  private void ofLengths(int lengths) {
    if (lengths > constant.length) {
      int from = constant.length;
      int to = Math.max(2 * from, lengths);
      constant = Arrays.copyOf(constant, to);
      widened = Arrays.copyOf(widened, to);
      taken = Arrays.copyOf(taken, to);
      for (int n = from; n < to; n++) {
        double weight = prior.meanWeight() + n;
        widened[n] = weight / (2 * (weight + 1));
        taken[n] = 1 / (weight + 1);
        constant[n] = GammaRatio.half(prior.shape() + n / 2.0) * Math.sqrt(widened[n] / Math.PI);
      }
    }
  }

  private void drop() {
    double most = 0;
    for (int i = 0; i < runs; i++) {
      most = Math.max(most, probability[i]);
    }
    double least = DROPPED * most;
    int kept = 0;
    while (kept < runs && probability[kept] >= least) {
      kept++;
    }
    for (int i = kept + 1; i < runs; i++) {
      if (probability[i] >= least) {
        move(i, kept);
        kept++;
      }
    }
    runs = Math.min(kept, runs);
  }

  private void move(int from, int to) {
    length[to] = length[from];
    probability[to] = probability[from];
    mean[to] = mean[from];
    rate[to] = rate[from];
    logRate[to] = logRate[from];
  }

  private void begin(double change) {
    if (runs == length.length) {
      length = Arrays.copyOf(length, 2 * runs);
      probability = Arrays.copyOf(probability, 2 * runs);
      mean = Arrays.copyOf(mean, 2 * runs);
      rate = Arrays.copyOf(rate, 2 * runs);
      logRate = Arrays.copyOf(logRate, 2 * runs);
      next = new double[2 * runs];
      logNext = new double[2 * runs];
      shape = new double[2 * runs];
      power = new double[2 * runs];
    }
    length[runs] = 0;
    probability[runs] = change;
    mean[runs] = prior.mean();
    rate[runs] = prior.rate();
    logRate[runs] = Math.log(prior.rate());
    runs++;
  }

  private void normalise() {
    double even = 0;
    double odd = 0;
    for (int i = 0; i + 1 < runs; i += 2) {
      even += probability[i];
      odd += probability[i + 1];
    }
    double share = 1 / (even + odd + (runs % 2 == 1 ? probability[runs - 1] : 0));
    for (int i = 0; i < runs; i++) {
      probability[i] *= share;
    }
  }

  /// The probability of every run length from 0 to the number of values.
  public double[] probabilities() {
    double[] all = new double[values + 1];
    for (int i = 0; i < runs; i++) {
      all[length[i]] = probability[i];
    }
    return all;
  }

  /// The most probable run length; the shortest of equals.
  public int mostProbable() {
    int best = runs - 1;
    for (int i = runs - 2; i >= 0; i--) {
      best = probability[i] > probability[best] ? i : best;
    }
    return length[best];
  }
}
