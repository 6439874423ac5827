package org.evenkeel.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.evenkeel.server.language.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `POST /language`: this device reads in another language from now on.
@Controller
class LanguageSwitch {
  private final Messages messages;

  LanguageSwitch(Messages messages) {
    this.messages = messages;
  }

  @PostMapping("/language")
  Page choose(
      @RequestParam String tag,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    messages.find(tag).ifPresent(language -> Uis.remember(language.tag(), request, response));
    return new SeeOther(back.matches("/[A-Za-z0-9/_-]*") && !back.startsWith("//") ? back : "/");
  }
}
