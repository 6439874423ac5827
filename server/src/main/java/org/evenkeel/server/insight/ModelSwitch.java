package org.evenkeel.server.insight;

/// Whether a model that was learned here may be seen. Without anybody to say so, none may: a model
/// runs unseen until two people switch it on.
public interface ModelSwitch {
  /// @param model such as `expected-course-phq-9`
  boolean on(String model);
}
