/// The person's one timeline: what was observed, when, by what, with what certainty.
///
/// Every feature that gathers or acts writes here; understanding, the clinic's desk and research
/// read here, always with a [org.evenkeel.server.consent.CareAccess] in hand.
/// [org.evenkeel.server.record.Recorded] is published with the transaction.
@ApplicationModule(allowedDependencies = {"consent", "identity"})
@NullMarked
package org.evenkeel.server.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
