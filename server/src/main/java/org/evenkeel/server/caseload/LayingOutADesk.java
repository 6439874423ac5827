package org.evenkeel.server.caseload;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.server.appointment.Appointment;
import org.evenkeel.server.appointment.Appointments;
import org.evenkeel.server.caseload.DeskPage.Alerts;
import org.evenkeel.server.caseload.DeskPage.OnDesk;
import org.evenkeel.server.caseload.DeskPage.Reply;
import org.evenkeel.server.caseload.DeskPage.Visit;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.insight.AskingHere;
import org.evenkeel.server.insight.Fit;
import org.evenkeel.server.insight.Insight;
import org.evenkeel.server.insight.WorseningHere;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.safety.DeskCases;
import org.evenkeel.server.safety.DeskPromises;
import org.springframework.stereotype.Component;

/// Lays out a clinician's desk from glances: a fixed number of queries, however many people.
@Component
class LayingOutADesk {
  private static final Period SHOWN = Period.ofWeeks(6);
  private static final Duration WEEK = Duration.ofDays(7);

  private final Glances glances;
  private final Record record;
  private final Appointments appointments;
  private final WorseningHere worsening;
  private final AskingHere asking;
  private final AlertBudgets budgets;
  private final DeskCases cases;
  private final DeskPromises promises;
  private final WhoIsHere whoIsHere;
  private final List<DeskNote> notes;

  LayingOutADesk(
      Glances glances,
      Record record,
      Appointments appointments,
      WorseningHere worsening,
      AskingHere asking,
      AlertBudgets budgets,
      DeskCases cases,
      DeskPromises promises,
      WhoIsHere whoIsHere,
      List<DeskNote> notes) {
    this.glances = glances;
    this.record = record;
    this.appointments = appointments;
    this.worsening = worsening;
    this.asking = asking;
    this.budgets = budgets;
    this.cases = cases;
    this.promises = promises;
    this.whoIsHere = whoIsHere;
    this.notes = notes;
  }

  /// The desk as it goes onto a screen.
  DeskPage shown(SignedInAccount me, Instant now) {
    cases.shown(me);
    return of(me, now);
  }

  DeskPage of(SignedInAccount me, Instant now) {
    List<Glance> people = glances.of(me, now);
    DeskPage page =
        new DeskPage(
            now,
            "",
            OpenNow.of(people.stream().map(Glance::access).toList()),
            people.size(),
            cases.of(me),
            DeskNote.of(notes, me),
            promises.of(me),
            rationed(me, today(people, now), now),
            replies(people),
            visits(me, people, now),
            alerts(people, now),
            worsening.right(),
            asking.endedPoorly(),
            whoIsHere.at(now, me.account().id()));
    return page.withVersion();
  }

  private Rationed rationed(SignedInAccount me, List<OnDesk> all, Instant now) {
    Optional<AlertBudget> budget = budgets.of(me.account().id());
    int lookedAt =
        budget.map(one -> budgets.lookedAt(me.account().id(), one.begun(now, me.zone()))).orElse(0);
    return Rationed.of(all, budget, lookedAt);
  }

  private List<OnDesk> today(List<Glance> people, Instant now) {
    List<Glance> open = people.stream().filter(one -> !one.open().isEmpty()).toList();
    Map<PersonId, List<Observation>> days = days(open, now);
    return open.stream()
        .map(one -> onDesk(one, days.getOrDefault(one.person(), List.of()), now))
        .sorted(
            Comparator.comparingInt((OnDesk one) -> one.why().urgency())
                .thenComparing(OnDesk::name))
        .toList();
  }

  /// The days behind everything noticed, in one query.
  private Map<PersonId, List<Observation>> days(List<Glance> open, Instant now) {
    Set<String> signals =
        open.stream()
            .flatMap(one -> one.open().stream())
            .flatMap(LayingOutADesk::noticed)
            .map(Insight::signal)
            .collect(Collectors.toSet());
    return signals.isEmpty()
        ? Map.of()
        : record.read(
            open.stream().map(Glance::access).toList(),
            signals,
            LocalDate.ofInstant(now, ZoneOffset.UTC).minus(SHOWN));
  }

  private static Stream<Insight> noticed(Item item) {
    return switch (item) {
      case Item.Noticed(Insight insight) -> Stream.of(insight);
      case Item.Course _ -> Stream.empty();
    };
  }

  /// The most urgent reason leads; the others are tags beside it.
  private static OnDesk onDesk(Glance one, List<Observation> days, Instant now) {
    Why first =
        one.open().stream()
            .map(item -> why(item, one, days))
            .min(Comparator.comparingInt(Why::urgency))
            .orElseThrow();
    return new OnDesk(
        one.person(),
        one.account().name(),
        one.account().initials(),
        first,
        Tag.of(one, now).stream().filter(tag -> tag != first.tag()).toList());
  }

  private static Why why(Item item, Glance one, List<Observation> days) {
    return switch (item) {
      case Item.Course(var look) -> new Why.Course(look, one.score().totals());
      case Item.Noticed(Insight insight) ->
          new Why.Noticed(
              insight,
              days.stream().filter(day -> day.signal().name().equals(insight.signal())).toList());
    };
  }

  private static List<Reply> replies(List<Glance> people) {
    return people.stream()
        .flatMap(one ->
            one.waiting().stream()
                .map(waiting ->
                    new Reply(
                        one.person(), one.account().name(), waiting.messages(), waiting.since())))
        .sorted(Comparator.comparing(Reply::since))
        .toList();
  }

  private List<Visit> visits(SignedInAccount me, List<Glance> people, Instant now) {
    Map<PersonId, Glance> known =
        people.stream().collect(Collectors.toMap(Glance::person, Function.identity()));
    LocalDate today = LocalDate.ofInstant(now, me.zone());
    return appointments
        .of(
            me.account().id(),
            today.atStartOfDay(me.zone()).toInstant(),
            today.plusDays(1).atStartOfDay(me.zone()).toInstant())
        .stream()
        .filter(one -> known.containsKey(one.person()))
        .map(one -> visit(one, known))
        .toList();
  }

  private static Visit visit(Appointment one, Map<PersonId, Glance> known) {
    Glance who = known.get(one.person());
    return new Visit(one.person(), who == null ? "" : who.account().name(), one.slot(), one.way());
  }

  private static Alerts alerts(List<Glance> people, Instant now) {
    List<Insight> week =
        people.stream()
            .flatMap(one -> one.insights().stream())
            .filter(insight -> insight.raisedAt().isAfter(now.minus(WEEK)))
            .toList();
    return new Alerts(
        week.size(),
        (int) week.stream().filter(one -> one.fit().filter(Fit.NO::equals).isPresent()).count());
  }
}
