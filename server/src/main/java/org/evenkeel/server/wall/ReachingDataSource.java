package org.evenkeel.server.wall;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Lends connections that have been told for whom the borrowing thread works. Every loan is told
/// anew, so nothing is left of the one before.
final class ReachingDataSource extends DelegatingDataSource implements AutoCloseable {
  ReachingDataSource(DataSource behind) {
    super(behind);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return told(super.getConnection());
  }

  @Override
  public Connection getConnection(String name, String password) throws SQLException {
    return told(super.getConnection(name, password));
  }

  private static Connection told(Connection connection) throws SQLException {
    try {
      OpenTransaction.set(connection, Reach.current());
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public void close() throws Exception {
    if (getTargetDataSource() instanceof AutoCloseable pool) {
      pool.close();
    }
  }
}
