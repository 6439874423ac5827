package org.evenkeel.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.server.language.Language;
import org.evenkeel.server.language.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Makes the [Ui] of a request: whose it is, and in which language.
@Component
public class Uis {
  private static final BrowserCookie LANGUAGE = new BrowserCookie("language");
  private static final Duration REMEMBERED = Duration.ofDays(400);

  private final Messages messages;
  private final Assets assets;
  private final Site site;

  Uis(
      Messages messages,
      Assets assets,
      @Value("${evenkeel.zone:UTC}") String zone,
      @Value("${evenkeel.country:GB}") String country) {
    this.messages = messages;
    this.assets = assets;
    this.site = new Site(ZoneId.of(zone), country);
  }

  public Ui of(HttpServletRequest request) {
    Optional<Viewer> viewer = viewer();
    return new RequestUi(request, messages, assets, language(request, viewer), viewer, site);
  }

  private static Optional<Viewer> viewer() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(authentication -> authentication.getPrincipal())
        .filter(Viewer.class::isInstance)
        .map(Viewer.class::cast);
  }

  /// Asked for in the address (`?in=ar`), else chosen on this device, else chosen for the account,
  /// else what the browser asks for, else English.
  Language language(HttpServletRequest request, Optional<Viewer> viewer) {
    return Stream.of(
            address(request),
            LANGUAGE.of(request).stream(),
            viewer.flatMap(Viewer::languageTag).stream(),
            asked(request))
        .flatMap(tags -> tags)
        .map(messages::find)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Language.ENGLISH);
  }

  private static Stream<String> address(HttpServletRequest request) {
    return request.getQueryString() == null
        ? Stream.of()
        : Stream.ofNullable(request.getParameter("in"));
  }

  /// From now on this device reads in that language.
  public static void remember(
      String tag, HttpServletRequest request, HttpServletResponse response) {
    LANGUAGE.give(tag, REMEMBERED, request, response);
  }

  private static Stream<String> asked(HttpServletRequest request) {
    List<Locale> locales =
        request.getHeader("Accept-Language") == null
            ? List.of()
            : Collections.list(request.getLocales());
    return locales.stream().map(Locale::getLanguage);
  }
}
