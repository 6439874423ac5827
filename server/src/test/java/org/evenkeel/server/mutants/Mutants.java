package org.evenkeel.server.mutants;

import java.util.List;
import org.evenkeel.server.mutants.Change.Always;
import org.evenkeel.server.mutants.Change.Answers;
import org.evenkeel.server.mutants.Change.Calls;
import org.evenkeel.server.mutants.Change.Empty;
import org.evenkeel.server.mutants.Change.Inverted;
import org.evenkeel.server.mutants.Change.Nothing;
import org.evenkeel.server.mutants.Change.Says;
import org.evenkeel.server.mutants.Change.Without;

/// The faults, and whose tests should notice each.
final class Mutants {
  private static final String ACROSS = "peers.AcrossPeopleTest";
  private static final String DOOR = "peers.AtTheDoorTest";
  private static final String PATHS = "identity.PathRulesTest";
  private static final String TRESPASS = "trespass.TrespassTest";
  private static final String CASES = "safety.CasePagesTest";
  private static final String RESEARCH = "assessment.ResearchPagesTest";
  private static final String ACCOUNT = "identity.AccountPagesTest";
  private static final String PEOPLE = "identity.PeoplePagesTest";

  private Mutants() {}

  private static Mutant of(String name, String method, Change change, String why, String... tests) {
    return new Mutant(name, method, change, why, List.of(tests));
  }

  static List<Mutant> all() {
    return java.util.stream.Stream.of(care(), consent(), rows(), twoPeople(), door(), paths())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Mutant> care() {
    return List.of(
        of(
            "identity.CareRelationships",
            "exists",
            new Answers(true),
            "everybody cares for everybody",
            ACROSS),
        of(
            "identity.CareRelationships",
            "exists",
            new Answers(false),
            "nobody cares for anybody",
            ACROSS),
        of(
            "identity.CareRelationships",
            "exists",
            new Says(" and ended_at is null", ""),
            "care that ended goes on",
            ACROSS,
            TRESPASS),
        of(
            "identity.CareRelationships",
            "exists",
            new Says("person_id = :person and ", ""),
            "whoever cares for one cares for all",
            TRESPASS),
        of(
            "identity.CareRelationships",
            "exists",
            new Says("and account_id = :clinician ", ""),
            "whoever is cared for is everybody's",
            TRESPASS),
        of(
            "consent.CareAccesses",
            "care",
            new Always("exists", true),
            "any clinician opens any record",
            ACROSS),
        of(
            "consent.CareAccesses",
            "care",
            new Inverted("exists"),
            "only strangers open a record",
            ACROSS),
        of(
            "consent.CareAccesses",
            "glance",
            new Always("exists", true),
            "any clinician keeps drafts about anybody",
            ACROSS),
        of(
            "safety.ReadingACase",
            "find",
            new Without("filter", 0),
            "any clinician opens any case",
            CASES,
            TRESPASS),
        of(
            "safety.Cases",
            "concerns",
            new Answers(true),
            "every case concerns every clinician",
            CASES,
            TRESPASS),
        of(
            "safety.FollowUpPages",
            "done",
            new Without("filter", 0),
            "anybody answers for a promise of somebody else",
            TRESPASS));
  }

  private static List<Mutant> consent() {
    return List.of(
        of("consent.CareAccess", "opens", new Answers(true), "every key opens every kind", ACROSS),
        of(
            "consent.CareAccess",
            "require",
            new Nothing(),
            "the wall behind the pages is gone",
            ACROSS),
        of(
            "consent.Confidential",
            "open",
            new Always("equals", true),
            "one person's key opens another's words",
            ACROSS),
        of(
            "consent.Confidential",
            "open",
            new Without("ifPresent", 0),
            "a key opens kinds it is not for",
            ACROSS),
        of(
            "consent.Sharing",
            "of",
            new Says(" and ended_at is null", ""),
            "what was taken back stays shared",
            ACROSS),
        of(
            "consent.Sharing",
            "end",
            new Says("ended_at = now()", "ended_at = null"),
            "taking back takes nothing back",
            ACROSS),
        of(
            "consent.Sharing",
            "of",
            new Says(
                "account_id is null or account_id = :with",
                "account_id is null or :with is not null"),
            "what one of them may see all may see",
            "consent.ConsentPagesTest",
            TRESPASS),
        of(
            "consent.ResearchConsents",
            "people",
            new Says("where ended_at is null", ""),
            "who ended it still takes part",
            RESEARCH),
        of(
            "consent.ResearchConsents",
            "of",
            new Says(" and ended_at is null", ""),
            "the page says yes after a no",
            RESEARCH),
        of(
            "assessment.ReportPages",
            "theirs",
            new Always("opens", true),
            "a sheet of what is not shared",
            "assessment.ReportPagesTest"),
        of(
            "checkin.CheckIns",
            "lastDays",
            new Without("filter", 0),
            "the list tells when they checked in",
            ACROSS),
        of(
            "insight.Insights",
            "of",
            new Without("filter", 0),
            "the desk tells what was noticed",
            TRESPASS,
            "caseload.DeskTest"),
        of(
            "record.Record",
            "signals",
            new Says("and kind = any (:kinds)", ""),
            "a record lists what is kept back",
            ACROSS));
  }

  private static List<Mutant> rows() {
    return List.of(
        of(
            "checkin.CheckIns",
            "find",
            new Says("person_id = :person and id = :id", "id = :id"),
            "a check-in is found by its number alone",
            TRESPASS),
        of(
            "assessment.Sittings",
            "find",
            new Says("person_id = :person and id = :id", "id = :id"),
            "a questionnaire is found by its number alone",
            TRESPASS),
        of(
            "appointment.Appointments",
            "find",
            new Says("p.person_id = :person and ", ""),
            "an appointment is found by its number alone",
            TRESPASS),
        of(
            "appointment.Appointments",
            "cancel",
            new Says("person_id = :person and id", "id"),
            "an appointment of somebody else is cancelled",
            TRESPASS),
        of(
            "insight.Insights",
            "find",
            new Says("person_id = :person and ", ""),
            "what was noticed about somebody else is shown",
            TRESPASS),
        of(
            "insight.Insights",
            "answer",
            new Says("person_id = :person and ", ""),
            "somebody else answers",
            TRESPASS),
        of(
            "safety.SafetyPlans",
            "remove",
            new Says("person_id = :person and ", ""),
            "a contact is taken from another's plan",
            TRESPASS),
        of(
            "diary.Imports",
            "find",
            new Says("person_id = :person and ", ""),
            "a diary file is found by its number alone",
            TRESPASS),
        of(
            "conversation.Conversations",
            "thread",
            new Says("m.person_id = :person", "true"),
            "all threads are one",
            TRESPASS,
            "conversation.MessagesTest"),
        of(
            "conversation.Conversations",
            "seen",
            new Says("person_id = :person and ", ""),
            "one reading marks everybody's messages as seen",
            TRESPASS),
        of(
            "identity.Passkeys",
            "remove",
            new Says(" and account_id = :account", ""),
            "a passkey of somebody else is removed",
            TRESPASS),
        of(
            "identity.Sessions",
            "of",
            new Says("account_id = :account and ", ""),
            "everybody's devices stand in one list",
            TRESPASS),
        of(
            "offline.DeliveringEntries",
            "deliver",
            new Always("equals", true),
            "an entry lands with whoever sends it",
            "offline.EntryDeliveryTest"));
  }

  private static List<Mutant> twoPeople() {
    return List.of(
        of(
            "emergency.OpeningInAnEmergency",
            "done",
            new Without("filter", 0),
            "somebody else closes what was opened in an emergency",
            TRESPASS),
        of(
            "emergency.Emergencies",
            "reviewed",
            new Says(" and account_id <> :by", ""),
            "who opened it looks at it too",
            "emergency.EmergencyPagesTest"),
        of(
            "emergency.EmergencyPages",
            "look",
            new Always("is", true),
            "a clinician takes the second look",
            "emergency.EmergencyPagesTest",
            TRESPASS),
        of(
            "identity.CareRelationships",
            "exists",
            new Says("and (until is null or until > now())", ""),
            "an emergency never ends",
            ACROSS),
        of(
            "consent.Sharing",
            "of",
            new Says("(until is null or until > now())", "true"),
            "a month goes on for ever",
            "consent.ConsentPagesTest"),
        of(
            "assessment.ResearchExports",
            "allow",
            new Says(" and asked_by <> :by", ""),
            "who asked allows it too",
            ACROSS),
        of(
            "assessment.ResearchPages",
            "leads",
            new Answers(true),
            "an operator takes answers out of the house",
            ACROSS,
            RESEARCH),
        of(
            "assessment.ResearchPages",
            "take",
            new Without("filter", 0),
            "the second person takes the file",
            RESEARCH),
        of(
            "assessment.ResearchPages",
            "take",
            new Without("filter", 1),
            "the file is there before it is allowed",
            RESEARCH),
        of(
            "safety.LoweringATier",
            "answer",
            new Always("equals", false),
            "who asked for a lower tier agrees to it",
            CASES),
        of(
            "safety.ReviewingAClock",
            "review",
            new Without("filter", 1),
            "a missed clock is reviewed by whose it was",
            CASES),
        of(
            "safety.TakingACase",
            "clinician",
            new Answers(true),
            "a case is handed to somebody who does not treat",
            CASES),
        of(
            "safety.RosterPages",
            "mayChange",
            new Answers(true),
            "a clinician takes themself off the roster",
            "safety.RosterPagesTest"));
  }

  private static List<Mutant> door() {
    return List.of(
        of(
            "identity.SessionContexts",
            "context",
            new Without("filter", 0),
            "a password alone opens everything",
            DOOR,
            "identity.HalfSessionsTest"),
        of(
            "identity.Sessions",
            "find",
            new Says("s.ended_at is null and ", ""),
            "a session that was ended goes on",
            ACROSS),
        of(
            "identity.Sessions",
            "find",
            new Says(" and s.expires_at > :now", ""),
            "no session ends by itself",
            ACCOUNT,
            "identity.SignInPagesTest"),
        of("identity.Sessions", "isFresh", new Answers(true), "a proof never grows old", DOOR),
        of(
            "rights.MinePages",
            "leave",
            new Always("isFresh", true),
            "a phone left lying about erases its owner",
            DOOR),
        of(
            "rights.MinePages",
            "copy",
            new Always("isFresh", true),
            "a phone left lying about gives everything away",
            DOOR,
            "rights.CopyTest"),
        of(
            "identity.ProofPages",
            "proved",
            new Always("equals", true),
            "any answer proves who one is",
            ACCOUNT),
        of(
            "identity.AllWaysIn",
            "removePasskey",
            new Always("hasMoreThanOne", true),
            "the last way in goes",
            DOOR),
        of("identity.Limiter", "attempt", new Empty(), "guessing is free", DOOR),
        of(
            "identity.Limiter",
            "attempt",
            new Says(
                "where a.closed_until <= :now or a.closed_until > cast(:now as timestamptz) + interval '60 minutes'",
                ""),
            "a closed door opens at the next try",
            "identity.LimiterTest"),
        of(
            "identity.CarePages",
            "of",
            new Without("filter", 0),
            "an operator finds who has no name",
            PEOPLE));
  }

  /// Read once, when a house starts: their test starts one of its own.
  private static List<Mutant> paths() {
    return List.of(
        of(
            "identity.SecuritySetup",
            "whoMayOpenWhat",
            new Calls("denyAll", "permitAll"),
            "a page that nobody named is for everybody",
            PATHS),
        of(
            "identity.SecuritySetup",
            "whoMayOpenWhat",
            new Says("/about/**", "/people/**"),
            "records stand beside the door",
            PATHS),
        of(
            "identity.SecuritySetup",
            "whoMayOpenWhat",
            new Says("/about/**", "/mine/**"),
            "somebody's own pages stand beside the door",
            PATHS),
        of(
            "identity.SecuritySetup",
            "whoMayOpenWhat",
            new Says("OPERATOR", "CLINICIAN"),
            "a clinician runs the house",
            PATHS),
        of(
            "identity.SecuritySetup",
            "whoMayOpenWhat",
            new Says("CLINICIAN", "PERSON"),
            "a person in care sits at the desk",
            PATHS),
        of(
            "identity.SecuritySetup",
            "helpRules",
            new Says("/help/not-told", "/roster"),
            "a page is served as help is, to anybody",
            PATHS));
  }
}
