/// What a person allows, to whom, for what, until when. This package alone makes a
/// [org.evenkeel.server.consent.CareAccess], the key that every reader of health data must hold;
/// making one for somebody else leaves a line that the person can read.
@ApplicationModule(allowedDependencies = {"audit", "identity", "language", "vault", "web"})
@NullMarked
package org.evenkeel.server.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
