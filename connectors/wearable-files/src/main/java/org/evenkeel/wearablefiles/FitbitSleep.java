package org.evenkeel.wearablefiles;

import java.util.Optional;

/// Nights as Fitbit writes them, in its archive and in answers of its interface: stages with local
/// times, a list of short wakings within them, or minutes that are asleep, restless or awake.
///
/// Short wakings lie within stages; both are handed on, as the maker wrote them.
final class FitbitSleep implements Shape {

  @Override
  public WearableFormat format() {
    return WearableFormat.FITBIT;
  }

  @Override
  public boolean fits(String file, String within, Json record) {
    return record.has("logId", "startTime", "levels");
  }

  @Override
  public void read(Json record, Taking taking) throws Stopped {
    for (String list : new String[] {"data", "shortData"}) {
      for (Json level : record.at("levels", list).list()) {
        taking.stage(
            level.at("dateTime").text().flatMap(taking.moments()::iso),
            Taking.seconds(level.at("seconds").number()),
            level.at("level").text().flatMap(FitbitSleep::stage));
      }
    }
  }

  private static Optional<SleepStage> stage(String level) {
    return switch (level) {
      case "wake", "awake", "restless" -> Optional.of(SleepStage.AWAKE);
      case "light" -> Optional.of(SleepStage.LIGHT);
      case "deep" -> Optional.of(SleepStage.DEEP);
      case "rem" -> Optional.of(SleepStage.REM);
      case "asleep" -> Optional.of(SleepStage.ASLEEP);
      default -> Optional.empty();
    };
  }
}
