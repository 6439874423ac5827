package org.evenkeel.server.safety;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.server.web.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `GET /help` and what belongs to it, for anybody. Everything on it is in memory: no database, no
/// session, no script.
@Controller
class HelpPages {
  private final Helplines helplines;
  private final Optional<String> clinicPhone;

  HelpPages(Helplines helplines, @Value("${evenkeel.clinic-phone:}") String clinicPhone) {
    this.helplines = helplines;
    this.clinicPhone = Optional.of(clinicPhone).filter(number -> !number.isBlank());
  }

  @GetMapping("/help")
  Page help(@RequestParam Optional<String> country, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    String here = helplines.countryOr(country);
    return new HelpPage(
        here, helplines.of(here), others(here), helplines.anywhere(), helplines.today());
  }

  /// Kept by every phone, for the moment in which the house cannot be reached.
  @GetMapping("/help/not-told")
  Page notTold(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    String here = helplines.countryOr(Optional.empty());
    return new UnreachedPage(here, helplines.of(here), helplines.today(), clinicPhone);
  }

  private Map<String, List<Helpline>> others(String here) {
    Map<String, List<Helpline>> others = new LinkedHashMap<>();
    helplines.countries().stream()
        .filter(country -> !country.equals(here))
        .forEach(country -> others.put(country, helplines.of(country)));
    return others;
  }
}
