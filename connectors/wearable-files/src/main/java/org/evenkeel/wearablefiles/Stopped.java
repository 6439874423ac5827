package org.evenkeel.wearablefiles;

import java.io.IOException;

/// Ends a reading from within; it never leaves this package.
final class Stopped extends IOException {

  private static final long serialVersionUID = 1L;

  private final FileTrouble trouble;

  Stopped(FileTrouble trouble) {
    super(trouble.sentence());
    this.trouble = trouble;
  }

  FileTrouble trouble() {
    return trouble;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
