package org.evenkeel.server.consent;

import java.util.function.Supplier;
import org.evenkeel.server.identity.PersonId;

/// Something a person said. It opens with a [CareAccess] to that person and that kind of data, and
/// prints as `[confidential]`.
public final class Confidential<T> {
  private final PersonId person;
  private final DataKind kind;
  private final Supplier<T> content;

  public Confidential(PersonId person, DataKind kind, Supplier<T> content) {
    this.person = person;
    this.kind = kind;
    this.content = content;
  }

  /// @throws NotShared when the key is not for this kind
  /// @throws IllegalArgumentException when the key is another person's
  public T open(CareAccess access) {
    if (!access.person().equals(person)) {
      throw new IllegalArgumentException("This key opens another person's record");
    }
    access.require(kind);
    return content.get();
  }

  @Override
  public String toString() {
    return "[confidential]";
  }
}
