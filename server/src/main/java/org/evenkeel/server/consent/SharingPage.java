package org.evenkeel.server.consent;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.web.Page;

/// What a person shares, kind by kind: with everyone who cares for them, and where it is different
/// for one of them.
///
/// @param research whether their answers may be used for research
/// @param kept whether a change was just kept
/// @param changed whether a change was not kept, since another one came before it
/// @param seen marks what is shown here
public record SharingPage(
    List<Choice> everyone,
    List<Member> team,
    boolean research,
    boolean kept,
    boolean changed,
    String seen)
    implements Page {
  /// One of those who care for them.
  ///
  /// @param differs whether something else is decided for them than for everyone
  public record Member(String id, String name, boolean differs, List<Choice> choices) {}

  /// One kind of data, and what stands for it; empty when nothing was decided.
  ///
  /// @param zone in which its last day is told
  public record Choice(DataKind kind, Optional<Agreement> standing, ZoneId zone) {
    public boolean on() {
      return standing.filter(one -> one.allowed() && one.until().isEmpty()).isPresent();
    }

    public boolean off() {
      return standing.filter(one -> !one.allowed()).isPresent();
    }

    /// The last day on which it is shared, where it has an end.
    public Optional<LocalDate> until() {
      return standing
          .filter(Agreement::allowed)
          .flatMap(Agreement::until)
          .map(end -> LocalDate.ofInstant(end.minusSeconds(1), zone));
    }
  }

  /// For whom something else can be decided: with one alone, everyone is that one.
  public List<Member> each() {
    return team.size() > 1 ? team : team.stream().filter(Member::differs).toList();
  }

  @Override
  public int status() {
    return changed ? 409 : 200;
  }

  @Override
  public String template() {
    return "consent/sharing.jte";
  }
}
