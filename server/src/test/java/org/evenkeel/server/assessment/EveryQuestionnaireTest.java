package org.evenkeel.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Everything in the box that can be answered alone, from the shelf to the sheet on paper, in every
/// language of the house.
@HouseTest
class EveryQuestionnaireTest {
  @Autowired SmallWorld world;
  @Autowired Offer offer;
  @Autowired Sharing sharing;
  @LocalServerPort int port;

  @Test
  void every_one_can_be_begun_answered_read_printed_and_seen_in_the_record() {
    Account ada = world.person("Ada");
    Account mina = world.clinician("Mina");
    world.caresFor(mina, ada);
    sharing.set(ada.person().orElseThrow(), Set.of(DataKind.QUESTIONNAIRES));
    Browser browser = world.signedIn(ada, port);
    for (Instrument one : Instruments.all().stream().filter(Offer::possible).toList()) {
      boolean before = offer.offers(one);
      offer.decide(one, true, mina.id(), Instant.now());
      String first = Desk.begun(browser, "/questionnaires/" + one.id());
      for (String page : List.of("/questionnaires", "/today", first)) {
        assertThat(browser.get(page).statusCode()).as(page + " with " + one).isEqualTo(200);
      }
      String result = Desk.answered(browser, first, Map.of(), "1");
      for (String language : List.of("en", "es", "ar")) {
        assertThat(browser.get(result, language).statusCode()).as(one.name()).isEqualTo(200);
        assertThat(browser.get(result + "/report", language).statusCode()).isEqualTo(200);
        assertThat(browser.get("/story/questionnaires", language).statusCode()).isEqualTo(200);
      }
      offer.decide(one, before, mina.id(), Instant.now());
    }
    Browser clinician = world.signedIn(mina, port);
    for (String page : List.of("/desk", "/people", "/people/" + ada.person().orElseThrow())) {
      assertThat(clinician.get(page, "ar").statusCode()).as(page).isEqualTo(200);
    }
  }

  @Test
  void every_page_of_the_catalogue_opens_in_every_language() {
    Browser lead = world.signedIn(world.with(Role.SUPERVISOR, "Rosa Lind"), port);
    for (Instrument one :
        Stream.concat(Instruments.all().stream(), Instruments.shells().stream()).toList()) {
      for (String language : List.of("en", "es", "ar")) {
        assertThat(lead.get("/instruments/" + one.id(), language).statusCode())
            .as(one.name())
            .isEqualTo(200);
      }
    }
  }
}
