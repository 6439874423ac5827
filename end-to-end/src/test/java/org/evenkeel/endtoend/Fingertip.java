package org.evenkeel.endtoend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// What a camera sees, as a film that Chromium takes for its camera.
enum Fingertip {
  /// Red light through a finger, a little darker with each of 72 beats a minute.
  STEADY {
    @Override
    int[] picture(int number) {
      double beat = Math.sin(2 * Math.PI * 1.2 * number / RATE);
      return new int[] {(int) Math.round(88 + 5 * beat), 105, 205};
    }
  },
  /// The same red, but the hand never rests.
  SHAKING {
    private final Random chance = new Random(7);

    @Override
    int[] picture(int number) {
      return new int[] {70 + chance.nextInt(40), 105, 205};
    }
  },
  /// A grey room.
  NOT_THERE {
    @Override
    int[] picture(int number) {
      return new int[] {120, 128, 128};
    }
  };

  static final int RATE = 30;
  private static final int SECONDS = 20;
  private static final int WIDE = 320;
  private static final int HIGH = 240;

  /// Brightness and the two colours of a picture, as video keeps them.
  abstract int[] picture(int number);

  /// The switches with which Chromium sees this.
  List<String> switches(Path folder) throws IOException {
    Path film =
        Files.createDirectories(folder).resolve(name().toLowerCase(java.util.Locale.ROOT) + ".y4m");
    Files.write(film, film());
    return List.of(
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        "--use-file-for-fake-video-capture=" + film.toAbsolutePath());
  }

  private byte[] film() throws IOException {
    ByteArrayOutputStream film = new ByteArrayOutputStream();
    film.write(
        "YUV4MPEG2 W%d H%d F%d:1 Ip A1:1 C420jpeg%n"
            .formatted(WIDE, HIGH, RATE)
            .getBytes(StandardCharsets.US_ASCII));
    for (int number = 0; number < SECONDS * RATE; number++) {
      film.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
      int[] colours = picture(number);
      film.write(plane(WIDE * HIGH, colours[0]));
      film.write(plane(WIDE * HIGH / 4, colours[1]));
      film.write(plane(WIDE * HIGH / 4, colours[2]));
    }
    return film.toByteArray();
  }

  private static byte[] plane(int length, int value) {
    byte[] plane = new byte[length];
    Arrays.fill(plane, (byte) value);
    return plane;
  }
}
