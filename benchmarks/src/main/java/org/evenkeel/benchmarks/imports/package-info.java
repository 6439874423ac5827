/// How a person's own archive comes in: `bin/bench import`.
@org.jspecify.annotations.NullMarked
package org.evenkeel.benchmarks.imports;
