/// What `bin/evidence practice` shows.
@NullMarked
package org.evenkeel.benchmarks.practice;

import org.jspecify.annotations.NullMarked;
