package org.evenkeel.server.programme;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.selfhelp.Scale;
import org.evenkeel.selfhelp.Step;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.practice.Answered;
import org.evenkeel.server.practice.KeptAnswer;
import org.evenkeel.server.practice.Library;
import org.evenkeel.server.practice.Round;
import org.evenkeel.server.practice.RoundId;
import org.evenkeel.server.web.Ui;
import org.springframework.stereotype.Component;

/// What somebody did, as one who helps may see it: what, when, whether it helped, and the numbers;
/// never the words.
@Component
class Deeds {
  private final Library library;
  private final Answered answered;
  private final InstantSource clock;

  Deeds(Library library, Answered answered, InstantSource clock) {
    this.library = library;
    this.answered = answered;
    this.clock = clock;
  }

  List<GuidedPage.Deed> of(CareAccess access, List<Round> done, Ui ui) {
    Map<RoundId, List<KeptAnswer>> answers =
        answered.of(access, done.stream().map(Round::id).toList()).stream()
            .collect(Collectors.groupingBy(KeptAnswer::round));
    return done.stream()
        .map(round -> deed(round, answers.getOrDefault(round.id(), List.of()), ui))
        .toList();
  }

  private GuidedPage.Deed deed(Round round, List<KeptAnswer> answers, Ui ui) {
    List<Step> steps = library.steps(round, ui, clock.instant());
    return new GuidedPage.Deed(
        library.title(round, ui, clock.instant()),
        round.done().orElseThrow(),
        round.helped(),
        round.session().isPresent(),
        steps.stream()
            .filter(Scale.class::isInstance)
            .map(Scale.class::cast)
            .flatMap(scale -> answers.stream().flatMap(one -> Deeds.rated(scale, one)))
            .toList());
  }

  private static Stream<GuidedPage.Rated> rated(Scale scale, KeptAnswer answer) {
    return answer.rating().stream()
        .filter(rating -> answer.step().equals(scale.id().name()))
        .map(rating ->
            new GuidedPage.Rated(scale.heading(), rating.value(), scale.low(), scale.high()));
  }
}
