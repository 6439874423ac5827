/// Questionnaires and what their numbers mean: instruments as data, scoring with the owner's rules,
/// uncertainty and reliable change. Begin at [org.evenkeel.psychometrics.Instruments].
///
/// Nothing here knows a clock, a database or a web page; equal input gives equal output.
package org.evenkeel.psychometrics;
