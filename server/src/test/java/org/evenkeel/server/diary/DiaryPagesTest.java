package org.evenkeel.server.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.record.Signal;
import org.evenkeel.server.record.Signal.Better;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class DiaryPagesTest {
  private static final String DIARY =
      """
      date;time;restless;cheerful;note
      2026-03-01;08:30;4;2;Walked with Sam
      2026-03-01;20:15;5;3;
      2026-03-02;08:40;6;1;=HYPERLINK("x")
      2026-03-31;25:00;6;1;no such hour
      2026-03-03;09:00;9;1;nine of seven
      2026-03-04;09:05;7;7;
      2026-03-05;09:05;1;4;
      2026-03-06;09:05;1;4;
      2026-03-07;09:05;1;4;
      2026-03-08;09:05;1;4;
      2026-03-09;09:05;1;4;
      2026-03-10;09:05;1;4;
      """;

  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired CareAccesses accesses;
  @Autowired Record record;
  @Autowired JdbcClient database;

  private Account ada;
  private Bringing bringing;

  @BeforeEach
  void ada_opens_the_page() {
    ada = world.person("Ada");
    bringing = new Bringing(world.signedIn(ada, port));
  }

  @Test
  void a_file_is_looked_at_and_nothing_is_kept_yet() {
    String page = bringing.look("march.csv", DIARY);
    assertThat(page)
        .contains(
            "march.csv", "12 rows, 5 columns.", "Nothing is in your story yet.", "Walked with Sam");
    assertThat(Bringing.fields(page))
        .containsEntry("role-0", "YEAR_FIRST")
        .containsEntry("role-1", "TIME")
        .containsEntry("role-2", "RATED")
        .containsEntry("direction-2", "HIGHER_IS_WORSE")
        .containsEntry("direction-3", "HIGHER_IS_BETTER")
        .containsEntry("role-4", "WORDS")
        .containsEntry("zone", "Europe/London");
    assertThat(signals()).isEmpty();
  }

  @Test
  void what_was_decided_is_read_and_counted_and_what_could_not_be_read_is_listed() {
    bringing.look("march.csv", DIARY);
    String result =
        bringing.bring(
            Map.of(
                "low-2", "1", "high-2", "7", "low-3", "1", "high-3", "7", "zone", "Europe/Madrid"));
    assertThat(result)
        .contains(
            "11 moments were added.",
            "“25:00” in “time” is not a time of day.",
            "“restless” is 9; its scale goes from 1 to 7.");
    assertThat(signals())
        .extracting(Signal::name, Signal::low, Signal::high, Signal::better)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("diary:cheerful", 1.0, 7.0, Better.HIGHER),
            org.assertj.core.groups.Tuple.tuple("diary:restless", 1.0, 7.0, Better.LOWER));
    assertThat(values("diary:restless"))
        .containsExactly(4.0, 5.0, 6.0, 7.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0);
    assertThat(values("diary:cheerful"))
        .containsExactly(2.0, 3.0, 1.0, 1.0, 7.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0);
    assertThat(observations("diary:restless").getFirst().zone()).hasToString("Europe/Madrid");
  }

  @Test
  void the_same_file_again_adds_nothing_and_says_so() {
    bringing.look("march.csv", DIARY);
    bringing.bring(Map.of());
    bringing.look("the same under another name.csv", DIARY);
    assertThat(bringing.bring(Map.of())).contains("Nothing new in it.", "0 moments were added.");
    assertThat(values("diary:cheerful")).hasSize(11);
  }

  @Test
  void a_longer_file_adds_only_what_is_new() {
    bringing.look("march.csv", DIARY);
    bringing.bring(Map.of());
    for (int day = 1; day < 10; day++) {
      bringing.look("april.csv", DIARY + "2026-04-0" + day + ";09:00;1;5;\n");
      assertThat(bringing.bring(Map.of())).as("day %d", day).contains("One moment was added.");
    }
  }

  @Test
  void all_of_it_can_be_taken_back_and_brought_again() {
    bringing.look("march.csv", DIARY);
    bringing.bring(Map.of());
    bringing.browser().post(bringing.address() + "/removal", Map.of());
    assertThat(bringing.page()).contains("It is taken back.");
    assertThat(signals()).isEmpty();
    assertThat(rows("diary_moment") + rows("diary_piece") + rows("diary_trouble")).isZero();
    bringing.look("march.csv", DIARY);
    assertThat(bringing.bring(Map.of())).contains("11 moments were added.");
  }

  @Test
  void words_are_sealed_and_only_their_writer_reads_them() {
    bringing.look("march.csv", DIARY);
    assertThat(bringing.bring(Map.of())).contains("Read the words");
    assertThat(bringing.browser().get(bringing.address() + "/words").body())
        .contains("Walked with Sam");
    byte[] sealed =
        database
            .sql(
                "select words from diary_moment where person_id = :person and words is not null limit 1")
            .param("person", ada.person().orElseThrow().value())
            .query(byte[].class)
            .single();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain("Walked", "Sam", "HYPERLINK");
  }

  @Test
  void the_list_of_lines_is_a_file_in_which_no_cell_is_a_formula() {
    bringing.look("x.csv", DIARY.replace("25:00", "=1+1"));
    bringing.bring(Map.of("role-1", "TIME"));
    HttpResponse<String> file = bringing.browser().get(bringing.address() + "/not-read");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"lines.csv\"");
    assertThat(file.body())
        .startsWith("\uFEFF\"Line\",\"Why\",\"The rest of the line\"\r\n")
        .contains("\"5\",\"“=1+1” in “time” is not a time of day.\",\"was not kept\"");
    assertThat(NotReadFile.row("=a", "+b", "-c", "@d", "\te", "＝f", "g\"h"))
        .isEqualTo("\"'=a\",\"'+b\",\"'-c\",\"'@d\",\"'\te\",\"'＝f\",\"g\"\"h\"\r\n");
  }

  @Test
  void day_and_month_are_asked_for_when_the_file_does_not_settle_it() {
    String page = bringing.look("x.csv", "date,mood\n01/02/2026,3\n03/04/2026,5\n05/06/2026,1\n");
    assertThat(Bringing.fields(page)).containsEntry("role-0", "DAY_UNSURE");
    HttpResponse<String> answer = bringing.press("bring", Map.of());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("The dates in “date” could be day first or month first. Choose which.");
    bringing.bring(Map.of("role-0", "MONTH_FIRST"));
    assertThat(observations("diary:mood"))
        .extracting(Observation::day)
        .containsExactly(
            LocalDate.of(2026, 1, 2), LocalDate.of(2026, 3, 4), LocalDate.of(2026, 5, 6));
  }

  @Test
  void a_form_with_mistakes_comes_back_as_it_was_with_the_file_still_there() {
    bringing.look("march.csv", DIARY);
    HttpResponse<String> answer =
        bringing.press(
            "bring",
            Map.of("zone", "Atlantis", "low-2", "9", "high-2", "one", "label-3", "Brighter"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "“Atlantis” is not a time zone we know.",
            "“restless” needs a name, and a lowest answer that is below its highest.",
            "value=\"one\"",
            "value=\"Brighter\"");
    assertThat(bringing.bring(Map.of())).contains("11 moments were added.");
  }

  @Test
  void two_ratings_cannot_have_the_same_name() {
    bringing.look("march.csv", DIARY);
    assertThat(
            bringing.press("bring", Map.of("label-2", "same  name", "label-3", "same name")).body())
        .contains("Two ratings are called “same name”.");
  }

  @Test
  void trying_keeps_nothing_and_tells_what_would_come() {
    bringing.look("march.csv", DIARY);
    HttpResponse<String> answer = bringing.press("try", Map.of("role-4", "LEAVE_OUT"));
    assertThat(answer.body())
        .contains("11 moments can be read. 1 row can’t.", "From 1 March 2026 to 10 March 2026.");
    assertThat(signals()).isEmpty();
  }

  @Test
  void all_ratings_can_be_left_out_at_once_to_choose_a_few() {
    bringing.look("march.csv", DIARY);
    String page = bringing.press("none", Map.of()).body();
    assertThat(Bringing.fields(page))
        .containsEntry("role-2", "LEAVE_OUT")
        .containsEntry("role-3", "LEAVE_OUT")
        .containsEntry("role-4", "WORDS");
  }

  @Test
  void a_label_is_what_it_is_called_from_then_on() {
    bringing.look("march.csv", DIARY);
    bringing.bring(Map.of("label-2", "How restless"));
    assertThat(signals()).extracting(Signal::name).contains("diary:How_restless");
  }

  @Test
  void what_is_no_diary_is_said_and_can_be_thrown_away() {
    assertThat(
            bringing.look(
                "photo.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0}))
        .contains("This is a picture.");
    bringing.browser().post(bringing.address() + "/removal", Map.of());
    assertThat(bringing.page()).contains("The file is thrown away.");
    assertThat(rows("diary_piece")).isZero();
  }

  @Test
  void without_a_file_the_page_asks_for_one() {
    bringing.browser().get("/diary/import");
    HttpResponse<String> answer =
        bringing.browser().upload("/diary/import", "file", "", new byte[0]);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Choose a file first.");
  }

  @Test
  void nobody_else_sees_a_file_and_a_clinician_has_no_such_page() {
    bringing.look("march.csv", DIARY);
    Browser bilal = world.signedIn(world.person("Bilal"), port);
    for (String what : List.of("", "/words", "/progress")) {
      assertThat(bilal.get(bringing.address() + what).statusCode()).isEqualTo(404);
    }
    assertThat(bilal.get(bringing.address() + "/not-read").body()).doesNotContain("time of day");
    bilal.post(bringing.address() + "/removal", Map.of());
    assertThat(bringing.page()).contains("march.csv");
    assertThat(world.signedIn(world.clinician("Mina"), port).get("/diary/import").statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_file_with_hundreds_of_columns_can_be_decided_about() {
    String names =
        IntStream.range(0, 400).mapToObj(column -> "c" + column).collect(Collectors.joining(","));
    String row =
        IntStream.range(0, 400)
            .mapToObj(column -> String.valueOf(1 + column % 7))
            .collect(Collectors.joining(","));
    String other =
        IntStream.range(0, 400)
            .mapToObj(column -> String.valueOf(7 - column % 7))
            .collect(Collectors.joining(","));
    bringing.look(
        "wide.csv",
        "date,"
            + names
            + "\n2026-01-01,"
            + row
            + "\n2026-01-02,"
            + other
            + "\n2026-01-03,"
            + row
            + "\n");
    assertThat(bringing.bring(Map.of())).contains("3 moments were added.");
  }

  private CareAccess own() {
    return accesses.own(world.principal(ada));
  }

  private List<Signal> signals() {
    return record.signals(own());
  }

  private List<Observation> observations(String signal) {
    Signal one =
        signals().stream().filter(each -> each.name().equals(signal)).findFirst().orElseThrow();
    return record.read(own(), one, LocalDate.of(2000, 1, 1), LocalDate.of(2030, 1, 1));
  }

  private List<Double> values(String signal) {
    return observations(signal).stream().map(Observation::value).toList();
  }

  private int rows(String table) {
    return database
        .sql("select count(*) from " + table + " where person_id = :person")
        .param("person", ada.person().orElseThrow().value())
        .query(Integer.class)
        .single();
  }
}
