package org.evenkeel.server.administration;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The role as which the house would work in a database of the operator's own: row security must
/// hold it.
record RoleCheck(ApplicationRole role) {
  List<String> troubles() {
    if (role.name().equals(role.owner())) {
      return List.of(
          "EVENKEEL_DATABASE_USER and EVENKEEL_DATABASE_OWNER are the same role; an owner is not held by row"
              + " security. Create a second role and name it in EVENKEEL_DATABASE_USER.");
    }
    try (Connection database =
            DriverManager.getConnection(role.url(), role.name(), role.password());
        Statement statement = database.createStatement();
        ResultSet known =
            statement.executeQuery(
                "select rolsuper, rolbypassrls, pg_has_role(current_user, '%s', 'member') from pg_roles where rolname = current_user"
                    .formatted(role.owner().replace("'", "''")))) {
      known.next();
      return troubles(known.getBoolean(1), known.getBoolean(2), known.getBoolean(3));
    } catch (SQLException refused) {
      return List.of(
          "The database does not let "
              + role.name()
              + " in; create that role and give its password in EVENKEEL_DATABASE_PASSWORD.");
    }
  }

  private List<String> troubles(boolean superuser, boolean bypasses, boolean member) {
    List<String> troubles = new ArrayList<>();
    if (superuser) {
      troubles.add(
          "The database role "
              + role.name()
              + " is a superuser, whom no row security holds; use one that is not.");
    }
    if (bypasses) {
      troubles.add(
          "The database role "
              + role.name()
              + " bypasses row security; alter role … nobypassrls, or use another.");
    }
    if (member && !superuser) {
      troubles.add(
          "The database role "
              + role.name()
              + " is a member of "
              + role.owner()
              + " and could take down its row security; revoke that.");
    }
    return troubles;
  }
}
