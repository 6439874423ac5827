/// Talks that are booked: when, how, for how long, and a note that the person reads.
///
/// A clinician books, changes and cancels; the person sees what is booked. A time that is past, or
/// taken on either side, is refused with a sentence. A form that was open while somebody else
/// changed the appointment changes nothing.
@ApplicationModule(
    allowedDependencies = {"consent", "identity", "safety", "today", "vault", "wall", "web"})
@NullMarked
package org.evenkeel.server.appointment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
