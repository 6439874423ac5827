package org.evenkeel.server.wall;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The connection of the transaction that this thread is in, if it is in one.
final class OpenTransaction {
  private static final String IN_A_FAILED_TRANSACTION = "25P02";

  private OpenTransaction() {}

  static void tell(Reach reach) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      TransactionSynchronizationManager.getResourceMap().values().stream()
          .filter(ConnectionHolder.class::isInstance)
          .map(ConnectionHolder.class::cast)
          .forEach(held -> tell(held.getConnection(), reach));
    }
  }

  /// A transaction that failed answers nothing any more, and takes with it what it was told.
  private static void tell(Connection connection, Reach reach) {
    try {
      set(connection, reach);
    } catch (SQLException e) {
      if (!IN_A_FAILED_TRANSACTION.equals(e.getSQLState())) {
        throw new IllegalStateException("The database could not be told for whom this is", e);
      }
    }
  }

  static void set(Connection connection, Reach reach) throws SQLException {
    try (PreparedStatement telling =
        connection.prepareStatement(
            """
            select set_config('evenkeel.reach', ?, false), set_config('statement_timeout', ?, false),
              set_config('idle_in_transaction_session_timeout', ?, false)
            """)) {
      telling.setString(1, reach.setting());
      telling.setString(2, String.valueOf(reach.patience().toMillis()));
      telling.setString(3, String.valueOf(reach.patience().multipliedBy(3).toMillis()));
      telling.execute();
    }
  }
}
