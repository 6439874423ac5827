package org.evenkeel.server;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.evenkeel.server.administration.RotateKeysCommand;
import org.evenkeel.server.administration.Start;
import org.evenkeel.server.backup.BackupCommand;
import org.evenkeel.server.backup.RestoreCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableAsync;

/// Where the process begins: `backup`, `restore` and `rotate-keys` do their work and end; else
/// [Start] reads the command line, starts the database, then Spring.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableAsync
public class Evenkeel {
  public static void main(String[] arguments) {
    List<String> words = List.of(arguments);
    switch (words.isEmpty() ? "" : words.getFirst()) {
      case "backup" ->
          System.exit(BackupCommand.run(Evenkeel.class, rest(words), System.out, System.err));
      case "restore" ->
          System.exit(RestoreCommand.run(Evenkeel.class, rest(words), System.out, System.err));
      case "rotate-keys" ->
          System.exit(RotateKeysCommand.run(rest(words), Instant.now(), System.out, System.err));
      default -> Start.server(Evenkeel.class, arguments);
    }
  }

  private static List<String> rest(List<String> words) {
    return words.subList(1, words.size());
  }

  @Bean
  InstantSource clock() {
    return Clock.systemUTC();
  }
}
