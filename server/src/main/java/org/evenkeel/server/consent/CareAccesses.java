package org.evenkeel.server.consent;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.consent.AccessDecision.Granted;
import org.evenkeel.server.consent.AccessDecision.Refused;
import org.evenkeel.server.identity.CareRelationships;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.SignedInAccount;
import org.springframework.stereotype.Component;

/// The only maker of [CareAccess]. What a person shares is looked up each time, so taking it back
/// works at once.
@Component
public class CareAccesses {
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
        EnumSet.of(DataKind.CHECK_INS, DataKind.QUESTIONNAIRES, DataKind.DIARY));
  }

  /// A clinician opens a record. A refusal is logged too.
  ///
  /// @param page what it is opened for, as a deed of the log such as `opened-record`
  public AccessDecision care(
      SignedInAccount clinician, PersonId person, Purpose purpose, String page) {
    if (!relationships.exists(clinician.account().id(), person)) {
      log(clinician, person, "refused-record", "");
      return new Refused();
    }
    Set<DataKind> kinds = allowed(person, purpose);
    log(
        clinician,
        person,
        page,
        kinds.stream().map(DataKind::name).sorted().collect(Collectors.joining(" ")));
    return new Granted(new CareAccess(person, purpose, kinds));
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
        ? Optional.of(new CareAccess(person, purpose, allowed(person, purpose)))
        : Optional.empty();
  }

  /// The same for the whole caseload at once.
  public List<CareAccess> glances(SignedInAccount clinician) {
    return sharing.of(relationships.peopleOf(clinician.account().id())).entrySet().stream()
        .map(one -> new CareAccess(one.getKey(), Purpose.CARE, one.getValue()))
        .toList();
  }

  private Set<DataKind> allowed(PersonId person, Purpose purpose) {
    Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
    kinds.addAll(sharing.of(person));
    if (purpose == Purpose.CRISIS) {
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
