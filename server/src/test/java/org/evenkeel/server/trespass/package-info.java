/// Somebody tries to reach what is not theirs: generated attempts over every route of the house.
@NullMarked
package org.evenkeel.server.trespass;

import org.jspecify.annotations.NullMarked;
