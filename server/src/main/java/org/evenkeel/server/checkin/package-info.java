/// How a person is right now, in a minute or in one tap: mood, energy, last night's sleep, a few
/// words. Every part may be left out but one.
///
/// A check-in is durable before the page says so, arrives once however often it is sent (its id is
/// made by the browser or the device), and its numbers go to the record. Words are sealed with the
/// person's key.
@ApplicationModule(
    allowedDependencies = {"consent", "identity", "listening", "record", "vault", "wall", "web"})
@NullMarked
package org.evenkeel.server.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
