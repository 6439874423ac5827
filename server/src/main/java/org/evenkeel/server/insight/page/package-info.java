/// What the pages of a person's story show.
@NullMarked
package org.evenkeel.server.insight.page;

import org.jspecify.annotations.NullMarked;
