package org.evenkeel.server.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.server.language.Language;
import org.evenkeel.server.language.LanguageChoice;
import org.evenkeel.server.language.Messages;
import org.springframework.security.web.csrf.CsrfToken;

/// [Ui] for one request.
final class RequestUi implements Ui {
  private final HttpServletRequest request;
  private final Messages messages;
  private final Assets assets;
  private final Language language;
  private final Optional<Viewer> viewer;
  private final ZoneId zone;
  private final ULocale locale;

  RequestUi(
      HttpServletRequest request,
      Messages messages,
      Assets assets,
      Language language,
      Optional<Viewer> viewer,
      Site site) {
    this.request = request;
    this.messages = messages;
    this.assets = assets;
    this.language = language;
    this.viewer = viewer;
    this.zone = viewer.map(Viewer::zone).orElse(site.zone());
    this.locale = ULocale.forLanguageTag(language.tag() + "-" + site.country());
  }

  @Override
  public String text(String key, Object... arguments) {
    return messages.text(language, key, arguments);
  }

  @Override
  public String language() {
    return language.tag();
  }

  @Override
  public String direction() {
    return language.direction();
  }

  @Override
  public Locale locale() {
    return language.locale();
  }

  @Override
  public String path() {
    return request.getRequestURI();
  }

  @Override
  public Content csrf() {
    return output -> {
      output.writeContent("<input type=\"hidden\" name=\"_csrf\" value=\"");
      output.writeUserContent(csrfToken());
      output.writeContent("\">");
    };
  }

  @Override
  public String csrfToken() {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }

  @Override
  public String asset(String name) {
    return assets.address(name);
  }

  @Override
  public List<LanguageChoice> languages() {
    return messages.languages().stream()
        .map(other ->
            new LanguageChoice(
                other.tag(), messages.text(other, "language.name"), other.equals(language)))
        .toList();
  }

  @Override
  public Optional<SignedIn> signedIn() {
    return viewer.map(Viewer::signedIn);
  }

  @Override
  public String day(LocalDate day) {
    return written(day, "EEEEdMMMM");
  }

  @Override
  public String shortDay(LocalDate day) {
    return written(day, "dMMM");
  }

  @Override
  public String weekday(LocalDate day) {
    return written(day, "EEE");
  }

  @Override
  public String date(LocalDate day) {
    return written(day, "dMMMMy");
  }

  @Override
  public String time(Instant moment) {
    return written(moment, "Hm", zone);
  }

  @Override
  public String moment(Instant moment) {
    return written(moment, "EEEEdMMMMHm", zone);
  }

  @Override
  public LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  @Override
  public String machine(Instant moment) {
    return DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.SECONDS));
  }

  @Override
  public String number(double value, int decimals) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }

  private String written(LocalDate day, String skeleton) {
    return written(day.atTime(12, 0).toInstant(ZoneOffset.UTC), skeleton, ZoneOffset.UTC);
  }

  private String written(Instant moment, String skeleton, ZoneId where) {
    DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
    format.setTimeZone(TimeZone.getTimeZone(where.getId().equals("Z") ? "UTC" : where.getId()));
    return format.format(Date.from(moment));
  }
}
