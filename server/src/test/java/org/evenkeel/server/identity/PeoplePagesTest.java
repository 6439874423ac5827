package org.evenkeel.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class PeoplePagesTest {
  @Autowired SmallWorld world;
  @Autowired CareRelationships relationships;
  @Autowired Accounts accounts;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private Visitor in(Account account) {
    return new Visitor(world.signedIn(account, port)).open("/account");
  }

  private Visitor operator() {
    return in(world.with(Role.OPERATOR, "Oona"));
  }

  @Test
  void an_operator_lets_a_clinician_care_for_somebody_and_the_person_can_read_it() {
    Account ada = world.person("Ada Quist");
    Account mina = world.clinician("Mina Haddad");
    Visitor oona = operator().open("/administration/people/" + ada.id());
    oona.send(
        "/administration/people/" + ada.id() + "/care", Map.of("carer", mina.id().toString()));
    assertThat(oona.follow().page()).contains("/care/" + mina.id() + "/end");
    assertThat(relationships.exists(mina.id(), ada.person().orElseThrow())).isTrue();
    assertThat(in(ada).open("/who-looked").page()).contains("Oona changed who cares for you");
    assertThat(in(ada).open("/sharing").page()).contains("Mina Haddad");

    oona.send("/administration/people/" + ada.id() + "/care/" + mina.id() + "/end", Map.of());
    assertThat(relationships.exists(mina.id(), ada.person().orElseThrow())).isFalse();
  }

  @Test
  void only_those_who_treat_can_be_chosen() {
    Account ada = world.person("Ada Quist");
    Account jonas = world.with(Role.COORDINATOR, "Jonas");
    Visitor oona = operator().open("/administration/people/" + ada.id());
    for (String carer :
        new String[] {
          jonas.id().toString(), ada.id().toString(), "", UUID.randomUUID().toString()
        }) {
      oona.send("/administration/people/" + ada.id() + "/care", Map.of("carer", carer));
      assertThat(oona.status()).isEqualTo(422);
      assertThat(oona.page()).contains("Please choose somebody from the list.");
    }
  }

  @Test
  void somebody_without_a_name_cannot_be_found_here() {
    Account nameless = TakingIn.nameless("Puffin 12", java.time.ZoneId.of("UTC"), "en");
    accounts.keep(nameless);
    Visitor oona = operator();
    assertThat(oona.open("/administration/people/" + nameless.id()).status()).isEqualTo(404);
    assertThat(oona.open("/administration/people").page()).doesNotContain(nameless.id().toString());
  }

  @Test
  void an_invitation_can_be_read_again_and_taken_back() {
    Visitor oona =
        operator().send("/administration/people/invitations", Map.of("role", "COORDINATOR"));
    String page = oona.location();
    String link = oona.follow().first("id=\"link\"[^>]*>([^<]+)<");
    assertThat(oona.open(page).page()).contains(link);
    oona.send(page + "/removal", Map.of());
    assertThat(oona.open(page).status()).isEqualTo(404);
    Visitor late = new Visitor(port).open(link.substring(link.indexOf("/begin")));
    assertThat(late.status()).isEqualTo(410);
    assertThat(late.page()).contains("This invitation has ended");
  }

  @Test
  void inviting_takes_a_fresh_proof_and_a_part_that_can_be_invited() {
    Account operator = world.with(Role.OPERATOR, "Oona");
    Visitor oona = in(operator);
    assertThat(oona.send("/administration/people/invitations", Map.of("role", "PERSON")).location())
        .isEqualTo("/administration/people");
    assertThat(oona.send("/administration/people/invitations", Map.of("role", "ROOT")).location())
        .isEqualTo("/administration/people");
    database
        .sql(
            "update session set proved_at = proved_at - interval '20 minutes' where account_id = ?")
        .param(operator.id().value())
        .update();
    assertThat(
            oona.send("/administration/people/invitations", Map.of("role", "OPERATOR")).location())
        .isEqualTo("/account/proof");
  }

  @Test
  void nobody_but_an_operator_opens_these_pages() {
    Account ada = world.person("Ada Quist");
    for (Account other :
        new Account[] {
          ada,
          world.clinician("Mina"),
          world.with(Role.COORDINATOR, "Jonas"),
          world.with(Role.SUPERVISOR, "Ruth")
        }) {
      Visitor visitor = in(other);
      assertThat(visitor.open("/administration").status()).isEqualTo(403);
      assertThat(visitor.open("/administration/people").status()).isEqualTo(403);
      assertThat(visitor.open("/administration/people/" + ada.id()).status()).isEqualTo(403);
      assertThat(
              visitor
                  .send("/administration/people/invitations", Map.of("role", "OPERATOR"))
                  .status())
          .isEqualTo(403);
    }
  }

  @Test
  void without_the_profile_there_is_no_demo_door() {
    Account ada = world.person("Ada Quist");
    Visitor stranger = new Visitor(port);
    assertThat(stranger.open("/demo").status()).isEqualTo(404);
    assertThat(stranger.open("/sign-in").send("/demo/sign-in/" + ada.id(), Map.of()).status())
        .isEqualTo(404);
    assertThat(stranger.open("/today").location()).isEqualTo("/sign-in");
  }

  @Test
  void these_forms_need_their_token() {
    Account operator = world.with(Role.OPERATOR, "Oona");
    Account ada = world.person("Ada Quist");
    for (String path :
        new String[] {
          "/administration/people/invitations",
          "/administration/people/" + ada.id() + "/care",
          "/administration/people/invitations/" + UUID.randomUUID() + "/removal"
        }) {
      Browser browser = world.signedIn(operator, port);
      assertThat(browser.post(path, Map.of()).statusCode()).as(path).isEqualTo(403);
    }
  }
}
