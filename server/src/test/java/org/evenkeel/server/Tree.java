package org.evenkeel.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of the project, for tests that read its sources.
///
/// What builds and runs leave behind is passed over, and so is a file that ends meanwhile: another
/// module may be built, and a virtual machine leaves a file beside the sources for a moment.
final class Tree {
  private static final Set<String> LEFT_BEHIND = Set.of("target", ".git", "data");

  private Tree() {}

  /// Files whose whole path is as `pattern` says, in order.
  static Stream<Path> files(Path room, String pattern) {
    Walk walk = new Walk(room, Pattern.compile(pattern));
    try {
      Files.walkFileTree(room, walk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return walk.found.stream().sorted();
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final List<Path> found = new ArrayList<>();
    private final Path room;
    private final Pattern pattern;

    private Walk(Path room, Pattern pattern) {
      this.room = room;
      this.pattern = pattern;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes what) {
      boolean past = !folder.equals(room) && LEFT_BEHIND.contains(folder.getFileName().toString());
      return past ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes what) {
      if (pattern.matcher(file.toString()).matches()) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
      if (why instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw why;
    }
  }
}
