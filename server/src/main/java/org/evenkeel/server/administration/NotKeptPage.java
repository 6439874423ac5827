package org.evenkeel.server.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.evenkeel.server.web.Page;

/// What somebody typed, and that it could not be kept.
///
/// @param sentTo where it goes when it is sent again
/// @param typed empty where it must not stand on a page, such as a password, or is a file
public record NotKeptPage(String sentTo, List<Typed> typed) implements Page {
  private static final List<String> SECRETS =
      List.of("/sign-in", "/begin", "/set-up", "/account", "/attach");
  private static final Set<String> OURS = Set.of("_csrf");

  /// A field of the form that was sent.
  public record Typed(String name, String value) {
    private static final Pattern CHOICE = Pattern.compile("[A-Za-z0-9_:+./-]{0,40}");

    /// Whether it is something a person wrote, rather than chose.
    public boolean isWords() {
      return !CHOICE.matcher(value).matches();
    }
  }

  static NotKeptPage of(HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean secret = SECRETS.stream().anyMatch(path::startsWith);
    boolean file = String.valueOf(request.getContentType()).startsWith("multipart/");
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return new NotKeptPage(path + query, secret || file ? List.of() : typed(request));
  }

  private static List<Typed> typed(HttpServletRequest request) {
    String query = "&" + request.getQueryString() + "=";
    return request.getParameterMap().entrySet().stream()
        .filter(field -> !OURS.contains(field.getKey()))
        .filter(field -> !query.contains("&" + field.getKey() + "="))
        .flatMap(
            field -> Arrays.stream(field.getValue()).map(value -> new Typed(field.getKey(), value)))
        .toList();
  }

  @Override
  public int status() {
    return 503;
  }

  @Override
  public String template() {
    return "administration/not-kept.jte";
  }
}
