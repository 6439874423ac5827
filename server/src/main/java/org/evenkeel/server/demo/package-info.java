/// A made-up clinic to walk through: three clinicians' worth of people with ninety believable days
/// each. Present only under the profile `demo`; it goes through the same use cases as everybody
/// else, and is filled once.
@ApplicationModule(
    allowedDependencies = {
      "administration",
      "assessment",
      "checkin",
      "consent",
      "contest",
      "conversation",
      "identity",
      "insight",
      "language",
      "modelcard",
      "record",
      "safety",
      "wall"
    })
@NullMarked
package org.evenkeel.server.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
