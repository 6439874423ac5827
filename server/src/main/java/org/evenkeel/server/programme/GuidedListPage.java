package org.evenkeel.server.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.web.Page;

/// Everybody in somebody's care who wants a helper beside them.
public record GuidedListPage(List<Line> lines) implements Page {
  /// @param next the day on which to look again, where one was set
  /// @param due whether that day has come, or none was ever set
  public record Line(String person, String name, Optional<LocalDate> next, boolean due) {
    static Line of(Account account, Contact contact, LocalDate today) {
      return new Line(
          account.person().orElseThrow().toString(),
          account.name(),
          contact.next(),
          contact.next().filter(day -> day.isAfter(today)).isEmpty());
    }
  }

  @Override
  public String template() {
    return "programme/guided-list.jte";
  }
}
