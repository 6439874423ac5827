package org.evenkeel.server.consent;

import java.util.Optional;
import java.util.function.Supplier;
import org.evenkeel.server.identity.PersonId;

/// Something a person said. It opens with a [CareAccess] to that person and that kind of data, and
/// prints as `[confidential]`.
public final class Confidential<T> {
  private final PersonId person;
  private final Optional<DataKind> kind;
  private final Supplier<T> content;

  public Confidential(PersonId person, DataKind kind, Supplier<T> content) {
    this(person, Optional.of(kind), content);
  }

  private Confidential(PersonId person, Optional<DataKind> kind, Supplier<T> content) {
    this.person = person;
    this.kind = kind;
    this.content = content;
  }

  /// For what is shared by its nature, such as a message: any key to the person opens it.
  public static <T> Confidential<T> toWhoeverHoldsAKey(PersonId person, Supplier<T> content) {
    return new Confidential<>(person, Optional.empty(), content);
  }

  /// @throws NotShared when the key is not for this kind
  /// @throws IllegalArgumentException when the key is another person's
  public T open(CareAccess access) {
    if (!access.person().equals(person)) {
      throw new IllegalArgumentException("This key opens another person's record");
    }
    kind.ifPresent(access::require);
    return content.get();
  }

  @Override
  public String toString() {
    return "[confidential]";
  }
}
