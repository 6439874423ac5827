package org.evenkeel.server.programme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.selfhelp.Programme;
import org.evenkeel.selfhelp.Question;
import org.evenkeel.selfhelp.Session;
import org.evenkeel.selfhelp.Step;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.listening.Listening;
import org.evenkeel.server.listening.Wrote;
import org.evenkeel.server.practice.Answered;
import org.evenkeel.server.practice.KeptAnswer;
import org.evenkeel.server.practice.Round;
import org.evenkeel.server.practice.RoundForm;
import org.evenkeel.server.practice.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes a person's plan for harder days: first from what they answered in the session that makes
/// it, from then on as they change it.
@Component
class WritingAPlan {
  private final PlanLines lines;
  private final Answered answered;
  private final Listening listening;

  WritingAPlan(PlanLines lines, Answered answered, Listening listening) {
    this.lines = lines;
    this.answered = answered;
    this.listening = listening;
  }

  /// Takes what was answered in this round into the plan; a question that was left open changes
  /// nothing.
  @Transactional
  public void from(CareAccess own, Programme programme, Session session, Round round, Instant now) {
    Set<String> asked =
        session.steps().stream()
            .flatMap(step -> inPlan(step).stream())
            .map(question -> question.id().name())
            .collect(Collectors.toSet());
    List<Said.Wrote> said =
        answered.of(own, List.of(round.id())).stream()
            .filter(answer -> asked.contains(answer.step()))
            .flatMap(answer -> wrote(own, answer).stream())
            .toList();
    Set<String> steps = said.stream().map(Said.Wrote::step).collect(Collectors.toSet());
    lines.replace(own.person(), programme.id().name(), steps, said, now);
  }

  private static Optional<Said.Wrote> wrote(CareAccess own, KeptAnswer answer) {
    return answer
        .words()
        .map(words -> new Said.Wrote(answer.step(), answer.entry(), words.open(own)));
  }

  /// Keeps the whole plan as it was sent, and reads it for danger.
  @Transactional
  public void keep(CareAccess own, Programme programme, RoundForm form, Instant now) {
    List<Step> steps = List.copyOf(programme.plan());
    List<Said> said = form.said(steps);
    lines.replace(
        own.person(),
        programme.id().name(),
        steps.stream().map(step -> step.id().name()).toList(),
        said.stream().filter(Said.Wrote.class::isInstance).map(Said.Wrote.class::cast).toList(),
        now);
    listening.to(
        own.person(), Wrote.EXERCISE, UUID.randomUUID(), RoundForm.typed(steps, said), now);
  }

  static Optional<Question> inPlan(Step step) {
    return Optional.of(step)
        .filter(Question.class::isInstance)
        .map(Question.class::cast)
        .filter(Question::inPlan);
  }

  /// Whether this session makes the plan.
  static boolean makes(Session session) {
    return session.steps().stream().anyMatch(step -> inPlan(step).isPresent());
  }
}
