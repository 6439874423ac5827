package org.evenkeel.server.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.CareRelationships;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class MessagesTest {
  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired AuditLog audit;
  @Autowired CareRelationships relationships;
  @Autowired JdbcClient database;

  private Account ada;
  private Account mina;
  private String threadOfAda;

  @BeforeEach
  void mina_cares_for_ada() {
    ada = world.person("Ada Okafor");
    mina = world.clinician("Mina Haddad");
    world.caresFor(mina, ada);
    threadOfAda = "/people/" + ada.person().orElseThrow() + "/messages";
  }

  private static Map<String, String> message(String text) {
    return Map.of("id", UUID.randomUUID().toString(), "text", text);
  }

  @Test
  void what_mina_writes_ada_reads_and_mina_sees_that_she_did() {
    Browser minas = world.signedIn(mina, port);
    minas.get(threadOfAda);
    assertThat(minas.post(threadOfAda, message("Shall we talk on Thursday?")).statusCode())
        .isEqualTo(303);
    assertThat(minas.get(threadOfAda).body())
        .contains("Shall we talk on Thursday?")
        .doesNotContain("seen ");

    assertThat(world.signedIn(ada, port).get("/messages").body())
        .contains("Shall we talk on Thursday?")
        .contains("Mina Haddad");
    assertThat(minas.get(threadOfAda).body()).contains("seen ");
  }

  @Test
  void a_form_sent_twice_is_one_message() {
    Browser adas = world.signedIn(ada, port);
    adas.get("/messages");
    Map<String, String> once = message("Thank you");
    adas.post("/messages", once);
    adas.post("/messages", once);
    assertThat(adas.get("/messages").body().split("Thank you", -1)).hasSize(2);
  }

  @Test
  void an_empty_message_comes_back_with_a_sentence() {
    Browser adas = world.signedIn(ada, port);
    adas.get("/messages");
    var answer = adas.post("/messages", message("  "));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Write something first");
  }

  @Test
  void a_message_that_is_too_long_is_kept_and_not_sent() {
    Browser adas = world.signedIn(ada, port);
    adas.get("/messages");
    String book = "word ".repeat(2000);
    assertThat(adas.post("/messages", message(book)).body())
        .contains("too long")
        .contains("word word word");
    assertThat(adas.get("/messages").body()).contains("word word word").contains("No messages yet");
  }

  @Test
  void a_draft_is_there_when_the_page_is_opened_again_and_gone_when_it_is_sent() {
    Browser adas = world.signedIn(ada, port);
    adas.get("/messages");
    adas.post("/messages/draft", Map.of("text", "I wanted to say"));
    assertThat(adas.get("/messages").body()).contains("I wanted to say");
    adas.post("/messages", message("I wanted to say hello"));
    assertThat(adas.get("/messages").body()).doesNotContain("You began this");
  }

  @Test
  void somebody_who_does_not_care_for_ada_is_refused_and_ada_can_see_it() {
    Account curious = world.clinician("Carl Curious");
    assertThat(world.signedIn(curious, port).get(threadOfAda).statusCode()).isEqualTo(403);
    assertThat(audit.about(ada.person().orElseThrow(), 5))
        .anyMatch(line -> line.deed().equals("refused-record"));
  }

  @Test
  void when_the_relationship_ends_the_thread_is_closed_at_the_next_request() {
    Browser minas = world.signedIn(mina, port);
    assertThat(minas.get(threadOfAda).statusCode()).isEqualTo(200);
    relationships.end(mina.id(), ada.person().orElseThrow());
    assertThat(minas.get(threadOfAda).statusCode()).isEqualTo(403);
    assertThat(minas.post(threadOfAda + "/draft", Map.of("text", "x")).statusCode()).isEqualTo(403);
  }

  @Test
  void the_database_holds_no_word_of_it() {
    Browser adas = world.signedIn(ada, port);
    adas.get("/messages");
    adas.post("/messages", message("heliotrope"));
    adas.post("/messages/draft", Map.of("text", "heliotrope again"));
    assertThat(
            database
                .sql(
                    """
                    select count(*) from (select sealed from message union all select sealed from message_draft) words
                    where position('heliotrope'::bytea in sealed) > 0
                    """)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void markup_in_a_message_is_shown_as_written() {
    Browser adas = world.signedIn(ada, port);
    adas.get("/messages");
    adas.post("/messages", message("<script>alert(1)</script>"));
    assertThat(adas.get("/messages").body())
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert");
  }

  @Test
  void what_nobody_has_read_can_be_taken_back_and_what_was_read_stays() {
    Browser adas = world.signedIn(ada, port);
    adas.get("/messages");
    Map<String, String> first = message("I am late on Monday");
    adas.post("/messages", first);
    assertThat(adas.get("/messages").body()).contains("Take back");
    adas.post("/messages/" + first.get("id") + "/withdrawal", Map.of());
    assertThat(adas.get("/messages").body()).doesNotContain("late on Monday");
    Map<String, String> second = message("I am late on Tuesday");
    adas.post("/messages", second);
    world.signedIn(mina, port).get(threadOfAda);
    var answer = adas.post("/messages/" + second.get("id") + "/withdrawal", Map.of());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Somebody has read this by now", "late on Tuesday");
    assertThat(adas.get("/messages").body())
        .contains("late on Tuesday")
        .doesNotContain("Take back what");
  }

  @Test
  void a_correction_stands_beside_what_was_sent_and_is_read_as_new() {
    Browser adas = world.signedIn(ada, port);
    adas.get("/messages");
    Map<String, String> wrong = message("I take ten of them");
    adas.post("/messages", wrong);
    Browser minas = world.signedIn(mina, port);
    minas.get(threadOfAda);
    adas.post("/messages/draft", Map.of("text", "something else"));
    assertThat(adas.get("/messages?correct=" + wrong.get("id")).body())
        .contains("name=\"corrects\" value=\"" + wrong.get("id"));
    Map<String, String> right = new java.util.HashMap<>(message("I take one of them"));
    right.put("corrects", wrong.get("id"));
    assertThat(adas.post("/messages", right).statusCode()).isEqualTo(303);
    assertThat(minas.get(threadOfAda).body())
        .contains("I take ten of them", "I take one of them", "Puts right what was written on");
    assertThat(adas.get("/messages").body()).contains("something else");
  }

  @Test
  void nobody_puts_right_or_takes_back_what_somebody_else_wrote() {
    Browser minas = world.signedIn(mina, port);
    minas.get(threadOfAda);
    Map<String, String> hers = message("See you on Friday");
    minas.post(threadOfAda, hers);
    Browser adas = world.signedIn(ada, port);
    adas.get("/messages");
    Map<String, String> forged = new java.util.HashMap<>(message("See you never"));
    forged.put("corrects", hers.get("id"));
    adas.post("/messages", forged);
    adas.post("/messages/" + hers.get("id") + "/withdrawal", Map.of());
    assertThat(adas.get("/messages").body())
        .contains("See you on Friday")
        .doesNotContain("See you never");
  }
}
