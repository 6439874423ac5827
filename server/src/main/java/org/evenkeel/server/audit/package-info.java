/// Who read or changed what, appended and never altered: each line carries the hash of the one
/// before. A person sees the lines about them.
@ApplicationModule(allowedDependencies = {"identity"})
@NullMarked
package org.evenkeel.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
