package org.evenkeel.server.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.psychometrics.CutOff;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Scale;
import org.evenkeel.psychometrics.ScoreResult.Scored;
import org.evenkeel.server.assessment.page.ResultPage;
import org.evenkeel.server.assessment.page.Trends;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What answers came to, for the one who gave them.
@Controller
class ResultPages {
  private final Assessments assessments;
  private final Results results;
  private final EarlierAnswers earlier;
  private final CareAccesses accesses;
  private final double baseRate;

  ResultPages(
      Assessments assessments,
      Results results,
      EarlierAnswers earlier,
      CareAccesses accesses,
      @Value("${evenkeel.screening-base-rate:0.10}") double baseRate) {
    this.assessments = assessments;
    this.results = results;
    this.earlier = earlier;
    this.accesses = accesses;
    this.baseRate = baseRate;
  }

  /// Where the questionnaire stands: its result, or the next question.
  @GetMapping("/questionnaires/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
  Page result(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    CareAccess own = accesses.own(me);
    return assessments
        .find(own, new AssessmentId(id))
        .map(sitting -> sitting.complete() ? result(own, sitting) : onwards(new Course(sitting)))
        .orElseGet(ErrorPage::missing);
  }

  private static Page onwards(Course course) {
    return new SeeOther(course.onwards());
  }

  private Page result(CareAccess own, Assessment sitting) {
    List<Result> all = results.of(own, sitting.instrument().id().toString());
    int place = all.stream().map(Result::id).toList().indexOf(sitting.id());
    Result result = all.get(place);
    List<Result> before =
        all.subList(0, place).stream().filter(each -> each.scored().isPresent()).toList();
    return new ResultPage(
        result,
        before,
        longer(result),
        !result.answers().positiveSafetyItems().isEmpty(),
        Offer.REPEATED.contains(result.instrument().id().toString())
            ? Optional.of(result.completedAt().plus(DueQuestionnaires.EVERY))
            : Optional.empty(),
        right(result),
        baseRate,
        CorrectingAnswers.canBe(sitting),
        Questions.stoodBefore(
            result.instrument(), result.language(), earlier.of(own, result.id())));
  }

  /// A short form at or above its first cut-off leads to the longer one.
  private static List<String> longer(Result result) {
    List<String> longer = new ArrayList<>();
    result
        .instrument()
        .scores(result.answers())
        .forEach((scale, score) -> {
          if (score instanceof Scored scored && positive(result.instrument(), scored)) {
            longerForm(result.instrument(), scale).ifPresent(longer::add);
          }
        });
    return List.copyOf(longer);
  }

  private static boolean positive(Instrument instrument, Scored scored) {
    return instrument
        .scale(scored.scale())
        .flatMap(ResultPages::firstCutOff)
        .filter(cutOff -> scored.value() >= cutOff.atOrAbove())
        .isPresent();
  }

  private static Optional<CutOff> firstCutOff(Scale scale) {
    return scale.cutOffs().stream().findFirst();
  }

  private static Optional<String> longerForm(Instrument instrument, String scale) {
    return switch (instrument.id() + " " + scale) {
      case "phq-2 total", "phq-4 depression" -> Optional.of("phq-9");
      case "gad-2 total", "phq-4 anxiety" -> Optional.of("gad-7");
      default -> Optional.empty();
    };
  }

  /// Of all who score this high, the share that is right where so many have the condition.
  private Optional<ResultPage.Right> right(Result result) {
    return result
        .scored()
        .flatMap(scored ->
            result
                .instrument()
                .total()
                .flatMap(ResultPages::firstCutOff)
                .filter(cutOff -> scored.value() >= cutOff.atOrAbove())
                .map(cutOff ->
                    new ResultPage.Right(
                        cutOff.atOrAbove(),
                        cutOff.positivePredictiveValue(baseRate),
                        cutOff.finds())));
  }

  @GetMapping("/story/questionnaires")
  Page trends(@AuthenticationPrincipal SignedInAccount me) {
    CareAccess own = accesses.own(me);
    return new Trends(
        results.answered(own).stream()
            .map(instrument -> results.of(own, instrument.id().toString()))
            .filter(all -> !all.isEmpty())
            .map(Trends.Trend::new)
            .toList());
  }
}
