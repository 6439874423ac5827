/// Languages: which there are, which way they run, and every visible word.
///
/// Words live in `messages/<feature>_<language>.properties`. A language exists when its
/// `language_<language>.properties` exists, so adding one means adding files. A word missing from a
/// language is shown in English, never left blank.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.evenkeel.server.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
