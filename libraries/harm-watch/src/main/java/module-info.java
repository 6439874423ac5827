import org.jspecify.annotations.NullMarked;

/// When a practice harms more often than it may: a test that may be asked after every answer.
@NullMarked
module org.evenkeel.harmwatch {
  requires static org.jspecify;

  exports org.evenkeel.harmwatch;
}
