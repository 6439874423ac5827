package org.evenkeel.server.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomTest {
  private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

  @TempDir Path folder;

  HandDisk disk = new HandDisk();
  Room room = new Room(disk, 128);
  Ballast ballast;
  RoomKeeper keeper;

  @BeforeEach
  void a_house_with_two_megabytes_of_ballast() {
    ballast = new Ballast(folder.resolve("ballast"), 2 << 20);
    keeper = new RoomKeeper(disk, room, ballast);
  }

  @Test
  void the_last_128_megabytes_are_kept_back() {
    disk.leave(128);
    assertThat(room.isShort()).isFalse();
    disk.leave(127);
    assertThat(room.isShort()).isTrue();
  }

  @Test
  void the_operator_is_warned_before_and_while_nothing_is_kept() {
    assertThat(room.warnings(NOW)).isEmpty();
    disk.leave(300);
    assertThat(room.warnings(NOW))
        .containsExactly("room: 300 MB left; below 128 MB nothing new is kept");
    disk.leave(5);
    assertThat(room.warnings(NOW))
        .containsExactly("room: 5 MB left; what people write is kept again from 128 MB on");
  }

  @Test
  void ballast_is_taken_aboard_while_there_is_plenty() {
    keeper.look();
    assertThat(folder.resolve("ballast")).hasSize(2 << 20);
  }

  @Test
  void ballast_goes_overboard_when_almost_nothing_is_left_and_comes_back_with_plenty() {
    keeper.look();
    disk.leave(33);
    keeper.look();
    assertThat(ballast.isAboard()).isTrue();
    disk.leave(31);
    keeper.look();
    assertThat(ballast.isAboard()).isFalse();
    disk.leave(200);
    keeper.look();
    assertThat(ballast.isAboard()).isFalse();
    disk.leave(300);
    keeper.look();
    assertThat(ballast.isAboard()).isTrue();
  }
}
