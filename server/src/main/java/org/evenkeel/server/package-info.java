/// One process: Spring Boot, with each package below as a Spring Modulith module.
@NullMarked
package org.evenkeel.server;

import org.jspecify.annotations.NullMarked;
