package org.evenkeel.server.consent;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.consent.AccessDecision.Granted;
import org.evenkeel.server.consent.AccessDecision.Refused;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.CareRelationships;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.SignedInAccount;
import org.springframework.stereotype.Component;

/// The only maker of [CareAccess]. What a person shares is looked up each time, so taking it back
/// works at once.
@Component
public class CareAccesses {
  /// What those who care for somebody read for.
  static final Set<Purpose> OF_CLINICIANS =
      EnumSet.of(Purpose.CARE, Purpose.VISIT, Purpose.CRISIS, Purpose.EMERGENCY);

  private final CareRelationships relationships;
  private final Sharing sharing;
  private final ResearchConsents research;
  private final AuditLog audit;
  private final InstantSource clock;

  CareAccesses(
      CareRelationships relationships,
      Sharing sharing,
      ResearchConsents research,
      AuditLog audit,
      InstantSource clock) {
    this.relationships = relationships;
    this.sharing = sharing;
    this.research = research;
    this.audit = audit;
    this.clock = clock;
  }

  /// A person opens their own record: everything, no line in the log.
  public CareAccess own(SignedInAccount me) {
    return new CareAccess(me.person(), Purpose.OWN, EnumSet.allOf(DataKind.class));
  }

  /// The house works for the person (baselines, alarms, the questionnaires' safety rule). Nobody
  /// reads.
  public CareAccess understanding(PersonId person) {
    return new CareAccess(
        person,
        Purpose.UNDERSTANDING,
        EnumSet.of(
            DataKind.CHECK_INS,
            DataKind.QUESTIONNAIRES,
            DataKind.DIARY,
            DataKind.SLEEP,
            DataKind.MOVEMENT,
            DataKind.HEART));
  }

  /// A clinician opens a record. A refusal is logged too.
  ///
  /// @param page what it is opened for, as a deed of the log such as `opened-record`
  public AccessDecision care(
      SignedInAccount clinician, PersonId person, Purpose purpose, String page) {
    return care(clinician, person, purpose, page, Optional.empty());
  }

  /// The same, of some days.
  public AccessDecision care(
      SignedInAccount clinician, PersonId person, Purpose asked, String page, Optional<Days> days) {
    if (!relationships.exists(clinician.account().id(), person)) {
      log(clinician, person, "refused-record", "");
      return new Refused();
    }
    Purpose purpose = meant(clinician, person, asked);
    Set<DataKind> kinds = allowed(clinician, person, purpose);
    log(clinician, person, page, read(kinds, purpose, days));
    return new Granted(new CareAccess(person, purpose, kinds));
  }

  /// Whoever got in by an emergency reads for that, whatever the page.
  private Purpose meant(SignedInAccount clinician, PersonId person, Purpose asked) {
    boolean anHour = relationships.until(clinician.account().id(), person).isPresent();
    return anHour && asked != Purpose.CRISIS ? Purpose.EMERGENCY : asked;
  }

  /// Which kinds, what for, of which days: names and dates only.
  private static String read(Set<DataKind> kinds, Purpose purpose, Optional<Days> days) {
    return Stream.of(
            kinds.stream().map(DataKind::name).sorted(),
            Stream.of(purpose.name()),
            days.map(Days::toString).stream())
        .flatMap(words -> words)
        .collect(Collectors.joining(" "));
  }

  /// Answers to questionnaires leave the house without a name, where the person agreed to that.
  /// They can read that it happened.
  public Optional<CareAccess> research(SignedInAccount by, PersonId person) {
    if (!research.of(person)) {
      return Optional.empty();
    }
    log(by, person, "exported-for-research", DataKind.QUESTIONNAIRES.name());
    return Optional.of(
        new CareAccess(person, Purpose.RESEARCH, EnumSet.of(DataKind.QUESTIONNAIRES)));
  }

  /// For lists across a caseload (the desk): what may be shown there of one person, without a line
  /// for every name in a list.
  public Optional<CareAccess> glance(SignedInAccount clinician, PersonId person) {
    return glance(clinician, person, Purpose.CARE);
  }

  /// The same for a case that the clinician has in hand; taking it left the line.
  public Optional<CareAccess> glance(SignedInAccount clinician, PersonId person, Purpose purpose) {
    return relationships.exists(clinician.account().id(), person)
        ? Optional.of(glanced(clinician, person, meant(clinician, person, purpose)))
        : Optional.empty();
  }

  private CareAccess glanced(SignedInAccount clinician, PersonId person, Purpose purpose) {
    return new CareAccess(person, purpose, allowed(clinician, person, purpose));
  }

  /// The same for the whole caseload at once.
  public List<CareAccess> glances(SignedInAccount clinician) {
    AccountId me = clinician.account().id();
    return sharing.of(relationships.peopleOf(me), me).entrySet().stream()
        .map(one -> new CareAccess(one.getKey(), Purpose.CARE, one.getValue()))
        .toList();
  }

  private Set<DataKind> allowed(SignedInAccount clinician, PersonId person, Purpose purpose) {
    Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
    kinds.addAll(sharing.of(person, clinician.account().id()));
    if (purpose == Purpose.CRISIS || purpose == Purpose.EMERGENCY) {
      kinds.add(DataKind.SAFETY_PLAN);
      kinds.add(DataKind.QUESTIONNAIRES);
    }
    return kinds;
  }

  private void log(SignedInAccount clinician, PersonId person, String deed, String what) {
    audit.add(
        new AuditLine(clock.instant(), clinician.account().id(), Optional.of(person), deed, what));
  }
}
