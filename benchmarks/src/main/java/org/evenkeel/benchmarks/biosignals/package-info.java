/// Hearts, sleep and rhythm against other programs' results, and how fast they are worked out.
@org.jspecify.annotations.NullMarked
package org.evenkeel.benchmarks.biosignals;
