package org.evenkeel.server.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.TheHouseItself;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.CareRelationships;
import org.evenkeel.server.safety.FollowUp;
import org.evenkeel.server.safety.FollowUps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class AppointmentsTest {
  private static final LocalDate DAY = LocalDate.of(2076, 11, 26);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired AuditLog audit;
  @Autowired CareRelationships relationships;
  @Autowired CareAccesses accesses;
  @Autowired Appointments appointments;
  @Autowired BookingAnAppointment booking;
  @Autowired FollowUps followUps;
  @Autowired JdbcClient database;

  private Account ada;
  private Account mina;
  private Browser minas;
  private String address;

  @BeforeEach
  void mina_cares_for_ada() {
    ada = world.person("Ada Okafor");
    mina = world.clinician("Mina Haddad");
    world.caresFor(mina, ada);
    minas = world.signedIn(mina, port);
    address = "/people/" + ada.person().orElseThrow() + "/appointments";
    minas.get(address + "/new");
  }

  private static Map<String, String> form(String time) {
    Map<String, String> form = new HashMap<>();
    form.put("id", UUID.randomUUID().toString());
    form.put("date", DAY.toString());
    form.put("time", time);
    form.put("minutes", "30");
    form.put("way", "PHONE");
    form.put("note", "About the nights");
    return form;
  }

  private static Map<String, String> with(Map<String, String> form, String field, String value) {
    Map<String, String> changed = new HashMap<>(form);
    changed.put(field, value);
    return changed;
  }

  private CareAccess own() {
    return accesses.own(world.principal(ada));
  }

  private Appointment only() {
    var all = appointments.upcoming(own(), Instant.EPOCH);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private Map<String, String> changeOf(Appointment one, String time) {
    Map<String, String> form = with(form(time), "version", String.valueOf(one.version()));
    return with(form, "id", one.id().toString());
  }

  @Test
  void what_mina_books_ada_sees_with_the_note() {
    assertThat(minas.post(address, form("10:30")).statusCode()).isEqualTo(303);
    assertThat(only().at()).isEqualTo(DAY.atTime(10, 30).atZone(LONDON).toInstant());
    assertThat(world.signedIn(ada, port).get("/appointments").body())
        .contains("Talk with Mina Haddad")
        .contains("10:30")
        .contains("By phone, 30 minutes")
        .contains("About the nights");
  }

  @Test
  void the_next_one_is_on_adas_home() {
    minas.post(address, form("10:30"));
    assertThat(world.signedIn(ada, port).get("/today").body())
        .contains("Talk with Mina Haddad")
        .contains("/appointments");
  }

  @Test
  void a_contact_promised_after_a_case_stands_among_them() {
    minas.post(address, form("10:30"));
    followUps.book(
        new FollowUp(
            UUID.randomUUID(),
            ada.person().orElseThrow(),
            Optional.empty(),
            DAY.minusDays(2).atTime(9, 0).atZone(LONDON).toInstant(),
            org.evenkeel.server.safety.Way.PHONE,
            mina.id(),
            Optional.empty()),
        mina.id(),
        Instant.now());
    String body = world.signedIn(ada, port).get("/appointments").body();
    assertThat(body.indexOf("24 November")).isPositive().isLessThan(body.indexOf("26 November"));
  }

  @Test
  void with_nothing_booked_the_page_says_so() {
    assertThat(world.signedIn(ada, port).get("/appointments").body()).contains("Nothing is booked");
  }

  @Test
  void the_form_names_whom_it_is_about() {
    assertThat(minas.get(address + "/new").body()).contains("<strong>Ada Okafor</strong>");
  }

  @Test
  void where_clocks_differ_both_are_named() {
    Account noor = world.person("Noor Haddad");
    world.caresFor(mina, noor);
    database
        .sql("update account set zone = 'Asia/Amman' where id = :id")
        .param("id", noor.id().value())
        .update();
    assertThat(minas.get("/people/" + noor.person().orElseThrow() + "/appointments/new").body())
        .contains("Their clock: Amman Time")
        .contains("Your clock: London Time");
  }

  @Test
  void a_time_that_is_past_is_refused_with_a_sentence_and_everything_typed_is_kept() {
    HttpResponse<String> answer = minas.post(address, with(form("10:30"), "date", "2020-01-02"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("This time is past").contains("About the nights");
    assertThat(appointments.upcoming(own(), Instant.EPOCH)).isEmpty();
  }

  @Test
  void a_time_at_which_mina_has_somebody_else_is_refused_without_naming_them() {
    Account bilal = world.person("Bilal Karim");
    world.caresFor(mina, bilal);
    minas.post("/people/" + bilal.person().orElseThrow() + "/appointments", form("10:30"));
    HttpResponse<String> answer = minas.post(address, form("10:45"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Mina Haddad already has an appointment then, from 10:30 to 11:00")
        .doesNotContain("Bilal");
  }

  @Test
  void a_time_at_which_ada_sees_bea_is_refused() {
    Account bea = world.clinician("Bea Novak");
    world.caresFor(bea, ada);
    minas.post(address, form("10:30"));
    Browser beas = world.signedIn(bea, port);
    beas.get(address + "/new");
    assertThat(beas.post(address, form("10:15")).body())
        .contains(
            "Ada Okafor already has an appointment with Mina Haddad then, from 10:30 to 11:00");
  }

  @Test
  void one_ends_as_the_next_begins() {
    minas.post(address, form("10:30"));
    assertThat(minas.post(address, form("11:00")).statusCode()).isEqualTo(303);
    assertThat(appointments.upcoming(own(), Instant.EPOCH)).hasSize(2);
  }

  @Test
  void what_is_missing_is_said_field_by_field() {
    HttpResponse<String> answer = minas.post(address, Map.of("time", "half past ten"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Choose a day.")
        .contains("Choose a time, such as 10:30.")
        .contains("Choose how long it lasts")
        .contains("Choose how you meet.");
  }

  @Test
  void a_time_that_the_clocks_jump_over_does_not_exist() {
    // The last Sunday of March 2076 in London.
    LocalDate spring = LocalDate.of(2076, 3, 29);
    assertThat(LONDON.getRules().isValidOffset(spring.atTime(1, 30), java.time.ZoneOffset.UTC))
        .isFalse();
    assertThat(minas.post(address, with(form("01:30"), "date", spring.toString())).body())
        .contains("There is no such time that night");
  }

  @Test
  void a_form_sent_twice_books_once() {
    Map<String, String> once = form("10:30");
    minas.post(address, once);
    assertThat(minas.post(address, once).statusCode()).isEqualTo(303);
    assertThat(appointments.upcoming(own(), Instant.EPOCH)).hasSize(1);
  }

  @Test
  void a_form_sent_again_with_another_time_is_out_of_date() {
    Map<String, String> once = form("10:30");
    minas.post(address, once);
    HttpResponse<String> answer = minas.post(address, with(once, "time", "14:00"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Nothing of yours was done").contains("value=\"10:30\"");
  }

  @Test
  void two_bookings_of_one_hour_at_the_same_moment_are_one() throws Exception {
    CareAccess access = own();
    Slot slot = new Slot(DAY.atTime(LocalTime.NOON).atZone(LONDON).toInstant(), 30);
    var wishes =
        IntStream.range(0, 8)
            .<Callable<Booking>>mapToObj(i ->
                () ->
                    booking.book(
                        access,
                        mina.id(),
                        AppointmentId.random(),
                        new Plan(slot, Way.PHONE, ""),
                        Instant.EPOCH))
            .toList();
    try (var desks = Executors.newFixedThreadPool(8, TheHouseItself::thread)) {
      assertThat(desks.invokeAll(wishes).stream().map(java.util.concurrent.Future::resultNow))
          .filteredOn(Booking.Kept.class::isInstance)
          .hasSize(1);
    }
    assertThat(appointments.upcoming(access, Instant.EPOCH)).hasSize(1);
  }

  @Test
  void an_appointment_is_moved() {
    minas.post(address, form("10:30"));
    Appointment one = only();
    assertThat(minas.get(address + "/" + one.id()).body())
        .contains("value=\"10:30\"")
        .contains("About the nights");
    minas.post(address + "/" + one.id(), changeOf(one, "15:00"));
    assertThat(only().at()).isEqualTo(DAY.atTime(15, 0).atZone(LONDON).toInstant());
  }

  @Test
  void a_form_that_is_out_of_date_changes_nothing_and_shows_what_stands() {
    minas.post(address, form("10:30"));
    Appointment one = only();
    minas.post(address + "/" + one.id(), changeOf(one, "15:00"));
    HttpResponse<String> answer = minas.post(address + "/" + one.id(), changeOf(one, "16:00"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("It was changed while").contains("value=\"15:00\"");
    assertThat(only().at()).isEqualTo(DAY.atTime(15, 0).atZone(LONDON).toInstant());
  }

  @Test
  void what_is_cancelled_is_gone_for_both_and_a_form_still_open_says_so() {
    minas.post(address, form("10:30"));
    Appointment one = only();
    Map<String, String> version = Map.of("version", String.valueOf(one.version()));
    assertThat(minas.post(address + "/" + one.id() + "/cancellation", version).statusCode())
        .isEqualTo(303);
    assertThat(world.signedIn(ada, port).get("/appointments").body()).contains("Nothing is booked");
    assertThat(minas.get(address + "/" + one.id()).statusCode()).isEqualTo(404);
    HttpResponse<String> answer = minas.post(address + "/" + one.id(), changeOf(one, "16:00"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("It was cancelled while").contains("value=\"16:00\"");
  }

  @Test
  void somebody_who_does_not_care_for_ada_books_nothing_and_ada_can_see_that_they_tried() {
    Account curious = world.clinician("Carl Curious");
    Browser his = world.signedIn(curious, port);
    his.get("/help");
    assertThat(his.get(address + "/new").statusCode()).isEqualTo(403);
    assertThat(his.post(address, form("10:30")).statusCode()).isEqualTo(403);
    assertThat(appointments.upcoming(own(), Instant.EPOCH)).isEmpty();
    assertThat(audit.about(ada.person().orElseThrow(), 5))
        .anyMatch(line -> line.deed().equals("refused-record"));
  }

  @Test
  void an_appointment_is_not_opened_under_somebody_elses_name() {
    minas.post(address, form("10:30"));
    Account bilal = world.person("Bilal Karim");
    world.caresFor(mina, bilal);
    String under = "/people/" + bilal.person().orElseThrow() + "/appointments/" + only().id();
    assertThat(minas.get(under).statusCode()).isEqualTo(404);
    assertThat(minas.post(under, changeOf(only(), "15:00")).statusCode()).isEqualTo(404);
    minas.post(under + "/cancellation", Map.of("version", "1"));
    assertThat(only().cancelled()).isFalse();
  }

  @Test
  void booking_leaves_a_line_that_ada_can_read() {
    minas.post(address, form("10:30"));
    assertThat(audit.about(ada.person().orElseThrow(), 5))
        .anyMatch(line -> line.deed().equals("booked-appointment") && line.by().equals(mina.id()));
  }

  @Test
  void the_database_holds_no_word_of_the_note() {
    minas.post(address, with(form("10:30"), "note", "heliotrope"));
    assertThat(
            database
                .sql(
                    "select count(*) from appointment where position('heliotrope'::bytea in note) > 0")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(only().note().orElseThrow()).hasToString("[confidential]");
  }
}
