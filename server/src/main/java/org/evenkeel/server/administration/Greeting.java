package org.evenkeel.server.administration;

import java.io.PrintStream;
import org.springframework.stereotype.Component;

/// What the operator reads when the house is open.
@Component
class Greeting {
  void print(PrintStream out, Options options) {
    out.println("Evenkeel is ready at " + options.url());
  }
}
