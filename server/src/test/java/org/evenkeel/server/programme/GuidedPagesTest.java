package org.evenkeel.server.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.selfhelp.Practices;
import org.evenkeel.selfhelp.Programme;
import org.evenkeel.selfhelp.ProgrammeId;
import org.evenkeel.selfhelp.Step;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.assessment.AssessmentId;
import org.evenkeel.server.assessment.Assessments;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.identity.Account;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class GuidedPagesTest {
  private static final Pattern FIELD =
      Pattern.compile("type=\"hidden\" name=\"(id|begun|at|line)\" value=\"([^\"]*)\"");

  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired Sharing sharing;
  @Autowired Assessments assessments;

  private final Programme sleep =
      Practices.shipped()
          .programme(new ProgrammeId("sleep"), LocalDate.now(), Locale.ENGLISH)
          .orElseThrow();
  private final String home = Programmes.address(sleep);

  private Account ada;
  private Account mina;
  private Browser adas;
  private Browser minas;
  private String guided;

  @BeforeEach
  void mina_cares_for_ada() {
    ada = world.person("Ada Guided");
    mina = world.clinician("Mina Guides");
    world.caresFor(mina, ada);
    adas = world.signedIn(ada, port);
    minas = world.signedIn(mina, port);
    guided = "/people/" + ada.person().orElseThrow() + "/guided";
  }

  @Test
  void somebody_beside_them_is_suggested_from_ten_points_and_never_forced() {
    assertThat(adas.get(home).body()).contains(checked("false")).doesNotContain("We suggest it");
    answered("gad-7", 1);
    assertThat(adas.get(home).body()).contains(checked("false")).doesNotContain("We suggest it");
    answered("gad-7", 2);
    assertThat(adas.get(home).body()).contains(checked("true"), "We suggest it");
    adas.post(home + "/begin", Map.of("guided", "false"));
    assertThat(adas.get(home).body()).contains("You go on your own", home + "/sessions/6");
    assertThat(minas.get(guided).body())
        .contains("They go on their own")
        .doesNotContain("<form class=\"reply");
  }

  private static String checked(String value) {
    return "name=\"guided\" value=\"" + value + "\" checked";
  }

  private void answered(String name, int code) {
    Instrument instrument = Instruments.get(name);
    AssessmentId id = AssessmentId.random();
    Instant now = Instant.now();
    assessments.begin(ada.person().orElseThrow(), id, name, Locale.ENGLISH, now);
    instrument
        .items()
        .forEach(item -> assessments.answer(ada.person().orElseThrow(), id, item.id(), code, now));
    assessments.complete(ada.person().orElseThrow(), id, now);
  }

  @Test
  void without_a_team_nobody_is_promised() {
    Browser alone = world.signedIn(world.person("Bilal Alone"), port);
    assertThat(alone.get(home).body()).doesNotContain("name=\"guided\"");
  }

  @Test
  void who_helps_sees_what_was_done_and_its_numbers_only_where_it_is_shared_and_never_words() {
    sharing.set(ada.person().orElseThrow(), Set.of(DataKind.QUESTIONNAIRES));
    begun();
    through(1);
    assertThat(minas.get(guided).body())
        .contains("do not share the exercises")
        .doesNotContain("How was your night");
    sharing.set(ada.person().orElseThrow(), Set.of(DataKind.PRACTICE));
    assertThat(minas.get(guided).body())
        .contains("A little", " (0 to 10)", "I saw that you did a session", "session 2 of 6")
        .doesNotContain("07:31");
    assertThat(adas.get("/who-looked").body()).contains("looked at what you did in your programme");
  }

  private void begun() {
    adas.get(home);
    adas.post(home + "/begin", Map.of("guided", "true"));
  }

  private void through(int number) {
    String address = home + "/sessions/" + number;
    for (Step step : sleep.sessions().get(number - 1).steps()) {
      Map<String, String> form = fields(adas.get(address));
      form.put("a-" + step.id() + "-0", step.id().name().equals("hour") ? "07:31" : "6");
      form.put("go", "NEXT");
      adas.post(address, form);
    }
    Map<String, String> end = fields(adas.get(address));
    end.put("go", "END");
    end.put("helped", "A_LITTLE");
    adas.post(address, end);
  }

  @Test
  void what_is_sent_is_an_ordinary_message_and_the_day_brings_them_back_to_the_desk() {
    begun();
    assertThat(minas.get("/desk").body()).contains("/desk/guided");
    assertThat(minas.get("/desk/guided").body()).contains(guided, "Today");
    Map<String, String> form = fields(minas.get(guided));
    form.put("text", "Good to see you going on.");
    form.put("next", LocalDate.now().plusDays(5).toString());
    assertThat(minas.post(guided, form).statusCode()).isEqualTo(303);
    minas.post(guided, form);
    assertThat(adas.get("/messages").body()).containsOnlyOnce("Good to see you going on.");
    assertThat(minas.get("/desk/guided").body()).contains("Look again on").doesNotContain("Today<");
    assertThat(minas.get("/desk").body()).doesNotContain("/desk/guided");
  }

  @Test
  void a_day_that_cannot_be_sends_nothing_and_keeps_what_was_typed() {
    begun();
    Map<String, String> form = fields(minas.get(guided));
    form.put("text", "Not yet sent");
    form.put("next", LocalDate.now().minusDays(1).toString());
    HttpResponse<String> page = minas.post(guided, form);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("Not yet sent", "Choose a day from today");
    assertThat(adas.get("/messages").body()).doesNotContain("Not yet sent");
  }

  @Test
  void who_does_not_care_for_them_is_refused() {
    Browser other = world.signedIn(world.clinician("Otto Other"), port);
    begun();
    assertThat(other.get(guided).statusCode()).isEqualTo(403);
    assertThat(other.get("/desk/guided").body()).doesNotContain("Ada Guided");
    assertThat(adas.get(guided).statusCode()).isEqualTo(403);
  }

  private static Map<String, String> fields(HttpResponse<String> page) {
    Map<String, String> fields = new HashMap<>();
    FIELD.matcher(page.body()).results().forEach(one -> fields.put(one.group(1), one.group(2)));
    return fields;
  }
}
