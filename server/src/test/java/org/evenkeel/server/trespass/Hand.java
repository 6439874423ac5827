package org.evenkeel.server.trespass;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

/// Sends what an intruder sends: with their session, with a form token that the house takes, from
/// an address of its own each time, so that neither of the last two is what holds them up.
final class Hand {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String EDGE = "----an-edge";

  /// What came back, opened where it is a bundle.
  record Answer(int status, String location, String text) {}

  private final HttpClient client;
  private final String house;
  private final Keys keys;
  private final Intruder who;
  private String session = "";
  private String form = "";
  private String token = "";

  Hand(HttpClient client, int port, Keys keys, Intruder who) {
    this.client = client;
    this.house = "http://localhost:" + port;
    this.keys = keys;
    this.who = who;
    stepsIn();
  }

  /// Opens a session anew and takes a form token that belongs to it.
  private void stepsIn() {
    session =
        who.account().map(account -> keys.session(account, who.whole(), "Intruder")).orElse("");
    form = "";
    HttpResponse<byte[]> page = sent(request("/sign-in/recovery").GET());
    form =
        page.headers().allValues("Set-Cookie").stream()
            .filter(cookie -> cookie.startsWith("form="))
            .map(cookie -> cookie.substring(5, cookie.indexOf(';')))
            .findFirst()
            .orElseThrow();
    Matcher found = TOKEN.matcher(new String(page.body(), StandardCharsets.UTF_8));
    token = found.find() ? found.group(1) : "";
  }

  /// Tries; where the session was ended on the way (its owner may do that), once more with a new
  /// one.
  Answer tries(Attempt attempt) {
    Answer answer = answer(sent(request(attempt)));
    if (answer.location().equals("/sign-in") && who.whole() && who.account().isPresent()) {
      stepsIn();
      return answer(sent(request(attempt)));
    }
    return answer;
  }

  private HttpRequest.Builder request(Attempt attempt) {
    HttpRequest.Builder request = request(attempt.path());
    if (!attempt.route().changes()) {
      return request.GET();
    }
    return switch (attempt.route().body()) {
      case FORM ->
          request
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(form(attempt.fields()));
      case JSON ->
          request
              .header("Content-Type", "application/json")
              .header("X-CSRF-TOKEN", token)
              .POST(BodyPublishers.ofString(json(attempt.fields())));
      case FILE ->
          request
              .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
              .POST(file(attempt));
    };
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(house + path))
        .header("Accept", "text/html,*/*")
        .header("Origin", house)
        .header("Sec-Fetch-Site", "same-origin")
        .header("X-Forwarded-For", address())
        .header("Cookie", (session.isEmpty() ? "" : "berth=" + session + "; ") + "form=" + form);
  }

  private static String address() {
    ThreadLocalRandom chance = ThreadLocalRandom.current();
    return "2001:db8:"
        + Integer.toHexString(chance.nextInt(0xffff))
        + ":"
        + Integer.toHexString(chance.nextInt(0xffff))
        + "::1";
  }

  private HttpRequest.BodyPublisher form(Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()) + "&")
            .collect(Collectors.joining());
    return BodyPublishers.ofString(body + "_csrf=" + encoded(token));
  }

  /// As a phone would send what waited.
  private static String json(Map<String, String> fields) {
    String entry =
        fields.entrySet().stream()
            .map(field -> "\"%s\":\"%s\"".formatted(field.getKey(), field.getValue()))
            .collect(Collectors.joining(","));
    return "{\"now\":\"2026-11-23T10:00:00Z\",\"entries\":[{\"id\":\"%s\",\"owner\":\"x\",\"key\":\"x\",\"sealed\":\"x\"%s}]}"
        .formatted(UUID.randomUUID(), entry.isEmpty() ? "" : "," + entry);
  }

  private HttpRequest.BodyPublisher file(Attempt attempt) {
    String head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    String fields =
        attempt.fields().entrySet().stream()
            .map(field -> head.formatted(EDGE, field.getKey(), "", field.getValue()))
            .collect(Collectors.joining());
    String file =
        attempt.route().fields().stream()
            .filter(field -> field.type() == org.springframework.web.multipart.MultipartFile.class)
            .map(field ->
                head.formatted(
                    EDGE, field.name(), "; filename=\"a.csv\"", "date,mood\n2026-01-01,3\n"))
            .collect(Collectors.joining());
    return BodyPublishers.ofString(
        fields + file + head.formatted(EDGE, "_csrf", "", token) + "--" + EDGE + "--\r\n");
  }

  private HttpResponse<byte[]> sent(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    String head =
        response.headers().map().entrySet().stream()
            .filter(header -> !header.getKey().equals("set-cookie"))
            .map(Object::toString)
            .collect(Collectors.joining("\n"));
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Location").orElse(""),
        head + "\n" + text(response.body()));
  }

  private static String text(byte[] body) {
    return body.length > 1 && body[0] == 'P' && body[1] == 'K'
        ? unpacked(body)
        : new String(body, StandardCharsets.UTF_8);
  }

  private static String unpacked(byte[] bundle) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
      while (zip.getNextEntry() != null) {
        zip.transferTo(all);
      }
      return all.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
