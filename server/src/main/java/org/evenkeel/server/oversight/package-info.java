/// Whether somebody here reads more of people's records than their work explains.
///
/// Counts only, of the log of who looked: which records they were stays with the person, who reads
/// it line by line. A supervisor is asked to look into a day; nobody is locked out by a number.
@ApplicationModule(allowedDependencies = {"caseload", "identity", "web"})
@NullMarked
package org.evenkeel.server.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
