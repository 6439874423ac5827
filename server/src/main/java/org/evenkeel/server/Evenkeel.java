package org.evenkeel.server;

import java.time.Clock;
import java.time.InstantSource;
import org.evenkeel.server.administration.Start;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableAsync;

/// Where the process begins. [Start] reads the command line, starts the database, then Spring.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableAsync
public class Evenkeel {
  public static void main(String[] arguments) {
    Start.server(Evenkeel.class, arguments);
  }

  @Bean
  InstantSource clock() {
    return Clock.systemUTC();
  }
}
