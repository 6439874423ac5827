package org.evenkeel.server.administration;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What was told on the command line, in the environment and to the Java machine.
///
/// @param environment variables such as `EVENKEEL_URL`
/// @param java the arguments of the Java machine
record SettingsCheck(Options options, Map<String, String> environment, List<String> java) {
  List<String> troubles() {
    return Stream.of(
            address(),
            openToAll(),
            url(),
            demo(),
            errors(),
            logging(),
            proxies(),
            heapDumps(),
            debugger(),
            remoteControl())
        .flatMap(Optional::stream)
        .toList();
  }

  private String told(String name) {
    return environment.getOrDefault(name, "").strip();
  }

  private Optional<String> address() {
    try {
      InetAddress address = InetAddress.getByName(options.address());
      return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null
          ? Optional.empty()
          : Optional.of("--address " + options.address() + " is not an address of this machine.");
    } catch (UnknownHostException e) {
      return Optional.of("--address " + options.address() + " is not a known address.");
    } catch (SocketException e) {
      return Optional.of("The addresses of this machine cannot be read: " + e.getMessage() + ".");
    }
  }

  private Optional<String> openToAll() {
    return isHere(options.address()) || told("EVENKEEL_URL").startsWith("https://")
        ? Optional.empty()
        : Optional.of(
            "The house would listen on "
                + options.address()
                + " in the clear: put a TLS proxy in front and name its address (EVENKEEL_URL=https://…), or leave"
                + " --address out.");
  }

  static boolean isHere(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  Optional<String> port() {
    if (address().isPresent()) {
      return Optional.empty();
    }
    try {
      Port.mustBeFree(options.address(), options.port());
      return Optional.empty();
    } catch (Refusal taken) {
      return Optional.of(String.valueOf(taken.getMessage()));
    }
  }

  private Optional<String> url() {
    String told = told("EVENKEEL_URL");
    if (told.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(told)).flatMap(url -> url(told, url));
    } catch (URISyntaxException e) {
      return Optional.of(notAnAddress(told));
    }
  }

  private static String notAnAddress(String told) {
    return "EVENKEEL_URL="
        + told
        + " is not an address: it is what people open, such as https://care.your-clinic.net.";
  }

  private static Optional<String> url(String told, URI url) {
    String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    if (host.isEmpty() || !List.of("http", "https").contains(url.getScheme())) {
      return Optional.of(notAnAddress(told));
    }
    if (url.getUserInfo() != null || url.getQuery() != null || url.getPath().length() > 1) {
      return Optional.of(
          "EVENKEEL_URL=" + told + " has more in it than a host and a port; leave the rest out.");
    }
    if (host.matches("(.*\\.)?example(\\.(com|net|org))?")) {
      return Optional.of(
          "EVENKEEL_URL=" + told + " is the address of an example; passkeys would work nowhere.");
    }
    return url.getScheme().equals("http") && !isHere(host)
        ? Optional.of(
            "EVENKEEL_URL="
                + told
                + " is in the clear; outside this machine it begins with https://.")
        : Optional.empty();
  }

  private Optional<String> demo() {
    return told("SPRING_PROFILES_ACTIVE").contains("demo") && !options.demo()
        ? Optional.of(
            "SPRING_PROFILES_ACTIVE opens the demonstration's door, through which anybody walks in as anyone; unset"
                + " it, or start bin/demo.")
        : Optional.empty();
  }

  private Optional<String> errors() {
    return environment.entrySet().stream()
        .filter(one -> one.getKey().startsWith("SERVER_ERROR_INCLUDE_"))
        .filter(one -> !one.getValue().strip().equalsIgnoreCase("never"))
        .map(one -> one.getKey() + " would show the house's inside to visitors; unset it.")
        .findFirst();
  }

  private Optional<String> logging() {
    return environment.entrySet().stream()
        .filter(one -> one.getKey().startsWith("LOGGING_LEVEL_"))
        .filter(one -> one.getValue().strip().toLowerCase(Locale.ROOT).matches("debug|trace|all"))
        .map(one -> one.getKey() + " would write what people say into the log; unset it.")
        .findFirst();
  }

  private Optional<String> proxies() {
    String believed = told("SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES");
    return !believed.isEmpty() && "203.0.113.77".matches(believed)
        ? Optional.of(
            "SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES believes everybody who says where they come from; name your"
                + " proxy only.")
        : Optional.empty();
  }

  private Optional<String> heapDumps() {
    return java.contains("-XX:+HeapDumpOnOutOfMemoryError")
        ? Optional.of(
            "-XX:+HeapDumpOnOutOfMemoryError would write everything in memory, keys included, into a file; leave it"
                + " out.")
        : Optional.empty();
  }

  private Optional<String> debugger() {
    return java.stream().anyMatch(word -> word.contains("jdwp"))
        ? Optional.of("A debugger is attached (jdwp): it reads everything; leave it out.")
        : Optional.empty();
  }

  private Optional<String> remoteControl() {
    boolean open =
        java.stream().anyMatch(word -> word.startsWith("-Dcom.sun.management.jmxremote.port"));
    return open
        ? Optional.of("Remote control of the Java machine (jmxremote.port) is open; leave it out.")
        : Optional.empty();
  }
}
