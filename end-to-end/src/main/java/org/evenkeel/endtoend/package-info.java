/// The house as a process, and people who use it through a real browser.
@NullMarked
package org.evenkeel.endtoend;

import org.jspecify.annotations.NullMarked;
