package org.evenkeel.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.wall.Reach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class OversightPagesTest {
  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired Readings readings;

  private Account bea;
  private Account sol;
  private Browser sols;

  @BeforeEach
  void bea_asks_for_three_records_of_people_she_does_not_care_for() {
    bea = world.clinician("Bea " + UUID.randomUUID());
    sol = world.with(Role.SUPERVISOR, "Sol Vega");
    sols = world.signedIn(sol, port);
    Browser beas = world.signedIn(bea, port);
    for (int i = 0; i < 3; i++) {
      beas.get("/people/" + world.person("Ada").person().orElseThrow());
    }
  }

  private String hers() {
    return "/oversight/" + bea.id() + "/" + LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
  }

  @Test
  void a_supervisor_is_asked_on_the_desk_and_the_day_goes_once_it_was_looked_into() {
    assertThat(sols.get("/desk").body()).contains("of unusual reading");
    assertThat(sols.get("/oversight").body())
        .contains(bea.name(), "3 records asked for and refused");
    assertThat(sols.post(hers(), Map.of()).statusCode()).isEqualTo(303);
    assertThat(sols.get("/oversight").body()).doesNotContain(bea.name());
  }

  @Test
  void nobody_else_sees_it_and_the_database_gives_them_no_counts() {
    Browser others = world.signedIn(world.clinician("Mina"), port);
    assertThat(others.get("/oversight").statusCode()).isEqualTo(403);
    assertThat(others.get("/desk").body()).doesNotContain("of unusual reading");
    assertThat(
            Reach.staff(bea.id().value()).during(() -> readings.waiting(sol.id(), Instant.now())))
        .isEmpty();
  }

  @Test
  void nobody_clears_their_own_days() {
    Browser own = world.signedIn(sol, port);
    for (int i = 0; i < 3; i++) {
      own.get("/people/" + world.person("Ada").person().orElseThrow());
    }
    own.get("/oversight");
    String mine =
        "/oversight/" + sol.id() + "/" + LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    own.post(mine, Map.of());
    Account other = world.with(Role.SUPERVISOR, "Ruth");
    assertThat(world.signedIn(other, port).get("/oversight").body()).contains(mine);
  }
}
