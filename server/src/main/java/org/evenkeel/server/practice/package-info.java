/// Exercises that anybody may do, with or without an account.
///
/// Promises: no breath is ever held, an exercise stops in one action and works without script, its
/// guard-rail stands on the same page, and whoever feels worse is thanked for stopping and shown
/// another way. Nothing is counted and nothing is kept.
@ApplicationModule(allowedDependencies = {"web"})
@NullMarked
package org.evenkeel.server.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
