package org.evenkeel.server.assessment.page;

/// Which questionnaire lies on the table, so that an answer can wait on the phone by itself when
/// the network goes.
///
/// @param id of the sitting
/// @param fingerprint of the words that are read
public record Sheet(String id, String instrument, String fingerprint, Speech speech) {}
