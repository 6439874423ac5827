package org.evenkeel.server.web;

import java.time.ZoneId;
import java.util.Optional;

/// Whoever is signed in, as far as a page needs to know. `identity` puts one into the security
/// context.
public interface Viewer {
  SignedIn signedIn();

  ZoneId zone();

  /// The language chosen for the account, where one was chosen.
  Optional<String> languageTag();
}
