package org.evenkeel.server.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.rights.EarlierPage.Entry;
import org.evenkeel.server.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/// `/mine/earlier-house`: what a copy brought that belongs to another house, to read.
@Controller
class EarlierPages {
  private static final String HERE = "/mine/earlier-house";
  private static final int SHOWN = 50;

  private final EarlierHouse earlier;
  private final CareAccesses accesses;

  EarlierPages(EarlierHouse earlier, CareAccesses accesses) {
    this.earlier = earlier;
    this.accesses = accesses;
  }

  @GetMapping(HERE)
  Page read(
      @AuthenticationPrincipal SignedInAccount me, @RequestParam(defaultValue = "0") int from) {
    int first = Math.max(0, from);
    List<Entry> entries =
        earlier.read(accesses.own(me), first, SHOWN).stream().map(EarlierPages::entry).toList();
    return new EarlierPage(
        entries, entries.size() == SHOWN ? HERE + "?from=" + (first + SHOWN) : "");
  }

  private static Entry entry(EarlierHouse.Line line) {
    JsonNode said = line.said();
    boolean mine = said.path("by_person").asBoolean(false);
    return new Entry(
        line.at(),
        key(line.kind()),
        mine ? "" : said.path("account_name").asString(""),
        mine,
        words(said),
        line.kind().equals("sharing") ? about(said.path("kind").asString("")) : Optional.empty());
  }

  /// Such as `rights.earlier-message`.
  private static String key(String kind) {
    return "rights.earlier-"
        + switch (kind) {
          case "message" -> "message";
          case "message_draft" -> "draft";
          case "appointment", "follow_up" -> "appointment";
          case "sharing", "research_consent", "resting_record" -> "allowed";
          case "care_relationship" -> "care";
          case "insight" -> "noticed";
          case "who_looked" -> "look";
          case "assessment", "assessment_answer", "assessment_answer_before" -> "questionnaire";
          case "safety_plan_part" -> "plan";
          case "crisis_access",
              "crisis_case",
              "crisis_event",
              "crisis_lowering",
              "crisis_reason",
              "duty_page",
              "emergency_access",
              "follow_up_answer" ->
              "help";
          default -> "other";
        };
  }

  private static String words(JsonNode said) {
    return Stream.of("sealed", "words", "note", "answer", "item", "instrument", "signal")
        .map(said::path)
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .findFirst()
        .orElse("");
  }

  private static Optional<String> about(String kind) {
    return Arrays.stream(DataKind.values())
        .filter(each -> each.name().equals(kind))
        .map(DataKind::messageKey)
        .findFirst();
  }
}
