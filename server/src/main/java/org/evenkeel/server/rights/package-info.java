/// What is the person's right: a copy of everything, in a form they can read and another house can
/// take in, bringing one back, and being erased.
///
/// Of a copy that comes from another house, what the person said, chose and brought lives on here.
/// What others wrote to them there, and what was booked, allowed and done there, is kept to be read
/// ([org.evenkeel.server.rights.EarlierHouse]): nobody of this house said it, nothing is shared by
/// it, and no rule of safety fires on it.
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
      "diary",
      "identity",
      "insight",
      "language",
      "record",
      "safety",
      "vault",
      "wall",
      "wearable",
      "web"
    })
@NullMarked
package org.evenkeel.server.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
