/// What early warning and prediction can show: simulated people, real days, other programs'
/// results.
@org.jspecify.annotations.NullMarked
package org.evenkeel.benchmarks.earlywarning;
