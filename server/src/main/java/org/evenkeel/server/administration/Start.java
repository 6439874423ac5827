package org.evenkeel.server.administration;

import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// From a command line to a running house, telling the operator each step.
public final class Start {
  private static final PrintStream OUT = System.out;
  private static final int BALLAST_MEGABYTES = 64;
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(30);

  private Start() {}

  public static void server(Class<?> application, String... arguments) {
    try {
      run(application, Options.of(List.of(arguments)));
    } catch (DataDirectory.AlreadyRunning already) {
      OUT.println(already.getMessage() + ".");
    } catch (Refusal refusal) {
      refuse(refusal);
    } catch (BeansException trouble) {
      if (!(trouble.getRootCause() instanceof Refusal refusal)) {
        throw trouble;
      }
      refuse(refusal);
    }
  }

  private static void refuse(Refusal refusal) {
    System.err.println("Evenkeel did not start. " + refusal.getMessage());
    System.exit(2);
  }

  /// Says everything that stands in the way, and starts nothing.
  private static void check(SafeStart safe, Options options) {
    List<String> troubles = new ArrayList<>(safe.before(isRunning(options)));
    if (options.database().isPresent() && troubles.isEmpty()) {
      troubles.addAll(safe.database(options.database().get()));
    } else if (troubles.isEmpty() && Files.exists(options.data().resolve("postgres/PG_VERSION"))) {
      try (HouseDatabase database = HouseDatabase.of(options.data())) {
        troubles.addAll(database.troubles(safe));
      }
    }
    if (troubles.isEmpty()) {
      OUT.println("Nothing stands in the way of a start.");
      return;
    }
    troubles.forEach(System.err::println);
    System.exit(2);
  }

  private static boolean isRunning(Options options) {
    try {
      DataDirectory.ensureFree(options.data());
      return false;
    } catch (DataDirectory.AlreadyRunning running) {
      return true;
    }
  }

  private static void run(Class<?> application, Options options) {
    SafeStart safe = new SafeStart(options, System.getenv());
    if (options.check()) {
      check(safe, options);
      return;
    }
    DataDirectory.ensureFree(options.data());
    none(safe.before(false));
    DataDirectory data = DataDirectory.open(options.data());
    Map<String, Object> settings = new HashMap<>(settings(options, data));
    options
        .database()
        .ifPresent(url -> {
          none(safe.database(url));
          settings.putAll(safe.role(url).settings());
        });
    if (options.database().isEmpty()) {
      spool(options);
      OUT.println("Starting the database …");
      EmbeddedPostgres postgres =
          EmbeddedPostgres.start(
              data.folder("software/postgres-18"),
              data.folder("postgres"),
              data.folder("keys/database.password"));
      SpringApplication.getShutdownHandlers().add(postgres::close);
      none(safe.database(postgres.url("postgres"), "evenkeel", postgres.password()));
      settings.putAll(postgres.application().settings());
    }
    OUT.println("Starting the house …");
    LastWord.within(LONGEST_GOODBYE);
    ConfigurableApplicationContext house = started(application, options, settings);
    data.tell(options.url());
    house.getBean(Greeting.class).print(OUT, options);
  }

  private static void spool(Options options) {
    LogSpool spool = LogSpool.in(options.data());
    if (options.archive().isPresent()) {
      spool.open();
    } else if (spool.isOpen()) {
      OUT.println("This start asks for no archive of the log, so none is kept up any more.");
      spool.remove();
    }
  }

  private static void none(List<String> troubles) {
    if (!troubles.isEmpty()) {
      throw SafeStart.refusal(troubles);
    }
  }

  private static ConfigurableApplicationContext started(
      Class<?> application, Options options, Map<String, Object> settings) {
    SpringApplication spring =
        new SpringApplicationBuilder(application)
            .properties(settings)
            .profiles(options.demo() ? new String[] {"demo"} : new String[0])
            .build();
    return spring.run();
  }

  private static Map<String, Object> settings(Options options, DataDirectory data) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", options.port());
    settings.put("server.address", options.address());
    settings.put("evenkeel.keys", data.folder("keys").toString());
    settings.put("evenkeel.audit", data.folder("audit").toString());
    options.archive().ifPresent(folder -> settings.put("evenkeel.archive", folder.toString()));
    options
        .archiveKeys()
        .ifPresent(folder -> settings.put("evenkeel.archive-keys", folder.toString()));
    settings.put("evenkeel.room.ballast", BALLAST_MEGABYTES);
    settings.put("evenkeel.url", options.url());
    settings.put("spring.servlet.multipart.location", data.emptied("uploads").toString());
    settings.put("logging.file.name", data.folder("logs/evenkeel.log").toString());
    return settings;
  }
}
