package org.evenkeel.server.trespass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.Owner;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.wall.Reach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A hundred clinicians and ten thousand people, a hundred in the care of each: of a million pairs
/// only those that belong together pass the wall, and no page of a person opens to anybody else.
@HouseTest
class CuriousClinicianTest {
  private static final int CLINICIANS = 100;
  private static final int PEOPLE = 10_000;
  private static final int TRIES = 1_000;
  private static final long SEED = 20_261_123;

  @Autowired SmallWorld world;
  @Autowired Owner owner;
  @Autowired JdbcClient database;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @LocalServerPort int port;

  private final Random chance = new Random(SEED);
  private final List<Account> clinicians = new ArrayList<>();
  private final List<UUID> people = new ArrayList<>();

  @BeforeEach
  void a_large_clinic() {
    for (int one = 0; one < CLINICIANS; one++) {
      clinicians.add(world.clinician("Mina Large"));
    }
    people.addAll(
        owner
            .database()
            .sql(
                """
                insert into account (id, person_id, name, roles, zone)
                select gen_random_uuid(), gen_random_uuid(), 'Ada Large', '{PERSON}', 'Europe/London' from generate_series(1, ?)
                returning person_id
                """)
            .param(PEOPLE)
            .query(UUID.class)
            .list());
    owner
        .database()
        .sql("insert into sharing (person_id, kind) select unnest(?::uuid[]), 'CHECK_INS'")
        .param(people.toArray(UUID[]::new))
        .update();
    for (int one = 0; one < CLINICIANS; one++) {
      owner
          .database()
          .sql("insert into care_relationship (person_id, account_id) select unnest(?::uuid[]), ?")
          .param(inCare(one).toArray(UUID[]::new))
          .param(clinicians.get(one).id().value())
          .update();
    }
  }

  private List<UUID> inCare(int clinician) {
    int each = PEOPLE / CLINICIANS;
    return people.subList(clinician * each, (clinician + 1) * each);
  }

  @AfterEach
  void they_go_again() {
    UUID[] all = people.toArray(UUID[]::new);
    for (String table : List.of("sharing", "care_relationship", "account")) {
      owner
          .database()
          .sql("delete from " + table + " where person_id = any (?::uuid[])")
          .param(all)
          .update();
    }
  }

  @Test
  void only_whoever_cares_for_somebody_reads_of_them() {
    List<Route> routes =
        Routes.of(mapping).stream()
            .filter(route -> !route.changes() && route.holes().contains("person"))
            .toList();
    assertThat(routes).hasSizeGreaterThan(5);
    long pairs = 0;
    for (int one = 0; one < CLINICIANS; one++) {
      Set<UUID> found =
          Reach.staff(clinicians.get(one).id().value())
              .during(() ->
                  new HashSet<>(
                      database.sql("select person_id from sharing").query(UUID.class).list()));
      assertThat(found).containsExactlyInAnyOrderElementsOf(inCare(one));
      pairs += people.size();
    }
    assertThat(pairs).isEqualTo(1_000_000);
    for (int one = 0; one < CLINICIANS; one++) {
      asks(one, routes);
    }
  }

  private void asks(int clinician, List<Route> routes) {
    Browser browser = world.signedIn(clinicians.get(clinician), port);
    assertThat(browser.get("/people/" + inCare(clinician).getFirst()).statusCode()).isEqualTo(200);
    for (int one = 0; one < TRIES / CLINICIANS; one++) {
      Route route = routes.get(chance.nextInt(routes.size()));
      UUID other = people.get(chance.nextInt(PEOPLE));
      if (!inCare(clinician).contains(other)) {
        String path =
            route.path(
                hole -> hole.equals("person") ? other.toString() : UUID.randomUUID().toString());
        assertThat(browser.get(path).statusCode()).as(path).isIn(403, 404);
      }
    }
  }
}
