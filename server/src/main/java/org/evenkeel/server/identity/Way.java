package org.evenkeel.server.identity;

/// What opened a session.
enum Way {
  PASSKEY,
  /// With the code of the authenticator, always.
  PASSWORD,
  KEY,
  /// A recovery code.
  CODE,
  /// The session in which the account was made.
  NEW
}
