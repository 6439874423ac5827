import org.jspecify.annotations.NullMarked;

/// Heartbeats, movement, sleep and rhythm.
@NullMarked
module org.evenkeel.biosignals {
  requires static org.jspecify;

  exports org.evenkeel.biosignals;
}
