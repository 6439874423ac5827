package org.evenkeel.wearablefiles;

import java.util.List;
import java.util.Optional;

/// One way in which a maker builds the records of its JSON files and tables.
interface Shape {

  /// Every shape that is known, the one with the narrower mark first.
  List<Shape> ALL =
      List.of(
          new OpenMHealthShape(),
          new FitbitShape(),
          new FitbitTable(),
          new FitbitSleep(),
          new GoogleFitShape(),
          new OuraShape(),
          new WithingsTable(),
          new PolarShape());

  static Optional<Shape> of(String file, String within, Json record) {
    return ALL.stream().filter(shape -> shape.fits(file, within, record)).findFirst();
  }

  WearableFormat format();

  boolean fits(String file, String within, Json record);

  void read(Json record, Taking taking) throws Stopped;
}
