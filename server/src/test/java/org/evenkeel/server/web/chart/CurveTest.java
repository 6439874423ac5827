package org.evenkeel.server.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveTest {
  /// A cubic lies within the hull of its four points, so controls between the two ends keep it from
  /// overshooting. 200 random tracks from seed 5.
  @Test
  void a_curve_never_swings_beyond_its_days() {
    Random chance = new Random(5);
    for (int run = 0; run < 200; run++) {
      List<Curve.Spot> spots =
          IntStream.range(0, 8).mapToObj(i -> new Curve.Spot(i * 40, chance.nextInt(100))).toList();
      Svg svg = Svg.small("", "x", false, 350, 100);
      svg.path("line", pen -> Curve.through(spots, pen));
      List<double[]> curves = curves(svg.drawn());
      for (int i = 0; i < curves.size(); i++) {
        double low = Math.min(spots.get(i).y(), spots.get(i + 1).y()) - 0.051;
        double high = Math.max(spots.get(i).y(), spots.get(i + 1).y()) + 0.051;
        assertThat(curves.get(i)[1]).isBetween(low, high);
        assertThat(curves.get(i)[3]).isBetween(low, high);
      }
      assertThat(curves).hasSize(7);
    }
  }

  private static List<double[]> curves(String svg) {
    Matcher curves = Pattern.compile("C([-\\d. ]+)").matcher(svg);
    return curves
        .results()
        .map(curve ->
            Pattern.compile(" ")
                .splitAsStream(curve.group(1))
                .mapToDouble(Double::parseDouble)
                .toArray())
        .toList();
  }

  @Test
  void a_coordinate_is_rounded_to_a_tenth_and_must_be_a_number() {
    assertThat(Svg.number(1.25)).isEqualTo("1.3");
    assertThat(Svg.number(-0.04)).isEqualTo("0");
    assertThat(Svg.number(57)).isEqualTo("57");
    assertThatThrownBy(() -> Svg.number(Double.NaN))
        .hasMessage("A coordinate is a number, not NaN");
  }
}
