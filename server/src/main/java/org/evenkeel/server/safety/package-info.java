/// When somebody may not be safe: help on every page, crisis cases with an owner and a clock, the
/// roster, the ladder that pages one person after the other, the safety plan.
///
/// What it promises: the help page needs no database, session or script. Nobody is promised a human
/// answer that the roster cannot give. A case that is not acknowledged climbs the ladder, also
/// across a restart. Where the way to the clinic is down, the person reads "your clinic has not
/// been told", never silence.
@ApplicationModule(
    allowedDependencies = {
      "assessment",
      "audit",
      "consent",
      "identity",
      "language",
      "listening",
      "today",
      "vault",
      "wall",
      "web"
    })
@NullMarked
package org.evenkeel.server.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
