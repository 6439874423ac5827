/// What every page shares: the layout, the typed [org.evenkeel.server.web.Page], security headers,
/// error pages, stylesheet and scripts, and the way to help.
///
/// Spring notices the return type [org.evenkeel.server.web.Page] through
/// [org.evenkeel.server.web.PageRendering] and writes it with the template that the page names.
@ApplicationModule(allowedDependencies = {"language"})
@NullMarked
package org.evenkeel.server.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
