package org.evenkeel.server.identity;

import java.util.List;
import java.util.Optional;

/// Every way into one account.
///
/// @param login the sign-in name that goes with a password and an authenticator
/// @param key there is the key of somebody who began without a name
/// @param codes recovery codes that are left
record WaysIn(List<Passkey> passkeys, Optional<String> login, boolean key, int codes) {
  /// Without its last way in an account is lost, so the last one stays.
  boolean hasMoreThanOne() {
    return passkeys.size() + (login.isPresent() ? 1 : 0) + (key ? 1 : 0) > 1;
  }
}
