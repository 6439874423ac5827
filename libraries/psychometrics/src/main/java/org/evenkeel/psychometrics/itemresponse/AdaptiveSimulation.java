package org.evenkeel.psychometrics.itemresponse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// How an adaptive test would do with made-up people from a standard normal population who answer
/// as the model says.
///
/// **What this tells you, and what it does not.** It shows what the rules cost and give when the
/// model is true. Real people answer less tidily.
///
/// @param meanItems mean number of questions asked
/// @param medianItems median number of questions asked
/// @param correlation of the estimated with the true places
/// @param rootMeanSquareError of the estimated places
/// @param shareAtMost share of people who were asked the largest number without being sure
/// @param exposure how often each question was asked, as a share of people
public record AdaptiveSimulation(
    double meanItems,
    double medianItems,
    double correlation,
    double rootMeanSquareError,
    double shareAtMost,
    List<Double> exposure) {
  /// Runs so many people through the test.
  ///
  /// @throws IllegalArgumentException if there are fewer than 2 people
  public static AdaptiveSimulation run(AdaptiveTest test, int people, RandomGenerator chance) {
    if (people < 2) {
      throw new IllegalArgumentException("%d people; at least 2 are needed".formatted(people));
    }
    double[] truth = new double[people];
    List<AdaptiveSession> ends = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      truth[i] = chance.nextGaussian();
      ends.add(one(test, truth[i], chance));
    }
    return summary(test, truth, ends);
  }

  private static AdaptiveSession one(AdaptiveTest test, double theta, RandomGenerator chance) {
    AdaptiveSession session = test.begin(chance);
    while (session.next() instanceof AdaptiveSession.Ask(int item)) {
      session = session.answering(test.bank().item(item).draw(theta, chance));
    }
    return session;
  }

  private static AdaptiveSimulation summary(
      AdaptiveTest test, double[] truth, List<AdaptiveSession> ends) {
    int[] lengths = ends.stream().mapToInt(end -> end.asked().size()).sorted().toArray();
    double[] found = ends.stream().mapToDouble(end -> end.estimate().theta()).toArray();
    double squares =
        IntStream.range(0, truth.length)
            .mapToDouble(i -> Math.pow(found[i] - truth[i], 2))
            .average()
            .orElseThrow();
    long unsure = ends.stream().filter(AdaptiveSimulation::unsure).count();
    return new AdaptiveSimulation(
        Arrays.stream(lengths).average().orElseThrow(),
        (lengths[(lengths.length - 1) / 2] + lengths[lengths.length / 2]) / 2.0,
        correlation(truth, found),
        Math.sqrt(squares),
        (double) unsure / truth.length,
        exposure(test.bank().size(), ends));
  }

  private static boolean unsure(AdaptiveSession end) {
    return end.next() instanceof AdaptiveSession.Done done
        && done.reason() == AdaptiveSession.Reason.MOST_ITEMS;
  }

  private static List<Double> exposure(int bankSize, List<AdaptiveSession> ends) {
    return IntStream.range(0, bankSize).mapToObj(item -> share(item, ends)).toList();
  }

  private static double share(int item, List<AdaptiveSession> ends) {
    return (double) ends.stream().filter(end -> end.asked().contains(item)).count() / ends.size();
  }

  private static double correlation(double[] truth, double[] found) {
    double[][] both =
        IntStream.range(0, truth.length)
            .mapToObj(i -> new double[] {truth[i], found[i]})
            .toArray(double[][]::new);
    return Correlations.observed(both)[0][1];
  }
}
