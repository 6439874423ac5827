/// The second wall: which rows the work of a thread can reach in the database at all.
///
/// The house signs in to the database as a role that owns nothing and bypasses nothing. Every table
/// with a `person_id` has row-level security, forced; its policies let through the rows of the
/// people within the [org.evenkeel.server.wall.Reach] of the thread that asks, which is told to the
/// database whenever a connection is lent. A thread that has not said for whom it works reaches
/// nobody, and finds nothing.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.evenkeel.server.wall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
