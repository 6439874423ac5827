/// What the templates of this feature show.
@NullMarked
package org.evenkeel.server.wearable.page;

import org.jspecify.annotations.NullMarked;
