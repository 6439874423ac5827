package org.evenkeel.endtoend;

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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody without script and without pictures: keeps cookies and form tokens. For load and for
/// hard treatment, where a whole browser would be in the way.
public final class Visitor implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String house;
  private String token = "";
  private String address = "";

  public Visitor(String house) {
    this.house = house;
  }

  /// Steps in through the demonstration's door.
  public static Visitor demo(String house, String name) {
    Visitor visitor = new Visitor(house);
    String page = visitor.get("/demo").body();
    Matcher form =
        Pattern.compile(
                "action=\"(/demo/sign-in/[^\"]+)\"(?:(?!</form>).)*?" + Pattern.quote(name),
                Pattern.DOTALL)
            .matcher(page);
    if (!form.find()) {
      throw new IllegalStateException("The demonstration's door does not know " + name);
    }
    HttpResponse<String> answer = visitor.post(form.group(1), Map.of());
    if (answer.statusCode() != 303) {
      throw new IllegalStateException("The door answered " + answer.statusCode());
    }
    visitor.get("/check-ins/new");
    return visitor;
  }

  /// The same visitor, at another address of the internet (as a proxy in front would tell it).
  public Visitor from(String address) {
    this.address = address;
    return this;
  }

  public HttpResponse<String> get(String path) {
    return sent(HttpRequest.newBuilder(URI.create(house + path)).header("Accept", "text/html"));
  }

  public HttpResponse<String> post(String path, Map<String, String> fields) {
    return sent(
        HttpRequest.newBuilder(URI.create(house + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
  }

  /// Sends a form with a file in it.
  public HttpResponse<String> upload(
      String path, String field, String name, byte[] content, Map<String, String> others) {
    String edge = "----edge-of-a-part";
    String head = "--" + edge + "\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n";
    String before =
        head.formatted("_csrf", "")
            + token
            + "\r\n"
            + others.entrySet().stream()
                .map(other -> head.formatted(other.getKey(), "") + other.getValue() + "\r\n")
                .collect(Collectors.joining())
            + head.formatted(field, "; filename=\"" + name + "\"");
    return sent(
        HttpRequest.newBuilder(URI.create(house + path))
            .header("Content-Type", "multipart/form-data; boundary=" + edge)
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(before),
                    HttpRequest.BodyPublishers.ofByteArray(content),
                    HttpRequest.BodyPublishers.ofString("\r\n--" + edge + "--\r\n"))));
  }

  /// Sends a body of any type, with the token as a script would send it.
  public HttpResponse<String> send(String path, String type, byte[] body) {
    return sent(
        HttpRequest.newBuilder(URI.create(house + path))
            .header("Content-Type", type)
            .header("X-XSRF-TOKEN", token)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /// A file that a form hands out.
  public byte[] download(String path, Map<String, String> fields) {
    try {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(house + path))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// A form's body with this visitor's token in it.
  public String form(Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return body + (body.isEmpty() ? "" : "&") + "_csrf=" + encoded(token);
  }

  public String token() {
    return token;
  }

  /// The `Cookie` header this visitor would send.
  public String cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> !cookie.hasExpired())
        .map(Visitor::pair)
        .collect(Collectors.joining("; "));
  }

  private static String pair(HttpCookie cookie) {
    return cookie.getName() + "=" + cookie.getValue();
  }

  private HttpResponse<String> sent(HttpRequest.Builder request) {
    if (!address.isEmpty()) {
      request.setHeader("X-Forwarded-For", address);
    }
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

  @Override
  public void close() {
    client.close();
  }
}
