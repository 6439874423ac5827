package org.evenkeel.server.assessment;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.server.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The questionnaires people may answer here, in the order they are shown. A house begins with five
/// and decides on the others one by one.
@Component
class Offer {
  private static final List<String> FROM_THE_START =
      List.of("phq-9", "gad-7", "phq-4", "phq-2", "gad-2");

  /// Asked again and again, so that a change can be seen.
  static final List<String> REPEATED = List.of("phq-9", "gad-7");

  /// More answers than this are asked on a line, or not at all.
  private static final int MOST_ANSWERS = 11;

  private static final Duration HOLDS = Duration.ofSeconds(10);

  private final HouseInstruments instruments;
  private final JdbcClient database;
  private final InstantSource clock;
  private volatile Optional<Decisions> read = Optional.empty();

  Offer(HouseInstruments instruments, JdbcClient database, InstantSource clock) {
    this.instruments = instruments;
    this.database = database;
    this.clock = clock;
  }

  List<Instrument> all() {
    Map<String, Boolean> decided = decided();
    return inOrder().stream()
        .filter(Offer::possible)
        .filter(one ->
            decided.getOrDefault(one.id().value(), FROM_THE_START.contains(one.id().value())))
        .toList();
  }

  private List<Instrument> inOrder() {
    List<Instrument> all = instruments.all();
    return java.util.stream.Stream.concat(
            FROM_THE_START.stream().flatMap(name -> instruments.find(name).stream()),
            all.stream().filter(one -> !FROM_THE_START.contains(one.id().value())))
        .toList();
  }

  Optional<Instrument> find(String name) {
    return all().stream().filter(one -> one.id().value().equals(name)).findFirst();
  }

  boolean offers(Instrument instrument) {
    return find(instrument.id().value()).isPresent();
  }

  /// Whether a person can answer it alone and on this screen: it is made for that, its words score,
  /// and its answers fit on a page.
  static boolean possible(Instrument instrument) {
    return instrument.selfReport()
        && !languages(instrument).isEmpty()
        && instrument.items().stream()
            .allMatch(item -> item.isLine() || item.options().size() <= MOST_ANSWERS);
  }

  /// What was decided, as it was read at a moment.
  private record Decisions(Map<String, Boolean> offered, Instant at) {}

  /// Another process on the same database may decide too, so what was read holds for a few seconds.
  private Map<String, Boolean> decided() {
    Instant now = clock.instant();
    Optional<Decisions> known = read.filter(one -> one.at().plus(HOLDS).isAfter(now));
    if (known.isPresent()) {
      return known.get().offered();
    }
    Decisions fresh = new Decisions(readDecisions(), now);
    read = Optional.of(fresh);
    return fresh.offered();
  }

  private Map<String, Boolean> readDecisions() {
    return database
        .sql("select instrument, offered from instrument_offer")
        .query((row, number) -> Map.entry(row.getString("instrument"), row.getBoolean("offered")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void decide(Instrument instrument, boolean offered, AccountId by, Instant at) {
    database
        .sql(
            """
            insert into instrument_offer (instrument, offered, account_id, decided_at)
            values (:instrument, :offered, :by, :at)
            on conflict (instrument) do update
              set offered = excluded.offered, account_id = excluded.account_id, decided_at = excluded.decided_at
            """)
        .param("instrument", instrument.id().value())
        .param("offered", offered)
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
    read = Optional.empty();
  }

  /// Languages whose words may be scored.
  static List<Locale> languages(Instrument instrument) {
    return instrument.languages().stream()
        .filter(language -> instrument.equivalence(language).scores())
        .toList();
  }

  static boolean speaks(Instrument instrument, Locale language) {
    return instrument.equivalence(language).scores();
  }
}
