/// A diary kept elsewhere, brought in as a file: looked at, decided about column by column, read in
/// the background, taken back if it was a mistake.
///
/// What it promises: an uploaded file is kept sealed until it is read or thrown away; reading goes
/// on where it was after a crash; the same moment is added once, however often its file is brought;
/// every line that could not be read is listed with its reason. Ratings go to the record as signals
/// `diary:<label>`; words are sealed with the person's key.
///
/// [org.evenkeel.server.diary.ReadingJobs] takes up unfinished readings by itself when the house
/// starts.
@ApplicationModule(allowedDependencies = {"consent", "identity", "record", "vault", "wall", "web"})
@NullMarked
package org.evenkeel.server.diary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
