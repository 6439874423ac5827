package org.evenkeel.server.trespass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.server.Browser;
import org.evenkeel.server.EmptyHouse;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.TestHouse;
import org.evenkeel.server.TheHouseItself;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A form that no page of ours made gets a sentence, never a failure of ours: every route that the
/// house has, with every field that any page sends. In a house of its own, since some of it is
/// taken in.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {TestHouse.class, BadFormsTest.House.class})
@ExtendWith(TheHouseItself.class)
class BadFormsTest {
  static class House extends EmptyHouse {
    House() {
      super("badforms");
    }
  }

  private static final Pattern NAME = Pattern.compile("name ?= ?\"([\\w-]+)\"");

  private static final List<String> VALUES =
      List.of("", "\0", "a\0b", "-1", "99999999999999999999");

  @Autowired SmallWorld world;
  @Autowired Accounts accounts;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @LocalServerPort int port;

  private Account ada;
  private List<Account> everyone;

  @BeforeEach
  void somebody_of_every_kind() {
    ada = world.person("Ada Forms");
    Account mina = world.clinician("Mina");
    world.caresFor(mina, ada);
    everyone = List.of(ada, mina, allWhoWorkHere());
  }

  private Account allWhoWorkHere() {
    Account all =
        new Account(
            AccountId.random(),
            Optional.empty(),
            "Sam",
            Set.of(Role.SUPERVISOR, Role.COORDINATOR, Role.OPERATOR),
            Optional.empty(),
            ZoneId.of("Europe/London"),
            false);
    accounts.keep(all);
    return all;
  }

  @Test
  void no_form_however_bad_is_a_failure_of_ours() {
    Set<String> failures = new TreeSet<>();
    for (Route route : Routes.of(mapping)) {
      everyone.forEach(who -> tried(route, world.signedIn(who, port), failures));
      tried(route, new Browser(port), failures);
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void a_form_with_a_file_that_comes_without_one_is_answered_with_its_page() {
    Browser browser = world.signedIn(ada, port);
    browser.get("/mine");
    var answer = browser.post("/mine/bringing-back", Map.of("file", "x"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Choose the file first.");
  }

  @Test
  void a_form_with_a_file_that_breaks_off_is_answered_with_a_sentence() {
    Browser browser = world.signedIn(ada, port);
    browser.get("/mine");
    var answer =
        browser.saying("Content-Type", "multipart/form-data").post("/mine/bringing-back", Map.of());
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).contains("That did not go through.");
  }

  @Test
  void a_null_character_is_left_out_of_what_is_kept() {
    Browser browser = world.signedIn(ada, port);
    browser.get("/check-ins/new");
    String id = UUID.randomUUID().toString();
    browser.post("/check-ins", Map.of("id", id, "mood", "3", "words", "All \0of it\0"));
    assertThat(browser.get("/check-ins/" + id).body()).contains("All of it");
  }

  private void tried(Route route, Browser browser, Set<String> failures) {
    browser.get("/sign-in/recovery");
    String path =
        route.path(hole ->
            (hole.equals("person") ? ada.person().orElseThrow().value() : UUID.randomUUID())
                .toString());
    noted(route, "\0", status(route, browser, path, bad("\0")), failures);
    for (String value : VALUES) {
      noted(
          route, "words " + value, status(route, browser, path, badWords(route, value)), failures);
    }
    noted(route, "nothing", status(route, browser, path, Map.of()), failures);
  }

  private static int status(Route route, Browser browser, String path, Map<String, String> fields) {
    if (!route.changes()) {
      return browser.get(path + query(route, fields)).statusCode();
    }
    int asForm = browser.post(path, fields).statusCode();
    return asForm >= 500 ? asForm : otherwise(route, browser, path, fields);
  }

  private static int otherwise(
      Route route, Browser browser, String path, Map<String, String> fields) {
    return switch (route.body()) {
      case FORM -> 200;
      case JSON -> browser.postJson(path, "{\"now\":\"\\u0000\"}", Map.of()).statusCode();
      case FILE ->
          browser
              .upload(path, route.fields().getFirst().name(), "a.csv", new byte[] {0, 1}, fields)
              .statusCode();
    };
  }

  private static void noted(Route route, String value, int status, Set<String> failures) {
    if (status >= 500) {
      failures.add("%d: %s with \"%s\"".formatted(status, route, value));
    }
  }

  private static String query(Route route, Map<String, String> fields) {
    return route.fields().stream()
        .filter(field -> fields.containsKey(field.name()))
        .map(field -> field.name() + "=" + encoded(fields.getOrDefault(field.name(), "")))
        .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Map<String, String> bad(String value) {
    Map<String, String> fields = new HashMap<>();
    NAMES.forEach(name -> fields.put(name, value));
    return fields;
  }

  /// Bad only where words are asked for.
  private static Map<String, String> badWords(Route route, String value) {
    Map<String, String> fields = bad(value);
    route.fields().stream()
        .filter(field -> field.type() != String.class)
        .forEach(field -> fields.put(field.name(), good(field.type())));
    return fields;
  }

  private static String good(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0].toString();
    }
    return type == UUID.class ? UUID.randomUUID().toString() : type == boolean.class ? "true" : "1";
  }

  /// Every name of a field that stands in a template.
  private static final Set<String> NAMES = names();

  private static Set<String> names() {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
      for (Path template : templates.filter(Files::isRegularFile).toList()) {
        NAME.matcher(Files.readString(template))
            .results()
            .forEach(found -> names.add(found.group(1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    names.remove("_csrf");
    return names;
  }
}
