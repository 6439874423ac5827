package org.evenkeel.server.vault;

/// Sealing or opening went wrong. The message never holds the words.
public class VaultException extends RuntimeException {
  private static final long serialVersionUID = 1;

  VaultException(String message) {
    super(message);
  }

  VaultException(String message, Throwable cause) {
    super(message, cause);
  }
}
