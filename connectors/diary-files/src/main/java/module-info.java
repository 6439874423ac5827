import org.jspecify.annotations.NullMarked;

/// Diary CSV files of any shape: recognised, previewed, and read as moments of one person's life.
@NullMarked
module org.evenkeel.diaryfiles {
  requires org.apache.commons.csv;
  requires static org.jspecify;

  exports org.evenkeel.diaryfiles;
}
