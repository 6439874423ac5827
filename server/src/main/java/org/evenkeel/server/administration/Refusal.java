package org.evenkeel.server.administration;

/// The house cannot start, and this sentence tells the operator what to do about it.
public class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Refusal(String sentence) {
    super(sentence);
  }

  public Refusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
