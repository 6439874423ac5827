package org.evenkeel.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One operator's account is broken into: what it is good for, and who is told.
@HouseTest
class OperatorsTest {
  @Autowired SmallWorld world;
  @Autowired Invitations invitations;
  @Autowired Colleagues colleagues;
  @Autowired CareRelationships relationships;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private Account oona;
  private Account olu;

  @BeforeEach
  void a_house_with_two_operators() {
    oona = world.with(Role.OPERATOR, "Oona");
    olu = world.with(Role.OPERATOR, "Olu");
  }

  private Visitor in(Account account) {
    return new Visitor(world.signedIn(account, port));
  }

  private Visitor invited(Role role) {
    Visitor visitor =
        new Visitor(port)
            .open(
                "/begin/invitation/"
                    + invitations.code(invitations.make(role, Optional.of(oona.id()))).grouped())
            .follow();
    visitor.beginsWithPassword("Eve", Visitor.freshLogin(), "four grey geese went by");
    return visitor;
  }

  private AccountId newest() {
    return new AccountId(
        database
            .sql("select account_id from waiting_colleague where invited_by = ?")
            .param(oona.id().value())
            .query(UUID.class)
            .single());
  }

  @Test
  void a_clinician_whom_one_operator_made_opens_nothing() {
    Visitor eve = invited(Role.CLINICIAN);
    for (String path : new String[] {"/desk", "/people", "/cases", "/roster", "/instruments"}) {
      assertThat(eve.open(path).location()).as(path).isEqualTo("/account");
    }
    assertThat(eve.open("/account").page())
        .contains("A second person who runs this house has to confirm it");
    Account ada = world.person("Ada Quist");
    Visitor operator = in(oona).open("/administration/people/" + ada.id());
    operator.send(
        "/administration/people/" + ada.id() + "/care",
        Map.of("carer", newest().value().toString()));
    assertThat(operator.status()).isEqualTo(422);
    assertThat(relationships.exists(newest(), ada.person().orElseThrow())).isFalse();
  }

  @Test
  void nor_does_an_operator_whom_one_operator_made_and_neither_confirms_the_other() {
    Visitor eve = invited(Role.OPERATOR);
    AccountId eves = newest();
    assertThat(eve.open("/administration/people").location()).isEqualTo("/account");
    String page = "/administration/people/staff/" + eves;
    Visitor operator = in(oona).open(page).send(page + "/confirmation", Map.of());
    assertThat(operator.status()).isEqualTo(422);
    assertThat(operator.page()).contains("somebody else has to confirm them");
    assertThat(colleagues.waits(eves)).isTrue();
    assertThat(eve.open("/account").send(page + "/confirmation", Map.of()).location())
        .isEqualTo("/account");
    assertThat(colleagues.waits(eves)).isTrue();
  }

  @Test
  void the_second_operator_confirms_after_a_fresh_proof_and_the_place_opens() {
    Visitor eve = invited(Role.CLINICIAN);
    AccountId eves = newest();
    String page = "/administration/people/staff/" + eves;
    Visitor second = in(olu).open(page);
    letProofGrowOld(olu);
    assertThat(second.send(page + "/confirmation", Map.of()).location())
        .isEqualTo("/account/proof");
    in(olu).open(page).send(page + "/confirmation", Map.of());
    assertThat(colleagues.waits(eves)).isFalse();
    assertThat(eve.open("/desk").status()).isEqualTo(200);
  }

  @Test
  void what_opens_a_record_takes_a_fresh_proof() {
    Account ada = world.person("Ada Quist");
    Account mina = world.clinician("Mina Haddad");
    Visitor operator = in(oona).open("/administration/people/" + ada.id());
    letProofGrowOld(oona);
    assertThat(
            operator
                .send(
                    "/administration/people/" + ada.id() + "/care",
                    Map.of("carer", mina.id().toString()))
                .location())
        .isEqualTo("/account/proof");
    assertThat(relationships.exists(mina.id(), ada.person().orElseThrow())).isFalse();
  }

  @Test
  void the_other_operators_and_the_supervisors_are_told_and_a_clinician_is_not() {
    Account ruth = world.with(Role.SUPERVISOR, "Ruth");
    Account mina = world.clinician("Mina Haddad");
    Account ada = world.person("Ada Quist");
    in(oona)
        .open("/administration/people")
        .send("/administration/people/invitations", Map.of("role", "CLINICIAN"));
    in(oona)
        .open("/administration/people/" + ada.id())
        .send(
            "/administration/people/" + ada.id() + "/care", Map.of("carer", mina.id().toString()));
    for (Account other : new Account[] {olu, ruth}) {
      Visitor visitor = in(other);
      assertThat(visitor.open("/account/door").page())
          .contains("A colleague was invited", "It was arranged who cares for somebody", "Oona")
          .doesNotContain("Ada Quist");
    }
    assertThat(in(olu).open("/administration").page())
        .contains("Something happened to your ways in");
    assertThat(in(mina).open("/account/door").page()).contains("Nothing to tell.");
  }

  private void letProofGrowOld(Account account) {
    database
        .sql(
            "update session set proved_at = proved_at - interval '20 minutes' where account_id = ?")
        .param(account.id().value())
        .update();
  }
}
