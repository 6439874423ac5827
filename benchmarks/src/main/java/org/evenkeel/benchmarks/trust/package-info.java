/// The rows of `bin/evidence trust`.
@NullMarked
package org.evenkeel.benchmarks.trust;

import org.jspecify.annotations.NullMarked;
