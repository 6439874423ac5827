/// Exercises and guided programmes as data: what is said and asked, in which order, for whom it is
/// not, on whose work it rests, and until when it may be shown. Begin at
/// [org.evenkeel.selfhelp.Practices].
///
/// Nothing here knows a clock, a database or a web page; a day is an argument.
///
/// ## What this tells you, and what it does not
///
/// The words are written for this house from published methods. The methods have been studied;
/// these words have not. The Spanish and the Arabic were written with care and have not been read
/// by a clinician who grew up with them: a site reads them before it offers them.
package org.evenkeel.selfhelp;
