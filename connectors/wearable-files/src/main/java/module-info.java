import org.jspecify.annotations.NullMarked;

/// A person's own archive of body signals: recognised, and read as typed samples in bounded memory.
@NullMarked
module org.evenkeel.wearablefiles {
  requires com.ctc.wstx;
  requires java.sql;
  requires java.xml;
  requires org.xerial.sqlitejdbc;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports org.evenkeel.wearablefiles;
}
