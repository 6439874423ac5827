package org.evenkeel.server.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.evenkeel.sealedlog.Head;
import org.evenkeel.sealedlog.HeadKey;
import org.evenkeel.sealedlog.Heads;

/// `heads.log`, one signed head a line, appended; and beside it `heads.public`, the key that checks
/// them. Made to be copied to, or kept on, another machine.
record HeadFile(Path folder, HeadKey key) {
  Heads read() {
    return Heads.read(lines(), key.publicHalf());
  }

  private List<String> lines() {
    try {
      return Files.exists(file()) ? Files.readAllLines(file()) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("The heads of the log in " + file() + " cannot be read", e);
    }
  }

  /// Appends; on disk when this returns. What a power cut left of a line goes first.
  void add(Head head) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("heads.public"), key.publicHalf().written() + "\n");
      try (FileChannel channel =
          FileChannel.open(
              file(),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE)) {
        channel.position(wholeLines(channel));
        channel.truncate(channel.position());
        ByteBuffer line =
            ByteBuffer.wrap((head.written() + "\n").getBytes(StandardCharsets.US_ASCII));
        while (line.hasRemaining()) {
          channel.write(line);
        }
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The heads of the log in " + file() + " cannot be written", e);
    }
  }

  private static long wholeLines(FileChannel channel) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    for (long end = channel.size(); end > 0; end--) {
      one.clear();
      channel.read(one, end - 1);
      if (one.get(0) == '\n') {
        return end;
      }
    }
    return 0;
  }

  private Path file() {
    return folder.resolve("heads.log");
  }
}
