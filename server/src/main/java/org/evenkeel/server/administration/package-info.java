/// For the person who runs the house: start, the embedded database, health, set-up, the
/// demonstration clinic.
@ApplicationModule
@NullMarked
package org.evenkeel.server.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
