package org.evenkeel.diaryfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MomentKeyTest {

  private static final String DIARY =
      "#,date,time,x,y,note\n"
          + "1,2026-07-13,08:00,3,4,good\n"
          + "2,2026-07-13,08:00,3,5,good\n"
          + "3,2026-07-14,09:00,6,,\n"
          + "4,2026-07-15,09:00,7,1,bad\n"
          + "5,2026-07-16,09:00,1,2,fair\n";

  @Test
  void the_same_moment_has_the_same_key_in_another_version_of_the_file() {
    String sortedOtherwiseAndLonger =
        "date;time;y;x;note\n"
            + "17/07/2026;09:00;2,5;1;fair\n"
            + "16/07/2026;9:00;2;1,0;fair\n"
            + "15/07/2026;9:00;1;7;bad\n"
            + "14/07/2026;9:00;NA;6;\n"
            + "13/07/2026;8:00;5;3;good\n"
            + "13/07/2026;8:00;4;3;good\n";

    assertThat(new HashSet<>(keys(sortedOtherwiseAndLonger))).containsAll(keys(DIARY)).hasSize(6);
  }

  @Test
  void two_moments_in_the_same_minute_that_differ_are_both_kept() {
    assertThat(new HashSet<>(keys(DIARY))).hasSize(5);
  }

  @Test
  void labels_and_directions_have_no_part_in_the_key() {
    DiaryMapping mapping = Kept.preview(DIARY).proposal();
    DiaryMapping relabelled =
        mapping.with(
            3, new ColumnRole.Rated("Joy", new RatingScale(0, 100), Direction.HIGHER_IS_BETTER));

    assertThat(Kept.read(Kept.file(DIARY), relabelled).moments.stream().map(DiaryMoment::key))
        .isEqualTo(keys(DIARY));
  }

  @Test
  void a_key_is_a_uuid_of_version_8() {
    UUID key = keys(DIARY).getFirst();

    assertThat(key.version()).isEqualTo(8);
    assertThat(key.variant()).isEqualTo(2);
  }

  // Computed with Python's hashlib from the definition. A key is a promise to every database that
  // holds one: this value may never change.
  @Test
  void a_key_made_today_is_the_key_made_tomorrow() {
    assertThat(keys(DIARY).getFirst())
        .isEqualTo(UUID.fromString("1eda0431-1b66-81ca-8fce-666935bc2929"));
  }

  private static List<UUID> keys(String file) {
    return Kept.readAsProposed(file).moments.stream().map(DiaryMoment::key).toList();
  }
}
