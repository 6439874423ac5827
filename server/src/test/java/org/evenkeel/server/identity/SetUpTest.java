package org.evenkeel.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.evenkeel.server.EmptyHouse;
import org.evenkeel.server.TestHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/// The first account of an empty house, from the code on the terminal to the first invitation.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {TestHouse.class, EmptyHouse.class})
@DirtiesContext
class SetUpTest {
  private static final String PASSWORD = "four grey geese went by";

  @Autowired SetUp setUp;
  @Autowired Accounts accounts;
  @LocalServerPort int port;

  @Test
  void the_code_on_the_terminal_makes_the_operator_and_the_operator_invites_a_clinician() {
    String first = setUp.code().orElseThrow();
    String printedAfterRestart = setUp.code().orElseThrow();
    Visitor oona = new Visitor(port);
    for (String path :
        new String[] {
          "/", "/begin", "/begin/without-a-name", "/begin/passkey", "/begin/password"
        }) {
      assertThat(oona.open(path).location()).as(path + " of an empty house").isEqualTo("/set-up");
    }

    oona.open("/set-up").send("/set-up", Map.of("code", first));
    assertThat(oona.status()).as("a restart ends the code before").isEqualTo(422);
    assertThat(oona.page()).contains("This is not the code that was printed last");

    Visitor somebodyQuicker = new Visitor(port);
    somebodyQuicker.send("/set-up", Map.of("code", printedAfterRestart));

    oona.send("/set-up", Map.of("code", printedAfterRestart.toLowerCase(java.util.Locale.ROOT)));
    assertThat(oona.follow().page())
        .contains("Your part: Operator")
        .doesNotContain("Without a name");
    oona.beginsWithPassword("Oona", "oona", PASSWORD);
    assertThat(oona.send("/account/recovery-codes/kept", Map.of()).location())
        .isEqualTo("/administration");
    assertThat(accounts.with(Role.OPERATOR)).extracting(Account::name).containsExactly("Oona");

    assertThat(setUp.code()).as("set up once").isEmpty();
    assertThat(new Visitor(port).open("/set-up").status()).isEqualTo(404);
    assertThat(somebodyQuicker.open("/begin").page())
        .as("the same code in another browser is worth nothing now")
        .contains("Without a name")
        .doesNotContain("Operator");

    oona.follow().send("/administration/people/invitations", Map.of("role", "CLINICIAN"));
    String link = oona.follow().first("id=\"link\"[^>]*>([^<]+)<");
    Visitor mina = new Visitor(port).open(link.substring(link.indexOf("/begin"))).follow();
    mina.beginsWithPassword("Mina Haddad", "mina", PASSWORD);
    assertThat(accounts.with(Role.CLINICIAN))
        .extracting(Account::name)
        .containsExactly("Mina Haddad");
  }
}
