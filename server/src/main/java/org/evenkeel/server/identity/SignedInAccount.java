package org.evenkeel.server.identity;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.wall.Reach;
import org.evenkeel.server.web.SignedIn;
import org.evenkeel.server.web.Viewer;

/// The principal of a request: the account, and the session it came with. Web methods take it as
/// `@AuthenticationPrincipal`.
///
/// @param session the session's row, for the list of sessions and for signing out
/// @param shared whether others use the device
/// @param news whether something happened to the ways in that was not read here yet
/// @param waits whether somebody new at work still has to be confirmed, and opens nothing
public record SignedInAccount(
    Account account, UUID session, boolean shared, boolean news, boolean waits) implements Viewer {
  public SignedInAccount(Account account, UUID session) {
    this(account, session, false, false, false);
  }

  public PersonId person() {
    return account
        .person()
        .orElseThrow(() -> new IllegalStateException("This page is for people in care only"));
  }

  /// Whose rows the requests of this account reach.
  public Reach reach() {
    return account
        .person()
        .map(person -> Reach.person(person.value()))
        .orElseGet(() -> Reach.staff(account.id().value()));
  }

  @Override
  public SignedIn signedIn() {
    return new SignedIn(
        account.name(),
        account.initials(),
        account.is(Role.PERSON),
        account.is(Role.CLINICIAN) || account.is(Role.SUPERVISOR),
        account.is(Role.COORDINATOR),
        account.is(Role.OPERATOR),
        account.is(Role.SUPERVISOR),
        account.roles().stream().sorted().findFirst().orElseThrow().messageKey(),
        shared,
        news);
  }

  @Override
  public ZoneId zone() {
    return account.zone();
  }

  @Override
  public Optional<String> languageTag() {
    return account.language();
  }
}
