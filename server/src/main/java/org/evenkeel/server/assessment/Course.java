package org.evenkeel.server.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.psychometrics.Answer;
import org.evenkeel.psychometrics.Answers;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Item;
import org.evenkeel.psychometrics.ItemId;
import org.evenkeel.psychometrics.SafetyItem;

/// The way through a questionnaire: which question comes when. Places count from 1, the scored
/// questions first.
record Course(Assessment sitting) {
  private Instrument instrument() {
    return sitting.instrument();
  }

  List<Item> every() {
    return Stream.concat(instrument().items().stream(), instrument().unscoredItems().stream())
        .toList();
  }

  Optional<Item> at(int place) {
    return place >= 1 && place <= every().size()
        ? Optional.of(every().get(place - 1))
        : Optional.empty();
  }

  boolean scored(int place) {
    return place <= instrument().items().size();
  }

  /// Whether questions are chosen one by one from a calibrated bank.
  boolean adaptive() {
    return instrument().adaptive().isPresent();
  }

  /// The owner's form may leave a question out after certain answers. Unscored questions ask about
  /// the problems above; they are asked only of someone who has one.
  private boolean asked(int place) {
    ItemId item = every().get(place - 1).id();
    return scored(place)
        ? !instrument().isSkipped(item, sitting.answers()) && (!adaptive() || !missing(item))
        : anyProblem();
  }

  private boolean anyProblem() {
    Answers answers = sitting.answers();
    return instrument().items().stream()
        .anyMatch(item -> answers.code(item.id()).filter(code -> code > item.lowest()).isPresent());
  }

  /// The question after a place, if one is asked.
  Optional<Integer> after(int place) {
    return adaptive()
        ? firstOpen()
        : IntStream.rangeClosed(place + 1, every().size()).filter(this::asked).boxed().findFirst();
  }

  /// The question before a place, if there is one to go back to.
  Optional<Integer> before(int place) {
    return adaptive()
        ? Optional.empty()
        : IntStream.iterate(place - 1, i -> i >= 1, i -> i - 1)
            .filter(this::asked)
            .boxed()
            .findFirst();
  }

  /// The first question without an answer, if one is asked; from a bank the one that tells most.
  Optional<Integer> firstOpen() {
    return adaptive() ? nextOfBank().or(this::firstOpenInOrder) : firstOpenInOrder();
  }

  private Optional<Integer> nextOfBank() {
    return sitting.answers().nextOpen().map(item -> Assessments.place(instrument(), item.id()));
  }

  private Optional<Integer> firstOpenInOrder() {
    return IntStream.rangeClosed(1, every().size())
        .filter(this::asked)
        .filter(this::open)
        .boxed()
        .findFirst();
  }

  /// The questions that were asked, or will be.
  List<Item> askedItems() {
    return IntStream.rangeClosed(1, every().size())
        .filter(this::asked)
        .mapToObj(place -> every().get(place - 1))
        .toList();
  }

  private boolean missing(ItemId item) {
    return sitting.answers().answer(item) instanceof Answer.Missing;
  }

  boolean open(int place) {
    ItemId item = every().get(place - 1).id();
    return missing(item) && !instrument().isSkipped(item, sitting.answers());
  }

  /// The pages of "all at once": each ends with a safety item, so that what it may bring on screen
  /// comes before any further question.
  List<List<Integer>> parts() {
    List<List<Integer>> parts = new ArrayList<>();
    List<Integer> part = new ArrayList<>();
    for (int place = 1; place <= every().size(); place++) {
      if (asked(place)) {
        part.add(place);
      }
      if (safety(place) || place == every().size()) {
        parts.add(List.copyOf(part));
        part.clear();
      }
    }
    return parts.stream().filter(each -> !each.isEmpty()).toList();
  }

  boolean safety(int place) {
    ItemId item = every().get(place - 1).id();
    return instrument().safetyItems().stream().map(SafetyItem::item).anyMatch(item::equals);
  }

  String questionPath(int place) {
    return path() + "/" + place;
  }

  String reviewPath() {
    return path() + "/review";
  }

  String allPath() {
    return path() + "/all";
  }

  String path() {
    return "/questionnaires/" + sitting.id();
  }

  /// Where one begins, or goes on.
  String onwards() {
    return firstOpen().map(this::questionPath).orElseGet(this::reviewPath);
  }

  /// Where one goes on after a question.
  String pathAfter(int place) {
    return after(place).map(this::questionPath).orElseGet(this::reviewPath);
  }

  /// The page of help, from which one goes on there.
  static String helpPath(String then) {
    return "/with-you?then=" + then;
  }
}
