/// What the pages of `identity` show.
@NullMarked
package org.evenkeel.server.identity.page;

import org.jspecify.annotations.NullMarked;
