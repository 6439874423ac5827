package org.evenkeel.server.safety;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The Ask Suicide-Screening Questions (asQ), offered after a positive answer. Free to use; its
/// words are the National Institute of Mental Health's and are never reworded here, so a language
/// without official words is offered the English ones. `docs/evidence/asq.md` says where they come
/// from.
///
/// **What this tells you, and what it does not.** A "yes" means that a human asks more, today. It
/// is no measure of danger, and a "no" to everything closes nothing and lowers nothing.
public final class FollowUpQuestions {
  /// The question about this moment; asked after any answer but "no" to the others.
  public static final int NOW = 5;

  private static final Map<String, List<String>> WORDS =
      Map.of(
          "en",
          List.of(
              "In the past few weeks, have you wished you were dead?",
              "In the past few weeks, have you felt that you or your family would be better off if you were dead?",
              "In the past week, have you been having thoughts about killing yourself?",
              "Have you ever tried to kill yourself?",
              "Are you having thoughts of killing yourself right now?"),
          "es",
          List.of(
              "En las últimas semanas, ¿ha deseado estar muerto?",
              "En las últimas semanas, ¿ha sentido que usted o su familia estarían mejor si estuviera muerto?",
              "En la última semana, ¿ha estado pensando en suicidarse?",
              "¿Alguna vez ha intentado suicidarse?",
              "¿Está pensando en suicidarse en este momento?"));

  private FollowUpQuestions() {}

  /// What can be answered. To rather not say is an answer, kept as such.
  public enum Answer {
    YES,
    NO,
    RATHER_NOT_SAY;

    public String key() {
      return "safety.answer-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// The five questions in a language; empty where there are no official words.
  public static Optional<List<String>> in(Locale language) {
    return Optional.ofNullable(WORDS.get(language.getLanguage()));
  }

  /// The words that are shown to a reader of this language, and which language they are in.
  public static List<String> shown(Locale language) {
    return in(language).orElse(WORDS.getOrDefault("en", List.of()));
  }
}
