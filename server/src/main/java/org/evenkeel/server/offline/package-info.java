/// A phone without network: what the browser keeps so that help is there and a check-in can be
/// written, and how what was written arrives exactly once.
///
/// Entries wait on the phone *write-only*: each is sealed to this house's public key
/// ([org.evenkeel.server.offline.EntryKey]) the moment it is kept, so that whoever holds the phone
/// can count them and read none. [org.evenkeel.server.offline.DeliveringEntries] opens them, gives
/// them to the features they belong to with the time at which they were written, and answers for
/// each one by name; the phone lets go only of what was answered for.
///
/// Spring MVC passes each page through [org.evenkeel.server.offline.PageMarks], which tells the
/// service worker whose phone this is now and in which language they read.
@ApplicationModule(
    allowedDependencies = {
      "assessment",
      "checkin",
      "identity",
      "language",
      "record",
      "safety",
      "web"
    })
@NullMarked
package org.evenkeel.server.offline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
