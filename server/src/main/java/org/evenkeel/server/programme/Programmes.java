package org.evenkeel.server.programme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.evenkeel.selfhelp.Exercise;
import org.evenkeel.selfhelp.Programme;
import org.evenkeel.server.practice.Library;
import org.evenkeel.server.practice.Watches;
import org.evenkeel.server.practice.What;
import org.evenkeel.server.web.Ui;
import org.springframework.stereotype.Component;

/// The programmes that there are today. What is past its review date is not there.
@Component
class Programmes {
  private static final int KEY_BYTES = 4;

  private final Library library;
  private final Watches watches;

  Programmes(Library library, Watches watches) {
    this.library = library;
    this.watches = watches;
  }

  List<Programme> all(Ui ui, Instant now) {
    return library.programmes(ui, now);
  }

  Optional<Programme> at(String key, Ui ui, Instant now) {
    return all(ui, now).stream().filter(one -> key(one).equals(key)).findFirst();
  }

  /// The same, past its date or not, for what somebody wrote in it.
  Optional<Programme> ofAnyDate(String key, Ui ui) {
    return library.programmesOfAnyDate(ui).stream().filter(one -> key(one).equals(key)).findFirst();
  }

  List<Programme> ofAnyDate(Ui ui) {
    return library.programmesOfAnyDate(ui);
  }

  /// Whether it is paused for everybody, because too many felt worse.
  boolean resting(Programme programme) {
    return watches.resting(What.of(programme));
  }

  /// What to do for whom it is not.
  List<Exercise> instead(Programme programme, Ui ui, Instant now) {
    return programme.guardRail().instead().stream()
        .flatMap(id -> library.exercise(id.name(), ui, now).stream())
        .toList();
  }

  /// Where its page is. An address stays in a browser's list, so it says nothing of what it is for:
  /// eight digits made from its name.
  static String address(Programme programme) {
    return "/programmes/" + key(programme);
  }

  static String key(Programme programme) {
    byte[] name = programme.id().name().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(name), 0, KEY_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
