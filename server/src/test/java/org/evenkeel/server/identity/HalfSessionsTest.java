package org.evenkeel.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A password alone opens nothing: every route of the house, discovered and not listed, is tried
/// with half a session.
@HouseTest
class HalfSessionsTest {
  /// What anybody may open, signed in or not.
  private static final Set<String> PUBLIC =
      Set.of(
          "",
          "about",
          "assets",
          "begin",
          "demo",
          "error",
          "favicon.ico",
          "health",
          "help",
          "language",
          "manifest.webmanifest",
          "offline",
          "practise",
          "receipts",
          "set-up",
          "sign-in",
          "sw.js");

  @Autowired SmallWorld world;
  @Autowired Sessions sessions;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @LocalServerPort int port;

  private record Route(RequestMethod method, String path) {
    boolean isPublic() {
      return PUBLIC.contains(path.split("/", 3).length > 1 ? path.split("/", 3)[1] : "");
    }
  }

  private Stream<Route> discovered() {
    return routes.getHandlerMethods().keySet().stream().flatMap(HalfSessionsTest::routes);
  }

  private static Stream<Route> routes(RequestMappingInfo info) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    return info.getPatternValues().stream()
        .map(
            path -> path.replaceAll("\\{(?:[^{}]|\\{[^{}]*})+}|\\*+", UUID.randomUUID().toString()))
        .flatMap(path ->
            (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                .stream().map(method -> new Route(method, path)));
  }

  /// To the door; or, where the worst would be silence (somebody says they are not safe), a page
  /// that says that the clinic has not been told.
  @Test
  void no_route_opens_for_half_a_session() {
    Account ada = world.person("Ada Quist");
    Browser half = new Browser(port).with("berth", sessions.open(ada.id(), false, "Test"));
    half.get("/sign-in/recovery");
    assertThat(discovered().filter(route -> !route.isPublic()))
        .hasSizeGreaterThan(30)
        .allSatisfy(route ->
            assertThat(location(half, route)).as(route.toString()).isIn("/sign-in", "status 403"));
  }

  private static String location(Browser browser, Route route) {
    var answer =
        route.method() == RequestMethod.GET
            ? browser.get(route.path())
            : browser.post(route.path(), Map.of());
    return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
  }

  @Test
  void no_public_page_tells_half_a_session_whose_it_is() {
    Account ada = world.person("Ada Quist");
    Browser half = new Browser(port).with("berth", sessions.open(ada.id(), false, "Test"));
    assertThat(
            discovered()
                .filter(Route::isPublic)
                .filter(route -> route.method() == RequestMethod.GET))
        .isNotEmpty()
        .allSatisfy(route ->
            assertThat(half.get(route.path()).body())
                .as(route.toString())
                .doesNotContain("Ada Quist"));
  }
}
