package org.evenkeel.server.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.evenkeel.selfhelp.Practices;
import org.evenkeel.selfhelp.Programme;
import org.evenkeel.selfhelp.ProgrammeId;
import org.evenkeel.selfhelp.Step;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.Account;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class PlanPagesTest {
  private static final Pattern FIELD =
      Pattern.compile("type=\"hidden\" name=\"(id|begun|at|line)\" value=\"([^\"]*)\"");

  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired JdbcClient database;

  private final Programme mood =
      Practices.shipped()
          .programme(new ProgrammeId("low-mood"), LocalDate.now(), Locale.ENGLISH)
          .orElseThrow();
  private final String home = Programmes.address(mood);

  private Account ada;
  private Browser adas;

  @BeforeEach
  void ada_has_begun() {
    ada = world.person("Ada Plans");
    adas = world.signedIn(ada, port);
    adas.get(home);
    adas.post(home + "/begin", Map.of());
  }

  @Test
  void the_last_session_makes_the_plan_of_what_was_written_in_it() {
    String address = home + "/sessions/6";
    for (Step step : mood.sessions().getLast().steps()) {
      next(
          address,
          step.id().name().equals("helped") ? Map.of("a-helped-1", "walks with Sam") : Map.of());
    }
    Map<String, String> end = fields(adas.get(address));
    end.put("go", "END");
    assertThat(location(adas.post(address, end))).isEqualTo(home + "/plan");
    assertThat(adas.get(home + "/plan").body()).contains("walks with Sam", "<print-page");
    assertThat(words())
        .hasSize(1)
        .allSatisfy(sealed -> assertThat(new String(sealed)).doesNotContain("Sam"));
  }

  private Iterable<byte[]> words() {
    return database
        .sql("select words from programme_plan_line where person_id = ?")
        .param(ada.person().orElseThrow().value())
        .query(byte[].class)
        .list();
  }

  private void next(String address, Map<String, String> answers) {
    Map<String, String> form = fields(adas.get(address));
    form.putAll(answers);
    form.put("go", "NEXT");
    adas.post(address, form);
  }

  @Test
  void it_can_be_written_and_changed_at_any_time() {
    adas.get(home + "/plan/change");
    adas.post(home + "/plan", Map.of("a-signs-0", "I stop ringing people", "a-who-0", "my sister"));
    assertThat(adas.get(home + "/plan").body()).contains("I stop ringing people", "my sister");
    assertThat(adas.get(home + "/plan/change").body()).contains("value=\"my sister\"");
    adas.post(home + "/plan", Map.of("a-signs-0", "I sleep till noon"));
    assertThat(adas.get(home + "/plan").body())
        .contains("I sleep till noon")
        .doesNotContain("my sister", "ringing");
  }

  @Test
  void words_that_may_mean_danger_bring_help() {
    adas.get(home + "/plan/change");
    assertThat(location(adas.post(home + "/plan", Map.of("a-signs-0", "I want to kill myself"))))
        .isEqualTo("/with-you?then=" + home + "/plan");
  }

  private static Map<String, String> fields(HttpResponse<String> page) {
    Map<String, String> fields = new HashMap<>();
    FIELD.matcher(page.body()).results().forEach(one -> fields.put(one.group(1), one.group(2)));
    return fields;
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
