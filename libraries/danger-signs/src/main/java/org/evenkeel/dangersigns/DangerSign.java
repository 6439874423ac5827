package org.evenkeel.dangersigns;

import java.util.Locale;

/// A rule that a message met.
///
/// @param rule the name of our rule, such as `en-12`; never the person's words
public record DangerSign(Kind kind, Locale language, String rule) {}
