package org.evenkeel.server.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.evenkeel.server.identity.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewrappingTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Rewrapping.Progress UNTOLD = (done, all) -> {};

  @TempDir Path home;

  private Path folder;
  private final List<Sealed> known = new ArrayList<>();

  private record Sealed(PersonId person, Place place, byte[] words) {}

  private static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @BeforeEach
  void twenty_people_with_words() {
    folder = home.resolve("keys");
    Vault vault = new Vault(Keyring.in(folder));
    for (int i = 0; i < 20; i++) {
      known.add(sealed(vault));
    }
  }

  private static Sealed sealed(Vault vault) {
    PersonId person = PersonId.random();
    Place place = new Place("check_in", "words", UUID.randomUUID());
    return new Sealed(person, place, vault.seal(person, place, "a walk by the sea"));
  }

  @Test
  void words_open_after_it_and_the_old_key_is_nowhere() throws IOException {
    byte[] old = Files.readAllBytes(folder.resolve("wrapping.key"));
    assertThat(new Rewrapping(folder, NOON, UNTOLD).run()).isEqualTo(20);
    assertThat(Files.readAllBytes(folder.resolve("wrapping.key"))).isNotEqualTo(old);
    assertThat(Rewrapping.isUnderWay(folder)).isFalse();
    assertOpen(Keyring.in(folder));
    WrappingKeys former = new WrappingKeys(old, java.util.Optional.empty());
    for (Sealed one : known) {
      byte[] wrapped = new PeopleKeys(folder).find(one.person()).orElseThrow();
      assertThat(former.open(wrapped, one.person().toString())).isEmpty();
    }
  }

  @Test
  void a_house_that_runs_meanwhile_notices_nothing() {
    Keyring running = Keyring.in(folder);
    assertOpen(running);
    new Rewrapping(
            folder,
            NOON,
            (done, all) -> {
              known.add(sealed(new Vault(running)));
              assertOpen(running);
            })
        .run();
    known.add(sealed(new Vault(running)));
    assertOpen(running);
    assertOpen(Keyring.in(folder));
  }

  @Test
  void stopped_after_any_step_everything_opens_and_it_goes_on_to_its_end() {
    AtomicBoolean was = new AtomicBoolean(true);
    for (int last = 0; was.get(); last++) {
      int cut = last;
      was.set(false);
      Rewrapping stopped =
          new Rewrapping(
              folder,
              NOON,
              (done, all) -> {
                if (done == cut) {
                  was.set(true);
                  throw new PowerCut();
                }
              });
      try {
        stopped.run();
      } catch (PowerCut cutShort) {
        assertThat(Rewrapping.isUnderWay(folder)).isTrue();
      }
      assertOpen(Keyring.in(folder));
      Keyring running = Keyring.in(folder);
      known.add(sealed(new Vault(running)));
      new Rewrapping(folder, NOON, UNTOLD).run();
      assertThat(Rewrapping.isUnderWay(folder)).isFalse();
      assertOpen(running);
      assertOpen(Keyring.in(folder));
      assertThat(was.get() || cut > 5).isTrue();
    }
  }

  @Test
  void what_a_cut_leaves_of_a_file_being_written_is_swept_away() throws IOException {
    Path shelf = new PeopleKeys(folder).shelves().getFirst();
    Path part = Files.writeString(shelf.resolve("new123.part"), "half a ke");
    new Rewrapping(folder, NOON, UNTOLD).run();
    assertThat(part).doesNotExist();
    assertOpen(Keyring.in(folder));
  }

  @Test
  void done_again_it_makes_yet_another_key() throws IOException {
    new Rewrapping(folder, NOON, UNTOLD).run();
    byte[] second = Files.readAllBytes(folder.resolve("wrapping.key"));
    new Rewrapping(folder, NOON, UNTOLD).run();
    assertThat(Files.readAllBytes(folder.resolve("wrapping.key"))).isNotEqualTo(second);
    assertOpen(Keyring.in(folder));
  }

  @Test
  void it_is_still_the_same_house_and_its_secrets_still_open() {
    Keyring before = Keyring.in(folder);
    byte[] secret = new KeyFileSealing(before).seal(new byte[] {1, 2, 3}, "here");
    byte[] mark = new KeyFileSealing(before).mark("a recovery code");
    new Rewrapping(folder, NOON, UNTOLD).run();
    Keyring after = Keyring.in(folder);
    assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
    assertThat(Keyring.fingerprint(folder)).contains(before.fingerprint());
    assertThat(new KeyFileSealing(after).open(secret, "here")).contains(new byte[] {1, 2, 3});
    assertThat(new KeyFileSealing(after).mark("a recovery code")).isEqualTo(mark);
  }

  @Test
  void a_house_from_before_there_was_a_house_key_stays_the_same_house() throws IOException {
    Path older = Files.createDirectory(home.resolve("older"));
    byte[] key = WrappingKeys.random();
    Files.write(older.resolve("wrapping.key"), key);
    byte[] mark = new KeyFileSealing(Keyring.in(older)).mark("a recovery code");
    assertThat(mark)
        .isEqualTo(
            KeyFileSealing.mac(KeyFileSealing.mac(key, "identity marks"), "a recovery code"));
    new Rewrapping(older, NOON, UNTOLD).run();
    new Rewrapping(older, NOON, UNTOLD).run();
    assertThat(new KeyFileSealing(Keyring.in(older)).mark("a recovery code")).isEqualTo(mark);
  }

  @Test
  void somebody_erased_meanwhile_does_not_get_their_key_back() throws IOException {
    PersonId last = known.getLast().person();
    Keyring running = Keyring.in(folder);
    new Rewrapping(folder, NOON, (done, all) -> running.destroy(last, NOON)).run();
    known.removeLast();
    assertOpen(Keyring.in(folder));
    assertThat(Keyring.in(folder).isErased(last)).isTrue();
    assertThat(folder.resolve("people/" + last.toString().substring(0, 2) + "/" + last + ".key"))
        .doesNotExist();
  }

  @Test
  void a_key_that_opens_with_neither_keeps_both() throws IOException {
    PersonId person = known.getFirst().person();
    Path file =
        folder.resolve("people/" + person.toString().substring(0, 2) + "/" + person + ".key");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, "damaged".getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(() -> new Rewrapping(folder, NOON, UNTOLD).run())
        .isInstanceOf(VaultException.class)
        .hasMessageContaining("both are kept")
        .hasMessageContaining("copy of the keys");
    assertThat(Rewrapping.isUnderWay(folder)).isTrue();
    Files.write(file, whole);
    new Rewrapping(folder, NOON, UNTOLD).run();
    assertOpen(Keyring.in(folder));
  }

  @Test
  void a_folder_whose_wrapping_key_is_missing_is_refused_and_none_is_made() throws IOException {
    Files.delete(folder.resolve("wrapping.key"));
    assertThatThrownBy(() -> new Rewrapping(folder, NOON, UNTOLD).run())
        .hasMessageContaining("is missing; restore it");
    assertThatThrownBy(() -> Keyring.in(folder)).hasMessageContaining("is missing; restore it");
    assertThat(folder.resolve("wrapping.key")).doesNotExist();
  }

  private void assertOpen(Keyring keyring) {
    Vault vault = new Vault(keyring);
    assertThat(known)
        .allSatisfy(one ->
            assertThat(vault.open(one.person(), one.place(), one.words()))
                .isEqualTo("a walk by the sea"));
  }
}
