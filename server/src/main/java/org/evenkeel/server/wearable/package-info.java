/// What a person's devices measured, brought in as a file: recognised, looked at, chosen stream by
/// stream, read in the background, and told of day by day with how much of each day was measured.
///
/// What it promises: measurements are kept sealed, without loss, and once, however often a file is
/// brought; reading goes on where it was after a crash; a broken file takes away nothing that was
/// here. Summaries of a day go to the record as signals `worn:<name>` and are worked out anew when
/// their algorithm changes. No number here is a score of stress or of health.
///
/// [org.evenkeel.server.wearable.ReadingJobs] takes up unfinished readings and days that are due by
/// itself when the house starts.
@ApplicationModule(
    allowedDependencies = {"consent", "identity", "record", "vault", "wall", "web", "web::chart"})
@NullMarked
package org.evenkeel.server.wearable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
