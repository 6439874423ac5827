package org.evenkeel.server.consent;

import java.util.Set;
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
