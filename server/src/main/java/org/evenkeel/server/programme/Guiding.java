package org.evenkeel.server.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.server.assessment.DueQuestionnaires;
import org.evenkeel.server.assessment.InstrumentWords;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.conversation.Conversations;
import org.evenkeel.server.conversation.Message;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.CareRelationships;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.practice.Rounds;
import org.evenkeel.server.web.Ui;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together what somebody needs who helps a person through a programme in a quarter of an
/// hour.
@Component
class Guiding {
  /// How far back it looks where nobody has written yet.
  private static final Duration FIRST_LOOK = Duration.ofDays(14);

  private final Progresses progresses;
  private final Courses courses;
  private final Contacts contacts;
  private final Deeds deeds;
  private final Replies replies;
  private final Rounds rounds;
  private final DueQuestionnaires questionnaires;
  private final Conversations conversations;
  private final CareRelationships relationships;
  private final Accounts accounts;
  private final InstantSource clock;

  Guiding(
      Progresses progresses,
      Courses courses,
      Contacts contacts,
      Deeds deeds,
      Replies replies,
      Rounds rounds,
      DueQuestionnaires questionnaires,
      Conversations conversations,
      CareRelationships relationships,
      Accounts accounts,
      InstantSource clock) {
    this.progresses = progresses;
    this.courses = courses;
    this.contacts = contacts;
    this.deeds = deeds;
    this.replies = replies;
    this.rounds = rounds;
    this.questionnaires = questionnaires;
    this.conversations = conversations;
    this.relationships = relationships;
    this.accounts = accounts;
    this.clock = clock;
  }

  GuidedPage page(CareAccess access, SignedInAccount me, Ui ui, Optional<GuidedForm> form) {
    Instant now = clock.instant();
    Account person = accounts.of(access.person()).orElseThrow();
    Contact contact = contacts.of(access, me.account().id());
    Instant since = since(access, contact, now);
    boolean guided = courses.guided(access);
    boolean shared = access.opens(DataKind.PRACTICE);
    List<Progress> going = guided && shared ? going(access, ui, now) : List.of();
    List<GuidedPage.Deed> done =
        guided && shared ? deeds.of(access, rounds.doneSince(access, since), ui) : List.of();
    List<String> due = guided ? due(access, ui) : List.of();
    return new GuidedPage(
        access.person().toString(),
        person.name(),
        guided,
        shared,
        access.opens(DataKind.QUESTIONNAIRES),
        since,
        going,
        done,
        due,
        form.map(GuidedForm::id).orElseGet(UUID::randomUUID),
        form.map(GuidedForm::text)
            .or(() -> draft(access, me))
            .orElseGet(() -> replies.suggested(person, going, done, !due.isEmpty(), ui)),
        form.map(GuidedForm::next)
            .orElseGet(() -> day(contact, LocalDate.ofInstant(now, me.zone())).toString()),
        form.map(one -> one.slips(LocalDate.ofInstant(now, me.zone()))).orElse(Map.of()));
  }

  /// The newest of what this one kept here and what anybody of the team wrote.
  private Instant since(CareAccess access, Contact contact, Instant now) {
    Stream<Instant> written =
        conversations.thread(access).stream()
            .filter(message -> !message.byPerson())
            .map(Message::at);
    return Stream.concat(written, contact.last().stream())
        .max(Comparator.naturalOrder())
        .orElse(now.minus(FIRST_LOOK));
  }

  private List<Progress> going(CareAccess access, Ui ui, Instant now) {
    return progresses.of(access, ui, now).stream()
        .filter(one -> one.guided() && !one.aside())
        .toList();
  }

  private List<String> due(CareAccess access, Ui ui) {
    return access.opens(DataKind.QUESTIONNAIRES)
        ? questionnaires.now(access).stream()
            .map(due -> InstrumentWords.title(ui, due.instrument()))
            .toList()
        : List.of();
  }

  private Optional<String> draft(CareAccess access, SignedInAccount me) {
    return conversations.draftOf(access, me.account().id()).map(Conversations.Draft::text);
  }

  /// The day that was set, or in a week.
  private static LocalDate day(Contact contact, LocalDate today) {
    return contact.next().filter(day -> day.isAfter(today)).orElse(today.plusWeeks(1));
  }

  /// Sends what was written, where something was, as a message like every other, and keeps the day.
  @Transactional
  public void keep(CareAccess access, SignedInAccount me, GuidedForm form) {
    Instant now = clock.instant();
    if (!form.text().isBlank()) {
      conversations.write(access, me.account(), form.id(), form.text(), now);
      contacts.wrote(access, me.account().id(), now);
    }
    contacts.next(access, me.account().id(), form.day());
  }

  /// Everybody in this one's care who wants somebody beside them; whose day has come is first.
  List<GuidedListPage.Line> people(SignedInAccount me) {
    Map<PersonId, Account> inCare =
        relationships.caseload(me.account().id()).stream()
            .map(CareRelationships.InCare::account)
            .collect(Collectors.toMap(one -> one.person().orElseThrow(), one -> one));
    Map<PersonId, Contact> known = contacts.of(me.account().id());
    LocalDate today = LocalDate.ofInstant(clock.instant(), me.zone());
    Set<PersonId> guided = courses.guided(inCare.keySet());
    return guided.stream()
        .map(person ->
            GuidedListPage.Line.of(
                Objects.requireNonNull(inCare.get(person)),
                known.getOrDefault(person, Contact.NONE),
                today))
        .sorted(
            Comparator.comparing((GuidedListPage.Line line) -> line.next().orElse(LocalDate.MIN))
                .thenComparing(GuidedListPage.Line::name))
        .toList();
  }
}
