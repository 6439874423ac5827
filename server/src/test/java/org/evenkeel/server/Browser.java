package org.evenkeel.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without script, for tests of pages: keeps cookies, sends forms with their token, shows
/// what came back. Redirects are followed by hand so that a test sees them.
public final class Browser {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String house;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private String token = "";

  public Browser(int port) {
    this.house = "http://localhost:" + port;
  }

  /// The same browser, holding one more cookie.
  public Browser with(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setDomain(
        "localhost.local"); // what java.net calls this host, so that an answer can replace it
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(house), cookie);
    return this;
  }

  /// The same browser, at another address of the internet (as a proxy in front would tell it).
  public Browser from(String address) {
    headers.put("X-Forwarded-For", address);
    return this;
  }

  /// The same browser, sending one more header.
  public Browser saying(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /// The value of a cookie it holds, empty when it holds none of that name.
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /// The token of the page seen last.
  public String token() {
    return token;
  }

  /// Every cookie it holds, as it sends them.
  public String cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  public HttpResponse<String> get(String path) {
    return sent(HttpRequest.newBuilder(URI.create(house + path)).header("Accept", "text/html"));
  }

  public HttpResponse<String> get(String path, String language) {
    return sent(
        HttpRequest.newBuilder(URI.create(house + path))
            .header("Accept", "text/html")
            .header("Accept-Language", language));
  }

  /// Sends a form in which a field may stand twice, with the token of the page seen last.
  public HttpResponse<String> postAll(String path, String form) {
    return sent(
        HttpRequest.newBuilder(URI.create(house + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + encoded(token))));
  }

  /// Sends a form with the token of the page seen last.
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return sent(
        HttpRequest.newBuilder(URI.create(house + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    form + (form.isEmpty() ? "" : "&") + "_csrf=" + encoded(token))));
  }

  /// Sends a form with a file in it.
  public HttpResponse<String> upload(String path, String field, String name, byte[] content) {
    return upload(path, field, name, content, Map.of());
  }

  /// Sends a form with a file and other fields in it.
  public HttpResponse<String> upload(
      String path, String field, String name, byte[] content, Map<String, String> others) {
    String edge = "----edge-of-a-part";
    String head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n";
    String first =
        head.formatted(edge, "_csrf", "")
            + token
            + "\r\n"
            + others.entrySet().stream()
                .map(other -> head.formatted(edge, other.getKey(), "") + other.getValue() + "\r\n")
                .collect(Collectors.joining());
    String second = head.formatted(edge, field, "; filename=\"" + name + "\"");
    return sent(
        HttpRequest.newBuilder(URI.create(house + path))
            .header("Content-Type", "multipart/form-data; boundary=" + edge)
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(first + second),
                    HttpRequest.BodyPublishers.ofByteArray(content),
                    HttpRequest.BodyPublishers.ofString("\r\n--" + edge + "--\r\n"))));
  }

  /// Sends JSON, as a script of the page would.
  public HttpResponse<String> postJson(String path, String json, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(house + path)).header("Content-Type", "application/json");
    headers.forEach(request::header);
    return sent(request.POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private HttpResponse<String> sent(HttpRequest.Builder request) {
    headers.forEach(request::setHeader);
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      Matcher found = TOKEN.matcher(answer.body());
      token = found.find() ? found.group(1) : token;
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
