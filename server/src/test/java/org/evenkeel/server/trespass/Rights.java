package org.evenkeel.server.trespass;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// Who may read and change what, said once more and apart from the house: from who cares for whom,
/// what is shared and which case is open, as the database's owner sees it.
final class Rights {
  /// What those who care for somebody, or whom a case concerns, may change about them.
  private static final Set<String> CARE =
      Set.of(
          "message",
          "message_draft",
          "appointment",
          "looked_at",
          "care_relationship",
          "course_review",
          "crisis_access",
          "crisis_case",
          "crisis_event",
          "crisis_lowering",
          "duty_page",
          "emergency_access",
          "follow_up",
          "ladder_rung",
          "score_contest");

  private final Keys keys;
  private Instant since = Instant.now();

  Rights(Keys keys) {
    this.keys = keys;
  }

  /// From now on whoever cared for somebody at some moment after this may have read then.
  void from(Instant moment) {
    since = moment;
  }

  boolean reads(Intruder who, Person about, Mark mark) {
    if (!who.whole() || who.account().isEmpty()) {
      return false;
    }
    if (who.person().filter(about.person()::equals).isPresent()) {
      return true;
    }
    return switch (mark) {
      case NAME -> operator(who) || concerned(who, about) || brokeTheGlass(who, about);
      case EMERGENCY -> brokeTheGlass(who, about);
      case MESSAGE, NOTE, CASE -> related(who, about);
      case WORDS ->
          related(who, about) && shares(who, about, "WORDS") && shares(who, about, "CHECK_INS");
      case PLAN -> related(who, about) && (shares(who, about, "SAFETY_PLAN") || inNeed(about));
      case DIARY, NUMBER -> related(who, about) && shares(who, about, "DIARY");
      case DRAFT, FILE, LOGIN -> false;
    };
  }

  /// Whether somebody may know the random number of a row.
  boolean knows(Intruder who, Person about, String table) {
    if (!who.whole() || who.account().isEmpty()) {
      return false;
    }
    if (who.person().filter(about.person()::equals).isPresent()) {
      return true;
    }
    return switch (table) {
      case "person" -> concerned(who, about) || brokeTheGlass(who, about);
      case "emergency_access" -> brokeTheGlass(who, about);
      case "account" -> operator(who) || concerned(who, about);
      case "appointment", "follow_up", "message" -> related(who, about);
      case "assessment" ->
          related(who, about) && (shares(who, about, "QUESTIONNAIRES") || inNeed(about));
      case "insight" -> related(who, about) && shares(who, about, "INSIGHTS");
      case "crisis_case" -> concerned(who, about);
      default -> false;
    };
  }

  boolean changes(Intruder who, Person about, String table) {
    if (!who.whole() || who.account().isEmpty()) {
      return false;
    }
    return who.person().filter(about.person()::equals).isPresent()
        || (table.equals("care_relationship") && operator(who))
        || (CARE.contains(table) && concerned(who, about))
        || (Set.of("emergency_access", "care_relationship").contains(table)
            && brokeTheGlass(who, about));
  }

  /// They opened the record in an emergency, or are to look at it for somebody who did.
  private boolean brokeTheGlass(Intruder who, Person about) {
    return keys.asks(
        "select from emergency_access where person_id = ? and (account_id = ? or ?)",
        about.person(),
        id(who),
        is(who, "SUPERVISOR"));
  }

  private boolean operator(Intruder who) {
    return is(who, "OPERATOR");
  }

  private boolean is(Intruder who, String role) {
    return keys.asks("select from account where id = ? and ? = any (roles)", id(who), role);
  }

  private boolean related(Intruder who, Person about) {
    return keys.asks(
        """
        select from care_relationship where account_id = ? and person_id = ?
          and (ended_at is null or ended_at >= ?) and (until is null or until >= ?)
        """,
        id(who),
        about.person(),
        Timestamp.from(since),
        Timestamp.from(since));
  }

  /// They care, or a case of this person is their business.
  private boolean concerned(Intruder who, Person about) {
    return related(who, about)
        || (is(who, "SUPERVISOR")
            && keys.asks("select from crisis_case where person_id = ?", about.person()))
        || keys.asks(
            "select from duty_page where person_id = ? and account_id = ?", about.person(), id(who))
        || keys.asks(
            "select from crisis_case where person_id = ? and ? in (owner_id, acknowledged_by, closed_by)",
            about.person(),
            id(who));
  }

  private boolean inNeed(Person about) {
    return keys.asks(
        "select from crisis_case where person_id = ? and (closed_at is null or closed_at >= ?)",
        about.person(),
        Timestamp.from(since));
  }

  /// What was decided for this one comes before what was decided for everyone.
  private boolean shares(Intruder who, Person about, String kind) {
    return keys.asks(
        """
        select from (select allowed from sharing where person_id = ? and kind = ? and ended_at is null
          and (until is null or until > ?) and (account_id is null or account_id = ?)
          order by account_id nulls last limit 1) decided where allowed
        """,
        about.person(),
        kind,
        Timestamp.from(since),
        id(who));
  }

  private static UUID id(Intruder who) {
    return who.account().orElseThrow();
  }
}
