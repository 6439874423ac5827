package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/// A browser and the system it runs on, as far as it says so itself: "Firefox, Android". For the
/// list of sessions and the name of a new passkey.
final class Device {
  private static final List<String> BROWSERS =
      List.of(
          "Edg=Edge",
          "OPR=Opera",
          "SamsungBrowser=Samsung Internet",
          "Firefox=Firefox",
          "CriOS=Chrome",
          "FxiOS=Firefox",
          "Chrome=Chrome",
          "Safari=Safari");
  private static final List<String> SYSTEMS =
      List.of(
          "iPhone=iPhone",
          "iPad=iPad",
          "Android=Android",
          "CrOS=ChromeOS",
          "Windows=Windows",
          "Mac OS X=Mac",
          "Linux=Linux");

  private Device() {}

  static String of(HttpServletRequest request) {
    String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
    return String.join(
        ", ",
        java.util.stream.Stream.of(first(BROWSERS, agent), first(SYSTEMS, agent))
            .flatMap(Optional::stream)
            .toList());
  }

  private static Optional<String> first(List<String> names, String agent) {
    return names.stream()
        .map(name -> name.split("="))
        .filter(name -> agent.contains(name[0]))
        .map(name -> name[1])
        .findFirst();
  }
}
