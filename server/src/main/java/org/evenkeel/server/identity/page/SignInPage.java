package org.evenkeel.server.identity.page;

import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// The door: a passkey first, then the other ways in.
///
/// @param house the address at which passkeys work
/// @param login the name that was typed, kept when something is to be put right
public record SignInPage(String house, String login, Slips slips, int status) implements Page {
  public static SignInPage of(String house) {
    return new SignInPage(house, "", Slips.none(), 200);
  }

  @Override
  public String template() {
    return "identity/sign-in.jte";
  }
}
