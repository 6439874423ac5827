/// Charts, drawn by the server: each is an SVG at two widths, a key, and the same numbers as a
/// table.
///
/// Nothing here has words of its own; every label is handed in, already in the reader's language. A
/// chart is laid out from left to right and mirrored as a whole where the language runs the other
/// way. A missing day stays a gap: it is not a zero, not a mean, and no line runs across it.
@NamedInterface("chart")
@NullMarked
package org.evenkeel.server.web.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
