/// What the pages of questionnaires show.
@NullMarked
package org.evenkeel.server.assessment.page;

import org.jspecify.annotations.NullMarked;
