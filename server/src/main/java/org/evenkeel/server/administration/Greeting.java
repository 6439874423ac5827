package org.evenkeel.server.administration;

import java.io.PrintStream;
import java.util.List;
import org.evenkeel.server.identity.SetUp;
import org.springframework.stereotype.Component;

/// What the operator reads when the house is open.
@Component
class Greeting {
  private final SetUp setUp;
  private final List<Greets> more;

  Greeting(SetUp setUp, List<Greets> more) {
    this.setUp = setUp;
    this.more = more;
  }

  void print(PrintStream out, Options options) {
    out.println("Evenkeel is ready at " + options.url());
    setUp
        .code()
        .ifPresent(code -> {
          out.println(
              "Nobody has an account here yet. Make the first one, yours, at "
                  + options.url()
                  + "/set-up");
          out.println("with this code, which works once: " + code);
        });
    more.forEach(greets -> greets.lines(options.url()).forEach(out::println));
  }
}
