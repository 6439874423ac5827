package org.evenkeel.server.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.TheHouseItself;
import org.evenkeel.server.assessment.Assessment;
import org.evenkeel.server.assessment.AssessmentId;
import org.evenkeel.server.assessment.Assessments;
import org.evenkeel.server.checkin.CheckIns;
import org.evenkeel.server.checkin.KeptCheckIn;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.offline.Letter.Answer;
import org.evenkeel.server.safety.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/// What waited on a phone arrives, once, and each refusal says why.
@HouseTest
class EntryDeliveryTest {
  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired EntryKey key;
  @Autowired OwnerTags owners;
  @Autowired CheckIns checkIns;
  @Autowired Assessments assessments;
  @Autowired CareAccesses accesses;
  @Autowired Cases cases;
  @Autowired JsonMapper json;

  private Account ada;

  @BeforeEach
  void somebody_new() {
    ada = world.person("Ada");
  }

  @Test
  void a_check_in_arrives_with_the_time_and_the_zone_it_was_written_in() {
    Instant written = Instant.now().minus(Duration.ofHours(30)).truncatedTo(ChronoUnit.MILLIS);
    UUID id = UUID.randomUUID();
    SealedEntry entry =
        sealed(ada, checkIn(id, written, "Asia/Tokyo", "mood", "4", "words", "Walked with Sam."));
    assertThat(sent(ada, entry)).containsExactly(kept(entry.id()));
    KeptCheckIn arrived = arrived(ada).getFirst();
    assertThat(arrived.at()).isEqualTo(written);
    assertThat(arrived.zone()).hasToString("Asia/Tokyo");
    assertThat(arrived.mood()).contains(4);
    assertThat(arrived.words().orElseThrow().open(own(ada))).isEqualTo("Walked with Sam.");
  }

  @Test
  void sent_again_it_is_answered_for_again_and_kept_once() {
    UUID id = UUID.randomUUID();
    SealedEntry entry = sealed(ada, checkIn(id, Instant.now(), "UTC", "mood", "2"));
    for (int time = 0; time < 3; time++) {
      assertThat(sent(ada, entry))
          .containsExactly(new Answer(entry.id().toString(), true, true, ""));
    }
    assertThat(arrived(ada)).hasSize(1);
  }

  @Test
  void sent_by_many_at_the_same_moment_it_is_kept_once() throws Exception {
    SealedEntry entry = sealed(ada, checkIn(UUID.randomUUID(), Instant.now(), "UTC", "mood", "2"));
    Callable<List<Answer>> sending = () -> sent(ada, entry);
    try (ExecutorService pages = Executors.newThreadPerTaskExecutor(TheHouseItself::thread)) {
      for (Future<List<Answer>> one :
          pages.invokeAll(Stream.generate(() -> sending).limit(8).toList())) {
        assertThat(one.get()).allMatch(Answer::kept);
      }
    }
    assertThat(arrived(ada)).hasSize(1);
  }

  @Test
  void the_same_check_in_sealed_twice_is_kept_once() {
    String words = checkIn(UUID.randomUUID(), Instant.now(), "UTC", "mood", "2");
    assertThat(sent(ada, sealed(ada, words), sealed(ada, words))).allMatch(Answer::kept);
    assertThat(arrived(ada)).hasSize(1);
  }

  @Test
  void one_written_by_somebody_else_on_the_same_phone_is_never_kept_under_my_name() {
    Account bilal = world.person("Bilal");
    assertThat(
            sent(bilal, sealed(ada, checkIn(UUID.randomUUID(), Instant.now(), "UTC", "mood", "1"))))
        .singleElement()
        .satisfies(answer -> {
          assertThat(answer.kept()).isFalse();
          assertThat(answer.last()).as("it waits for Ada").isFalse();
          assertThat(answer.sentence()).contains("under another name");
        });
    assertThat(arrived(bilal)).isEmpty();
    assertThat(arrived(ada)).isEmpty();
  }

  @Test
  void relabelling_somebody_elses_entry_as_mine_does_not_open_it() {
    Account bilal = world.person("Bilal");
    SealedEntry adas = sealed(ada, checkIn(UUID.randomUUID(), Instant.now(), "UTC", "mood", "1"));
    SealedEntry stolen =
        new SealedEntry(adas.id(), owners.of(bilal.id()), adas.key(), adas.sealed());
    assertThat(sent(bilal, stolen))
        .singleElement()
        .satisfies(answer -> assertThat(answer.sentence()).contains("changed or cut short"));
    assertThat(arrived(bilal)).isEmpty();
  }

  @Test
  void one_sealed_to_a_key_this_house_does_not_have_says_so(@TempDir java.nio.file.Path elsewhere) {
    EntryKey other = new EntryKey(elsewhere);
    SealedEntry entry =
        PhoneSeal.sealed(
            other,
            owners.of(ada.id()),
            UUID.randomUUID(),
            checkIn(UUID.randomUUID(), Instant.now(), "UTC", "mood", "1"));
    assertThat(sent(ada, entry))
        .containsExactly(
            new Answer(
                entry.id().toString(),
                false,
                true,
                "One entry was locked for another house, or for a key this house has lost. It can’t be opened here."));
  }

  @Test
  void a_bad_entry_does_not_hold_up_the_good_ones() {
    SealedEntry good = sealed(ada, checkIn(UUID.randomUUID(), Instant.now(), "UTC", "mood", "5"));
    SealedEntry cut =
        new SealedEntry(UUID.randomUUID(), good.owner(), good.key(), new byte[] {1, 2, 3});
    SealedEntry nonsense = sealed(ada, "{\"kind\":\"poem\"}");
    SealedEntry tooHappy =
        sealed(ada, checkIn(UUID.randomUUID(), Instant.now(), "UTC", "mood", "6"));
    SealedEntry empty = sealed(ada, checkIn(UUID.randomUUID(), Instant.now(), "UTC"));
    assertThat(sent(ada, cut, nonsense, tooHappy, empty, good))
        .extracting(Answer::kept)
        .containsExactly(false, false, false, false, true);
    assertThat(arrived(ada)).hasSize(1);
  }

  @Test
  void a_letter_in_which_one_entry_is_not_even_in_shape_is_answered_entry_by_entry() {
    SealedEntry good = sealed(ada, checkIn(UUID.randomUUID(), Instant.now(), "UTC", "mood", "5"));
    String letter =
        "{\"now\":\"%s\",\"entries\":[{\"id\":\"1\"},{\"id\":\"%s\",\"owner\":\"%s\",\"key\":\"%s\",\"sealed\":\"?\"},%s]}"
            .formatted(Instant.now(), UUID.randomUUID(), good.owner(), good.key(), enclosed(good));
    assertThat(answers(posted(ada, letter)))
        .extracting(Answer::kept)
        .containsExactly(false, false, true);
  }

  @Test
  void a_letter_that_is_no_letter_is_refused_and_one_too_long_is_not_read() {
    assertThat(posted(ada, "[]").statusCode()).isEqualTo(400);
    assertThat(posted(ada, "{").statusCode()).isEqualTo(400);
    assertThat(posted(ada, "x".repeat(Letter.MOST_BYTES + 1)).statusCode()).isEqualTo(413);
  }

  @Test
  void without_the_token_of_a_page_nothing_is_taken() {
    HttpResponse<String> answer =
        world.signedIn(ada, port).postJson("/offline-entries", "{}", Map.of());
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void signed_out_the_phone_keeps_what_it_has() {
    SealedEntry entry = sealed(ada, checkIn(UUID.randomUUID(), Instant.now(), "UTC", "mood", "5"));
    Browser stranger = new Browser(port);
    Map<String, String> session = session(stranger);
    assertThat(session).containsEntry("owner", "");
    HttpResponse<String> answer =
        stranger.postJson("/offline-entries", letter(entry), token(session));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(arrived(ada)).isEmpty();
  }

  @Test
  void a_phone_whose_clock_is_wrong_gets_the_right_time() {
    Instant really = Instant.now().minus(Duration.ofHours(2));
    Duration slow = Duration.ofDays(30);
    SealedEntry entry =
        sealed(ada, checkIn(UUID.randomUUID(), really.minus(slow), "UTC", "mood", "3"));
    answers(posted(ada, letter(Instant.now().minus(slow), entry)));
    assertThat(Duration.between(arrived(ada).getFirst().at(), really).abs())
        .isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void a_moment_that_cannot_be_becomes_now() {
    SealedEntry tomorrow =
        sealed(
            ada,
            checkIn(UUID.randomUUID(), Instant.now().plus(Duration.ofDays(1)), "UTC", "mood", "3"));
    SealedEntry longAgo =
        sealed(
            ada,
            checkIn(UUID.randomUUID(), Instant.parse("1970-01-01T00:00:00Z"), "UTC", "mood", "3"));
    assertThat(sent(ada, tomorrow, longAgo)).allMatch(Answer::kept);
    assertThat(arrived(ada))
        .hasSize(2)
        .allSatisfy(one ->
            assertThat(Duration.between(one.at(), Instant.now()).abs())
                .isLessThan(Duration.ofMinutes(1)));
  }

  @Test
  void answers_to_a_questionnaire_arrive_as_far_as_they_were_given_and_later_ones_join_them() {
    UUID sitting = UUID.randomUUID();
    assertThat(sent(ada, sealed(ada, answers(sitting, false, 1, 0)))).allMatch(Answer::kept);
    assertThat(sitting(sitting).complete()).isFalse();
    assertThat(sent(ada, sealed(ada, answers(sitting, true, 1, 2, 0, 0, 1, 0, 3, 0, 0))))
        .allMatch(Answer::kept);
    Assessment finished = sitting(sitting);
    assertThat(finished.complete()).isTrue();
    assertThat(finished.answers().nextOpen()).isEmpty();
  }

  @Test
  void an_answer_that_the_instrument_does_not_have_keeps_nothing_of_its_entry() {
    UUID sitting = UUID.randomUUID();
    assertThat(sent(ada, sealed(ada, answers(sitting, false, 1, 9)))).noneMatch(Answer::kept);
    assertThat(assessments.find(own(ada), new AssessmentId(sitting))).isEmpty();
  }

  @Test
  void who_said_without_a_network_that_they_are_not_safe_gets_a_case_once_it_arrives() {
    Instant pressed = Instant.now().minus(Duration.ofHours(5)).truncatedTo(ChronoUnit.MILLIS);
    String words =
        "{\"kind\":\"not-safe\",\"said\":\"%s\",\"when\":{\"at\":\"%s\",\"zone\":\"UTC\"}}"
            .formatted(UUID.randomUUID(), pressed);
    assertThat(sent(ada, sealed(ada, words), sealed(ada, words))).allMatch(Answer::kept);
    assertThat(cases.openOf(ada.person().orElseThrow()))
        .hasValueSatisfying(
            open -> assertThat(cases.reasons(open.id())).as("pressed once").hasSize(1));
  }

  @Test
  void an_answer_that_waited_by_itself_opens_a_case_and_leaves_the_questionnaire_open() {
    UUID sitting = UUID.randomUUID();
    String words =
        """
        {"kind":"questionnaire","assessment":"%s","instrument":"phq-9","language":"en","fingerprint":"f",
         "when":{"at":"%s","zone":"UTC"},"complete":false,"answers":[{"item":"phq-9.9","code":1,"at":"%s"}]}\
        """
            .formatted(sitting, Instant.now(), Instant.now());
    assertThat(sent(ada, sealed(ada, words))).allMatch(Answer::kept);
    assertThat(cases.openOf(ada.person().orElseThrow())).isPresent();
    assertThat(sitting(sitting).complete()).isFalse();
  }

  private Assessment sitting(UUID id) {
    return assessments.find(own(ada), new AssessmentId(id)).orElseThrow();
  }

  private CareAccess own(Account account) {
    return accesses.own(world.principal(account));
  }

  private List<KeptCheckIn> arrived(Account account) {
    return checkIns.read(own(account), LocalDate.of(1970, 1, 1), LocalDate.now().plusDays(2));
  }

  private SealedEntry sealed(Account account, String words) {
    return PhoneSeal.sealed(key, owners.of(account.id()), UUID.randomUUID(), words);
  }

  private static Answer kept(UUID id) {
    return new Answer(id.toString(), true, true, "");
  }

  private static String checkIn(UUID id, Instant at, String zone, String... fields) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add("{\"name\":\"%s\",\"value\":\"%s\"}".formatted(fields[i], fields[i + 1]));
    }
    return "{\"kind\":\"check-in\",\"id\":\"%s\",\"when\":{\"at\":\"%s\",\"zone\":\"%s\"},\"fields\":[%s]}   "
        .formatted(id, at, zone, String.join(",", pairs));
  }

  private static String answers(UUID sitting, boolean complete, int... codes) {
    List<String> given = new ArrayList<>();
    for (int i = 0; i < codes.length; i++) {
      given.add(
          "{\"item\":\"phq-9.%d\",\"code\":%s,\"at\":\"%s\"}"
              .formatted(i + 1, codes[i] < 0 ? "null" : codes[i], Instant.now()));
    }
    return """
    {"kind":"questionnaire","assessment":"%s","instrument":"phq-9","language":"en","fingerprint":"f",
     "when":{"at":"%s","zone":"UTC"},"complete":%s,"answers":[%s]}\
    """
        .formatted(sitting, Instant.now(), complete, String.join(",", given));
  }

  private List<Answer> sent(Account account, SealedEntry... entries) {
    return answers(posted(account, letter(entries)));
  }

  private List<Answer> answers(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return List.of(json.readValue(answer.body(), Answer[].class));
  }

  private HttpResponse<String> posted(Account account, String letter) {
    Browser phone = world.signedIn(account, port);
    return phone.postJson("/offline-entries", letter, token(session(phone)));
  }

  private static Map<String, String> token(Map<String, String> session) {
    return Map.of(session.get("tokenHeader"), session.get("token"));
  }

  @SuppressWarnings("unchecked")
  private Map<String, String> session(Browser phone) {
    return json.readValue(phone.get("/offline/session").body(), Map.class);
  }

  private static String letter(SealedEntry... entries) {
    return letter(Instant.now(), entries);
  }

  private static String letter(Instant now, SealedEntry... entries) {
    return "{\"now\":\"%s\",\"entries\":[%s]}"
        .formatted(
            now, String.join(",", Stream.of(entries).map(EntryDeliveryTest::enclosed).toList()));
  }

  private static String enclosed(SealedEntry entry) {
    return "{\"id\":\"%s\",\"owner\":\"%s\",\"key\":\"%s\",\"sealed\":\"%s\"}"
        .formatted(
            entry.id(),
            entry.owner(),
            entry.key(),
            Base64.getUrlEncoder().withoutPadding().encodeToString(entry.sealed()));
  }
}
