/// Questionnaires: offered, answered one question at a time or all at once, scored, explained.
///
/// Each answer is on disk when the page moves on. A positive answer to a safety item is told to the
/// house at once ([org.evenkeel.server.assessment.SafetyItemAnswered]) and shows help before the
/// next question. Wording, codes and scoring are the psychometrics library's; answers are kept with
/// instrument, version, language and the fingerprint of the words that were read.
@ApplicationModule(
    allowedDependencies = {
      "audit",
      "consent",
      "identity",
      "language",
      "record",
      "wall",
      "web",
      "web::chart"
    })
@NullMarked
package org.evenkeel.server.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
