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
import org.evenkeel.server.listening.Listening;
import org.evenkeel.server.safety.Roster;
import org.evenkeel.server.safety.Rota;
import org.springframework.stereotype.Component;

/// What both sides do with a thread: open it, write, keep a draft.
@Component
class Threads {
  private final Conversations conversations;
  private final Listening listening;
  private final Roster roster;
  private final InstantSource clock;

  Threads(Conversations conversations, Listening listening, Roster roster, InstantSource clock) {
    this.conversations = conversations;
    this.listening = listening;
    this.roster = roster;
    this.clock = clock;
  }

  /// @param correct the own message that is to be put right
  ThreadPage open(
      CareAccess access,
      Account me,
      String address,
      Optional<String> about,
      Optional<UUID> correct) {
    ThreadPage page =
        page(
            access,
            me,
            address,
            about,
            Map.of(),
            correct.map(id -> new MessageForm(UUID.randomUUID(), "", Optional.of(id))));
    conversations.seen(access, isPerson(access, me), clock.instant());
    return page;
  }

  /// The page to mend, or empty when the message is sent.
  Optional<ThreadPage> write(
      CareAccess access, Account me, String address, Optional<String> about, MessageForm form) {
    Optional<String> trouble = Words.trouble(form.text());
    if (trouble.isPresent()) {
      return Optional.of(notSent(access, me, address, about, form, trouble.get()));
    }
    Instant now = clock.instant();
    form.corrects()
        .ifPresentOrElse(
            old -> conversations.correct(access, me, form.id(), form.text(), old, now),
            () -> conversations.write(access, me, form.id(), form.text(), now));
    return Optional.empty();
  }

  /// The page to mend: nothing was sent, and what was typed is kept.
  ///
  /// @param trouble the message key of why
  ThreadPage notSent(
      CareAccess access,
      Account me,
      String address,
      Optional<String> about,
      MessageForm form,
      String trouble) {
    if (form.corrects().isEmpty()) {
      conversations.draft(access, me.id(), form.text(), clock.instant());
    }
    return page(access, me, address, about, Map.of("text", trouble), Optional.of(form));
  }

  /// Whether what was sent brings help before anything else.
  boolean soundsLikeDanger(MessageForm form) {
    return listening.hears(form.text());
  }

  /// The page that says it was read meanwhile, or empty when it is gone.
  Optional<ThreadPage> takeBack(CareAccess own, Account me, String address, UUID id) {
    boolean there = conversations.thread(own).stream().anyMatch(message -> isOwn(message, me, id));
    return conversations.takeBack(own, me, id) || !there
        ? Optional.empty()
        : Optional.of(
            page(
                own,
                me,
                address,
                Optional.empty(),
                Map.of("text", "conversation.read-meanwhile"),
                Optional.of(new MessageForm(UUID.randomUUID(), "", Optional.of(id)))));
  }

  private static boolean isOwn(Message message, Account me, UUID id) {
    return message.id().equals(id) && message.by().equals(me.id());
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
    List<Message> thread = conversations.thread(access);
    return new ThreadPage(
        address,
        about,
        days(access, me, thread),
        form.map(MessageForm::id).orElseGet(UUID::randomUUID),
        form.map(MessageForm::text).or(() -> draft.map(Conversations.Draft::text)).orElse(""),
        draft.map(Conversations.Draft::keptAt),
        form.flatMap(MessageForm::corrects).flatMap(id -> correcting(access, me, thread, id)),
        hours(),
        about.isEmpty() && !errors.isEmpty() && form.filter(this::soundsLikeDanger).isPresent(),
        errors);
  }

  private ThreadPage.Hours hours() {
    Rota rota = roster.now();
    Instant now = clock.instant();
    return new ThreadPage.Hours(rota.openUntil(now), rota.nextOpening(now));
  }

  private static Optional<ThreadPage.Correcting> correcting(
      CareAccess access, Account me, List<Message> thread, UUID id) {
    return thread.stream()
        .filter(message -> isOwn(message, me, id))
        .map(message ->
            new ThreadPage.Correcting(message.id(), message.at(), message.words().open(access)))
        .findFirst();
  }

  private static List<Day> days(CareAccess access, Account me, List<Message> thread) {
    Map<LocalDate, List<Message>> byDay =
        thread.stream()
            .collect(
                Collectors.groupingBy(
                    message -> LocalDate.ofInstant(message.at(), me.zone()),
                    TreeMap::new,
                    Collectors.toList()));
    return byDay.entrySet().stream()
        .map(day ->
            new Day(
                day.getKey(),
                day.getValue().stream().map(message -> said(access, me, message, thread)).toList()))
        .toList();
  }

  private static Said said(CareAccess access, Account me, Message message, List<Message> thread) {
    return new Said(
        message.id(),
        message.author(),
        Account.initials(message.author()),
        message.by().equals(me.id()),
        message.at(),
        message.words().open(access),
        message.corrects().flatMap(id -> written(thread, id)),
        thread.stream().anyMatch(one -> one.corrects().filter(message.id()::equals).isPresent()),
        message.seenAt());
  }

  private static Optional<Instant> written(List<Message> thread, UUID id) {
    return thread.stream().filter(one -> one.id().equals(id)).map(Message::at).findFirst();
  }

  private static boolean isPerson(CareAccess access, Account me) {
    return me.person().filter(access.person()::equals).isPresent();
  }
}
