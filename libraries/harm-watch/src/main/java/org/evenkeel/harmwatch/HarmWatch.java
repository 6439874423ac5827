package org.evenkeel.harmwatch;

import java.util.List;

/// Watches whether more people feel worse after a practice than is accepted. It may be asked after
/// every single answer, for ever, and acted on the first time it finds harm.
///
/// The evidence after `n` answers of which `k` are "worse" is the mean, over some rates `q` above
/// the accepted rate `p`, of the likelihood ratios
///
/// `(q / p)^k · ((1 − q) / (1 − p))^(n − k)`
///
/// and harm is found when it reaches `1 / falsePauses`. While the true rate is at most `p` the
/// evidence is a non-negative supermartingale that begins at 1, so by Ville's inequality the chance
/// that it *ever* reaches `1 / falsePauses` is at most `falsePauses`, however often one looks.
/// Source: Wald 1945, doi:10.1214/aoms/1177731118 (the sequential ratio); Robbins 1970,
/// doi:10.1214/aoms/1177696786 (mixtures that hold at every moment).
///
/// # What this tells you, and what it does not
///
/// It tells that more people *say* they feel worse than is accepted, not why: a practice that is
/// offered to people on worse days is found too. It counts those who answered; whoever leaves
/// without a word is not in it. It takes each answer as one person's, so count each person once.
/// Not finding harm is not safety: a practice that harms a few people badly and helps many is not
/// found by counting.
///
/// @param accepted the share of people feeling worse that is accepted, above 0 and below 1
/// @param falsePauses the greatest chance of ever finding harm where the true rate is the accepted
///   one, above 0 and below 1
/// @param excesses how much above the accepted rate it looks, each above 0, and together with it
///   below 1
public record HarmWatch(double accepted, double falsePauses, List<Double> excesses) {
  public HarmWatch {
    excesses = List.copyOf(excesses);
    share("The accepted rate", accepted);
    share("The chance of a false pause", falsePauses);
    if (excesses.isEmpty()) {
      throw new IllegalArgumentException("At least one excess is looked for; there is none");
    }
    for (double excess : excesses) {
      share("An excess", excess);
      share("An excess with the accepted rate", accepted + excess);
    }
  }

  private static void share(String what, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          "%s is %s; it lies between 0 and 1, both left out".formatted(what, value));
    }
  }

  /// One in twenty may feel worse; a practice that keeps to that is paused with a chance of at most
  /// 1 in 100, ever. Both are a judgement of this project, not a finding of anybody.
  public static HarmWatch withDefaults() {
    return new HarmWatch(0.05, 0.01, List.of(0.05, 0.10, 0.20, 0.40));
  }

  /// What the answers so far show.
  public Finding finding(Answers answers) {
    double log = logEvidence(answers);
    return crosses(log)
        ? new Finding.Harmful(answers, Math.exp(log))
        : new Finding.NotShown(answers, Math.exp(log));
  }

  private boolean crosses(double logEvidence) {
    return logEvidence >= -Math.log(falsePauses);
  }

  private double logEvidence(Answers answers) {
    double[] logs = excesses.stream().mapToDouble(excess -> logRatio(answers, excess)).toArray();
    double greatest = java.util.Arrays.stream(logs).max().orElseThrow();
    double sum = java.util.Arrays.stream(logs).map(log -> Math.exp(log - greatest)).sum();
    return greatest + Math.log(sum / logs.length);
  }

  private double logRatio(Answers answers, double excess) {
    double rate = accepted + excess;
    return answers.worse() * Math.log(rate / accepted)
        + (answers.all() - answers.worse()) * (Math.log1p(-rate) - Math.log1p(-accepted));
  }

  /// The chance that harm is found within so many answers where each is "worse" with this chance,
  /// independently. Exact up to rounding; about `within²` steps.
  ///
  /// @param within at least 0
  /// @param rate 0 to 1
  public double chanceOfPause(int within, double rate) {
    if (within < 0 || !(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException(
          "Within %d answers at a rate of %s; answers are 0 or more, a rate lies between 0 and 1"
              .formatted(within, rate));
    }
    double[] going = {1};
    double paused = 0;
    for (int all = 1; all <= within; all++) {
      going = next(going, rate);
      paused += stopped(going, all);
    }
    return paused;
  }

  /// From the chances of each number of "worse" to those one answer later.
  private static double[] next(double[] going, double rate) {
    double[] after = new double[going.length + 1];
    for (int worse = 0; worse < going.length; worse++) {
      after[worse] += going[worse] * (1 - rate);
      after[worse + 1] += going[worse] * rate;
    }
    return after;
  }

  /// Takes out, and sums, what has crossed.
  private double stopped(double[] going, int all) {
    double stopped = 0;
    for (int worse = all; worse >= 0 && crosses(logEvidence(new Answers(all, worse))); worse--) {
      stopped += going[worse];
      going[worse] = 0;
    }
    return stopped;
  }
}
