package org.evenkeel.server.identity;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Somebody who can sign in. `name` is what they are called on screen; an anonymous person has a
/// made-up one.
///
/// @param person the person in care this account is, if it is one
/// @param language the language tag chosen, if one was chosen
public record Account(
    AccountId id,
    Optional<PersonId> person,
    String name,
    Set<Role> roles,
    Optional<String> language,
    ZoneId zone,
    boolean anonymous) {
  public Account {
    roles = Set.copyOf(roles);
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("An account has at least one role");
    }
    if (name.isBlank() || name.length() > 120) {
      throw new IllegalArgumentException(
          "A name has 1 to 120 characters; this has " + name.length());
    }
    if (roles.contains(Role.PERSON) != person.isPresent()) {
      throw new IllegalArgumentException("An account has a person exactly when its role is PERSON");
    }
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /// Where their day begins: the home of the first of their roles.
  public String home() {
    return roles.stream().sorted().findFirst().orElseThrow().home();
  }

  /// Up to two letters for the round picture beside a name.
  public String initials() {
    return initials(name);
  }

  /// Up to two letters for the round picture beside this name.
  public static String initials(String name) {
    return Stream.of(name.strip().split("\\s+"))
        .limit(2)
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining());
  }
}
