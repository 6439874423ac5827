package org.evenkeel.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Counts of the COMPAS recidivism scores as ProPublica published them; rates to 1e-9.
class CompasTest {

  private static final Map<String, Rate> NAMES =
      Map.of(
          "FPR", Rate.FALSE_POSITIVE_RATE,
          "FNR", Rate.FALSE_NEGATIVE_RATE,
          "PPV", Rate.POSITIVE_PREDICTIVE_VALUE,
          "NPV", Rate.NEGATIVE_PREDICTIVE_VALUE,
          "selection_rate", Rate.FLAG_RATE,
          "base_rate", Rate.BASE_RATE);

  @Test
  void rates_by_group_are_the_recorded_ones() throws IOException {
    JsonNode all = References.json("EVENKEEL_DATA", "data", "golden/compas_fairness_metrics.json");
    for (String set : new String[] {"all_7214", "propublica_filter_6172"}) {
      for (JsonNode group : all.get(set)) {
        NAMES.forEach((name, rate) ->
            assertThat(counts(group).share(rate).value())
                .isCloseTo(group.get(name).asDouble(), within(1e-9)));
      }
    }
  }

  @Test
  void differences_between_the_two_largest_groups_are_the_recorded_ones() throws IOException {
    JsonNode all = References.json("EVENKEEL_DATA", "data", "golden/compas_fairness_metrics.json");
    JsonNode expected = all.get("AA_vs_Caucasian");
    Counts one = counts(all.get("all_7214").get("African-American"));
    Counts other = counts(all.get("all_7214").get("Caucasian"));
    Counts[] both = {one, other};

    assertThat(Disparity.of(Rate.FLAG_RATE, both).difference())
        .isCloseTo(expected.get("demographic_parity_difference").asDouble(), within(1e-9));
    assertThat(Disparity.of(Rate.SENSITIVITY, both).difference())
        .isCloseTo(expected.get("equal_opportunity_TPR_difference").asDouble(), within(1e-9));
    assertThat(Disparity.of(Rate.FALSE_POSITIVE_RATE, both).difference())
        .isCloseTo(expected.get("equalized_odds_difference").asDouble(), within(1e-9));
    assertThat(Gap.of(Rate.POSITIVE_PREDICTIVE_VALUE, one, one.plus(other)).difference())
        .isCloseTo(expected.get("predictive_parity_PPV_difference").asDouble(), within(1e-9));
    assertThat(1 / Disparity.of(Rate.FLAG_RATE, both).ratio())
        .isCloseTo(expected.get("disparate_impact_ratio_of_high_risk").asDouble(), within(1e-9));
  }

  private static Counts counts(JsonNode group) {
    return new Counts(
        group.get("tp").asLong(),
        group.get("fp").asLong(),
        group.get("fn").asLong(),
        group.get("tn").asLong());
  }
}
