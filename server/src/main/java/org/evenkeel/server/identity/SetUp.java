package org.evenkeel.server.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The first account of an empty house. Whoever can read the operator's terminal may make it; the
/// database keeps the code as a hash.
@Component
public class SetUp {
  private final Accounts accounts;
  private final Invitations invitations;

  SetUp(Accounts accounts, Invitations invitations) {
    this.accounts = accounts;
    this.invitations = invitations;
  }

  /// A new one-time code to print on the terminal; empty once there is an account. Codes printed
  /// before end with this call.
  @Transactional
  public Optional<String> code() {
    invitations.takeBackTerminalCodes();
    return accounts.none()
        ? Optional.of(invitations.code(invitations.make(Role.OPERATOR, Optional.empty())).grouped())
        : Optional.empty();
  }
}
