package org.evenkeel.sealedlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.evenkeel.sealedlog.Verdict.Broken;
import org.evenkeel.sealedlog.Verdict.Whole;
import org.evenkeel.sealedlog.Verdict.Why;
import org.junit.jupiter.api.Test;

class SealedLogTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final HeadKey KEY = HeadKey.of(new byte[32]);

  private final List<Link> log = log(20, "line ");
  private final List<String> heads = heads(log, 5, 10, 15);

  @Test
  void the_hash_is_sha_256_over_the_hash_before_and_the_content() {
    // coreutils: (head -c 32 /dev/zero; printf a) | sha256sum
    assertThat(HexFormat.of().formatHex(Link.hash(Link.start(), "a")))
        .isEqualTo("41a0370c3d9f42773a59e8e01651911cf43b1e3f66944cbb690029debc4eb647");
  }

  @Test
  void the_public_half_is_the_one_of_rfc_8032() {
    // RFC 8032, 7.1, test 1: secret key and public key; the first 12 bytes are the X.509 frame.
    HeadKey key =
        HeadKey.of(
            HexFormat.of()
                .parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
    assertThat(key.publicHalf().written())
        .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  }

  @Test
  void a_log_that_nobody_touched_is_whole() {
    assertThat(inspected(log, heads)).isEqualTo(new Whole(20, 5));
  }

  @Test
  void an_empty_log_is_whole() {
    assertThat(inspected(List.of(), List.of())).isEqualTo(new Whole(0, 0));
  }

  @Test
  void a_changed_line_is_found() {
    Link old = log.get(7);
    log.set(7, new Link(old.number(), "another", old.before(), old.hash()));
    assertThat(inspected(log, heads)).isEqualTo(new Broken(old.number(), Why.CHANGED));
  }

  @Test
  void a_line_taken_out_is_found() {
    log.remove(3);
    assertThat(inspected(log, heads)).isEqualTo(new Broken(log.get(3).number(), Why.NOT_FASTENED));
  }

  @Test
  void lines_that_change_places_are_found() {
    Collections.swap(log, 3, 4);
    assertThat(inspected(log, heads)).isInstanceOf(Broken.class);
  }

  @Test
  void a_log_rewritten_from_a_line_on_is_found_by_the_next_head() {
    assertThat(inspected(log(20, "lied "), heads)).isEqualTo(new Broken(number(5), Why.REWRITTEN));
  }

  @Test
  void a_log_cut_off_before_a_head_is_found() {
    assertThat(inspected(log.subList(0, 12), heads)).isEqualTo(new Broken(number(15), Why.MISSING));
  }

  @Test
  void what_came_after_the_newest_head_can_be_cut_off_unseen_and_is_counted() {
    assertThat(inspected(log.subList(0, 15), heads)).isEqualTo(new Whole(15, 0));
  }

  @Test
  void a_head_taken_out_breaks_the_heads() {
    heads.remove(1);
    assertThat(inspected(log, heads)).isEqualTo(new Broken(0, Why.HEADS));
  }

  @Test
  void a_head_signed_with_another_key_breaks_the_heads() {
    byte[] other = new byte[32];
    other[0] = 1;
    assertThat(Heads.read(heads, HeadKey.of(other).publicHalf()).broken()).contains(1L);
  }

  @Test
  void a_head_that_a_power_cut_left_half_written_is_left_out() {
    heads.set(2, heads.get(2).substring(0, 40));
    assertThat(inspected(log, heads)).isEqualTo(new Whole(20, 10));
  }

  @Test
  void a_head_and_a_key_read_back_what_they_wrote() {
    Head head = Head.read(heads.getFirst()).orElseThrow();
    assertThat(head.written()).isEqualTo(heads.getFirst());
    assertThat(HeadKey.PublicHalf.read(KEY.publicHalf().written()).orElseThrow().written())
        .isEqualTo(KEY.publicHalf().written());
  }

  @Test
  void what_is_no_head_and_no_key_is_refused() {
    assertThat(Head.read("1 yesterday 5 ab cd")).isEmpty();
    assertThat(Head.read(heads.getFirst().replace("2026-", "2o26-"))).isEmpty();
    assertThat(HeadKey.PublicHalf.read("00ff")).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> HeadKey.of(new byte[31]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Link(1, "", new byte[31], new byte[32]));
  }

  /// Whoever can rewrite the log and make its hashes anew, but has no key, is found whatever they
  /// do to a line that a head covers. Seed 23.
  @Test
  void no_rewriting_of_a_covered_line_goes_unseen() {
    Random chance = new Random(23);
    for (int i = 0; i < 500; i++) {
      List<String> lines = new ArrayList<>(log.stream().map(Link::content).toList());
      int at = chance.nextInt(15);
      switch (chance.nextInt(3)) {
        case 0 -> lines.set(at, "other " + i);
        case 1 -> lines.remove(at);
        default -> lines.add(at, "other " + i);
      }
      assertThat(inspected(chained(lines), heads)).isInstanceOf(Broken.class);
    }
  }

  private static Verdict inspected(List<Link> log, List<String> heads) {
    Inspection inspection = new Inspection(Heads.read(heads, KEY.publicHalf()));
    log.forEach(inspection::next);
    return inspection.done();
  }

  private static List<Link> log(int lines, String text) {
    List<String> contents = new ArrayList<>();
    for (int i = 1; i <= lines; i++) {
      contents.add(text + i);
    }
    return chained(contents);
  }

  private static List<Link> chained(List<String> contents) {
    List<Link> log = new ArrayList<>();
    byte[] last = Link.start();
    for (String content : contents) {
      Link link = Link.after(last, number(log.size() + 1), content);
      log.add(link);
      last = link.hash();
    }
    return log;
  }

  /// Numbers leave gaps, as a database's do.
  private static long number(int place) {
    return place * 2L;
  }

  private static List<String> heads(List<Link> log, int... after) {
    List<String> heads = new ArrayList<>();
    Optional<Head> last = Optional.empty();
    for (int place : after) {
      Link link = log.get(place - 1);
      Head head = KEY.sign(last, NOON.plus(Duration.ofMinutes(place)), link.number(), link.hash());
      heads.add(head.written());
      last = Optional.of(head);
    }
    return heads;
  }
}
