/// Figures: what Evenkeel must show, measured on this machine, row by row.
@NullMarked
package org.evenkeel.benchmarks;

import org.jspecify.annotations.NullMarked;
