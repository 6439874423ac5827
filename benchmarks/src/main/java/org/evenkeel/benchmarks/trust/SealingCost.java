package org.evenkeel.benchmarks.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.endtoend.House;
import org.evenkeel.endtoend.Repository;
import org.evenkeel.endtoend.Visitor;

/// How much of the time that the house spends on a check-in with words goes into sealing them:
/// finding and unwrapping the person's key, and AES-GCM. The running house is asked by the flight
/// recorder of Java itself (method tracing, JEP 520); nothing in it is changed.
///
/// @param checkIns how many are traced, after as many to get warm
record SealingCost(Path place, int checkIns) implements TrustEvidence.Part {
  private static final String REQUEST = "org.apache.catalina.connector.CoyoteAdapter::service";
  private static final String SEALING = "org.evenkeel.server.vault.Vault::seal";
  private static final String WORDS = "The tide was out and the dog ran far. ".repeat(6);
  private static final int RESAMPLES = 2000;
  private static final double AT_MOST = .05;
  private static final long SEED = 20_261_123;

  /// One check-in, in nanoseconds.
  private record Cost(long sealing, long whole) {}

  @Override
  public List<Figure> figures() {
    Path recording = place.resolve("sealing.jfr");
    try (House house = House.demo(Repository.root(), place.resolve("data"));
        Visitor person = Visitor.demo(house.address(), "Ada Okafor")) {
      writes(person);
      asked(house, "JFR.start", "name=sealing", "method-trace=" + REQUEST + ";" + SEALING);
      writes(person);
      asked(house, "JFR.stop", "name=sealing", "filename=" + recording);
    }
    return List.of(row(costs(recording)));
  }

  private void writes(Visitor person) {
    for (int i = 0; i < checkIns; i++) {
      int status =
          person
              .post(
                  "/check-ins",
                  Map.of("id", UUID.randomUUID().toString(), "mood", "3", "words", WORDS))
              .statusCode();
      if (status != 303) {
        throw new IllegalStateException("A check-in was answered with " + status);
      }
    }
  }

  private static void asked(House house, String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
                String.valueOf(house.pid())));
    command.addAll(Arrays.asList(words));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Each traced request with what was sealed in it, by the same thread.
  private static List<Cost> costs(Path recording) {
    try {
      List<RecordedEvent> traced =
          RecordingFile.readAllEvents(recording).stream()
              .filter(event -> event.getEventType().getName().equals("jdk.MethodTrace"))
              .toList();
      List<RecordedEvent> sealings = traced.stream().filter(event -> is(event, SEALING)).toList();
      return traced.stream()
          .filter(event -> is(event, REQUEST))
          .map(request -> cost(request, sealings))
          .filter(cost -> cost.sealing() > 0)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean is(RecordedEvent event, String name) {
    RecordedMethod method = event.getValue("method");
    return name.equals(method.getType().getName() + "::" + method.getName());
  }

  private static Cost cost(RecordedEvent request, List<RecordedEvent> sealings) {
    long sealing =
        sealings.stream()
            .filter(event ->
                event.getThread().getJavaThreadId() == request.getThread().getJavaThreadId())
            .filter(event -> within(event, request.getStartTime(), request.getEndTime()))
            .mapToLong(event -> event.getDuration().toNanos())
            .sum();
    return new Cost(sealing, request.getDuration().toNanos());
  }

  private static boolean within(RecordedEvent event, Instant from, Instant to) {
    return !event.getStartTime().isBefore(from) && !event.getEndTime().isAfter(to);
  }

  private Figure row(List<Cost> costs) {
    double[] ratios = resampled(costs);
    double upper = costs.isEmpty() ? 1 : ratios[(int) (RESAMPLES * .975)];
    return Figure.of(
            "sealing in the check-in path: share of the house's time",
            "%.2f %% [%.2f, %.2f]"
                .formatted(
                    100 * ratio(costs),
                    100 * (costs.isEmpty() ? 0 : ratios[(int) (RESAMPLES * .025)]),
                    100 * upper),
            "≤ 5 %",
            upper <= AT_MOST && costs.size() >= checkIns * 9 / 10)
        .noting(
            "%d check-ins with %d characters of words, %s on average; whole requests and sealing within them, key included; 95 %% interval by resampling requests, seed %d."
                .formatted(costs.size(), WORDS.length(), average(costs), SEED));
  }

  private static String average(List<Cost> costs) {
    long nanos = (long) costs.stream().mapToLong(Cost::whole).average().orElse(0);
    return "%.1f ms".formatted(Duration.ofNanos(nanos).toNanos() / 1e6);
  }

  private static double ratio(List<Cost> costs) {
    return (double) costs.stream().mapToLong(Cost::sealing).sum()
        / Math.max(1, costs.stream().mapToLong(Cost::whole).sum());
  }

  private static double[] resampled(List<Cost> costs) {
    Random chance = new Random(SEED);
    double[] ratios = new double[costs.isEmpty() ? 0 : RESAMPLES];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ratio(chance.ints(costs.size(), 0, costs.size()).mapToObj(costs::get).toList());
    }
    Arrays.sort(ratios);
    return ratios;
  }
}
