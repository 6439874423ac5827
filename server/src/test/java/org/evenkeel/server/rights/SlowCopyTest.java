package org.evenkeel.server.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.conversation.Conversations;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Sessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A phone that reads its copy slowly, or not at all, holds nothing that others wait for.
@HouseTest
class SlowCopyTest {
  /// More than the buffers between this test and the house hold.
  private static final int MESSAGES = 700;

  private static final long SEED = 20_261_123;

  @Autowired SmallWorld world;
  @Autowired Sessions sessions;
  @Autowired CareAccesses accesses;
  @Autowired Conversations conversations;
  @Autowired DataSource source;
  @LocalServerPort int port;

  @Test
  void a_copy_that_nobody_reads_holds_no_connection_to_the_database() throws Exception {
    Account ada = world.person("Ada Slow");
    writes(ada);
    Browser browser = new Browser(port).with("berth", sessions.open(ada.id(), true, "Test"));
    browser.get("/mine");
    try (Socket phone = new Socket()) {
      phone.setReceiveBufferSize(4096);
      phone.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      asks(phone, browser);
      InputStream in = phone.getInputStream();
      assertThat(new String(in.readNBytes(15), StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 200 \r\n");
      var pool = source.unwrap(HikariDataSource.class).getHikariPoolMXBean();
      await().atMost(Duration.ofMinutes(1)).until(() -> pool.getActiveConnections() == 0);
      assertThat(in.readNBytes(6_000_000)).as("it was still to be read").hasSize(6_000_000);
    }
  }

  private void writes(Account ada) {
    CareAccess own = accesses.own(world.principal(ada));
    Random chance = new Random(SEED);
    for (int one = 0; one < MESSAGES; one++) {
      StringBuilder text = new StringBuilder();
      chance.ints(7_900, 'a', 'z' + 1).forEach(text::appendCodePoint);
      conversations.write(own, ada, UUID.randomUUID(), text.toString(), Instant.now());
    }
  }

  private static void asks(Socket phone, Browser browser) throws Exception {
    String body = "_csrf=" + URLEncoder.encode(browser.token(), StandardCharsets.UTF_8);
    phone
        .getOutputStream()
        .write(
            ("POST /mine/copy HTTP/1.1\r\nHost: localhost\r\nCookie: "
                    + browser.cookies()
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                    + body.length()
                    + "\r\n\r\n"
                    + body)
                .getBytes(StandardCharsets.US_ASCII));
  }
}
