package org.evenkeel.server.caseload;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.evenkeel.fairness.Share;
import org.evenkeel.server.appointment.Slot;
import org.evenkeel.server.appointment.Way;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.insight.RightHere;
import org.evenkeel.server.safety.CaseCard;
import org.evenkeel.server.safety.Promises;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Ui;

/// A clinician's desk: who needs me today and why, most urgent first.
///
/// @param version changes whenever anything on the desk does, and with every minute
/// @param open who is in my care and what of them is open, as one number
/// @param people how many are in my care
/// @param cases open crisis cases, before everything else
/// @param notes what other features say waits
/// @param today who asks for a look, as many as the budget has room for and the rest behind them
/// @param right how often an alert is right here
/// @param endedPoorly of the courses that asked for a look here, those that ended poorly
/// @param promises contacts that were promised, and clocks that ran out
public record DeskPage(
    Instant now,
    String version,
    String open,
    int people,
    List<CaseCard> cases,
    List<DeskNote.Waiting> notes,
    Promises promises,
    Rationed today,
    List<Reply> replies,
    List<Visit> visits,
    Alerts alerts,
    RightHere right,
    Share endedPoorly,
    OnDuty duty)
    implements Page {
  /// At most so many needless alerts a week for one clinician.
  public static final int BUDGET = 5;

  /// Somebody on the desk.
  ///
  /// @param also further tags of theirs
  public record OnDesk(PersonId person, String name, String initials, Why why, List<Tag> also) {
    public String address() {
      return "/people/" + person + why.place();
    }
  }

  /// Messages that nobody has seen.
  public record Reply(PersonId person, String name, int messages, Instant since) {}

  /// An appointment of mine today.
  public record Visit(PersonId person, String name, Slot slot, Way way) {
    /// Going on, or about to.
    public boolean near(Instant now) {
      return slot.end().isAfter(now) && slot.at().isBefore(now.plus(Duration.ofMinutes(30)));
    }
  }

  /// What was noticed about my people in the last seven days, and how much of it they called not
  /// right.
  public record Alerts(int raised, int notRight) {
    public boolean aboveBudget() {
      return notRight > BUDGET;
    }
  }

  /// Who is here.
  ///
  /// @param onRoster whether anybody is on the roster at all
  /// @param until until when somebody is on duty without a break; empty when nobody is now
  /// @param next when somebody is on duty next, where nobody is now
  public record OnDuty(
      List<Here> here, boolean onRoster, Optional<Instant> until, Optional<Instant> next) {
    /// @param partKey a message key such as `caseload.part-duty`
    public record Here(String name, String initials, boolean me, String partKey, Instant until) {}
  }

  public boolean empty() {
    return cases.isEmpty()
        && notes.isEmpty()
        && promises.isEmpty()
        && today.isEmpty()
        && replies.isEmpty();
  }

  /// With a hash of all that is shown, a dot, and the minute.
  DeskPage withVersion() {
    String shown =
        String.join(
            "\n",
            cases.stream().map(DeskPage::standing).toList().toString(),
            notes.toString(),
            promises.toString(),
            today.toString(),
            replies.toString(),
            visits.toString(),
            alerts.toString(),
            duty.toString());
    String whole = hash(shown) + "." + now.getEpochSecond() / 60;
    return new DeskPage(
        now,
        whole,
        open,
        people,
        cases,
        notes,
        promises,
        today,
        replies,
        visits,
        alerts,
        right,
        endedPoorly,
        duty);
  }

  /// All of a card but the moment it was made.
  private static String standing(CaseCard card) {
    return List.of(
            card.crisis(),
            card.reasons(),
            card.ladder(),
            card.paged(),
            card.owner(),
            card.takenBy())
        .toString();
  }

  private static String hash(String shown) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(shown.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// How often a course that asks for a look ends poorly here.
  public String courseRight(Ui ui) {
    return CoursePage.right(ui, endedPoorly);
  }

  /// The first sentence of the page.
  public String heading(Ui ui) {
    long needing = cases.stream().filter(CaseCard::needsMe).count();
    if (needing > 0) {
      return ui.text("caseload.need-you-now", needing);
    }
    return ui.text(empty() ? "caseload.nobody-now" : "caseload.nobody-this-minute");
  }

  /// The second one; empty where the first says it all.
  public String subheading(Ui ui) {
    return empty()
        ? ""
        : ui.text("caseload.then-today", today.now().size() + today.later().size(), replies.size());
  }

  @Override
  public String template() {
    return "caseload/desk.jte";
  }
}
