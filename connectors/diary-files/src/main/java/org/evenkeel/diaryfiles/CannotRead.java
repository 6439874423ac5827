package org.evenkeel.diaryfiles;

/// Ends the reading of one row from within; it never leaves this package.
final class CannotRead extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient LineTrouble trouble;

  CannotRead(LineTrouble trouble) {
    super(null, null, false, false);
    this.trouble = trouble;
  }

  LineTrouble trouble() {
    return trouble;
  }
}
