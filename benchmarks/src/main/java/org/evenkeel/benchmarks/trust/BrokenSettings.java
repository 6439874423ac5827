package org.evenkeel.benchmarks.trust;

import static org.evenkeel.benchmarks.trust.BrokenSetUp.database;
import static org.evenkeel.benchmarks.trust.BrokenSetUp.surrounded;
import static org.evenkeel.benchmarks.trust.BrokenSetUp.told;

import java.util.List;
import java.util.stream.Stream;

/// Broken command lines, environments, Java machines and addresses of databases.
final class BrokenSettings {
  private static final String ELSEWHERE = "jdbc:postgresql://203.0.113.9/x";
  private static final String GOOD = "lighthouse keeper 9";

  private BrokenSettings() {}

  static List<BrokenSetUp> all() {
    return Stream.of(commandLines(), addresses(), environments(), databases())
        .flatMap(List::stream)
        .toList();
  }

  private static List<BrokenSetUp> commandLines() {
    return List.of(
        told("an unknown option", "no option --prot", "--prot", "80"),
        told("an option without its value", "needs a value", "--data"),
        told("a port that is none", "0 to 65535", "--port", "70000"),
        told("all addresses in the clear", "TLS proxy", "--address", "0.0.0.0"),
        told("all addresses of IPv6", "TLS proxy", "--address", "::"),
        told("a folder that cannot be made", "cannot be made", "--data", "/proc/house"));
  }

  private static List<BrokenSetUp> addresses() {
    return List.of(
        surrounded("EVENKEEL_URL", "care.clinic.net", "is not an address"),
        surrounded("EVENKEEL_URL", "ftp://care.clinic.net", "is not an address"),
        surrounded("EVENKEEL_URL", "https://care clinic", "is not an address"),
        surrounded("EVENKEEL_URL", "https://care.clinic.net/app", "more in it"),
        surrounded("EVENKEEL_URL", "https://me@care.clinic.net", "more in it"),
        surrounded("EVENKEEL_URL", "https://care.example.org", "an example"),
        surrounded("EVENKEEL_URL", "http://care.clinic.net", "in the clear"));
  }

  private static List<BrokenSetUp> environments() {
    return List.of(
        surrounded("SPRING_PROFILES_ACTIVE", "demo", "demonstration"),
        surrounded("SERVER_ERROR_INCLUDE_STACKTRACE", "always", "to visitors"),
        surrounded("SERVER_ERROR_INCLUDE_MESSAGE", "always", "to visitors"),
        surrounded("LOGGING_LEVEL_ROOT", "debug", "into the log"),
        surrounded("LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_JDBC", "TRACE", "into the log"),
        surrounded("SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES", ".*", "believes everybody"),
        surrounded("JDK_JAVA_OPTIONS", "-XX:+HeapDumpOnOutOfMemoryError", "keys included"),
        surrounded(
            "JDK_JAVA_OPTIONS",
            "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0",
            "debugger"),
        surrounded(
            "JDK_JAVA_OPTIONS",
            "-Dcom.sun.management.jmxremote.port=0"
                + " -Dcom.sun.management.jmxremote.authenticate=false"
                + " -Dcom.sun.management.jmxremote.ssl=false",
            "Remote control"));
  }

  private static List<BrokenSetUp> databases() {
    return List.of(
        database("jdbc:mysql://localhost/x", GOOD, "not an address of a PostgreSQL"),
        database("jdbc:postgresql://localhost/x?password=" + "p".repeat(14), "", "can read it"),
        database("jdbc:postgresql://localhost/x", "changeme", "tries first"),
        database("jdbc:postgresql://localhost/x", "evenkeel", "tries first"),
        database("jdbc:postgresql://localhost/x", "brief", "at least 12"),
        database(ELSEWHERE + "?sslmode=verify-full", "", "no password"),
        database(ELSEWHERE, GOOD, "not encrypted"),
        database(ELSEWHERE + "?sslmode=disable", GOOD, "not encrypted"),
        database("jdbc:postgresql://localhost,203.0.113.9/x", GOOD, "not encrypted"),
        database(ELSEWHERE + "?sslmode=require", GOOD, "whoever answers"),
        database(
            ELSEWHERE + "?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory",
            GOOD,
            "believes whoever"));
  }
}
