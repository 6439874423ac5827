/// What is the person's right: a copy of everything, in a form they can read and another house can
/// take in, and being erased.
///
/// Erasure destroys the person's key and removes their rows. Between asking and erasing lie seven
/// days in which one button brings everything back, unless the person wants it done at once; while
/// somebody is answering their call for help it waits until that is finished. What is kept, why and
/// until when is said before, and on a receipt that names nobody. What was written without a name
/// goes 48 hours after its last use.
@ApplicationModule(
    allowedDependencies = {
      "assessment",
      "audit",
      "checkin",
      "consent",
      "identity",
      "language",
      "record",
      "safety",
      "vault",
      "wall",
      "web"
    })
@NullMarked
package org.evenkeel.server.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
