/// Everything the house keeps, sealed in one file, and back.
///
/// A backup is one consistent moment of the database, taken while the house runs. Each person's
/// rows in it are sealed with a key of that person, and the whole file to a public key whose other
/// half the house does not have: the running house cannot read its own backups, a stolen one shows
/// nothing, and someone erased is unreadable in every older backup once the copies of the folder of
/// keys have rolled. Run from the command line ([BackupCommand], [RestoreCommand]).
///
/// Where it is asked for, an archive of the database's log besides ([ArchiveKeeper]): a physical
/// copy now and then and every piece of log after it, sealed as a whole and kept for 30 days at
/// most. It is restored by rolling forward ([RollingForward]) and writing down what is there then
/// as an ordinary backup, without those who were erased.
@ApplicationModule(allowedDependencies = {"administration", "audit", "identity", "vault"})
@NullMarked
package org.evenkeel.server.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
