/// Who read or changed what, appended and never altered: the database refuses a change, each line
/// carries the hash of the one before, and every five minutes a signed head of that chain goes to a
/// file (`org.evenkeel.sealedlog` says what that proves and what it does not). A person sees the
/// lines about them.
@ApplicationModule(allowedDependencies = {"identity", "wall"})
@NullMarked
package org.evenkeel.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
