package org.evenkeel.server.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.evenkeel.selfhelp.Programme;
import org.evenkeel.selfhelp.Step;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.listening.Listening;
import org.evenkeel.server.practice.RoundForm;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Uis;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The plan for harder days. It is there even while its programme is paused, past its review date
/// or not gone through.
@Controller
class PlanPages {
  private final Programmes programmes;
  private final PlanLines lines;
  private final WritingAPlan writing;
  private final Listening listening;
  private final CareAccesses accesses;
  private final Uis uis;
  private final InstantSource clock;

  PlanPages(
      Programmes programmes,
      PlanLines lines,
      WritingAPlan writing,
      Listening listening,
      CareAccesses accesses,
      Uis uis,
      InstantSource clock) {
    this.programmes = programmes;
    this.lines = lines;
    this.writing = writing;
    this.listening = listening;
    this.accesses = accesses;
    this.uis = uis;
    this.clock = clock;
  }

  @GetMapping("/programmes/{key}/plan")
  Page plan(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String key,
      HttpServletRequest request) {
    return found(key, request, programme -> page(accesses.own(me), programme, false));
  }

  @GetMapping("/programmes/{key}/plan/change")
  Page change(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String key,
      HttpServletRequest request) {
    return found(key, request, programme -> page(accesses.own(me), programme, true));
  }

  private PlanPage page(CareAccess own, Programme programme, boolean changing) {
    String name = programme.id().name();
    return new PlanPage(programme, lines.of(own, name), lines.keptAt(own, name), changing);
  }

  @PostMapping("/programmes/{key}/plan")
  Page keep(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request) {
    return found(
        key,
        request,
        programme -> {
          RoundForm form = RoundForm.of(sent);
          writing.keep(accesses.own(me), programme, form, clock.instant());
          String plan = Programmes.address(programme) + "/plan";
          List<Step> steps = List.copyOf(programme.plan());
          boolean danger = listening.hears(RoundForm.typed(steps, form.said(steps)));
          return new SeeOther(danger ? "/with-you?then=" + plan : plan);
        });
  }

  private Page found(String key, HttpServletRequest request, Function<Programme, Page> page) {
    return programmes.ofAnyDate(key, uis.of(request)).map(page).orElseGet(ErrorPage::missing);
  }

  @ExceptionHandler(IllegalArgumentException.class)
  Page notUnderstood() {
    return new ErrorPage(400, "stale");
  }
}
