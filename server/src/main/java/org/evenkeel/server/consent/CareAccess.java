package org.evenkeel.server.consent;

import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.server.identity.PersonId;

/// The key to one person's health data: which kinds it opens, and for what. Only [CareAccesses]
/// makes one; search for this type to find every place that reads health data.
public final class CareAccess {
  private final PersonId person;
  private final Purpose purpose;
  private final Set<DataKind> kinds;

  CareAccess(PersonId person, Purpose purpose, Set<DataKind> kinds) {
    this.person = person;
    this.purpose = purpose;
    this.kinds = Set.copyOf(kinds);
  }

  public PersonId person() {
    return person;
  }

  public Purpose purpose() {
    return purpose;
  }

  public Set<DataKind> kinds() {
    return kinds;
  }

  /// What it opens, as a page that is open says it when it asks whether that still holds.
  public String said() {
    return said(kinds);
  }

  public static String said(Set<DataKind> kinds) {
    return kinds.stream().map(DataKind::name).sorted().collect(Collectors.joining(" "));
  }

  public boolean opens(DataKind kind) {
    return kinds.contains(kind);
  }

  /// @throws NotShared when this key does not open that kind
  public void require(DataKind kind) {
    if (!opens(kind)) {
      throw new NotShared(kind);
    }
  }
}
