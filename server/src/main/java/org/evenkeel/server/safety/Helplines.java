package org.evenkeel.server.safety;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.safety.Helpline.Check;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// The lines of each country, held in memory: whoever asks for them never waits for a database. The
/// clinic's own checks are laid over the file when the house starts and whenever one is recorded.
@Component
public class Helplines {
  private static final Logger log = LoggerFactory.getLogger(Helplines.class);

  private final List<Helpline> file = HelplineFile.read();
  private final HelplineChecks checks;
  private final InstantSource clock;
  private final ZoneId zone;
  private final String site;
  private volatile List<Helpline> lines = file;

  Helplines(
      HelplineChecks checks,
      InstantSource clock,
      @Value("${evenkeel.zone:UTC}") String zone,
      @Value("${evenkeel.country:GB}") String site) {
    this.checks = checks;
    this.clock = clock;
    this.zone = ZoneId.of(zone);
    this.site = site;
    if (!countries().contains(site)) {
      throw new IllegalArgumentException(
          "evenkeel.country is " + site + "; helplines.json has " + countries());
    }
  }

  /// Countries with lines of their own, in the order of the file.
  public List<String> countries() {
    return file.stream()
        .map(Helpline::country)
        .filter(country -> !country.isEmpty())
        .distinct()
        .toList();
  }

  /// This country if it has lines, else the site's own.
  public String countryOr(Optional<String> asked) {
    return asked.filter(countries()::contains).orElse(site);
  }

  /// The lines to show, the first one first.
  public List<Helpline> of(String country) {
    LocalDate today = today();
    return lines.stream()
        .filter(line -> line.country().equals(country) && line.shown(today))
        .toList();
  }

  /// Numbers that reach help in many countries.
  public List<Helpline> anywhere() {
    return of("");
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  List<Helpline> all() {
    return lines;
  }

  Optional<Helpline> find(String id) {
    return lines.stream().filter(line -> line.id().equals(id)).findFirst();
  }

  /// Somebody dialled a line and reached it.
  ///
  /// @throws IllegalArgumentException when there is no such line, or the day has not come yet
  void checked(String id, LocalDate on, AccountId by) {
    if (find(id).isEmpty()) {
      throw new IllegalArgumentException("There is no line " + id);
    }
    if (on.isAfter(today())) {
      throw new IllegalArgumentException(
          "A check on " + on + " has not happened yet; today is " + today());
    }
    checks.keep(id, on, by);
    refresh();
  }

  @EventListener(ApplicationReadyEvent.class)
  void started() {
    refresh();
  }

  /// Reads the clinic's checks again. Where that does not work, the lines stay as they were.
  void refresh() {
    try {
      Map<String, Check> newest = checks.newest();
      lines = file.stream().map(line -> laidOver(line, newest)).toList();
    } catch (DataAccessException e) {
      log.warn("The clinic's checks of helplines could not be read; the file's own stand");
    }
  }

  private static Helpline laidOver(Helpline line, Map<String, Check> newest) {
    Check latest = newest.get(line.id());
    return latest == null ? line : line.checked(latest);
  }
}
