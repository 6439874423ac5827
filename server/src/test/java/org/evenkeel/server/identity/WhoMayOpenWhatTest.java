package org.evenkeel.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// `docs/reference/who-may-open-what.md` tells of every place of the house, and the house does as
/// it tells.
@HouseTest
class WhoMayOpenWhatTest {
  private static final Path PAGE = Path.of("../docs/reference/who-may-open-what.md");
  private static final Pattern PLACE = Pattern.compile("`(/[a-z.-]*)`");

  @Autowired SmallWorld world;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @LocalServerPort int port;

  /// Each place of the table with those who may open it.
  private static Map<String, Set<Role>> table() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("| `/"))
        .map(line -> line.split("\\|", -1))
        .flatMap(cells -> places(cells[1]).map(place -> Map.entry(place, roles(cells))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Stream<String> places(String text) {
    return PLACE.matcher(text).results().map((MatchResult one) -> one.group(1));
  }

  private static Set<Role> roles(String[] cells) {
    return IntStream.range(0, Role.values().length)
        .filter(i -> cells[i + 2].contains("✓"))
        .mapToObj(i -> Role.values()[i])
        .collect(Collectors.toSet());
  }

  private static Set<String> forEverybody() throws IOException {
    String page = Files.readString(PAGE);
    return places(page.substring(page.indexOf("For everybody"), page.indexOf("None of them")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void every_place_is_told_of() throws IOException {
    Set<String> told = new TreeSet<>(table().keySet());
    told.addAll(forEverybody());
    assertThat(told)
        .containsAll(
            routes.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .map(path -> "/" + path.split("/", 3)[1])
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @EnumSource
  void each_opens_the_places_where_the_table_has_a_mark_and_no_other(Role role) throws IOException {
    Browser browser = world.signedIn(account(role), port);
    Map<String, Set<Role>> table = table();
    assertThat(table).hasSizeGreaterThan(20);
    Map<String, Boolean> opened = new TreeMap<>();
    Map<String, Boolean> told = new TreeMap<>();
    table.forEach((place, roles) -> {
      told.put(place, roles.contains(role));
      opened.put(place, opens(browser, place));
    });
    assertThat(opened).isEqualTo(told);
  }

  private Account account(Role role) {
    return role == Role.PERSON ? world.person("Ada Quist") : world.with(role, "Mina Haddad");
  }

  /// Also where nothing is found: that is said only to those who may look.
  private static boolean opens(Browser browser, String place) {
    List<Integer> answers =
        Stream.of(place, place + "/" + UUID.randomUUID())
            .map(path -> browser.get(path).statusCode())
            .toList();
    return answers.stream().anyMatch(status -> status != 403);
  }

  @Test
  void a_stranger_is_shown_the_door_and_a_place_that_is_not_told_of_is_for_nobody()
      throws IOException {
    Browser stranger = new Browser(port);
    assertThat(table().keySet())
        .allSatisfy(place ->
            assertThat(stranger.get(place).headers().firstValue("Location"))
                .as(place)
                .contains("/sign-in"));
    assertThat(Arrays.stream(Role.values()).map(role -> world.signedIn(account(role), port)))
        .allSatisfy(browser -> assertThat(browser.get("/nowhere").statusCode()).isEqualTo(403));
  }
}
