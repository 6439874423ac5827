package org.evenkeel.server.web;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Puts the [Turnstile] before everything, and a page before those for whom it has no place.
@Configuration
class CrowdSetup {
  private static final int KEPT_FOR_HELP = 12;

  /// The help page as a whole fits in here: who asks for it and does not read keeps no thread.
  private static final int WAITING_TO_BE_READ = 256 * 1024;

  @Bean
  static WebServerFactoryCustomizer<TomcatServletWebServerFactory> turnstile(
      @Value("${server.tomcat.threads.max}") int threads) {
    return house -> {
      house.addEngineValves(new Turnstile(threads - KEPT_FOR_HELP));
      house.addConnectorCustomizers(connector ->
          connector.setProperty("socket.txBufSize", String.valueOf(WAITING_TO_BE_READ)));
    };
  }

  /// That page lies where the help page does: nothing there asks the database who somebody is.
  @Bean
  FilterRegistrationBean<Filter> whoeverHasNoPlaceIsToldSo() {
    FilterRegistrationBean<Filter> second =
        new FilterRegistrationBean<>((request, response, chain) -> {
          if (request.getAttribute(Turnstile.FULL) == null) {
            chain.doFilter(request, response);
          } else {
            request.getRequestDispatcher(CrowdPages.ADDRESS).forward(request, response);
          }
        });
    second.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return second;
  }
}
