package org.evenkeel.server.web;

/// What a web method returns: the values a template shows. The template's name is the page's own
/// business.
public interface Page {
  /// Path below `src/main/jte`, such as `checkin/form.jte`.
  String template();

  /// HTTP status, 200 unless the page says otherwise (422 for a form to mend).
  default int status() {
    return 200;
  }
}
