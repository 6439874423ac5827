package org.evenkeel.server.trespass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenkeel.server.TestHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Nobody reaches what is not theirs, whatever they try. In a house of its own, since coordinators
/// and operators try everything too. The second wall, in the database, stands open here unless
/// `-Dtrespass.walls=both`: what the pages themselves refuse must be enough. `-Dtrespass=50000`
/// makes more attempts; what was found is written to `target/trespass.properties`.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {TestHouse.class, TrespassHouse.class})
class TrespassTest {
  private static final int ATTEMPTS = Integer.getInteger("trespass", 1_000);
  private static final boolean ONE_WALL = !"both".equals(System.getProperty("trespass.walls"));
  private static final long SEED = Long.getLong("trespass.seed", 20_261_123);

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired Environment settings;
  @LocalServerPort int port;

  @Test
  void nobody_reads_or_changes_what_is_another_s() throws IOException {
    Keys keys = TrespassHouse.keys(settings);
    if (ONE_WALL) {
      keys.openTheSecondWall();
    }
    Town town = Town.built(keys, port);
    List<Route> routes = Routes.of(mapping);
    Trespass trespass = Trespass.into(town, routes, port, SEED);
    assertThat(trespass.noticesAChange()).as("an owner's own deed is seen").isTrue();
    trespass.make(ATTEMPTS);
    write(trespass, routes);
    assertThat(trespass.foreign()).as("seed " + SEED).isEmpty();
    assertThat(trespass.seenByOwner())
        .as("its owner sees it")
        .containsAll(EnumSet.complementOf(EnumSet.of(Mark.CASE)));
    assertThat(trespass.seenByOthers())
        .as("seen by whoever may")
        .containsAll(EnumSet.complementOf(EnumSet.of(Mark.DRAFT, Mark.FILE, Mark.LOGIN)));
  }

  private static void write(Trespass trespass, List<Route> routes) throws IOException {
    Map<String, Object> found = new TreeMap<>();
    found.put("attempts", trespass.attempts());
    found.put("foreign", trespass.foreign().size());
    found.put("which", String.join("; ", trespass.foreign()));
    found.put("routes", routes.size());
    found.put("tried", trespass.routesTried());
    found.put("tables", trespass.tables());
    found.put("seen", trespass.seenByOthers());
    found.put("outcomes", trespass.outcomes());
    found.put("seed", SEED);
    StringBuilder text = new StringBuilder();
    found.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    Files.writeString(Path.of("target/trespass.properties"), text);
  }
}
