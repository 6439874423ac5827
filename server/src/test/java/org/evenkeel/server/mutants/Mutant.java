package org.evenkeel.server.mutants;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A guard of the house with a fault in it.
///
/// @param name of the class, after `org.evenkeel.server.`
/// @param method with all that is written within it
/// @param why what somebody could do then
/// @param tests that may notice, the likeliest first
record Mutant(String name, String method, Change change, String why, List<String> tests) {
  String className() {
    return "org.evenkeel.server." + name;
  }

  /// The class with the fault in it.
  ///
  /// @throws IllegalStateException when there is no such place
  byte[] faulty() {
    AtomicInteger changed = new AtomicInteger();
    ClassFile files = ClassFile.of();
    byte[] faulty =
        files.transformClass(
            files.parse(sound()),
            ClassTransform.transformingMethods(
                this::isMeant,
                (method, element) -> {
                  if (element instanceof java.lang.classfile.CodeModel code) {
                    method.transformCode(code, change.in(changed));
                  } else {
                    method.with(element);
                  }
                }));
    if (changed.get() == 0) {
      throw new IllegalStateException("There is nothing to change for " + this);
    }
    return faulty;
  }

  private boolean isMeant(MethodModel one) {
    String called = one.methodName().stringValue();
    return method.equals("*")
        || called.equals(method)
        || called.startsWith("lambda$" + method + "$");
  }

  /// The class as it was built.
  byte[] sound() {
    try (InputStream file =
        Mutant.class.getResourceAsStream("/" + className().replace('.', '/') + ".class")) {
      return java.util.Objects.requireNonNull(file, className()).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name + "." + method + " " + change + ": " + why;
  }
}
