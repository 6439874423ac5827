package org.evenkeel.server.programme;

/// @param possible whether anybody of a team is there to be beside them
/// @param suggested whether the last answers speak for it
public record GuidanceOffer(boolean possible, boolean suggested) {}
