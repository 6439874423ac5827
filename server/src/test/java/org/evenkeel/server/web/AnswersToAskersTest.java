package org.evenkeel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.Owner;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.identity.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// How the house answers, whoever asks and whatever they ask for: every route, discovered and not
/// listed, and requests that no browser would make.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersToAskersTest {
  /// The same for everybody, so that a phone may keep it.
  private static final Pattern FOR_EVERYBODY =
      Pattern.compile(
          "/(assets/.*|help.*|offline/.*|manifest\\.webmanifest|sw\\.js|favicon\\.ico)");

  private static final Pattern INSIDE =
      Pattern.compile(
          "Exception|Tomcat|Apache|springframework|java\\.|evenkeel\\.server|\\tat |SQL");

  private static final String ADA = "Ada Quist";
  private static final String MINA = "Mina Haddad";
  private static final String OONA = "Oona Byrne";

  @Autowired SmallWorld world;
  @Autowired Sessions sessions;
  @Autowired Assets assets;
  @Autowired Owner owner;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @LocalServerPort int port;

  private List<Answered> answers = List.of();

  private Stream<String> paths(RequestMethod wanted) {
    return routes.getHandlerMethods().keySet().stream()
        .filter(info -> methods(info).contains(wanted))
        .flatMap(info -> info.getPatternValues().stream())
        .map(path -> path.replaceAll("\\{(?:[^{}]|\\{[^{}]*})+}|\\*+", UUID.randomUUID() + ""));
  }

  private static Set<RequestMethod> methods(RequestMappingInfo info) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    return methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
  }

  private List<String> addresses() {
    return Stream.concat(
            paths(RequestMethod.GET),
            Stream.of(
                assets.address("css/evenkeel.css"),
                assets.address("img/mark.svg"),
                assets.address("img/mark-192.png"),
                assets.address("js/worker.js"),
                "/nowhere",
                "/check-ins/no-number"))
        .distinct()
        .toList();
  }

  /// A stranger, somebody in care and people who work here, each over https by way of a page
  /// elsewhere.
  private List<Browser> askers() {
    return List.of(
        overHttps(),
        signedIn(world.person(ADA)),
        signedIn(world.clinician(MINA)),
        signedIn(world.with(Role.OPERATOR, OONA)));
  }

  private Browser overHttps() {
    return new Browser(port)
        .saying("X-Forwarded-Proto", "https")
        .saying("Origin", "https://elsewhere.example");
  }

  private Browser signedIn(Account account) {
    return overHttps().with("__Host-berth", sessions.open(account.id(), true, "Test"));
  }

  /// Every address as every asker; asked once for all tests here.
  private List<Answered> answers() {
    if (answers.isEmpty()) {
      List<String> addresses = addresses();
      answers =
          askers().stream()
              .flatMap(asker -> addresses.stream().map(path -> new Answered(path, asker.get(path))))
              .toList();
    }
    assertThat(answers).hasSizeGreaterThan(240);
    return answers;
  }

  private record Answered(String path, HttpResponse<String> answer) {
    boolean isForEverybody() {
      return FOR_EVERYBODY.matcher(path).matches();
    }

    String header(String name) {
      return String.join(", ", answer.headers().allValues(name));
    }

    @Override
    public String toString() {
      return path + " " + answer.statusCode() + " " + answer.headers().map();
    }
  }

  @Test
  void every_answer_tells_the_browser_what_it_must_not_do() {
    assertThat(answers())
        .allSatisfy(one -> {
          assertThat(one.header("X-Content-Type-Options")).isEqualTo("nosniff");
          assertThat(one.header("Referrer-Policy")).isEqualTo("no-referrer");
          assertThat(one.header("Content-Security-Policy"))
              .contains(
                  "default-src 'none'",
                  "script-src 'self';",
                  "object-src 'none'",
                  "require-trusted-types-for 'script'; trusted-types evenkeel")
              .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
              .doesNotContain("unsafe-");
        });
  }

  @Test
  void every_answer_over_https_asks_the_browser_to_stay_there_for_a_year() {
    assertThat(answers())
        .allSatisfy(one ->
            assertThat(one.header("Strict-Transport-Security"))
                .contains("max-age=31536000", "includeSubDomains"));
  }

  @Test
  void no_answer_may_be_read_by_a_page_from_elsewhere() {
    assertThat(answers())
        .allSatisfy(one -> assertThat(one.header("Access-Control-Allow-Origin")).isEmpty());
  }

  @Test
  void every_answer_with_something_in_it_says_what_it_is_and_in_which_letters() {
    assertThat(answers())
        .filteredOn(one -> !one.answer().body().isEmpty())
        .allSatisfy(one -> {
          String kind = one.header("Content-Type");
          assertThat(kind).isNotEmpty();
          if (kind.startsWith("text/") || kind.contains("xml")) {
            assertThat(kind).containsIgnoringCase("charset=utf-8");
          }
        });
  }

  @Test
  void no_cache_keeps_what_is_not_the_same_for_everybody() {
    assertThat(answers())
        .filteredOn(one -> !one.isForEverybody())
        .hasSizeGreaterThan(200)
        .allSatisfy(one -> assertThat(one.header("Cache-Control")).contains("no-store"));
    assertThat(answers())
        .filteredOn(Answered::isForEverybody)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.answer().body()).doesNotContain(ADA, MINA, OONA));
  }

  /// Also the deeds that do not need anybody to be signed in: a page elsewhere could send them too.
  @Test
  void no_deed_is_done_without_the_token_of_a_page_of_ours() {
    Account ada = world.person(ADA);
    assertThat(paths(RequestMethod.POST))
        .hasSizeGreaterThan(60)
        .allSatisfy(path ->
            assertThat(world.signedIn(ada, port).post(path, Map.of()).statusCode())
                .as(path)
                .isEqualTo(403));
  }

  @Test
  void pages_are_asked_for_and_deeds_are_sent_and_nothing_else_is_known() {
    assertThat(routes.getHandlerMethods().keySet())
        .flatExtracting(AnswersToAskersTest::methods)
        .containsOnly(RequestMethod.GET, RequestMethod.POST);
    for (String method : List.of("TRACE", "PUT", "DELETE", "PATCH", "OPTIONS")) {
      HttpResponse<String> answer = asked(method, "/sign-in");
      assertThat(answer.body()).as(method).doesNotContain("told-in-a-header");
      if (!method.equals("OPTIONS")) {
        assertThat(answer.statusCode()).as(method).isIn(403, 405);
      }
    }
  }

  private HttpResponse<String> asked(String method, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("X-Said", "told-in-a-header")
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.git/config",
        "/.git/HEAD",
        "/WEB-INF/web.xml",
        "/application.properties",
        "/assets/",
        "/assets/css/",
        "/assets/x/../../application.properties",
        "/actuator",
        "/actuator/env",
        "/v3/api-docs",
        "/swagger-ui/index.html",
        "/h2-console",
        "/server-status"
      })
  void nothing_of_the_workshop_is_on_show(String path) {
    for (Browser asker : List.of(overHttps(), signedIn(world.with(Role.OPERATOR, OONA)))) {
      HttpResponse<String> answer = asker.get(path);
      assertThat(answer.statusCode()).isIn(303, 400, 403, 404);
      assertThat(answer.body()).doesNotContain("spring.", "@import", "[core]", "refs/heads");
    }
  }

  @Test
  void an_answer_to_a_failure_shows_nothing_of_the_inside() {
    Browser browser = new Browser(port);
    browser.get("/sign-in");
    owner.database().sql("alter table attempts rename to attempts_gone").update();
    try {
      HttpResponse<String> answer =
          browser.post("/sign-in/password", Map.of("login", "ada", "password", "four grey geese"));
      assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
      assertThat(answer.body()).contains("<h1").doesNotContainPattern(INSIDE);
    } finally {
      owner.database().sql("alter table attempts_gone rename to attempts").update();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%zz HTTP/1.1\r\nHost: localhost\r\n",
        "GET /..;/account HTTP/1.1\r\nHost: localhost\r\n",
        "GET /a\\b HTTP/1.1\r\nHost: localhost\r\n",
        "GET /<script> HTTP/1.1\r\nHost: localhost\r\n",
        "GET /today%00 HTTP/1.1\r\nHost: localhost\r\n",
        "GET /today%0aforged HTTP/1.1\r\nHost: localhost\r\n",
        "GET /today%0Dforged HTTP/1.1\r\nHost: localhost\r\n",
        "GET /sign-in HTTP/1.1\r\n",
        "GET /sign-in HTTP/9.9\r\nHost: localhost\r\n",
        "POST /language HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nContent-Length: 5\r\n",
        "POST /language HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n",
        "POST /language HTTP/1.1\r\nHost: localhost\r\nContent-Length: minus one\r\n"
      })
  void what_is_no_request_is_refused_without_a_word_about_the_inside(String head)
      throws IOException {
    String answer = raw(head + "Connection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1\\.1 (400|404|501|505) .*");
    assertThat(answer).doesNotContainPattern(INSIDE);
  }

  /// Where both are given, the chunks count and the length does not: the answer comes although 500
  /// bytes are missing, and what stands behind the last chunk is not taken for a part of it.
  @Test
  void where_a_request_ends_is_not_a_matter_of_opinion() throws IOException {
    String answer =
        raw(
            "POST /language HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "0\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1\\.1 (400|403) .*");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      InputStream answer = socket.getInputStream();
      byte[] beginning = new byte[16 * 1024];
      int read = Math.max(0, answer.read(beginning));
      return new String(beginning, 0, read, StandardCharsets.UTF_8);
    }
  }
}
