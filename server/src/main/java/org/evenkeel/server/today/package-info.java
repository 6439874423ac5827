/// A person's home: how are you right now, what is due, how the week went, what has come for them.
///
/// It owns nothing. Other features put a card here by making a
/// [org.evenkeel.server.today.TodayCard] bean, so that this page knows none of them.
@ApplicationModule(
    allowedDependencies = {
      "assessment",
      "checkin",
      "consent",
      "identity",
      "insight",
      "record",
      "web",
      "web::chart"
    })
@NullMarked
package org.evenkeel.server.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
