/// Words, sealed with the person's own key.
///
/// Each person has a data key; it seals with AES-256-GCM, bound to person, table, column and row,
/// so that a sealed word moved elsewhere does not open. Data keys are wrapped by a key and live, as
/// it does, in a folder of files outside the database and its backups; destroying one is erasure.
@ApplicationModule(allowedDependencies = {"identity"})
@NullMarked
package org.evenkeel.server.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
