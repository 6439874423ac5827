package org.evenkeel.server.administration;

import org.evenkeel.server.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/administration`: where an operator begins. What wants a human soon comes first.
@Controller
class HousePages {
  private final Warnings warnings;

  HousePages(Warnings warnings) {
    this.warnings = warnings;
  }

  @GetMapping("/administration")
  Page house() {
    return new HousePage(warnings.now().stream().map(HousePage.Warning::new).toList());
  }
}
