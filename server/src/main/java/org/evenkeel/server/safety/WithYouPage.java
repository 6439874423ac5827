package org.evenkeel.server.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// With somebody who may not be safe: help first, then what happens and who comes, with times that
/// the roster can keep.
///
/// @param then where "go on" leads
/// @param said the id of the "not safe" that this page can send
public record WithYouPage(
    Standing standing,
    String country,
    List<Helpline> lines,
    LocalDate today,
    List<Contact> contacts,
    Optional<String> number,
    Optional<String> clinicPhone,
    String then,
    UUID said,
    Instant now,
    Slips slips)
    implements Page {
  /// What the clinic knows.
  public sealed interface Standing {
    /// Nothing is open, and nothing needed telling.
    record Quiet(Optional<Promise> followUp) implements Standing {}

    /// Something was said and the way to the clinic does not work.
    record NotTold() implements Standing {}

    /// A case is open and somebody will answer it.
    ///
    /// @param noticed whether a rule noticed words, and nobody said so themselves
    record Told(
        boolean stay,
        boolean noticed,
        Instant savedAt,
        Optional<Instant> opensAt,
        Optional<Instant> openUntil,
        Optional<String> who,
        boolean seen,
        boolean taken,
        Optional<Instant> due,
        Optional<Instant> reachedAt,
        boolean late,
        Optional<Instant> askNextAt,
        List<Instant> tries)
        implements Standing {}
  }

  /// A contact that is promised.
  public record Promise(String who, Instant at, Way way) {}

  /// Stay here: somebody is not safe, or not sure.
  public boolean stay() {
    return standing instanceof Standing.Told told && told.stay();
  }

  /// A rule noticed words that the person wrote.
  public boolean noticed() {
    return standing instanceof Standing.Told told && told.noticed() && !told.stay();
  }

  public boolean closed() {
    return standing instanceof Standing.Told told && told.opensAt().isPresent();
  }

  @Override
  public String template() {
    return "safety/with-you.jte";
  }

  @Override
  public int status() {
    return slips.isEmpty() ? 200 : 422;
  }
}
