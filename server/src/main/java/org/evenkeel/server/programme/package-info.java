/// Programmes: short sessions in an order, done at a person's own pace, with a helper beside it
/// where they want one.
///
/// At its end stands a plan for harder days, in the person's words, theirs alone to read, to change
/// and to print.
///
/// Promises: a session opens where it was left, to the line, with everything that was typed; it
/// stops in one action; no session is locked, no day is counted, and nothing is lost by staying
/// away. What is typed is sealed and read for words of danger step by step. Whoever feels worse is
/// shown another way, and what makes too many feel worse is paused for everybody (`practice`).
///
/// Where a person wants it, somebody of their team goes beside them: it is suggested to whom it
/// helps most, and whoever goes alone gets everything all the same. Who helps sees what was done
/// and its numbers as far as the person shares them, and edits a message before it goes out as any
/// other.
///
/// The window for sleep is set and moved by the library's rules from the diary, behind questions
/// that send some people to a human first.
///
/// What the sessions say comes from the library `self-help`; each session that is done is a round
/// of `practice`, so that it stands with everything else a person has done.
@ApplicationModule(
    allowedDependencies = {
      "assessment",
      "caseload",
      "consent",
      "conversation",
      "identity",
      "language",
      "listening",
      "practice",
      "safety",
      "today",
      "vault",
      "web"
    })
@NullMarked
package org.evenkeel.server.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
