package org.evenkeel.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class CataloguePagesTest {
  private static final String STATEMENT = "Licence 123 of 1 November, for this clinic, until 2028";

  @Autowired SmallWorld world;
  @LocalServerPort int port;

  Browser lead;
  Browser clinician;
  Browser ada;

  @BeforeEach
  void people() {
    lead = world.signedIn(world.with(Role.SUPERVISOR, "Rosa Lind"), port);
    clinician = world.signedIn(world.clinician("Mina"), port);
    Account person = world.person("Ada");
    ada = world.signedIn(person, port);
  }

  @Test
  void the_catalogue_shows_what_is_offered_what_is_here_and_what_waits() {
    String page = clinician.get("/instruments").body();
    assertThat(page)
        .contains(
            "href=\"/instruments/phq-9\"",
            "href=\"/instruments/core-10\"",
            "href=\"/instruments/epds\"")
        .doesNotContain("/instruments/bring");
    assertThat(lead.get("/instruments").body()).contains("/instruments/bring");
    assertThat(ada.get("/instruments").statusCode()).isEqualTo(403);
  }

  @Test
  void a_page_says_whose_it_is_and_what_its_figures_are_worth() {
    assertThat(clinician.get("/instruments/phq-9").body())
        .contains("Robert L. Spitzer", "No permission required")
        .as("sens .88, spec .85 where 10 in 100 have it: .088 / (.088 + .135)")
        .contains("sensitivity 0.88, specificity 0.85", "39 in 100 who score so have it")
        .contains("Levis 2019", "Kroenke 2001", "Checksum 17bd53046b31")
        .contains("44249-1", "Standard error 1.67");
    assertThat(clinician.get("/instruments/epds").body())
        .contains("The words are not here")
        .doesNotContain("/instruments/epds/offer");
    assertThat(clinician.get("/instruments/asq").body()).contains("made to be asked by a person");
    assertThat(clinician.get("/instruments/none").statusCode()).isEqualTo(404);
    assertThat(clinician.get("/instruments/who-5", "es").body()).contains("más alto es mejor");
  }

  @Test
  void only_who_leads_decides_what_stands_on_the_shelf() {
    clinician.get("/instruments/core-10");
    assertThat(clinician.post("/instruments/core-10/offer", Map.of("offered", "true")).statusCode())
        .isEqualTo(403);
    assertThat(ada.get("/questionnaires").body()).doesNotContain("/questionnaires/core-10");
    lead.get("/instruments/core-10");
    lead.post("/instruments/core-10/offer", Map.of("offered", "true"));
    assertThat(ada.get("/questionnaires").body()).contains("/questionnaires/core-10");
    assertThat(ada.get("/questionnaires/core-10").statusCode()).isEqualTo(200);
    lead.post("/instruments/core-10/offer", Map.of("offered", "false"));
    assertThat(ada.get("/questionnaires/core-10").statusCode()).isEqualTo(404);
  }

  @Test
  void several_scales_without_a_total_are_shown_each_for_itself() {
    lead.get("/instruments/dass-21");
    lead.post("/instruments/dass-21/offer", Map.of("offered", "true"));
    String result =
        Desk.answered(ada, Desk.begun(ada, "/questionnaires/dass-21"), Map.of("3", "3"), "1");
    assertThat(ada.get(result).body())
        .as("depression 7 × 1 doubled, and item 3 two points more, doubled")
        .contains("Low mood", "18 of 42", "moderate", "Fear", "14 of 42", "Strain")
        .contains("no total. Each part stands for itself", "If something weighs on you")
        .doesNotContain("Nothing more is needed now");
    assertThat(ada.get("/story/questionnaires").statusCode()).isEqualTo(200);
    lead.post("/instruments/dass-21/offer", Map.of("offered", "false"));
  }

  @Test
  void every_slip_in_a_file_is_named_by_its_line_and_nothing_is_kept() {
    String wrong =
        new String(Desk.file("isi.text"), StandardCharsets.UTF_8)
            .replace("item.3 = ", "itme.3 = ")
            .replace("equivalence = validated", "equivalence = perfect");
    lead.get("/instruments/bring");
    HttpResponse<String> page =
        lead.upload(
            "/instruments/bring",
            "file",
            "isi.txt",
            wrong.getBytes(StandardCharsets.UTF_8),
            Map.of("statement", STATEMENT));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("3 things have to be put right")
        .contains("Line 4:", "“equivalence” cannot be read", "Line 14:", "There is no “itme.3”")
        .contains("“item.3” has to be there")
        .contains(STATEMENT);
    assertThat(lead.get("/instruments/isi").body()).doesNotContain(STATEMENT + "</blockquote>");
  }

  @Test
  void a_file_needs_a_statement_and_has_to_be_text() {
    lead.get("/instruments/bring");
    assertThat(lead.upload("/instruments/bring", "file", "a.txt", Desk.file("isi.text")).body())
        .contains("Say in a sentence what allows you to use it.");
    byte[] latin = "fills = isi\nnote = \u00e9".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(
            lead.upload(
                    "/instruments/bring", "file", "a.txt", latin, Map.of("statement", STATEMENT))
                .body())
        .contains("not text in UTF-8");
    assertThat(
            lead.upload(
                    "/instruments/bring",
                    "file",
                    "a.txt",
                    new byte[0],
                    Map.of("statement", STATEMENT))
                .statusCode())
        .isEqualTo(422);
    assertThat(clinician.get("/instruments/bring").statusCode()).isEqualTo(403);
    clinician.get("/instruments");
    assertThat(
            clinician
                .post(
                    "/instruments/brought",
                    Map.of(
                        "id",
                        java.util.UUID.randomUUID().toString(),
                        "content",
                        "",
                        "statement",
                        ""))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_filled_shell_is_offered_answered_and_scored() {
    String kept = Desk.address(Desk.bring(lead, Desk.file("isi.text"), STATEMENT));
    assertThat(kept).isEqualTo("/instruments/isi?kept=");
    assertThat(lead.get(kept).body()).contains(STATEMENT, "Rosa Lind brought it in");
    lead.post("/instruments/isi/offer", Map.of("offered", "true"));
    String first = Desk.begun(ada, "/questionnaires/isi");
    assertThat(ada.get("/today").statusCode()).isEqualTo(200);
    assertThat(ada.get(first).body()).contains("Made-up words on apples", "In the past two weeks");
    String result = Desk.answered(ada, first, Map.of("2", "4"), "1");
    assertThat(ada.get(result).body())
        .contains("Your answers add up to 10 of 28.", "below the threshold");
    assertThat(ada.get("/story/questionnaires").body()).contains("ISI");
    lead.post("/instruments/isi/offer", Map.of("offered", "false"));
    assertThat(ada.get(result).body()).contains("Your answers add up to 10 of 28.");
  }

  @Test
  void the_way_back_names_the_question_before_also_where_some_were_left_out() {
    Desk.bring(lead, Desk.filled("audit", "en"), STATEMENT);
    lead.get("/instruments/audit");
    lead.post("/instruments/audit/offer", Map.of("offered", "true"));
    String first = Desk.begun(ada, "/questionnaires/audit");
    ada.get(first);
    String ninth = Desk.address(ada.post(first, Map.of("answer-1", "0")));
    assertThat(ninth).endsWith("/9");
    assertThat(ada.get(ninth).body())
        .containsPattern("href=\"" + first + "\">[^Q]*Question 1</a>")
        .doesNotContain("Question 8");
    lead.post("/instruments/audit/offer", Map.of("offered", "false"));
  }

  @Test
  void a_bank_asks_only_what_it_needs_and_always_about_safety() {
    assertThat(Desk.address(Desk.bring(lead, Desk.file("made-up-bank.instrument"), STATEMENT)))
        .isEqualTo("/instruments/made-up-bank?kept=");
    lead.get("/instruments/made-up-bank");
    lead.post("/instruments/made-up-bank/offer", Map.of("offered", "true"));
    assertThat(ada.get("/questionnaires/made-up-bank").body())
        .contains("you get only those that help")
        .doesNotContain("All questions on one page");
    String path = Desk.begun(ada, "/questionnaires/made-up-bank");
    assertThat(ada.get("/today").body()).contains("Made-up");
    int asked = 0;
    while (!path.endsWith("/9")) {
      ada.get(path);
      path =
          Desk.address(
              ada.post(path, Map.of("answer-" + path.substring(path.lastIndexOf('/') + 1), "4")));
      asked++;
    }
    assertThat(asked).isBetween(3, 6);
    assertThat(ada.get(path).body()).contains("I thought of hurting myself");
    String help = Desk.address(ada.post(path, Map.of("answer-9", "1")));
    assertThat(help).startsWith("/with-you?then=").endsWith("/review");
    String review = help.substring(help.indexOf('=') + 1);
    ada.get(review);
    String result = Desk.address(ada.post(review.replace("review", "completion"), Map.of()));
    assertThat(ada.get(result).body())
        .contains("of 90.", "50 is their middle")
        .contains("You told us about hard thoughts");
    lead.post("/instruments/made-up-bank/offer", Map.of("offered", "false"));
    byte[] same = Desk.file("made-up-bank.instrument");
    lead.get("/instruments/bring");
    assertThat(
            lead.upload("/instruments/bring", "file", "b.txt", same, Map.of("statement", STATEMENT))
                .body())
        .contains("Raise “version”");
  }

  @Test
  void two_answers_come_along_into_the_longer_form() {
    String result =
        Desk.answered(ada, Desk.begun(ada, "/questionnaires/phq-2"), Map.of("1", "2"), "1");
    String page = ada.get(result).body();
    String id = result.substring(result.lastIndexOf('/') + 1);
    assertThat(page).contains("href=\"/questionnaires/phq-9?from=" + id + "\"");
    assertThat(ada.get("/questionnaires/phq-9?from=" + id).body())
        .contains("Your answers to 2 questions come along");
    String first = Desk.begun(ada, "/questionnaires/phq-9?from=" + id);
    assertThat(first).endsWith("/3");
    String whole = Desk.answered(ada, first, Map.of(), "0");
    assertThat(ada.get(whole).body()).contains("Your answers add up to 3 of 27.");
  }

  @Test
  void nobody_elses_answers_come_along() {
    String result = Desk.answered(ada, Desk.begun(ada, "/questionnaires/phq-2"), Map.of(), "2");
    Browser bilal = world.signedIn(world.person("Bilal"), port);
    String id = result.substring(result.lastIndexOf('/') + 1);
    assertThat(bilal.get("/questionnaires/phq-9?from=" + id).body()).doesNotContain("come along");
    String before = bilal.get("/questionnaires/phq-9").body();
    Map<String, String> form = Desk.hidden(before);
    form.put("from", id);
    assertThat(Desk.address(bilal.post("/questionnaires", form))).endsWith("/1");
  }
}
