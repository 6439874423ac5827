package org.evenkeel.server.diary.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.server.diary.DiaryValue;
import org.evenkeel.server.record.Signal;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Seen;
import org.evenkeel.server.web.Ui;

/// One answer of a diary, with what it was before.
///
/// @param typed what stands in the form, where it is not what counts
/// @param problem a message key, empty for none
public record ValuePage(
    DiaryValue value, List<DiaryValue.Earlier> before, Optional<String> typed, String problem)
    implements Page {
  private static final int DIGITS = 2;

  @Override
  public String template() {
    return "diary/value.jte";
  }

  @Override
  public int status() {
    return problem.isEmpty() ? 200 : 422;
  }

  public static String path(DiaryValue value) {
    return "/diary/values/" + Signal.key(value.said().signal().name()) + "/" + value.said().id();
  }

  public static String name(String signal) {
    return signal.substring(signal.indexOf(':') + 1).replace('_', ' ');
  }

  public static String number(double value, Ui ui) {
    int digits = Math.max(0, BigDecimal.valueOf(value).stripTrailingZeros().scale());
    return ui.number(value, Math.min(digits, DIGITS));
  }

  /// What a form was filled in for.
  public static String shown(DiaryValue value) {
    return value.said().value() + (value.takenBack() ? " taken back" : "");
  }

  public String seen() {
    return Seen.of(shown(value));
  }

  public String here() {
    return path(value);
  }

  public String all() {
    return "/diary/values/" + Signal.key(value.said().signal().name());
  }

  public String name() {
    return name(value.said().signal().name());
  }

  public String filled() {
    return typed.orElseGet(
        () -> BigDecimal.valueOf(value.said().value()).stripTrailingZeros().toPlainString());
  }

  public String scale(Ui ui) {
    Signal signal = value.said().signal();
    return ui.text("diary.value-range", number(signal.low(), ui), number(signal.high(), ui));
  }

  public Map<String, String> errors(Ui ui) {
    return switch (problem) {
      case "" -> Map.of();
      case "diary.value-range" -> Map.of("value", scale(ui));
      default -> Map.of("value", ui.text("diary.value-meanwhile"));
    };
  }
}
