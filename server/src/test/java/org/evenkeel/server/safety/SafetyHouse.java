package org.evenkeel.server.safety;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.evenkeel.server.TestHouse;
import org.evenkeel.server.TheHouseItself;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/// A whole house with a database of its own and a clock that the test sets: tests of the roster and
/// of time share it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SafetyHouse.OwnDatabase.class)
@ExtendWith(TheHouseItself.class)
@Import({SafetyHouse.Clock.class, Duty.class})
@interface SafetyHouse {
  /// Monday 23 November 2026, 09:29 in London.
  Instant START = Instant.parse("2026-11-23T09:29:00Z");

  @TestConfiguration
  class Clock {
    @Bean
    @Primary
    HandClock handClock() {
      return new HandClock(START);
    }
  }

  class OwnDatabase extends TestHouse {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      super.initialize(context);
      String url = context.getEnvironment().getRequiredProperty("spring.datasource.url");
      String own = url.replaceFirst("/postgres\\b", "/safety");
      make(url, context.getEnvironment().getRequiredProperty("spring.flyway.password"));
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "safety house", Map.of("spring.datasource.url", own, "spring.flyway.url", own)));
    }

    private static void make(String url, String password) {
      try (var connection = DriverManager.getConnection(url, "evenkeel", password);
          var statement = connection.createStatement()) {
        statement.execute("drop database if exists safety");
        statement.execute("create database safety");
      } catch (SQLException e) {
        throw new IllegalStateException("The safety house's database could not be made", e);
      }
    }
  }
}
