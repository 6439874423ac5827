package org.evenkeel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What every answer says besides its content.
@HouseTest
class HeadersTest {
  private static final List<String> FOR_ANYBODY =
      List.of(
          "/",
          "/help",
          "/sign-in",
          "/begin",
          "/practise",
          "/offline/shell",
          "/manifest.webmanifest",
          "/sw.js",
          "/receipts/none",
          "/no-such-page");

  @Autowired SmallWorld world;
  @LocalServerPort int port;

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void every_answer_is_taken_for_what_it_is_framed_by_nobody_and_tells_nobody_where_it_was() {
    for (String path : FOR_ANYBODY) {
      HttpResponse<String> answer = new Browser(port).get(path);
      assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("no-referrer");
      assertThat(header(answer, "Content-Security-Policy"))
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
          .doesNotContain("unsafe");
      assertThat(header(answer, "Access-Control-Allow-Origin")).as(path).isEmpty();
    }
  }

  @Test
  void every_page_says_that_it_is_utf_8() {
    world.person(
        "Somebody"); // a house into which nobody has moved shows its set-up at every address
    for (String path : List.of("/", "/help", "/sign-in", "/begin", "/practise")) {
      assertThat(header(new Browser(port).get(path), "Content-Type"))
          .as(path)
          .isEqualToIgnoringCase("text/html;charset=UTF-8");
    }
  }

  @Test
  void no_page_of_somebody_who_is_signed_in_is_kept_by_a_browser() {
    Browser ada = world.signedIn(world.person("Ada"), port);
    for (String path :
        List.of("/today", "/check-ins", "/messages", "/safety-plan", "/mine", "/account")) {
      assertThat(header(ada.get(path), "Cache-Control")).as(path).contains("no-store");
    }
  }

  @Test
  void an_address_that_is_none_gets_a_sentence_and_nothing_of_the_inside() {
    Browser ada = world.signedIn(world.person("Ada"), port);
    for (String path :
        List.of(
            "/check-ins/none", "/questionnaires/none", "/story/noticed/0", "/check-ins?before=x")) {
      assertThat(ada.get(path).body())
          .as(path)
          .doesNotContain("Exception", "java.", "org.", "select ", "at line");
    }
  }

  @Test
  void nothing_is_traced() throws IOException {
    try (Socket door = new Socket("localhost", port)) {
      door.getOutputStream()
          .write(
              "TRACE / HTTP/1.1\r\nHost: localhost\r\nX-Told: heron\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(door.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("heron");
    }
  }
}
