package org.evenkeel.server.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.identity.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever can write into the database cannot put one sealed text in place of another.
@HouseTest
class SwappedWordsTest {
  private static final int TEXTS = 101;

  @Autowired Vault vault;

  private record Kept(PersonId person, Place place, byte[] sealed) {}

  /// Two people, two tables, two columns, and many rows: 10,100 swaps.
  @Test
  void a_sealed_text_opens_in_its_own_place_and_in_no_other() {
    List<PersonId> people = List.of(PersonId.random(), PersonId.random());
    List<Kept> all = new ArrayList<>();
    UUID row = UUID.randomUUID();
    for (int one = 0; one < TEXTS; one++) {
      PersonId person = people.get(one % 2);
      row = one % 8 == 0 ? UUID.randomUUID() : row;
      Place place =
          new Place(one % 4 < 2 ? "message" : "check_in", one % 8 < 4 ? "words" : "note", row);
      all.add(new Kept(person, place, vault.seal(person, place, "text " + one)));
    }
    int refused = 0;
    for (Kept from : all) {
      assertThat(vault.open(from.person(), from.place(), from.sealed())).startsWith("text ");
      for (Kept to : all) {
        if (from != to) {
          assertThatThrownBy(() -> vault.open(to.person(), to.place(), from.sealed()))
              .isInstanceOf(VaultException.class);
          refused++;
        }
      }
    }
    assertThat(refused).isGreaterThan(10_000);
  }
}
