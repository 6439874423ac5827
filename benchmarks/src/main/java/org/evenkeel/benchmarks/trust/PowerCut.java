package org.evenkeel.benchmarks.trust;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;

/// Takes a mounted ext4 from its disk from one moment to the next: `ioctl(EXT4_IOC_SHUTDOWN)`
/// without a flush of the journal. Nothing that the kernel still had in memory is written; every
/// write and every fsync from then on fails.
///
/// What was handed to the disk before stays there, asked for or not: a disk that loses what is in
/// its own cache is not imitated.
final class PowerCut {
  private static final long SHUTDOWN = 0x8004_587dL; // _IOR('X', 125, __u32), fs/ext4/ext4.h
  private static final int WITHOUT_THE_JOURNAL = 2; // EXT4_GOING_FLAGS_NOLOGFLUSH
  private static final int DIRECTORY = 0x10000;

  private PowerCut() {}

  static void at(Path mount) {
    try (Arena memory = Arena.ofConfined()) {
      int folder = opened(memory.allocateFrom(mount.toString()));
      int status = shutDown(folder, memory.allocateFrom(ValueLayout.JAVA_INT, WITHOUT_THE_JOURNAL));
      closed(folder);
      if (status != 0) {
        throw new IllegalStateException("The power of " + mount + " could not be cut");
      }
    }
  }

  private static int opened(MemorySegment path) {
    return call(
        "open",
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
        path,
        DIRECTORY);
  }

  private static int shutDown(int folder, MemorySegment how) {
    return call(
        "ioctl",
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS),
        folder,
        SHUTDOWN,
        how);
  }

  private static void closed(int folder) {
    call("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT), folder);
  }

  private static int call(String name, FunctionDescriptor shape, Object... arguments) {
    Linker linker = Linker.nativeLinker();
    Linker.Option[] options =
        arguments.length == 1
            ? new Linker.Option[0]
            : new Linker.Option[] {Linker.Option.firstVariadicArg(2)};
    try {
      return (int)
          linker
              .downcallHandle(linker.defaultLookup().find(name).orElseThrow(), shape, options)
              .invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw new IllegalStateException(name + " could not be called", e);
    }
  }
}
