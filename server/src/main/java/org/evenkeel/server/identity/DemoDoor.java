package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.server.identity.page.DemoPage;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Step in as anyone in the made-up clinic. There only under the profile `demo`; a real house has
/// no such door.
@Controller
@Profile("demo")
class DemoDoor {
  private final Accounts accounts;
  private final Boarding boarding;

  DemoDoor(Accounts accounts, Boarding boarding) {
    this.accounts = accounts;
    this.boarding = boarding;
  }

  @GetMapping("/demo")
  Page everybody() {
    return new DemoPage(
        Stream.of(Role.values())
            .map(this::group)
            .filter(group -> !group.entries().isEmpty())
            .toList());
  }

  private DemoPage.Group group(Role role) {
    List<DemoPage.Entry> entries =
        accounts.with(role).stream()
            .filter(account -> !account.anonymous())
            .map(account ->
                new DemoPage.Entry(account.id().toString(), account.name(), account.initials()))
            .toList();
    return new DemoPage.Group(role.messageKey(), entries);
  }

  @PostMapping("/demo/sign-in/{id}")
  Page stepIn(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
    return accounts
        .find(new AccountId(id))
        .<Page>map(account -> {
          boarding.first(account.id(), request, response);
          return new SeeOther("/");
        })
        .orElseGet(ErrorPage::missing);
  }
}
