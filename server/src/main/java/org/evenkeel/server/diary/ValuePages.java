package org.evenkeel.server.diary;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.diary.page.ValuePage;
import org.evenkeel.server.diary.page.ValuesPage;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.record.Signal;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Seen;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// The single answers of one column of a person's diaries: to read, to put right, to take back.
@Controller
@RequestMapping("/diary/values")
class ValuePages {
  private static final int SHOWN = 60;

  private final DiaryValues values;
  private final PuttingAValueRight putting;
  private final CareAccesses accesses;

  ValuePages(DiaryValues values, PuttingAValueRight putting, CareAccesses accesses) {
    this.values = values;
    this.putting = putting;
    this.accesses = accesses;
  }

  @GetMapping("/{key}")
  Page all(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String key,
      @RequestParam(defaultValue = "9999-01-01T00:00:00Z") String before) {
    CareAccess own = accesses.own(me);
    Instant end = Instant.parse(before);
    return values
        .signal(own, key)
        .<Page>map(signal -> page(signal, values.of(own, signal, end, SHOWN)))
        .orElseGet(ErrorPage::missing);
  }

  private static ValuesPage page(String signal, List<DiaryValue> shown) {
    String older =
        shown.size() == SHOWN
            ? "/diary/values/" + Signal.key(signal) + "?before=" + shown.getLast().said().at()
            : "";
    return new ValuesPage(signal, shown, older);
  }

  @GetMapping("/{key}/{id}")
  Page one(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String key,
      @PathVariable UUID id) {
    return with(me, key, id, value -> page(me, value, Optional.empty(), ""));
  }

  /// @param typed what stands in the form, where it is not what counts
  private Page page(SignedInAccount me, DiaryValue value, Optional<String> typed, String problem) {
    List<DiaryValue.Earlier> before = values.before(accesses.own(me), value.said());
    return new ValuePage(value, before, typed, problem);
  }

  @PostMapping("/{key}/{id}")
  Page correct(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String key,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String value,
      @RequestParam Optional<String> seen) {
    return with(me, key, id, now -> corrected(me, now, value, seen));
  }

  /// What was put right in another window meanwhile stays, beside what was typed here.
  private Page corrected(SignedInAccount me, DiaryValue now, String typed, Optional<String> seen) {
    if (!Seen.still(seen, ValuePage.shown(now))) {
      return page(me, now, Optional.of(typed), "diary.value-meanwhile");
    }
    Optional<Double> right =
        number(typed)
            .filter(one -> one >= now.said().signal().low() && one <= now.said().signal().high());
    if (right.isEmpty()) {
      return page(me, now, Optional.of(typed), "diary.value-range");
    }
    putting.correct(me, now, right.get());
    return see(now);
  }

  /// With the digits and the mark of any of our languages.
  static Optional<Double> number(String typed) {
    StringBuilder plain = new StringBuilder();
    typed.strip().codePoints().limit(12).forEach(one -> plain.append(plain(one)));
    String number = plain.toString();
    return number.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")
        ? Optional.of(new BigDecimal(number).doubleValue())
        : Optional.empty();
  }

  private static String plain(int letter) {
    return switch (letter) {
      case ',', '٫' -> ".";
      case '−' -> "-";
      default ->
          Character.isDigit(letter)
              ? String.valueOf(Character.digit(letter, 10))
              : Character.toString(letter);
    };
  }

  @PostMapping("/{key}/{id}/deletion")
  Page takeBack(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String key,
      @PathVariable UUID id) {
    return with(
        me,
        key,
        id,
        value -> {
          putting.takeBack(me, value);
          return see(value);
        });
  }

  @PostMapping("/{key}/{id}/return")
  Page bringBack(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String key,
      @PathVariable UUID id) {
    return with(
        me,
        key,
        id,
        value -> {
          putting.bringBack(me, value);
          return see(value);
        });
  }

  private Page with(SignedInAccount me, String key, UUID id, Function<DiaryValue, Page> page) {
    CareAccess own = accesses.own(me);
    return values
        .signal(own, key)
        .flatMap(signal -> values.find(own, signal, id))
        .map(page)
        .orElseGet(ErrorPage::missing);
  }

  private static SeeOther see(DiaryValue value) {
    return new SeeOther(ValuePage.path(value));
  }

  /// A form that no page of ours made, or an address with a slip in it.
  @ExceptionHandler({
    IllegalArgumentException.class,
    DateTimeException.class,
    MethodArgumentTypeMismatchException.class
  })
  Page notUnderstood() {
    return new ErrorPage(400, "stale");
  }
}
