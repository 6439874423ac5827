package org.evenkeel.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who is let onto which path, for every route of the house and every role, said once more and
/// apart from the rules. In a house that starts for this test: the rules are read once.
@HouseTest
@TestPropertySource(properties = "evenkeel.zone=UTC")
@DirtiesContext
class PathRulesTest {
  private static final Set<Role> STAFF = EnumSet.complementOf(EnumSet.of(Role.PERSON));
  private static final Set<Role> PEOPLE = EnumSet.of(Role.PERSON);
  private static final Set<Role> TREATING = EnumSet.of(Role.CLINICIAN, Role.SUPERVISOR);

  /// By the first word of a path; a path that begins otherwise is for anybody.
  private static final Map<String, Set<Role>> OPEN_TO =
      Map.ofEntries(
          Map.entry("today", PEOPLE),
          Map.entry("check-ins", PEOPLE),
          Map.entry("diary", PEOPLE),
          Map.entry("questionnaires", PEOPLE),
          Map.entry("story", PEOPLE),
          Map.entry("messages", PEOPLE),
          Map.entry("with-you", PEOPLE),
          Map.entry("safety-plan", PEOPLE),
          Map.entry("sharing", PEOPLE),
          Map.entry("who-looked", PEOPLE),
          Map.entry("offline-entries", PEOPLE),
          Map.entry("attach", PEOPLE),
          Map.entry("mine", PEOPLE),
          Map.entry("appointments", PEOPLE),
          Map.entry("desk", TREATING),
          Map.entry("people", TREATING),
          Map.entry("cases", TREATING),
          Map.entry("insights", TREATING),
          Map.entry("instruments", EnumSet.of(Role.CLINICIAN, Role.SUPERVISOR, Role.OPERATOR)),
          Map.entry("research", EnumSet.of(Role.SUPERVISOR, Role.OPERATOR)),
          Map.entry("roster", EnumSet.of(Role.COORDINATOR, Role.SUPERVISOR, Role.CLINICIAN)),
          Map.entry("referrals", EnumSet.of(Role.COORDINATOR, Role.SUPERVISOR, Role.CLINICIAN)),
          Map.entry("administration", EnumSet.of(Role.OPERATOR)),
          Map.entry("account", EnumSet.allOf(Role.class)),
          Map.entry("sign-out", EnumSet.allOf(Role.class)));

  @Autowired SmallWorld world;
  @Autowired Sessions sessions;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @LocalServerPort int port;

  private record Route(RequestMethod method, String path) {
    String word() {
      return path.split("/", 3)[1];
    }

    boolean isNamed() {
      return path.contains("/") && path.length() > 1 && OPEN_TO.containsKey(word());
    }

    boolean isPublic() {
      return Set.of("sign-in", "begin", "set-up", "about", "receipts").contains(word());
    }
  }

  private List<Route> discovered() {
    return routes.getHandlerMethods().keySet().stream()
        .flatMap(info ->
            info.getPatternValues().stream()
                .map(path ->
                    path.replaceAll("\\{(?:[^{}]|\\{[^{}]*})+}|\\*+", UUID.randomUUID().toString()))
                .flatMap(path ->
                    info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Route(method, path))))
        .filter(route -> route.path().length() > 1)
        .toList();
  }

  /// Looking is enough to see the rule: it holds for a path, whatever is done there.
  private static int answered(Browser browser, Route route) {
    return browser.get(route.path()).statusCode();
  }

  @Test
  void a_stranger_is_led_to_the_door_from_every_path_that_is_somebody_s() {
    Browser stranger = new Browser(port);
    assertThat(discovered().stream().filter(Route::isNamed))
        .hasSizeGreaterThan(80)
        .allSatisfy(route ->
            assertThat(stranger.get(route.path()).headers().firstValue("Location"))
                .as(route.toString())
                .contains("/sign-in"));
  }

  @Test
  void each_role_is_let_onto_its_own_paths_and_onto_no_other() {
    for (Role role : Role.values()) {
      Account account =
          role == Role.PERSON ? world.person("Ada") : world.with(role, "Staff " + role);
      Browser browser = world.signedIn(account, port);
      assertThat(
              discovered().stream().filter(Route::isNamed).filter(route -> !mayOpen(role, route)))
          .isNotEmpty()
          .allSatisfy(
              route -> assertThat(answered(browser, route)).as(role + " " + route).isEqualTo(403));
    }
  }

  private static boolean mayOpen(Role role, Route route) {
    return OPEN_TO.getOrDefault(route.word(), STAFF).contains(role);
  }

  @Test
  void each_role_finds_the_door_of_its_own_home_open() {
    for (Role role : Role.values()) {
      Account account =
          role == Role.PERSON ? world.person("Ada") : world.with(role, "Staff " + role);
      assertThat(world.signedIn(account, port).get(role.home()).statusCode())
          .as(role.toString())
          .isIn(200, 303);
    }
  }

  @Test
  void a_path_that_nobody_named_is_for_nobody() {
    Browser stranger = new Browser(port);
    Browser operator = world.signedIn(world.with(Role.OPERATOR, "Olu"), port);
    for (String path :
        List.of(
            "/actuator", "/actuator/env", "/api", "/admin", "/console", "/.env", "/.git/config")) {
      assertThat(stranger.get(path).headers().firstValue("Location")).as(path).contains("/sign-in");
      assertThat(operator.get(path).statusCode()).as(path).isEqualTo(403);
    }
  }

  /// It has seen no page yet, so it has no token.
  private Browser withoutToken(String session) {
    return new Browser(port).with("berth", session);
  }

  @Test
  void nothing_is_changed_by_a_form_without_its_token() {
    String session = sessions.open(world.person("Ada").id(), true, "Test");
    assertThat(
            discovered().stream()
                .filter(route -> route.method() == RequestMethod.POST)
                .filter(route -> route.isNamed() || route.isPublic()))
        .hasSizeGreaterThan(60)
        .allSatisfy(route ->
            assertThat(withoutToken(session).post(route.path(), Map.of()).statusCode())
                .as(route.toString())
                .isEqualTo(403));
  }
}
