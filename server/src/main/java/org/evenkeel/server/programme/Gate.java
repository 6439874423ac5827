package org.evenkeel.server.programme;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.selfhelp.Caution;
import org.evenkeel.selfhelp.sleep.Condition;
import org.evenkeel.selfhelp.sleep.Screening;
import org.evenkeel.server.web.Ui;
import org.springframework.util.MultiValueMap;

/// The questions before time in bed is cut, as a form asks them: a yes or a no for each.
final class Gate {
  private Gate() {}

  static List<GateQuestion> asked(Ui ui) {
    List<GateQuestion> asked = new ArrayList<>();
    for (Condition condition : Condition.values()) {
      asked.add(
          new GateQuestion(
              field(condition), words(condition, ui), condition == Condition.ACUTE_SUICIDALITY));
    }
    return asked;
  }

  private static String field(Condition condition) {
    return "c-" + condition.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Screening screening(MultiValueMap<String, String> sent) {
    Set<Condition> asked = EnumSet.noneOf(Condition.class);
    Set<Condition> said = EnumSet.noneOf(Condition.class);
    for (Condition condition : Condition.values()) {
      String answer = Optional.ofNullable(sent.getFirst(field(condition))).orElse("");
      if (!answer.isEmpty()) {
        asked.add(condition);
      }
      if (answer.equals("yes")) {
        said.add(condition);
      }
    }
    return new Screening(asked, said);
  }

  static String words(Condition condition, Ui ui) {
    return caution(condition)
        .map(caution -> caution.words(ui.locale()))
        .orElseGet(() -> ui.text("programme.window-drowsy-driving"));
  }

  private static Optional<Caution> caution(Condition condition) {
    return switch (condition) {
      case MANIA -> Optional.of(Caution.MANIA);
      case EPILEPSY -> Optional.of(Caution.SEIZURES);
      case PSYCHOSIS -> Optional.of(Caution.PSYCHOSIS);
      case SLEEP_APNOEA_OR_PARASOMNIA -> Optional.of(Caution.SLEEP_APNOEA);
      case HIGH_RISK_WORK -> Optional.of(Caution.DROWSY_WORK);
      case PREGNANCY -> Optional.of(Caution.PREGNANCY);
      case ACUTE_SUICIDALITY -> Optional.of(Caution.SAFETY_NOW);
      case SHIFT_WORK -> Optional.of(Caution.SHIFT_WORK);
      case DROWSY_DRIVING -> Optional.empty();
    };
  }
}
