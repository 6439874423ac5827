package org.evenkeel.server.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.InstrumentText;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.web.Assets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class OfflinePagesTest {
  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired Assets assets;

  @Test
  void the_worker_changes_with_every_asset_and_names_the_key_to_seal_to() {
    HttpResponse<String> script = new Browser(port).get("/sw.js");
    assertThat(script.headers().firstValue("Content-Type"))
        .contains("text/javascript;charset=UTF-8");
    assertThat(script.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(script.body()).contains(assets.version()).contains("\"key\":{");
  }

  @ParameterizedTest
  @CsvSource({"en,ltr", "es,ltr", "ar,rtl", "xx,ltr"})
  void the_installed_app_has_a_name_that_says_nothing_in_each_language(
      String language, String direction) {
    String manifest = new Browser(port).get("/manifest.webmanifest?in=" + language).body();
    assertThat(manifest)
        .contains(
            "\"name\":\"Evenkeel\"",
            "\"start_url\":\"/today\"",
            "\"display\":\"standalone\"",
            "\"dir\":\"" + direction + "\"");
    assertThat(manifest.toLowerCase(Locale.ROOT))
        .doesNotContain("health", "care", "mood", "therapy", "salud", "صحة", "نفس");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "ar"})
  void the_offline_page_asks_in_the_words_of_the_instrument(String language) {
    String page = plain(new Browser(port).get("/offline/shell", language).body());
    for (String name : new String[] {"phq-9", "gad-7"}) {
      Instrument instrument = Instruments.get(name);
      InstrumentText text = instrument.text(Locale.of(language)).orElseThrow();
      assertThat(page).contains(text.preamble(), text.fingerprint());
      assertThat(instrument.items())
          .allSatisfy(item -> assertThat(page).contains(text.item(item.id())));
    }
  }

  @Test
  void only_the_question_that_needs_a_human_is_marked() {
    String page = new Browser(port).get("/offline/shell").body();
    assertThat(page)
        .containsOnlyOnce("data-positive-from")
        .contains("data-item=\"phq-9.9\" data-positive-from=\"1\"");
  }

  @Test
  void the_offline_page_is_the_same_for_everybody() {
    Browser first = new Browser(port);
    Browser second = new Browser(port);
    assertThat(withoutToken(first.get("/offline/shell").body()))
        .isEqualTo(withoutToken(second.get("/offline/shell").body()));
  }

  @Test
  void a_page_tells_the_phone_its_language_and_whose_it_is_now() {
    Account ada = world.person("Ada");
    HttpResponse<String> page = world.signedIn(ada, port).get("/offline/shell", "es");
    assertThat(page.headers().firstValue("Content-Language")).contains("es");
    assertThat(page.headers().firstValue("Owner-Tag"))
        .isPresent()
        .get()
        .asString()
        .doesNotContain(ada.id().toString());
    assertThat(new Browser(port).get("/offline/shell").headers().firstValue("Owner-Tag")).isEmpty();
  }

  @Test
  void people_have_tags_of_their_own_and_those_who_work_here_have_none() {
    Account ada = world.person("Ada");
    assertThat(owner(ada))
        .isEqualTo(owner(ada))
        .isNotEmpty()
        .isNotEqualTo(owner(world.person("Bilal")));
    assertThat(owner(world.clinician("Mina"))).isEmpty();
  }

  private String owner(Account account) {
    String answer = world.signedIn(account, port).get("/offline/session").body();
    return answer.replaceFirst(".*\"owner\":\"([^\"]*)\".*", "$1");
  }

  private static String withoutToken(String page) {
    return page.replaceAll("(name=\"csrf\" content|name=\"_csrf\" value)=\"[^\"]*\"", "");
  }

  private static String plain(String page) {
    return page.replace("&amp;", "&").replace("&#34;", "\"").replace("&#39;", "'");
  }
}
