package org.evenkeel.server.trespass;

import org.evenkeel.server.EmptyHouse;
import org.springframework.core.env.Environment;

/// An empty house beside that of the other tests.
public class TrespassHouse extends EmptyHouse {
  public TrespassHouse() {
    super("trespass");
  }

  /// What the owner of its database sees.
  static Keys keys(Environment settings) {
    return new Keys(
        settings.getRequiredProperty("spring.flyway.url"),
        settings.getRequiredProperty("spring.flyway.user"),
        settings.getRequiredProperty("spring.flyway.password"));
  }
}
