package org.evenkeel.server.conversation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.conversation.ThreadPage.Day;
import org.evenkeel.server.conversation.ThreadPage.Said;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.safety.Roster;
import org.evenkeel.server.safety.Rota;
import org.springframework.stereotype.Component;

/// What both sides do with a thread: open it, write, keep a draft.
@Component
class Threads {
  private final Conversations conversations;
  private final Roster roster;
  private final InstantSource clock;

  Threads(Conversations conversations, Roster roster, InstantSource clock) {
    this.conversations = conversations;
    this.roster = roster;
    this.clock = clock;
  }

  ThreadPage open(CareAccess access, Account me, String address, Optional<String> about) {
    ThreadPage page = page(access, me, address, about, Map.of(), Optional.empty());
    conversations.seen(access, isPerson(access, me), clock.instant());
    return page;
  }

  /// The page to mend, or empty when the message is sent.
  Optional<ThreadPage> write(
      CareAccess access, Account me, String address, Optional<String> about, MessageForm form) {
    Optional<String> trouble = Words.trouble(form.text());
    if (trouble.isPresent()) {
      conversations.draft(access, me.id(), form.text(), clock.instant());
      return Optional.of(
          page(access, me, address, about, Map.of("text", trouble.get()), Optional.of(form)));
    }
    conversations.write(access, me, form.id(), form.text(), clock.instant());
    return Optional.empty();
  }

  Instant draft(CareAccess access, Account me, String text) {
    Instant now = clock.instant();
    conversations.draft(access, me.id(), text, now);
    return now;
  }

  private ThreadPage page(
      CareAccess access,
      Account me,
      String address,
      Optional<String> about,
      Map<String, String> errors,
      Optional<MessageForm> form) {
    Optional<Conversations.Draft> draft = conversations.draftOf(access, me.id());
    return new ThreadPage(
        address,
        about,
        days(access, me),
        form.map(MessageForm::id).orElseGet(UUID::randomUUID),
        form.map(MessageForm::text).or(() -> draft.map(Conversations.Draft::text)).orElse(""),
        draft.map(Conversations.Draft::keptAt),
        hours(),
        errors);
  }

  private ThreadPage.Hours hours() {
    Rota rota = roster.now();
    Instant now = clock.instant();
    return new ThreadPage.Hours(rota.openUntil(now), rota.nextOpening(now));
  }

  private List<Day> days(CareAccess access, Account me) {
    Map<LocalDate, List<Message>> byDay =
        conversations.thread(access).stream()
            .collect(
                Collectors.groupingBy(
                    message -> LocalDate.ofInstant(message.at(), me.zone()),
                    TreeMap::new,
                    Collectors.toList()));
    return byDay.entrySet().stream()
        .map(day ->
            new Day(
                day.getKey(),
                day.getValue().stream().map(message -> said(access, me, message)).toList()))
        .toList();
  }

  private static Said said(CareAccess access, Account me, Message message) {
    return new Said(
        message.author(),
        Account.initials(message.author()),
        message.by().equals(me.id()),
        message.at(),
        message.words().open(access),
        message.seenAt());
  }

  private static boolean isPerson(CareAccess access, Account me) {
    return me.person().filter(access.person()::equals).isPresent();
  }
}
