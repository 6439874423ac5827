package org.evenkeel.server.identity;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.server.identity.SigningIn.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether one could sign in: for a house that was restored into a throw-away place to see whether
/// it would work. Leaves an account behind; never run it in a house that is used.
@Component
public class SignInDrill {
  private static final String PASSWORD = "a drill that nobody sees 4711";
  private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

  private final DemoIdentities identities;
  private final SigningIn signingIn;
  private final Sealing sealing;
  private final JdbcClient database;
  private final InstantSource clock;

  SignInDrill(
      DemoIdentities identities,
      SigningIn signingIn,
      Sealing sealing,
      JdbcClient database,
      InstantSource clock) {
    this.identities = identities;
    this.signingIn = signingIn;
    this.sealing = sealing;
    this.database = database;
    this.clock = clock;
  }

  /// A new account signs in with its password and a code, and not with a wrong password.
  public boolean opens() {
    String name = "drill-" + UUID.randomUUID().toString().substring(0, 8);
    Account account =
        new Account(
            AccountId.random(),
            Optional.empty(),
            "Drill",
            Set.of(Role.OPERATOR),
            Optional.empty(),
            ZoneOffset.UTC,
            false);
    identities.keep(account, name, PASSWORD, SECRET);
    Answer wrong = signingIn.withPassword(name, PASSWORD + "?", "drill");
    Answer half = signingIn.withPassword(name, PASSWORD, "drill");
    Answer whole = signingIn.withCode(account.id(), code());
    return wrong.equals(new Answer.NotKnown())
        && half.equals(new Answer.Half(account.id()))
        && whole instanceof Answer.Whole(AccountId in, Shown _)
        && in.equals(account.id());
  }

  private String code() {
    return Totp.code(TotpSecret.of(SECRET).bytes(), Totp.step(clock.instant()), Totp.DIGITS);
  }

  /// How many authenticators the key file does not open: their owners could not sign in.
  public long locked() {
    return database
        .sql("select account_id, secret from authenticator")
        .query((row, number) ->
            sealing.open(row.getBytes(2), "authenticator/" + row.getString(1)).isEmpty())
        .list()
        .stream()
        .filter(closed -> closed)
        .count();
  }
}
