package org.evenkeel.server.offline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.evenkeel.server.web.Uis;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Two headers on every page, read by the service worker of that phone and by nobody else:
/// `Content-Language`, and for a person who is signed in `Owner-Tag`.
@Configuration
class PageMarks implements WebMvcConfigurer, HandlerInterceptor {
  private final OwnerTags owners;
  private final Uis uis;

  PageMarks(OwnerTags owners, Uis uis) {
    this.owners = owners;
    this.uis = uis;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .excludePathPatterns("/assets/**", "/sw.js", "/manifest.webmanifest", "/health");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    response.setHeader("Content-Language", uis.of(request).language());
    owners.here().ifPresent(tag -> response.setHeader("Owner-Tag", tag));
    return true;
  }
}
