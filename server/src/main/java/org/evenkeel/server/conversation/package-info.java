/// Messages between a person and those who care for them: one thread a person, words sealed, drafts
/// kept, and an honest word about when somebody reads.
@ApplicationModule(
    allowedDependencies = {
      "audit",
      "consent",
      "identity",
      "language",
      "listening",
      "safety",
      "today",
      "vault",
      "web"
    })
@NullMarked
package org.evenkeel.server.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
