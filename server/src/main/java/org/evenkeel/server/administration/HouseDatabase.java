package org.evenkeel.server.administration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The embedded database of a house, for work beside it: the one that runs when the house is open,
/// else one that is started for as long as this is.
public final class HouseDatabase implements AutoCloseable {
  private final DriverManagerDataSource source;
  private final Optional<EmbeddedPostgres> started;
  private final Optional<DataDirectory> held;

  private HouseDatabase(
      DriverManagerDataSource source,
      Optional<EmbeddedPostgres> started,
      Optional<DataDirectory> held) {
    this.source = source;
    this.started = started;
    this.held = held;
  }

  /// @param data the house's folder
  /// @throws Refusal when there is no house in it
  public static HouseDatabase of(Path data) {
    if (!Files.exists(data.resolve("postgres/PG_VERSION"))) {
      throw new Refusal("There is no house in " + data + ".");
    }
    return running(data).orElseGet(() -> started(data));
  }

  /// A new, empty database in this folder, which must not hold one.
  public static HouseDatabase make(Path data, Path software) {
    HouseDatabase made = started(data, software, Optional.empty());
    made.application();
    return made;
  }

  /// A copy of a database in this folder, rolled forward along its log.
  ///
  /// @param settings where the log comes from, and up to when
  /// @throws IOException when it did not come to the end
  public static HouseDatabase rolledForward(
      Path data, Path software, List<String> settings, Duration patience) throws IOException {
    EmbeddedPostgres postgres =
        EmbeddedPostgres.rollForward(
            software,
            data.resolve("postgres"),
            data.resolve("keys/database.password"),
            settings,
            patience);
    return new HouseDatabase(
        source(postgres.url("postgres"), data), Optional.of(postgres), Optional.empty());
  }

  private static HouseDatabase started(Path data) {
    DataDirectory held = DataDirectory.open(data);
    return started(data, data.resolve("software/postgres-18"), Optional.of(held));
  }

  private static HouseDatabase started(Path data, Path software, Optional<DataDirectory> held) {
    EmbeddedPostgres postgres =
        EmbeddedPostgres.start(
            software, data.resolve("postgres"), data.resolve("keys/database.password"));
    return new HouseDatabase(source(postgres.url("postgres"), data), Optional.of(postgres), held);
  }

  private static Optional<HouseDatabase> running(Path data) {
    try {
      List<String> pid = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
      boolean alive = ProcessHandle.of(Long.parseLong(pid.getFirst().strip())).isPresent();
      return alive && pid.size() >= 8 && pid.get(7).startsWith("ready")
          ? Optional.of(
              new HouseDatabase(
                  source(EmbeddedPostgres.url(Integer.parseInt(pid.get(3)), "postgres"), data),
                  Optional.empty(),
                  Optional.empty()))
          : Optional.empty();
    } catch (IOException notRunning) {
      return Optional.empty();
    }
  }

  private static DriverManagerDataSource source(String url, Path data) {
    try {
      return new DriverManagerDataSource(
          url, "evenkeel", Files.readString(data.resolve("keys/database.password")));
    } catch (IOException e) {
      throw new Refusal("The database's password in " + data + "/keys cannot be read.", e);
    }
  }

  /// As the owner of the tables, who is held by no row security.
  public DriverManagerDataSource source() {
    return source;
  }

  /// For a house that is to work here.
  public ApplicationRole application() {
    return ApplicationRole.in(
        String.valueOf(source.getUrl()),
        String.valueOf(source.getUsername()),
        String.valueOf(source.getPassword()));
  }

  List<String> troubles(SafeStart safe) {
    return safe.database(
        String.valueOf(source.getUrl()),
        String.valueOf(source.getUsername()),
        String.valueOf(source.getPassword()));
  }

  public Connection connect() throws SQLException {
    return source.getConnection();
  }

  @Override
  public void close() {
    started.ifPresent(EmbeddedPostgres::close);
    held.ifPresent(DataDirectory::close);
  }
}
