/// A log that shows when it was changed: each line carries the hash of the one before (a hash
/// chain), and signed heads of the chain, kept elsewhere, hold even against somebody who can
/// rewrite the whole log.
///
/// ## What this tells you, and what it does not
///
/// The chain alone finds every change by somebody who does not make the hashes anew. Together with
/// heads out of the writer's reach it also finds a log that was rewritten from the changed line on,
/// up to the newest head. It says nothing of lines after the newest head: whoever can rewrite the
/// log can change those unseen, so what can be lost is what was written since a head was last taken
/// out of reach. It does not tell that a line was true when it was written.
package org.evenkeel.sealedlog;
