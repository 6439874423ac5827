/// Faults put into the house's own guards, one at a time: each must make a test fail. They are put
/// into the running program, so that fifty of them take minutes.
@NullMarked
package org.evenkeel.server.mutants;

import org.jspecify.annotations.NullMarked;
