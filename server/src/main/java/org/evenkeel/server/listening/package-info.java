/// What people write of themselves is read by the rules of the library `danger-signs`, so that
/// words that may mean danger bring help at once and a human who looks.
///
/// What it promises: nothing is refused, delayed or ranked by it. A sign is kept with what was
/// written, in one transaction, and is told until `safety` has heard it. It hands on which kind of
/// rule was met and never the words. No sign is not safety.
@ApplicationModule(allowedDependencies = {"identity"})
@NullMarked
package org.evenkeel.server.listening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
