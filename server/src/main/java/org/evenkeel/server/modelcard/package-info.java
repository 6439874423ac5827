/// What the house says of its own rules and models: what each is for, what it rests on, how it
/// treats groups of people here, and whether it may be seen.
///
/// A model that was learned here runs unseen until two different people switch it on; the fairness
/// gate withholds it, or returns it to running unseen by itself. A rule only ever adds attention,
/// so the gate speaks about it and a person decides. No page here shows anybody's row.
@ApplicationModule(
    allowedDependencies = {"audit", "consent", "identity", "insight", "prediction", "wall", "web"})
@NullMarked
package org.evenkeel.server.modelcard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
