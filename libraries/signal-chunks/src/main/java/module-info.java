import org.jspecify.annotations.NullMarked;

/// Numbers of one stream in little space, exactly.
@NullMarked
module org.evenkeel.signalchunks {
  requires com.github.luben.zstd_jni;
  requires static org.jspecify;

  exports org.evenkeel.signalchunks;
}
