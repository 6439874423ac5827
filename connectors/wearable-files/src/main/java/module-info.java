import org.jspecify.annotations.NullMarked;

/// A person's own archive of body signals: recognised, and read as typed samples in bounded memory.
@NullMarked
module org.evenkeel.wearablefiles {
  requires com.ctc.wstx;
  requires java.xml;
  requires static org.jspecify;

  exports org.evenkeel.wearablefiles;
}
