package org.evenkeel.server.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.server.appointment.Appointments;
import org.evenkeel.server.assessment.Results;
import org.evenkeel.server.caseload.RecordPage.Booked;
import org.evenkeel.server.caseload.RecordPage.Diary;
import org.evenkeel.server.caseload.RecordPage.Said;
import org.evenkeel.server.caseload.RecordPage.Who;
import org.evenkeel.server.checkin.CheckIns;
import org.evenkeel.server.checkin.KeptCheckIn;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.insight.CourseRule;
import org.evenkeel.server.insight.ExpectedCourses;
import org.evenkeel.server.insight.Insight;
import org.evenkeel.server.insight.Insights;
import org.evenkeel.server.insight.Signals;
import org.evenkeel.server.insight.Stories;
import org.evenkeel.server.insight.Story;
import org.evenkeel.server.insight.WorseningHere;
import org.evenkeel.server.record.Signal;
import org.evenkeel.server.safety.Cases;
import org.evenkeel.server.safety.CrisisCase;
import org.springframework.stereotype.Component;

/// Reads one record with the key in hand: what the key does not open is not read at all.
@Component
class OpeningARecord {
  private static final int MOST_WORDS = 8;
  private static final int MOST_NOTICED = 6;

  private final Glances glances;
  private final Results results;
  private final Signals signals;
  private final Stories stories;
  private final Insights insights;
  private final WorseningHere worsening;
  private final ExpectedCourses expected;
  private final CheckIns checkIns;
  private final Appointments appointments;
  private final Cases cases;

  OpeningARecord(
      Glances glances,
      Results results,
      Signals signals,
      Stories stories,
      Insights insights,
      WorseningHere worsening,
      ExpectedCourses expected,
      CheckIns checkIns,
      Appointments appointments,
      Cases cases) {
    this.glances = glances;
    this.results = results;
    this.signals = signals;
    this.stories = stories;
    this.insights = insights;
    this.worsening = worsening;
    this.expected = expected;
    this.checkIns = checkIns;
    this.appointments = appointments;
    this.cases = cases;
  }

  /// @param diary which column of their diary files to show
  Optional<RecordPage> open(
      SignedInAccount me, CareAccess access, Weeks weeks, int diary, Instant now) {
    return glances.of(me, now).stream()
        .filter(one -> one.person().equals(access.person()))
        .findFirst()
        .map(one -> page(one, access, new Look(access, one, weeks, now), diary));
  }

  private RecordPage page(Glance one, CareAccess access, Look look, int diary) {
    return new RecordPage(
        new Who(one.person(), one.account(), one.since(), one.namesake()),
        access.kinds(),
        trends(access, one.account().zone()),
        look.weeks(),
        checkInStories(look),
        diary(look, diary),
        noticed(access),
        worsening.right(),
        one.open().stream().map(Item::key).collect(Collectors.toUnmodifiableSet()),
        words(look),
        booked(access, look.now()),
        one.waiting(),
        cases.openOf(one.person()).map(CrisisCase::id));
  }

  /// @param one whose record
  private record Look(CareAccess access, Glance one, Weeks weeks, Instant now) {
    LocalDate today() {
      return one.today(now);
    }
  }

  private List<ScoreTrend> trends(CareAccess access, ZoneId zone) {
    return access.opens(DataKind.QUESTIONNAIRES)
        ? results.answered(access).stream()
            .filter(one -> one.total().isPresent())
            .map(one -> new ScoreTrend(one, results.of(access, one.id().value()), zone, rule(one)))
            .toList()
        : List.of();
  }

  private Optional<CourseRule> rule(Instrument instrument) {
    return Optional.of(instrument.id().value())
        .filter(ExpectedCourses.INSTRUMENTS::contains)
        .map(expected::rule);
  }

  private List<SignalStory> checkInStories(Look look) {
    List<SignalStory> found = new ArrayList<>();
    for (Signal signal : signals(look.access(), DataKind.CHECK_INS)) {
      story(look, signal, found.size() + 1).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Diary> diary(Look look, int chosen) {
    List<Signal> columns = signals(look.access(), DataKind.DIARY);
    int shown = chosen >= 0 && chosen < columns.size() ? chosen : 0;
    return columns.isEmpty()
        ? Optional.empty()
        : story(look, columns.get(shown), 0)
            .map(story -> new Diary(columns.stream().map(Signal::name).toList(), shown, story));
  }

  /// Mood first, then the rest of a check-in and what is worked out of it.
  private List<Signal> signals(CareAccess access, DataKind kind) {
    Set<DataKind> one = access.opens(kind) ? Set.of(kind) : Set.of();
    return signals.of(access).stream().filter(signal -> one.contains(signal.kind())).toList();
  }

  /// The chart ends today for what is still asked, at the last day for what was brought in.
  private Optional<SignalStory> story(Look look, Signal signal, int number) {
    Story story = stories.of(look.access(), signal, LocalDate.EPOCH, look.today());
    if (story.days().isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = story.days().getFirst().date();
    LocalDate last = signal.kind() == DataKind.DIARY ? story.days().getLast().date() : look.today();
    return Optional.of(
        new SignalStory(
            number,
            look.one().account().name(),
            story,
            look.weeks().before(last, first),
            last,
            look.access().opens(DataKind.INSIGHTS)));
  }

  private List<Insight> noticed(CareAccess access) {
    return access.opens(DataKind.INSIGHTS)
        ? insights.of(access).stream().limit(MOST_NOTICED).toList()
        : List.of();
  }

  private List<Said> words(Look look) {
    CareAccess access = look.access();
    return access.opens(DataKind.WORDS) && access.opens(DataKind.CHECK_INS)
        ? checkIns.read(access, look.today().minusWeeks(8), look.today()).reversed().stream()
            .flatMap(checkIn -> said(access, checkIn))
            .limit(MOST_WORDS)
            .toList()
        : List.of();
  }

  private static Stream<Said> said(CareAccess access, KeptCheckIn checkIn) {
    return checkIn.words().stream().map(words -> new Said(checkIn.at(), words.open(access)));
  }

  private List<Booked> booked(CareAccess access, Instant now) {
    return appointments.upcoming(access, now).stream()
        .map(one -> new Booked(one, one.note().map(note -> note.open(access))))
        .toList();
  }
}
