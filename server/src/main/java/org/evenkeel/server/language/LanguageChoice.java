package org.evenkeel.server.language;

/// One entry of the language switch: its tag, its name in its own words, and whether it is in use
/// now.
public record LanguageChoice(String tag, String name, boolean current) {}
