package org.evenkeel.server.identity;

import java.time.ZoneId;

/// Somebody who chose a name and password and still has to show the authenticator's first code.
///
/// @param account the account to be, or the one that gains these
/// @param name what they want to be called
record Beginning(
    AccountId account,
    String name,
    LoginName login,
    String passwordHash,
    TotpSecret secret,
    ZoneId zone,
    String language) {}
