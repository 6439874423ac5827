/// Everything the house keeps, sealed in one file, and back.
///
/// A backup is one consistent moment of the database, taken while the house runs. Each person's
/// rows in it are sealed with a key of that person, and the whole file to a public key whose other
/// half the house does not have: the running house cannot read its own backups, a stolen one shows
/// nothing, and someone erased is unreadable in every older backup once the copies of the folder of
/// keys have rolled. Run from the command line ([BackupCommand], [RestoreCommand]); nothing here
/// takes part in a running house but the warning when the last verified backup is too old.
@ApplicationModule(allowedDependencies = {"administration", "audit", "identity", "vault"})
@NullMarked
package org.evenkeel.server.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
