package org.evenkeel.server.web;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.server.language.LanguageChoice;

/// What a template may ask while a page is written: words, dates in the viewer's zone, addresses of
/// assets, who is signed in.
public interface Ui {
  /// Words for a key, see [org.evenkeel.server.language.Messages#text].
  String text(String key, Object... arguments);

  String language();

  /// `ltr` or `rtl`.
  String direction();

  Locale locale();

  /// The path of this request, for `aria-current`.
  String path();

  /// The hidden field that every form that changes something carries.
  Content csrf();

  /// The token itself, for scripts (in a meta element).
  String csrfToken();

  /// The address of an asset: `css/evenkeel.css`, `js/leave.js`, `img/mark.svg`.
  String asset(String name);

  List<LanguageChoice> languages();

  Optional<SignedIn> signedIn();

  /// "Monday 23 November".
  String day(LocalDate day);

  /// "23 Nov".
  String shortDay(LocalDate day);

  /// "Mon".
  String weekday(LocalDate day);

  /// "23 November 2026".
  String date(LocalDate day);

  /// "14:32" in the viewer's zone.
  String time(Instant moment);

  /// "Monday 23 November, 14:32" in the viewer's zone.
  String moment(Instant moment);

  /// The day of a moment in the viewer's zone.
  LocalDate dayOf(Instant moment);

  /// "2026-11-23T14:32Z", for `datetime` attributes.
  String machine(Instant moment);

  String number(double value, int decimals);
}
