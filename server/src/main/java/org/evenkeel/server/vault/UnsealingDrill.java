package org.evenkeel.server.vault;

import java.util.List;
import java.util.UUID;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Opens sealed words of every kind and throws them away: for a restored house, to see whether they
/// open.
@Component
public class UnsealingDrill {
  private final JdbcClient database;
  private final Vault vault;

  UnsealingDrill(JdbcClient database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /// @param most how many of each kind, chosen by chance
  /// @return how many opened
  /// @throws VaultException when one did not
  public int open(int most) {
    return SealedColumn.ALL.stream().mapToInt(column -> open(column, most)).sum();
  }

  private int open(SealedColumn column, int most) {
    List<Integer> lengths =
        database
            .sql(column.everywhere() + " order by random() limit :most")
            .param("most", most)
            .query((row, number) ->
                vault.openBytes(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new Place(
                            column.table(),
                            row.getString("place"),
                            row.getObject("row", UUID.class)),
                        row.getBytes("sealed"))
                    .length)
            .list();
    return lengths.size();
  }
}
