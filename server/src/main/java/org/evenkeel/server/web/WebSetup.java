package org.evenkeel.server.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Tells Spring MVC about pages.
@Configuration
class WebSetup implements WebMvcConfigurer {
  private final PageRendering rendering;

  WebSetup(PageRendering rendering) {
    this.rendering = rendering;
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.addFirst(rendering);
  }
}
