package org.evenkeel.server.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;

/// A security context that is looked up when first asked for, so that public pages cost no query.
final class LazyContext implements DeferredSecurityContext {
  private final Supplier<SecurityContext> lookup;
  private @Nullable SecurityContext found;

  LazyContext(Supplier<SecurityContext> lookup) {
    this.lookup = lookup;
  }

  @Override
  public SecurityContext get() {
    if (found == null) {
      found = lookup.get();
    }
    return found;
  }

  @Override
  public boolean isGenerated() {
    return get().getAuthentication() == null;
  }
}
