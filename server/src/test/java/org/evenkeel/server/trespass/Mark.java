package org.evenkeel.server.trespass;

/// The kinds of things about a person that can be read, by who may read them.
enum Mark {
  /// What they are called.
  NAME,
  /// The words of their check-ins.
  WORDS,
  MESSAGE,
  /// What is typed and not sent.
  DRAFT,
  /// On an appointment.
  NOTE,
  /// Their safety plan, whom it names, and the number to call.
  PLAN,
  /// A column of their diary.
  DIARY,
  /// Name and words of the file they brought.
  FILE,
  /// What clinicians wrote in their case.
  CASE,
  /// Why somebody opened their record in an emergency.
  EMERGENCY,
  /// What they sign in with, and what their devices are called.
  LOGIN,
  /// A number in their diary.
  NUMBER
}
