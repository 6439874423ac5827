/// Early warning over a person's days: every signal on their record is watched against their own
/// usual, and when recent days look different the person is told, with the basis, the expected
/// share of false alarms, and a way to disagree.
///
/// Only finished days are fed. What changed is noted in the transaction that recorded it
/// ([org.evenkeel.server.insight.DueSignals]) and caught up once the day is over; nothing is lost
/// by a crash and nothing is told twice. An insight adds attention; it never takes any away.
@ApplicationModule(
    allowedDependencies = {
      "checkin",
      "consent",
      "identity",
      "record",
      "vault",
      "wall",
      "web",
      "web::chart"
    })
@NullMarked
package org.evenkeel.server.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
