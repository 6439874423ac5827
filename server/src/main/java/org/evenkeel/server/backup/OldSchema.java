package org.evenkeel.server.backup;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.evenkeel.server.administration.ApplicationRole;
import org.evenkeel.server.administration.Refusal;
import org.evenkeel.server.vault.Keyring;
import org.evenkeel.server.vault.KeysLeaveTheDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Makes the tables as they were when a backup was taken: by exactly the migrations that had run
/// then. Later ones run when the house starts.
final class OldSchema {
  private OldSchema() {}

  /// @throws Refusal when this program does not have all of these migrations
  static void make(DataSource empty, List<Part.Step> schema, Keyring keyring) throws IOException {
    Set<String> wanted = schema.stream().map(Part.Step::version).collect(Collectors.toSet());
    List<LoadableResource> scripts = scripts(wanted);
    JavaMigration[] programs =
        Stream.<JavaMigration>of(new KeysLeaveTheDatabase(keyring))
            .filter(program -> wanted.contains(program.getVersion().getVersion()))
            .toArray(JavaMigration[]::new);
    if (scripts.size() + programs.length < wanted.size()) {
      throw new Refusal(
          "This backup was taken by a newer program: restore it with that one or a later one.");
    }
    Flyway.configure()
        .dataSource(empty)
        .placeholders(java.util.Map.of("application", ApplicationRole.NAME))
        .resourceProvider(new Known(scripts))
        .javaMigrations(programs)
        .load()
        .migrate();
  }

  private static List<LoadableResource> scripts(Set<String> wanted) throws IOException {
    Resource[] all =
        new PathMatchingResourcePatternResolver().getResources("classpath:migrations/V*.sql");
    return Arrays.stream(all)
        .filter(script -> wanted.contains(version(name(script))))
        .<LoadableResource>map(Script::new)
        .toList();
  }

  private static String version(String name) {
    return name.substring(1, name.indexOf("__"));
  }

  private static String name(Resource script) {
    String name = script.getFilename();
    return name == null ? "" : name;
  }

  private record Known(List<LoadableResource> scripts) implements ResourceProvider {
    @Override
    public @Nullable LoadableResource getResource(String name) {
      return scripts.stream()
          .filter(script -> script.getRelativePath().equals(name))
          .findFirst()
          .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
      return scripts.stream()
          .filter(script -> script.getFilename().startsWith(prefix))
          .filter(script -> Stream.of(suffixes).anyMatch(script.getFilename()::endsWith))
          .toList();
    }
  }

  private static final class Script extends LoadableResource {
    private final Resource script;

    Script(Resource script) {
      this.script = script;
    }

    @Override
    public Reader read() {
      try {
        return new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String getAbsolutePath() {
      return "migrations/" + getFilename();
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return getAbsolutePath();
    }

    @Override
    public String getFilename() {
      return name(script);
    }

    @Override
    public String getRelativePath() {
      return getFilename();
    }
  }
}
