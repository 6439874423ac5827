package org.evenkeel.diaryfiles;

import java.time.Instant;

/// Why a line, or one cell of it, could not be taken over. A page switches over these to say it in
/// the reader's language; [#sentence()] says it in English.
///
/// A trouble may quote the cell (at most 40 characters), so it may hold what a person wrote: it is
/// for that person's screen and never for a log.
public sealed interface LineTrouble {

  /// The trouble in English.
  String sentence();

  /// A trouble with one cell.
  sealed interface OfACell extends LineTrouble {

    /// The column's name.
    String column();
  }

  /// A cell that is needed (the day, the time, the zone) is empty.
  record Missing(String column) implements OfACell {
    @Override
    public String sentence() {
      return "“%s” is empty, so the moment is not known.".formatted(column);
    }
  }

  /// The day cannot be read, or does not exist (31 February).
  record NotADate(String column, String cell) implements OfACell {
    @Override
    public String sentence() {
      return "“%s” in “%s” is not a date that exists.".formatted(cell, column);
    }
  }

  /// The time cannot be read, or does not exist (25:00).
  record NotATime(String column, String cell) implements OfACell {
    @Override
    public String sentence() {
      return "“%s” in “%s” is not a time of day.".formatted(cell, column);
    }
  }

  /// The zone is not known.
  record NotAZone(String column, String cell) implements OfACell {
    @Override
    public String sentence() {
      return "“%s” in “%s” is not a time zone.".formatted(cell, column);
    }
  }

  /// A rating is not a number.
  record NotANumber(String column, String cell) implements OfACell {
    @Override
    public String sentence() {
      return "“%s” in “%s” is not a number.".formatted(cell, column);
    }
  }

  /// A rating is not on its scale.
  record OutsideScale(String column, double value, RatingScale scale) implements OfACell {
    @Override
    public String sentence() {
      return "“%s” is %s; its scale goes from %s to %s."
          .formatted(
              column,
              Numbers.plain(value),
              Numbers.plain(scale.lowest()),
              Numbers.plain(scale.highest()));
    }
  }

  /// A cell is longer than is read.
  record CellTooLong(String column, int limit) implements OfACell {
    @Override
    public String sentence() {
      return "“%s” holds more than %d characters.".formatted(column, limit);
    }
  }

  /// The line has another number of cells than the header.
  record CellsMissingOrTooMany(int found, int expected) implements LineTrouble {
    @Override
    public String sentence() {
      return "This line has %d cells; the others have %d.".formatted(found, expected);
    }
  }

  /// The moment lies after the latest that is believed.
  record InTheFuture(Instant moment) implements LineTrouble {
    @Override
    public String sentence() {
      return "This moment, %s, has not happened yet.".formatted(moment);
    }
  }

  /// The line is longer than is read.
  record LineTooLong(int limit) implements LineTrouble {
    @Override
    public String sentence() {
      return "This line has more than %d characters.".formatted(limit);
    }
  }

  /// The moment is known, and every chosen rating is empty.
  record NothingFilled() implements LineTrouble {
    @Override
    public String sentence() {
      return "No rating is filled in on this line.";
    }
  }

  /// The line holds NUL or other characters that no text has.
  record NotText() implements LineTrouble {
    @Override
    public String sentence() {
      return "This line holds characters that are not text.";
    }
  }

  /// A quotation mark opens and does not close where it should.
  record QuoteNotClosed() implements LineTrouble {
    @Override
    public String sentence() {
      return "A quotation mark on this line opens or closes in the wrong place.";
    }
  }

  /// The file ends, or cannot be unpacked further, within this line.
  record CutOff() implements LineTrouble {
    @Override
    public String sentence() {
      return "The file breaks off within this line.";
    }
  }
}
