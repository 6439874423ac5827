package org.evenkeel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.Account;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A page of somebody's dressed as a file, a second request hidden in a first, a field that is said
/// twice: what stands between a browser and this house must not be led astray.
@HouseTest
class RequestsInDisguiseTest {
  private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.1 (\\d{3})");
  private static final String POST = "POST /language HTTP/1.1\r\nHost: localhost\r\n";
  private static final String GET = "GET /health HTTP/1.1\r\nHost: localhost\r\n";
  private static final String HIDDEN = GET + "\r\n";

  @Autowired SmallWorld world;
  @Autowired JdbcClient database;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @LocalServerPort int port;

  private static final List<String> DRESSES =
      List.of(
          "/x.css",
          "/x.js",
          "/.css",
          ".css",
          ".json",
          ";x.css",
          ";/x.css",
          "%3bx.css",
          "%2ex.css",
          "%2fx.css",
          "%23x.css",
          "%3fx.css",
          "?x.css",
          "%00x.css",
          "%0ax.css",
          "%5cx.css",
          "//x.css",
          "/%2e/x.css",
          "/%2e%2e/assets/x.css",
          "/..%2fassets%2fx.css");

  /// The same the other way round: what a cache takes for a file, the house for a page.
  private static final List<String> COVERS =
      List.of(
          "/assets/..%2f",
          "/assets/%2e%2e/",
          "/assets/%2e%2e%2f",
          "/assets/..;/",
          "/assets/x/..;/..;/",
          "/help/..%2f",
          "/help/..;/",
          "/help/%2e%2e/",
          "/sw.js/..%2f",
          "/favicon.ico%2f..%2f",
          "/assets%5c..%5c");

  @Test
  void no_page_of_somebody_s_is_kept_because_its_address_looks_like_a_file() {
    Account ada = world.person("Ada Quist");
    Browser hers = world.signedIn(ada, port);
    List<String> pages =
        routes.getHandlerMethods().keySet().stream()
            .flatMap(info -> info.getPatternValues().stream())
            .filter(path -> !path.contains("{") && !path.contains("*"))
            .filter(path -> isHers(hers, path))
            .distinct()
            .toList();
    assertThat(pages).contains("/today", "/messages", "/safety-plan", "/account");
    for (String page : pages) {
      Stream.concat(
              DRESSES.stream().map(dress -> page + dress),
              COVERS.stream().map(cover -> cover + page.substring(1)))
          .forEach(path -> {
            HttpResponse<String> answer = hers.get(path);
            String kept = answer.headers().firstValue("Cache-Control").orElse("nothing");
            assertThat(kept.contains("no-store") || !isHers(answer))
                .as("%s %d %s", path, answer.statusCode(), kept)
                .isTrue();
          });
    }
  }

  private static boolean isHers(Browser browser, String path) {
    return isHers(browser.get(path));
  }

  /// What only somebody who is signed in gets: a way out.
  private static boolean isHers(HttpResponse<String> answer) {
    return answer.statusCode() == 200
        && (answer.body().contains("/sign-out") || answer.body().contains("Ada Quist"));
  }

  private static Map<String, String> smuggled() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "length and chunks, the length longer",
        POST + "Content-Length: 60\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + HIDDEN);
    all.put(
        "length and chunks, the length shorter",
        POST
            + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "%x\r\n%s\r\n0\r\n\r\n".formatted(HIDDEN.length(), HIDDEN));
    all.put(
        "chunks and length",
        POST + "Transfer-Encoding: chunked\r\nContent-Length: 60\r\n\r\n0\r\n\r\n" + HIDDEN);
    for (String length :
        List.of(
            "5\r\nContent-Length: 6",
            "5, 6",
            "5,5",
            "+5",
            "-5",
            "0x5",
            "5 5",
            "5.0",
            "５",
            "",
            "5\r\n 6")) {
      all.put(
          "length " + length, POST + "Content-Length: " + length + "\r\n\r\n0\r\n\r\n" + HIDDEN);
    }
    for (String coding :
        List.of(
            "Transfer-Encoding : chunked",
            " Transfer-Encoding: chunked",
            "Transfer-Encoding\t: chunked",
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding: chunked, identity",
            "Transfer-Encoding: identity, chunked",
            "Transfer-Encoding: \u000bchunked",
            "Transfer-Encoding: \"chunked\"",
            "Transfer-Encoding:\r\n chunked",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: x",
            "Transfer-Encoding: x\r\nTransfer-Encoding: chunked",
            "Transfer_Encoding: chunked",
            "X: y\nTransfer-Encoding: chunked",
            "X: y\rTransfer-Encoding: chunked",
            "Transfer-Encoding: chunked\u0000",
            "Transfer-Encoding: cow, chunked")) {
      all.put(
          coding,
          POST
              + coding
              + "\r\nContent-Length: "
              + (5 + HIDDEN.length())
              + "\r\n\r\n0\r\n\r\n"
              + HIDDEN);
    }
    for (String chunk :
        List.of(
            "0x0", "-0", "+0", "0 0", "00000000000000000", "g", "", "0;\n", "0\n", "0;x=\"\n\"")) {
      all.put(
          "chunk " + chunk,
          POST + "Transfer-Encoding: chunked\r\n\r\n" + chunk + "\r\n\r\n" + HIDDEN);
    }
    all.put(
        "a chunk longer than it says",
        POST + "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n" + HIDDEN);
    all.put(
        "a chunk's extension with a bare line feed",
        POST + "Transfer-Encoding: chunked\r\n\r\n2;x\nab\r\n0\r\n\r\n" + HIDDEN);
    String length = "Content-Length: " + HIDDEN.length() + "\r\n\r\n" + HIDDEN;
    all.put("a head that is folded", GET + "X: y\r\n z\r\n" + length);
    all.put("a bare line feed before the length", GET + "X: y\n" + length);
    all.put("a bare carriage return before the length", GET + "X: y\r" + length);
    all.put("two bare carriage returns", GET + "X: y\r\r" + HIDDEN);
    all.put("a second host", GET + "Host: elsewhere\r\n" + length);
    all.put("a space before the colon", GET + length.replace(":", " :"));
    all.put("a head without a name", GET + ": y\r\n" + length);
    all.put(
        "a page asked for with a body",
        GET + "Content-Length: " + HIDDEN.length() + "\r\n\r\n" + HIDDEN);
    all.put(
        "help asked for with a body",
        GET.replace("/health", "/help")
            + "Content-Length: "
            + HIDDEN.length()
            + "\r\n\r\n"
            + HIDDEN);
    all.put(
        "help asked for with chunks",
        GET.replace("/health", "/help")
            + "Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"
                .formatted(HIDDEN.length(), HIDDEN));
    all.put(
        "before going on is allowed",
        POST + "Expect: 100-continue\r\nContent-Length: " + HIDDEN.length() + "\r\n\r\n" + HIDDEN);
    return all;
  }

  /// All at once, so that waiting for a second answer that never comes is waited for once. The
  /// control are two requests one after the other, which get two answers.
  @Test
  void no_request_hidden_in_another_is_answered() throws Exception {
    Map<String, Future<List<String>>> answers = new LinkedHashMap<>();
    try (ExecutorService senders = Executors.newFixedThreadPool(30)) {
      smuggled().forEach((name, said) -> answers.put(name, senders.submit(() -> answers(said))));
      answers.put("control", senders.submit(() -> answers(HIDDEN + HIDDEN)));
    }
    assertThat(answers.remove("control").get()).hasSize(2);
    assertThat(answers).hasSizeGreaterThan(45);
    for (var one : answers.entrySet()) {
      assertThat(one.getValue().get().stream().filter(status -> !status.equals("100")))
          .as(one.getKey())
          .hasSizeLessThanOrEqualTo(1);
    }
  }

  /// Where the standard leaves a choice (RFC 9112, 2.2 and 5.2), this is ours: a bare line feed
  /// ends a line, and a folded line is a part of the one before. Whoever puts a proxy in front that
  /// reads them otherwise has to know.
  @Test
  void a_bare_line_feed_ends_a_line_and_a_fold_goes_on_with_it() throws Exception {
    assertThat(answers(GET + "X: y\n\n" + HIDDEN)).hasSize(2);
    assertThat(answers(GET + "X: y\r\n Content-Length: 5\r\n\r\n" + HIDDEN)).hasSize(2);
  }

  private List<String> answers(String said) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(4_000);
      socket.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
      socket.getInputStream().transferTo(all);
    } catch (SocketTimeoutException nothingMore) {
      // the house waits for another request
    } catch (IOException cutOff) {
      // the house wants to hear no more
    }
    return ANSWER
        .matcher(all.toString(StandardCharsets.ISO_8859_1))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void a_choice_that_is_said_twice_is_the_first_one() {
    Account ada = world.person("Ada Quist");
    Browser hers = world.signedIn(ada, port);
    hers.get("/sharing");
    hers.postAll("/sharing/research", "agrees=false&agrees=true");
    assertThat(agreed(ada)).isZero();
    hers.postAll("/sharing/research", "agrees=true&agrees=false");
    assertThat(agreed(ada)).isOne();
  }

  private long agreed(Account ada) {
    return database
        .sql("select count(*) from research_consent where person_id = :person")
        .param("person", ada.person().orElseThrow().value())
        .query(Long.class)
        .single();
  }

  @Test
  void a_token_that_is_said_twice_is_the_first_one() {
    Browser hers = world.signedIn(world.person("Ada Quist"), port);
    hers.get("/sharing");
    assertThat(hers.postAll("/sharing/research", "agrees=true&_csrf=forged").statusCode())
        .isEqualTo(403);
  }
}
