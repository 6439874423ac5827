package org.evenkeel.server.wearable;

import org.evenkeel.biosignals.Cosinor;
import org.evenkeel.biosignals.RestActivity;

/// The rhythm of movement over some days, without a form given beforehand and as a wave of 24
/// hours.
public record RhythmTold(RestActivity hours, Cosinor wave) {}
