package org.evenkeel.benchmarks.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.endtoend.Visitor;

/// One person after another begins without a name and writes a few words at once: a new account, a
/// new data key in the folder of keys, and words sealed with it. Whoever was told that the words
/// are kept must be able to read them after every crash.
final class Strangers implements Runnable {
  private static final Duration BETWEEN = Duration.ofMillis(300);

  private final String house;
  private final List<Told> told = new CopyOnWriteArrayList<>();
  private volatile boolean stopping;

  Strangers(String house) {
    this.house = house;
  }

  private record Told(String cookies, UUID checkIn, String words) {}

  @Override
  public void run() {
    for (int number = 0; !stopping; number++) {
      try (Visitor stranger =
          new Visitor(house).from("198.51." + number / 250 % 250 + "." + number % 250)) {
        writes(stranger);
      } catch (UncheckedIOException | IllegalStateException theHouseIsDown) {
        // told nothing, so nothing is owed
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }

  private void writes(Visitor stranger) {
    String page = stranger.get("/begin/without-a-name").body();
    Map<String, String> begin =
        Map.of("key", value(page, "key"), "seal", value(page, "seal"), "kept", "true");
    if (stranger.post("/begin/without-a-name", begin).statusCode() != 303) {
      return;
    }
    stranger.get("/check-ins/new");
    UUID id = UUID.randomUUID();
    String words = "words of " + UUID.randomUUID();
    Map<String, String> checkIn = Map.of("id", id.toString(), "mood", "3", "words", words);
    if (stranger.post("/check-ins", checkIn).statusCode() == 303) {
      told.add(new Told(stranger.cookies(), id, words));
    }
  }

  private static String value(String page, String field) {
    Matcher found = Pattern.compile("name=\"" + field + "\" value=\"([^\"]+)\"").matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("The page for beginning without a name has no " + field);
    }
    return found.group(1);
  }

  void stop() {
    stopping = true;
  }

  int told() {
    return told.size();
  }

  /// How many cannot read their words any more.
  long lost() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return told.stream().filter(each -> !readable(client, each)).count();
    }
  }

  private boolean readable(HttpClient client, Told each) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(house + "/check-ins/" + each.checkIn()))
            .header("Cookie", each.cookies())
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 && answer.body().contains(each.words());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
