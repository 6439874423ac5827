/// What the fairness library can show: other programs' figures, intervals by simulation, real
/// rules.
@org.jspecify.annotations.NullMarked
package org.evenkeel.benchmarks.fairness;
