package org.evenkeel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class PublicPagesTest {
  @LocalServerPort int port;

  @Test
  void the_house_says_that_it_is_ready() {
    assertThat(new Browser(port).get("/health").body()).contains("\"ready\":true");
  }

  @Test
  void a_page_for_people_sends_a_stranger_to_the_door() {
    var answer = new Browser(port).get("/today");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/sign-in");
  }
}
