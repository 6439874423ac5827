package org.evenkeel.server.assessment.page;

/// The language a questionnaire is read in, which may differ from the page's.
public record Speech(String language, String direction) {}
