package org.evenkeel.benchmarks.imports;

import org.evenkeel.wearablefiles.BodySample;
import org.evenkeel.wearablefiles.RefusedRecord;
import org.evenkeel.wearablefiles.WearableConsumer;
import org.evenkeel.wearablefiles.WearableProgress;

/// Takes samples and keeps nothing but their count, a sum, and how often it was told how far.
final class CountingOnly implements WearableConsumer {
  private long samples;
  private long told;
  private double sum;

  @Override
  public void sample(BodySample sample) {
    samples++;
    sum += sample.value();
  }

  @Override
  public void refused(RefusedRecord refusal) {}

  @Override
  public void progress(WearableProgress progress) {
    told++;
  }

  long samples() {
    return samples;
  }

  long told() {
    return told;
  }

  double sum() {
    return sum;
  }
}
