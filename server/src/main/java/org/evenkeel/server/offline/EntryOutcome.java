package org.evenkeel.server.offline;

/// What became of one entry. The phone lets go of it only when it was kept.
sealed interface EntryOutcome {
  /// It is on disk, now or since it was sent before.
  record Kept(boolean before) implements EntryOutcome {}

  /// It is not kept, and why.
  record NotKept(Reason reason) implements EntryOutcome {}

  /// `final` reasons stay true however often it is sent, so that the phone stops sending it and
  /// says so.
  enum Reason {
    /// Written under another account; it waits on the phone until they sign in.
    FOREIGN_OWNER(false),
    /// Sealed to a key that this house does not have.
    UNKNOWN_KEY(true),
    /// Changed, cut short, or bound to another owner or id.
    DOES_NOT_OPEN(true),
    /// It opened, and this house does not understand what it says.
    NOT_UNDERSTOOD(true),
    /// The house could not keep it just now.
    TRY_AGAIN(false);

    private final boolean lasting;

    Reason(boolean lasting) {
      this.lasting = lasting;
    }

    boolean lasting() {
      return lasting;
    }

    String messageKey() {
      return "offline.reason-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
