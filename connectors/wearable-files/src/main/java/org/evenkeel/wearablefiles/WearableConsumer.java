package org.evenkeel.wearablefiles;

/// Takes what is read, in the order of the file. It may throw to end the reading.
public interface WearableConsumer {

  /// A record became a sample.
  void sample(BodySample sample);

  /// A record was refused.
  void refused(RefusedRecord refusal);

  /// So far so good; told every few thousand records and at the end.
  ///
  /// @param share of the file that was read, 0 to 1
  default void progress(double share) {}
}
