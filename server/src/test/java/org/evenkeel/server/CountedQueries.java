package org.evenkeel.server;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/// Counts the statements that a thread prepares, so that a test can show that a page asks no
/// question once a person.
@Component
public class CountedQueries implements BeanPostProcessor {
  private static final Set<String> COUNTED =
      Set.of("prepareStatement", "createStatement", "prepareCall");
  private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 0);

  /// How many statements this work prepares on this thread.
  public static int in(Runnable work) {
    int before = COUNT.get();
    work.run();
    return COUNT.get() - before;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? counted(DataSource.class, source) : bean;
  }

  private static <T> T counted(Class<T> type, T behind) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type, AutoCloseable.class},
            (proxy, method, arguments) -> {
              if (COUNTED.contains(method.getName())) {
                COUNT.set(COUNT.get() + 1);
              }
              try {
                Object answer = method.invoke(behind, arguments);
                return answer instanceof Connection connection
                    ? counted(Connection.class, connection)
                    : answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
