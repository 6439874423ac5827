/// Opening a record in an emergency without caring for the person ("breaking the glass").
///
/// It takes a reason in words, lasts an hour at most (the database refuses more), tells the person,
/// and waits for a second look by a supervisor who did not open it.
@ApplicationModule(
    allowedDependencies = {"audit", "caseload", "consent", "identity", "today", "vault", "web"})
@NullMarked
package org.evenkeel.server.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
