/// Exercises that anybody may do, with or without an account.
///
/// Promises: an exercise stops in one action and works without script; where a breath is held or
/// something may be too much, for whom it is not is asked first; whoever feels worse is thanked for
/// stopping and shown another way, and it is written down; what makes too many feel worse is paused
/// for everybody. Words are sealed with the person's key. Of a stranger nothing is kept but that
/// somebody felt worse. Nothing counts days in a row, and nobody is reminded here.
///
/// What there is to do comes from the library `self-help`: data in three languages, with sources
/// and a review date after which it hides itself.
@ApplicationModule(
    allowedDependencies = {
      "administration",
      "audit",
      "consent",
      "identity",
      "language",
      "listening",
      "vault",
      "wall",
      "web"
    })
@NullMarked
package org.evenkeel.server.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
