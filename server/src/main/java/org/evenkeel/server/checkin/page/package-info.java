/// What the pages of check-ins show.
@NullMarked
package org.evenkeel.server.checkin.page;

import org.jspecify.annotations.NullMarked;
