package org.evenkeel.server.safety;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.dangersigns.Kind;
import org.evenkeel.server.safety.FollowUpQuestions.Answer;
import tools.jackson.databind.json.JsonMapper;

/// `risk-rule.json`: which reason leads to which tier, how soon a human is in touch, who is paged
/// when. Data, with a version that every case carries, and with the names of those who signed it
/// off. It adds nothing up and predicts nothing.
public final class RiskRule {
  private final Content content;

  private RiskRule(Content content) {
    this.content = content;
  }

  /// Whom a step of the ladder pages.
  public enum Whom {
    DUTY,
    DUTY_AND_SECOND,
    TEAM,
    SUPERVISOR,
    /// A human of the clinic is told to call the agreed outside service; nothing leaves the house
    /// by itself.
    OUTSIDE_SERVICE;

    public String key() {
      return "duty.whom-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// One rung: so long after the ladder begins.
  public record Rung(int minute, Whom page) {
    public Duration after() {
      return Duration.ofMinutes(minute);
    }
  }

  record SignOff(String by, String on) {}

  record Item(String instrument, int item, int code, Tier tier) {}

  record FollowUp(int hoursFrom, int hoursUntil) {}

  record Content(
      String about,
      String version,
      List<SignOff> signedOff,
      List<Item> items,
      Tier otherItems,
      Tier notSafe,
      Tier followUpNow,
      Tier followUpYes,
      Tier followUpRatherNotSay,
      Tier clinician,
      Map<Kind, Tier> words,
      Map<Tier, Integer> contactWithinMinutes,
      int leastMinutesOfDutyLeft,
      List<Rung> ladder,
      List<Integer> tryAgainAfterMinutes,
      FollowUp followUp,
      int reopenedWithinDays) {}

  public static RiskRule read() {
    try (InputStream in = RiskRule.class.getResourceAsStream("/risk-rule.json")) {
      return new RiskRule(JsonMapper.shared().readValue(in, Content.class));
    } catch (IOException e) {
      throw new UncheckedIOException("risk-rule.json could not be read", e);
    }
  }

  public String version() {
    return content.version();
  }

  /// Whether two people of the clinic have signed this version.
  public boolean signedOff() {
    return content.signedOff().size() >= 2;
  }

  /// The tier a reason calls for; empty for an answer that opens nothing.
  public Optional<Tier> tier(Reason reason) {
    return switch (reason) {
      case Reason.SafetyItem(_, String instrument, int item, int code) ->
          Optional.of(tier(instrument, item, code));
      case Reason.NotSafe _ -> Optional.of(content.notSafe());
      case Reason.FollowUpAnswer(_, int question, Answer answer) -> tier(question, answer);
      case Reason.Words(_, _, Set<Kind> signs) ->
          signs.stream().map(this::tier).max(Tier::compareTo);
      case Reason.Clinician _ -> Optional.of(content.clinician());
    };
  }

  /// Whatever the rule does not name is taken for the worst.
  private Tier tier(Kind sign) {
    return content.words().getOrDefault(sign, Tier.HIGH);
  }

  private Tier tier(String instrument, int item, int code) {
    return content.items().stream()
        .filter(line ->
            line.instrument().equals(instrument) && line.item() == item && line.code() == code)
        .map(Item::tier)
        .findFirst()
        .orElse(content.otherItems());
  }

  private Optional<Tier> tier(int question, Answer answer) {
    return switch (answer) {
      case YES ->
          Optional.of(
              question == FollowUpQuestions.NOW ? content.followUpNow() : content.followUpYes());
      case RATHER_NOT_SAY -> Optional.of(content.followUpRatherNotSay());
      case NO -> Optional.empty();
    };
  }

  public Duration contactWithin(Tier tier) {
    return Duration.ofMinutes(content.contactWithinMinutes().getOrDefault(tier, 0));
  }

  Duration leastOfDutyLeft() {
    return Duration.ofMinutes(content.leastMinutesOfDutyLeft());
  }

  public List<Rung> ladder() {
    return content.ladder();
  }

  /// How long after a contact that reached nobody the next ones are tried, counted from the first.
  public List<Duration> tryAgain() {
    return content.tryAgainAfterMinutes().stream().map(Duration::ofMinutes).toList();
  }

  public Duration followUpFrom() {
    return Duration.ofHours(content.followUp().hoursFrom());
  }

  public Duration followUpUntil() {
    return Duration.ofHours(content.followUp().hoursUntil());
  }

  Duration reopenedWithin() {
    return Duration.ofDays(content.reopenedWithinDays());
  }
}
