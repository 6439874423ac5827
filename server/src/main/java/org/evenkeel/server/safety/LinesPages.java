package org.evenkeel.server.safety;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/administration/lines`: which helplines somebody of this clinic has dialled, and when.
@Controller
class LinesPages {
  static final String ADDRESS = "/administration/lines";

  private final Helplines helplines;

  LinesPages(Helplines helplines) {
    this.helplines = helplines;
  }

  @GetMapping(ADDRESS)
  Page lines() {
    Map<String, List<Helpline>> countries = new LinkedHashMap<>();
    helplines
        .all()
        .forEach(line ->
            countries
                .computeIfAbsent(line.country(), country -> new java.util.ArrayList<>())
                .add(line));
    return new LinesPage(countries, helplines.today());
  }

  @PostMapping(ADDRESS + "/{line}/check")
  Page checked(@AuthenticationPrincipal SignedInAccount me, @PathVariable String line) {
    if (helplines.find(line).isEmpty()) {
      return ErrorPage.missing();
    }
    helplines.checked(line, helplines.today(), me.account().id());
    return new SeeOther(ADDRESS + "#" + line);
  }
}
