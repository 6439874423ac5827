package org.evenkeel.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final AtomicLong now = new AtomicLong();

  /// A sender who sends this many bytes each time, after this long.
  private Pace pace(int bytes, Duration wait) {
    return new Pace(
        new InputBuffer() {
          @Override
          public int doRead(ApplicationBufferHandler into) {
            now.addAndGet(wait.toNanos());
            return bytes;
          }

          @Override
          public int available() {
            return 0;
          }
        },
        now::get);
  }

  private static void reads(Pace pace, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      pace.doRead(ApplicationBufferHandler.EMPTY);
    }
  }

  @Test
  void a_byte_now_and_then_is_cut_off_after_the_grace() throws IOException {
    Pace pace = pace(1, Duration.ofSeconds(1));
    reads(pace, 10);
    assertThatIOException().isThrownBy(() -> reads(pace, 2)).withMessageContaining("slowly");
    assertThat(Duration.ofNanos(now.get())).isLessThan(Pace.GRACE.plusSeconds(2));
  }

  @Test
  void a_phone_at_the_edge_of_its_network_sends_as_long_as_it_needs() throws IOException {
    reads(pace(2_048, Duration.ofSeconds(1)), 5_000);
    assertThat(Duration.ofNanos(now.get())).isEqualTo(Duration.ofSeconds(5_000));
  }

  @Test
  void whoever_was_too_slow_is_not_waited_for_again() throws IOException {
    Pace pace = pace(1, Duration.ofSeconds(20));
    assertThatIOException().isThrownBy(() -> reads(pace, 1));
    long then = now.get();
    assertThatIOException().isThrownBy(() -> reads(pace, 1));
    assertThat(now.get()).isEqualTo(then);
  }
}
