package org.evenkeel.server.practice;

import org.evenkeel.server.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The exercises.
@Controller
class PracticePages {
  @GetMapping("/practise")
  Page breathe() {
    return BreathePage.SLOW;
  }

  @GetMapping("/practise/stopped")
  Page stopped() {
    return new StoppedPage();
  }
}
