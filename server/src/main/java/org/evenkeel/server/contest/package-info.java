/// A person says that a score does not fit them, in their own words, and somebody who cares for
/// them answers by a day that the person is told.
///
/// A contested score stays as it was answered; what is said of it stands beside it. Where nobody
/// cares for the person no day is promised.
@ApplicationModule(
    allowedDependencies = {
      "assessment",
      "audit",
      "caseload",
      "consent",
      "identity",
      "today",
      "vault",
      "web"
    })
@NullMarked
package org.evenkeel.server.contest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
