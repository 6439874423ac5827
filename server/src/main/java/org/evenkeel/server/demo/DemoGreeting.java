package org.evenkeel.server.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.server.administration.Greets;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// How to step in as each of the made-up clinic.
@Component
@Profile("demo")
class DemoGreeting implements Greets {
  private final Accounts accounts;

  DemoGreeting(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public List<String> lines(String url) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Step in as anyone, one button each: " + url + "/demo");
    Stream.of(Role.values())
        .forEach(role ->
            accounts.with(role).stream()
                .filter(account -> !account.anonymous())
                .forEach(account -> lines.add(line(role, account))));
    lines.add("");
    lines.add("Or sign in by hand at " + url + "/sign-in with the sign-in name in brackets,");
    lines.add(
        "the password \""
            + DemoStaff.PASSWORD
            + "\" and an authenticator app that holds "
            + DemoStaff.AUTHENTICATOR
            + ".");
    lines.add(
        "Everybody is made up. Ctrl-C stops the house; started again, it goes on where it was.");
    return lines;
  }

  private static String line(Role role, Account account) {
    return "  %-12s %s (%s)"
        .formatted(
            role.name().toLowerCase(java.util.Locale.ROOT),
            account.name(),
            DemoStaff.login(account.id()));
  }
}
