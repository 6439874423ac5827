package org.evenkeel.server.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.server.checkin.CheckIns;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.conversation.Conversations;
import org.evenkeel.server.conversation.Conversations.Waiting;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.CareRelationships;
import org.evenkeel.server.identity.CareRelationships.InCare;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.insight.CourseRule;
import org.evenkeel.server.insight.ExpectedCourses;
import org.evenkeel.server.insight.Insight;
import org.evenkeel.server.insight.Insights;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Record;
import org.springframework.stereotype.Component;

/// Reads what lists show of everyone in somebody's care: eight queries, however many people.
@Component
class Glances {
  /// An insight about days longer ago than this is history; it stays on the record.
  static final Period FRESH = Period.ofDays(28);

  private static final Period COURSE = Period.ofYears(1);

  private final CareRelationships relationships;
  private final CareAccesses accesses;
  private final CheckIns checkIns;
  private final Record record;
  private final Insights insights;
  private final Conversations conversations;
  private final LookedAt lookedAt;
  private final ExpectedCourses expected;

  Glances(
      CareRelationships relationships,
      CareAccesses accesses,
      CheckIns checkIns,
      Record record,
      Insights insights,
      Conversations conversations,
      LookedAt lookedAt,
      ExpectedCourses expected) {
    this.relationships = relationships;
    this.accesses = accesses;
    this.checkIns = checkIns;
    this.record = record;
    this.insights = insights;
    this.conversations = conversations;
    this.lookedAt = lookedAt;
    this.expected = expected;
  }

  /// Everyone in my care, by name.
  List<Glance> of(SignedInAccount me, Instant now) {
    List<CareAccess> keys = accesses.glances(me);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Known known =
        new Known(
            keys.stream().collect(Collectors.toMap(CareAccess::person, Function.identity())),
            checkIns.lastDays(keys),
            record.read(keys, Set.of(Scores.PHQ9.id().toString()), today.minus(COURSE)),
            insights.of(keys, today.minus(FRESH)),
            conversations.waiting(keys.stream().map(CareAccess::person).toList()),
            lookedAt.by(me.account().id(), now.minus(Period.ofDays(400))),
            expected.rule(Scores.PHQ9.id().toString()));
    List<InCare> people = relationships.caseload(me.account().id());
    Map<String, Long> names =
        people.stream()
            .collect(Collectors.groupingBy(one -> name(one.account()), Collectors.counting()));
    return people.stream().flatMap(one -> known.glance(one, names)).toList();
  }

  private record Known(
      Map<PersonId, CareAccess> keys,
      Map<PersonId, LocalDate> lastCheckIns,
      Map<PersonId, List<Observation>> totals,
      Map<PersonId, List<Insight>> insights,
      Map<PersonId, Waiting> waiting,
      Set<String> lookedAt,
      CourseRule rule) {

    Stream<Glance> glance(InCare one, Map<String, Long> names) {
      return one.account().person().map(keys::get).stream().map(key -> glance(one, key, names));
    }

    private Glance glance(InCare one, CareAccess key, Map<String, Long> names) {
      PersonId person = key.person();
      Scores scores = new Scores(totals.getOrDefault(person, List.of()), rule);
      List<Insight> noticed = insights.getOrDefault(person, List.of());
      return new Glance(
          one.account(),
          one.since(),
          key,
          Optional.ofNullable(lastCheckIns.get(person)),
          scores,
          noticed,
          open(scores, noticed),
          Optional.ofNullable(waiting.get(person)),
          names.getOrDefault(name(one.account()), 0L) > 1);
    }

    private List<Item> open(Scores scores, List<Insight> noticed) {
      List<Item> items = new ArrayList<>();
      scores.worthALook().map(Item.Course::new).ifPresent(items::add);
      noticed.stream().map(Item.Noticed::new).forEach(items::add);
      items.removeIf(item -> lookedAt.contains(item.key()));
      return Collections.unmodifiableList(items);
    }
  }

  private static String name(Account one) {
    return one.name().strip().toLowerCase(Locale.ROOT);
  }
}
