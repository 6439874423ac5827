package org.evenkeel.wearablefiles;

/// Takes what is read, in the order of the file. It may throw to end the reading.
public interface WearableConsumer {

  /// A record became a sample.
  void sample(BodySample sample);

  /// A record was refused.
  void refused(RefusedRecord refusal);

  /// So far so good; told every few thousand records and at the end.
  ///
  /// All that was handed on before lies at or before the checkpoint. Who keeps both in one
  /// transaction can go on there after a power cut, and loses and doubles nothing.
  default void progress(WearableProgress progress) {}
}
