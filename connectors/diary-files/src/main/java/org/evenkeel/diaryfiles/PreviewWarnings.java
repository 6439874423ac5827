package org.evenkeel.diaryfiles;

import java.util.ArrayList;
import java.util.List;

/// Gathers what looks odd in a file.
final class PreviewWarnings {

  private final List<DiaryWarning> warnings = new ArrayList<>();

  void addLettering(Lettering lettering, DiaryDialect dialect) {
    if (lettering.guessed()) {
      warnings.add(new DiaryWarning.EncodingGuessed(lettering.charset()));
    }
    if (lettering.damaged() > 0) {
      warnings.add(new DiaryWarning.DamagedLetters(lettering.damaged()));
    }
    if (!dialect.hasHeader()) {
      warnings.add(new DiaryWarning.NoHeader());
    }
  }

  void addColumns(List<String> names, List<ColumnTally> tallies) {
    for (int i = 0; i < names.size(); i++) {
      ColumnTally tally = tallies.get(i);
      if (tally.isAlwaysTheSame() && tally.holdsNumbers()) {
        warnings.add(new DiaryWarning.AlwaysTheSame(names.get(i), tally.samples().getFirst()));
      }
    }
  }

  void addStop(FileTrouble trouble) {
    warnings.add(new DiaryWarning.NotComplete(trouble));
  }

  void addAll(List<DiaryWarning> more) {
    warnings.addAll(more);
  }

  List<DiaryWarning> all() {
    return List.copyOf(warnings);
  }
}
