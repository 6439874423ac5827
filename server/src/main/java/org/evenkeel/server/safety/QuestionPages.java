package org.evenkeel.server.safety;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.safety.FollowUpQuestions.Answer;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Slips;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The follow-up questions, one a page. After a "yes" help stands on the screen before the next
/// one.
@Controller
class QuestionPages {
  private static final String ADDRESS = WithYouPages.ADDRESS + "/questions";

  private final Answering answering;
  private final Helplines helplines;
  private final InstantSource clock;

  QuestionPages(Answering answering, Helplines helplines, InstantSource clock) {
    this.answering = answering;
    this.helplines = helplines;
    this.clock = clock;
  }

  @GetMapping(ADDRESS)
  Page begin() {
    return new SeeOther(address(UUID.randomUUID(), 1));
  }

  @GetMapping(ADDRESS + "/{sitting}/{question}")
  Page question(@PathVariable UUID sitting, @PathVariable int question) {
    return asked(sitting, question, Slips.none());
  }

  @PostMapping(ADDRESS + "/{sitting}/{question}")
  Page answer(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID sitting,
      @PathVariable int question,
      @RequestParam Optional<Answer> answer,
      @RequestParam(defaultValue = "en") String words) {
    if (answer.isEmpty() || !exists(question)) {
      return asked(sitting, question, Slips.of("answer", "safety.question-slip"));
    }
    answering.answer(
        me.person(),
        sitting,
        question,
        answer.get(),
        words.equals("es") ? "es" : "en",
        clock.instant());
    return new SeeOther(onward(me.person(), sitting, question, answer.get()));
  }

  private String onward(PersonId person, UUID sitting, int question, Answer answer) {
    Optional<String> next =
        answering.after(person, sitting, question).map(following -> address(sitting, following));
    return answer == Answer.YES ? WithYouPages.address(next) : next.orElse(WithYouPages.ADDRESS);
  }

  private Page asked(UUID sitting, int question, Slips slips) {
    return exists(question)
        ? new QuestionPage(
            sitting,
            question,
            address(sitting, question),
            helplines.of(helplines.countryOr(Optional.empty())),
            slips)
        : ErrorPage.missing();
  }

  private static boolean exists(int question) {
    return question >= 1 && question <= FollowUpQuestions.NOW;
  }

  private static String address(UUID sitting, int question) {
    return ADDRESS + "/" + sitting + "/" + question;
  }
}
