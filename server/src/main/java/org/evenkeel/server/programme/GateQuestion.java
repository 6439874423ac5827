package org.evenkeel.server.programme;

/// A question before time in bed is cut; yes or no.
///
/// @param field of the form
/// @param aboutSafety whether a yes brings help at once
public record GateQuestion(String field, String words, boolean aboutSafety) {}
