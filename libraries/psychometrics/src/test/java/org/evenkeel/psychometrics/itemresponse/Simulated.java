package org.evenkeel.psychometrics.itemresponse;

import java.util.random.RandomGenerator;

/// Made-up people who answer as the model says.
final class Simulated {
  private Simulated() {}

  static int[] answers(ItemBank bank, double theta, RandomGenerator chance) {
    return bank.items().stream().mapToInt(item -> answer(item, theta, chance)).toArray();
  }

  static int answer(GradedItem item, double theta, RandomGenerator chance) {
    double left = chance.nextDouble();
    int answer = 0;
    while (answer < item.categories() - 1 && left >= item.probability(theta, answer)) {
      left -= item.probability(theta, answer);
      answer++;
    }
    return answer;
  }
}
