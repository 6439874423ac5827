package org.evenkeel.psychometrics.itemresponse;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Published calibrations of PROMIS v1.0 banks, slopes and thresholds to three decimals, answers 1
/// to 5 as 0 to 4 (Pilkonis 2011, doi:10.1177/1073191111411667). Numbers only: the words of the
/// questions are not ours to ship.
final class Promis {
  static final Map<String, GradedItem> DEPRESSION =
      read(
          """
          EDDEP04 4.261 0.401 0.976 1.696 2.444
          EDDEP05 3.932 0.305 0.913 1.593 2.412
          EDDEP06 4.145 0.350 0.915 1.678 2.471
          EDDEP07 2.802 0.148 0.772 1.603 2.538
          EDDEP09 3.657 0.312 0.982 1.782 2.571
          EDDEP14 2.333 0.186 0.947 1.729 2.633
          EDDEP17 3.274 -0.498 0.406 1.413 2.375
          EDDEP19 3.241 0.460 1.034 1.834 2.515
          EDDEP21 2.736 0.072 0.810 1.803 2.673
          EDDEP22 3.970 0.204 0.795 1.649 2.295
          EDDEP23 2.564 -0.038 0.693 1.653 2.584
          EDDEP26 3.093 -0.358 0.412 1.404 2.224
          EDDEP27 2.920 0.204 0.891 1.655 2.528
          EDDEP28 2.588 -0.079 0.633 1.477 2.328
          EDDEP29 4.343 -0.117 0.598 1.428 2.272
          EDDEP30 2.613 -0.023 0.868 1.864 2.826
          EDDEP31 3.183 -0.261 0.397 1.305 2.134
          EDDEP35 3.106 0.044 0.722 1.639 2.471
          EDDEP36 3.483 -0.536 0.348 1.347 2.355
          EDDEP39 3.131 0.918 1.481 2.164 2.856
          EDDEP41 4.454 0.558 1.074 1.779 2.530
          EDDEP42 2.364 0.210 0.987 1.906 2.934
          EDDEP44 2.549 0.194 1.012 2.013 3.126
          EDDEP45 2.834 0.141 0.907 1.846 2.875
          EDDEP46 2.381 -0.458 0.478 1.546 2.632
          EDDEP48 3.185 0.198 0.782 1.526 2.324
          EDDEP50 2.018 -0.050 0.926 2.000 2.966
          EDDEP54 2.685 -0.299 0.423 1.358 2.308
          """);

  static final Map<String, GradedItem> ANXIETY =
      read(
          """
          EDANX01 3.602 0.342 1.090 1.960 2.699
          EDANX02 3.450 0.491 1.330 2.155 2.880
          EDANX03 3.337 0.621 1.243 2.061 2.759
          EDANX05 3.355 -0.190 0.598 1.575 2.446
          EDANX07 3.551 0.539 1.046 1.865 2.385
          EDANX08 2.848 0.368 1.064 1.853 2.545
          EDANX12 2.734 -0.569 0.472 1.672 2.970
          EDANX13 1.430 0.320 1.385 2.741 4.657
          EDANX16 1.803 -0.038 0.879 2.113 3.046
          EDANX18 2.986 0.566 1.302 2.150 3.061
          EDANX20 1.724 0.010 1.168 2.203 3.109
          EDANX21 2.232 -0.300 0.737 1.860 2.925
          EDANX24 1.830 0.332 0.982 1.887 3.024
          EDANX26 1.951 -0.027 0.879 2.015 3.241
          EDANX27 2.860 0.436 1.127 2.030 2.778
          EDANX30 3.032 -0.515 0.316 1.352 2.300
          EDANX33 2.582 1.147 1.817 2.716 3.589
          EDANX37 1.709 -0.040 0.884 2.002 3.104
          EDANX40 3.883 0.486 1.263 2.111 2.899
          EDANX41 3.660 0.364 1.034 1.780 2.621
          EDANX44 1.270 0.572 1.459 2.678 3.972
          EDANX46 3.398 -0.217 0.632 1.644 2.731
          EDANX47 2.537 -0.239 0.678 1.796 2.901
          EDANX48 3.043 -0.332 0.556 1.456 2.340
          EDANX49 1.516 -0.830 0.087 1.168 2.380
          EDANX51 2.412 -0.462 0.398 1.364 2.403
          EDANX53 3.656 -0.232 0.595 1.563 2.499
          EDANX54 3.350 -0.509 0.311 1.250 2.297
          EDANX55 3.127 0.074 0.941 1.848 2.776
          """);

  private Promis() {}

  static ItemBank depression(String... numbers) {
    return form(DEPRESSION, "EDDEP", numbers);
  }

  static ItemBank anxiety(String... numbers) {
    return form(ANXIETY, "EDANX", numbers);
  }

  private static ItemBank form(Map<String, GradedItem> items, String prefix, String... numbers) {
    return new ItemBank(Arrays.stream(numbers).map(number -> items.get(prefix + number)).toList());
  }

  private static Map<String, GradedItem> read(String table) {
    Map<String, GradedItem> items = new LinkedHashMap<>();
    table
        .lines()
        .map(line -> line.strip().split(" "))
        .forEach(cells -> {
          double[] figures =
              Arrays.stream(cells).skip(1).mapToDouble(Double::parseDouble).toArray();
          items.put(
              cells[0], GradedItem.of(figures[0], Arrays.copyOfRange(figures, 1, figures.length)));
        });
    return items;
  }
}
