/// Figures of the measurement library: `bin/evidence psychometrics` and `bin/bench psychometrics`.
@NullMarked
package org.evenkeel.benchmarks.psychometrics;

import org.jspecify.annotations.NullMarked;
