package org.evenkeel.selfhelp.sleep;

/// With any of these, a human decides whether time in bed may be cut. Seizures, mania and dangerous
/// work are named as contraindications in the literature; the others are our caution.
public enum Condition {
  MANIA,
  EPILEPSY,
  PSYCHOSIS,
  SLEEP_APNOEA_OR_PARASOMNIA,
  HIGH_RISK_WORK,
  PREGNANCY,
  ACUTE_SUICIDALITY,
  SHIFT_WORK,
  DROWSY_DRIVING
}
