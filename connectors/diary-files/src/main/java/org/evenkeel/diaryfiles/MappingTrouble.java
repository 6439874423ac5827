package org.evenkeel.diaryfiles;

import java.util.List;

/// Why a file cannot be read with a mapping yet, and so what to ask the person.
public sealed interface MappingTrouble {

  /// The trouble in English, for logs of development and for places without translation.
  String sentence();

  /// No column says when.
  record NoDateColumn() implements MappingTrouble {
    @Override
    public String sentence() {
      return "No column is used as the date. Choose the column that says on which day each row was"
          + " written.";
    }
  }

  /// More than one column says when.
  record SeveralDateColumns(List<String> columns) implements MappingTrouble {
    @Override
    public String sentence() {
      return "These columns are all used as the date: %s. Keep one of them."
          .formatted(String.join(", ", columns));
    }
  }

  /// Day first or month first?
  record DateOrderUndecided(String column) implements MappingTrouble {
    @Override
    public String sentence() {
      return "The dates in “%s” can be read day first or month first. Choose which."
          .formatted(column);
    }
  }

  /// More than one time of day.
  record SeveralTimeColumns(List<String> columns) implements MappingTrouble {
    @Override
    public String sentence() {
      return "These columns are all used as the time: %s. Keep one of them."
          .formatted(String.join(", ", columns));
    }
  }

  /// A time of day needs a day beside it, and a timestamp needs none.
  record TimeWithoutDay(String column) implements MappingTrouble {
    @Override
    public String sentence() {
      return "“%s” is used as the time of day, but no column is used as a day without a time."
          .formatted(column);
    }
  }

  /// More than one zone.
  record SeveralZoneColumns(List<String> columns) implements MappingTrouble {
    @Override
    public String sentence() {
      return "These columns are all used as the time zone: %s. Keep one of them."
          .formatted(String.join(", ", columns));
    }
  }

  /// Only times: nothing to take over.
  record NothingToKeep() implements MappingTrouble {
    @Override
    public String sentence() {
      return "No column is used as a rating or as words, so there is nothing to take over.";
    }
  }
}
