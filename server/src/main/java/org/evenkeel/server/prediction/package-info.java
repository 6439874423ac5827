/// What was learned of this house's own courses of help: how a course ends, as far as it can be
/// told at week 4. It runs unseen until two people switch it on, says nothing of anybody unlike
/// those it was tried on, and can only add attention.
@ApplicationModule(allowedDependencies = {"consent", "identity", "insight", "record", "web"})
@NullMarked
package org.evenkeel.server.prediction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
