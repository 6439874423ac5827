package org.evenkeel.server.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The disk is full, and then it is not.
@HouseTest
class GivingBackTest {
  private static final String WORDS = "A hard day, but I \"walked\" <there> & back.";

  @Autowired SmallWorld world;
  @Autowired HandDisk disk;
  @LocalServerPort int port;

  Browser ada;
  String id;

  @BeforeEach
  void ada_writes() {
    ada = world.signedIn(world.person("Ada"), port);
    ada.get("/check-ins/new");
    id = UUID.randomUUID().toString();
  }

  @AfterEach
  void there_is_room_again() {
    disk.clear();
  }

  @Test
  void what_was_typed_comes_back_with_a_button_that_sends_it_again() {
    disk.leave(127);
    HttpResponse<String> answer = sent();
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("120");
    assertThat(answer.body())
        .contains("We can’t keep anything new right now.")
        .contains("action=\"/check-ins\"")
        .contains("<input type=\"hidden\" name=\"mood\" value=\"2\">")
        .contains("<input type=\"hidden\" name=\"id\" value=\"" + id + "\">")
        .containsPattern("<textarea[^>]* name=\"words\"[^>]*>A hard day")
        .contains("&lt;there&gt; &amp; back.");
  }

  @Test
  void nothing_of_it_is_kept_until_there_is_room_and_then_it_is_kept_once() {
    disk.leave(0);
    sent();
    assertThat(ada.get("/check-ins/" + id).statusCode()).isEqualTo(404);
    disk.clear();
    assertThat(sent().statusCode()).isEqualTo(303);
    assertThat(sent().statusCode()).isEqualTo(303);
    assertThat(ada.get("/check-ins/" + id).body()).contains("A hard day");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/help", "/today", "/check-ins", "/safety-plan", "/questionnaires", "/"})
  void what_is_there_can_be_read(String path) {
    disk.leave(0);
    assertThat(ada.get(path).statusCode()).isIn(200, 303);
  }

  @Test
  void somebody_who_is_not_safe_is_heard() {
    ada.get("/with-you");
    disk.leave(1);
    HttpResponse<String> answer =
        ada.post("/with-you/not-safe", Map.of("said", UUID.randomUUID().toString()));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/with-you");
  }

  @ParameterizedTest
  @CsvSource({
    "es, Ahora mismo no podemos guardar nada nuevo.",
    "ar, لا يمكننا حفظ أي شيء جديد الآن."
  })
  void it_is_said_in_their_language(String language, String sentence) {
    Browser reader = ada.with("language", language);
    disk.leave(0);
    assertThat(sent().body()).contains(sentence);
    assertThat(reader.cookie("language")).isEqualTo(language);
  }

  @Test
  void a_password_never_stands_on_a_page() {
    ada.get("/account");
    disk.leave(0);
    String page = ada.post("/account/password", Map.of("password", "correct horse battery")).body();
    assertThat(page).contains("was not kept").doesNotContain("correct horse");
  }

  @Test
  void a_file_is_to_be_chosen_again() {
    disk.leave(0);
    HttpResponse<String> answer =
        ada.upload("/diary", "file", "diary.csv", "at,mood\n2026-01-01,3\n".getBytes());
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("Go back in a few minutes");
  }

  @Test
  void a_phone_that_delivers_what_was_written_offline_keeps_it_and_comes_again() {
    Map<String, String> token = token();
    disk.leave(0);
    HttpResponse<String> answer = ada.postJson("/offline-entries", "{}", token);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).isEmpty();
  }

  private Map<String, String> token() {
    Matcher token =
        Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"").matcher(ada.get("/today").body());
    assertThat(token.find()).isTrue();
    return Map.of("X-XSRF-TOKEN", token.group(1));
  }

  private HttpResponse<String> sent() {
    return ada.post("/check-ins", Map.of("id", id, "mood", "2", "words", WORDS));
  }
}
