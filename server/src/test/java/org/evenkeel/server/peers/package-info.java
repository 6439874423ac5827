/// Bugs that other houses of this kind shipped, each held by a test before we have it: `p01` to
/// `p20`, in the order of `docs/reference/peer-bugs.md`. One of them, `p14`, stands with the
/// backups.
@NullMarked
package org.evenkeel.server.peers;

import org.jspecify.annotations.NullMarked;
