package org.evenkeel.server.wall;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;

/// Puts the wall where nothing gets round it: in the one source of connections, and before
/// everything else that a request meets.
@Configuration
class WallSetup {
  @Bean
  static BeanPostProcessor reachingConnections() {
    return new Wrapping();
  }

  private static final class Wrapping implements BeanPostProcessor, PriorityOrdered {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof DataSource source && !(bean instanceof ReachingDataSource)
          ? new ReachingDataSource(source)
          : bean;
    }

    @Override
    public int getOrder() {
      return Ordered.HIGHEST_PRECEDENCE;
    }
  }

  /// A request reaches nobody until its session has been found; nothing of it stays with the
  /// thread.
  @Bean
  FilterRegistrationBean<Filter> eachRequestBeginsWithNobody() {
    FilterRegistrationBean<Filter> first =
        new FilterRegistrationBean<>((request, response, chain) -> {
          Reach.begin(Reach.NOBODY);
          try {
            chain.doFilter(request, response);
          } finally {
            Reach.begin(Reach.NOBODY);
          }
        });
    first.setOrder(Ordered.HIGHEST_PRECEDENCE);
    first.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
    return first;
  }
}
