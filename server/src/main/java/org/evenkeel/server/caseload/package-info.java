/// The clinician's side: who needs me today and why, my caseload, and one person's record as far as
/// they share it.
///
/// It owns little: which things on the desk a clinician has looked at. A list across the caseload
/// is read with glances and in a fixed number of queries, however many people there are; opening
/// one person's record leaves a line that the person can read.
@ApplicationModule(
    allowedDependencies = {
      "appointment",
      "assessment",
      "checkin",
      "consent",
      "conversation",
      "identity",
      "insight",
      "language",
      "prediction",
      "record",
      "safety",
      "vault",
      "web",
      "web::chart"
    })
@NullMarked
package org.evenkeel.server.caseload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
