package org.evenkeel.server.web;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// A body that has to come at a pace: whoever sends a byte now and then keeps a thread for as long
/// as they like otherwise. Only the time spent waiting for them counts.
final class Pace implements InputBuffer {
  /// For the beginning, however little comes.
  static final Duration GRACE = Duration.ofSeconds(10);

  /// A phone at the edge of its network sends more in a second.
  static final long BYTES_A_SECOND = 2_048;

  private final InputBuffer behind;
  private final LongSupplier nanos;
  private long waited;
  private long came;

  Pace(InputBuffer behind, LongSupplier nanos) {
    this.behind = behind;
    this.nanos = nanos;
  }

  InputBuffer behind() {
    return behind;
  }

  @Override
  public int doRead(ApplicationBufferHandler into) throws IOException {
    inTime();
    long begun = nanos.getAsLong();
    int read = behind.doRead(into);
    waited += nanos.getAsLong() - begun;
    if (read > 0) {
      came += read;
      inTime();
    }
    return read;
  }

  private void inTime() throws IOException {
    long allowed = GRACE.toNanos() + came * 1_000_000_000L / BYTES_A_SECOND;
    if (waited > allowed) {
      throw new IOException("A body comes more slowly than anybody's phone sends");
    }
  }

  @Override
  public int available() {
    return behind.available();
  }
}
