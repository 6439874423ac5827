package org.evenkeel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Sessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Texts that try to become scripts, one or more of each way that is known: written into every kind
/// of field, then looked at in a real browser by the person and by who cares for them. The list is
/// our own; each of them would say "ran" in a page that let it.
@HouseTest
class ScriptsInWordsTest {
  private static final String RUN = "alert('ran')";

  private static final List<String> TEXTS =
      List.of(
              // elements
              "<script>RUN</script>",
              "<SCRIPT >RUN</SCRIPT >",
              "<script\n>RUN</script\n>",
              "<scr<script>ipt>RUN</scr</script>ipt>",
              "<script src=data:text/javascript,RUN></script>",
              "<script type=module>RUN</script>",
              "<script/x>RUN</script>",
              "<svg><script>RUN</script></svg>",
              "<svg><script href=data:text/javascript,RUN />",
              "<math><script>RUN</script></math>",
              // events
              "<img src=x onerror=RUN>",
              "<img src=x onerror=\"RUN\"//",
              "<img/src/onerror=RUN>",
              "<image src=x onerror=RUN>",
              "<svg onload=RUN>",
              "<svg/onload=RUN//",
              "<body onload=RUN>",
              "<body onpageshow=RUN>",
              "<iframe onload=RUN></iframe>",
              "<video src=x onerror=RUN></video>",
              "<video><source onerror=RUN></video>",
              "<audio src=x onerror=RUN>",
              "<object data=x onerror=RUN>",
              "<embed src=x onload=RUN>",
              "<input autofocus onfocus=RUN>",
              "<textarea autofocus onfocus=RUN>",
              "<select autofocus onfocus=RUN>",
              "<a tabindex=1 autofocus onfocus=RUN>x</a>",
              "<details open ontoggle=RUN>",
              "<marquee onstart=RUN>",
              "<div style=animation-name:x onanimationstart=RUN>",
              "<style onload=RUN></style>",
              "<link rel=stylesheet href=x onerror=RUN>",
              "<dialog open onclose=RUN><form method=dialog><button>x</button></form></dialog>",
              "<div popover id=p onbeforetoggle=RUN></div><button popovertarget=p>x</button>",
              "<svg><animate onbegin=RUN attributeName=x dur=1s>",
              "<svg><set onbegin=RUN attributeName=x>",
              // addresses
              "<a href=javascript:RUN id=x>x</a>",
              "<a href=\"java\tscript:RUN\">x</a>",
              "<a href=\"&#106;avascript:RUN\">x</a>",
              "<a href=\" javascript:RUN\">x</a>",
              "<iframe src=javascript:RUN></iframe>",
              "<iframe srcdoc=\"<script>RUN</script>\"></iframe>",
              "<iframe src=\"data:text/html,<script>RUN</script>\"></iframe>",
              "<form action=javascript:RUN><button autofocus>x</button></form>",
              "<button formaction=javascript:RUN>x</button>",
              "<object data=javascript:RUN></object>",
              "<embed src=javascript:RUN>",
              "<meta http-equiv=refresh content=\"0;url=javascript:RUN\">",
              "<base href=javascript:RUN//>",
              "<svg><a xlink:href=javascript:RUN><text y=9>x</text></a></svg>",
              "<svg><use href=\"data:image/svg+xml,<svg id=x onload=RUN></svg>#x\">",
              "javascript:RUN",
              // out of an attribute, a comment, a text element
              "\"><script>RUN</script>",
              "'><img src=x onerror=RUN>",
              "\" autofocus onfocus=\"RUN",
              "' autofocus onfocus='RUN",
              "` onerror=RUN `",
              "--><img src=x onerror=RUN>",
              "--!><img src=x onerror=RUN>",
              "]]><img src=x onerror=RUN>",
              "</title><script>RUN</script>",
              "</textarea><script>RUN</script>",
              "</style><script>RUN</script>",
              "</script><script>RUN</script>",
              "</noscript><img src=x onerror=RUN>",
              "</template><img src=x onerror=RUN>",
              "<template shadowrootmode=open><img src=x onerror=RUN></template>",
              // what a parser makes of it the second time
              "<math><mtext><table><mglyph><style><img src=x onerror=RUN></style></mglyph></table></mtext></math>",
              "<svg></p><style><a id=\"</style><img src=x onerror=RUN>\">",
              "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=RUN>",
              "<noscript><p title=\"</noscript><img src=x onerror=RUN>\">",
              "<select><template><img src=x onerror=RUN></template></select>",
              "<xmp><p title=\"</xmp><img src=x onerror=RUN>\">",
              // names that stand in for others
              "<form id=body><input name=attributes></form>",
              "<a id=trustedTypes></a><a id=trustedTypes name=createPolicy>",
              "<img name=currentScript>",
              // spellings
              "＜script＞RUN＜/script＞",
              "%3Cscript%3ERUN%3C/script%3E",
              "&lt;script&gt;RUN&lt;/script&gt;",
              "\\u003cscript\\u003eRUN\\u003c/script\\u003e",
              "+ADw-script+AD4-RUN+ADw-/script+AD4-",
              "<\u200Bscript>RUN</script>",
              "\u202E<script>RUN</script>",
              // templates of other programs
              "${RUN}",
              "#{RUN}",
              "{{constructor.constructor('RUN')()}}",
              "<%= RUN %>",
              "@{RUN}",
              "!{RUN}",
              "${'a'.getClass()}",
              "[[${RUN}]]",
              "th:text=RUN")
          .stream()
          .map(text -> text.replace("RUN", RUN))
          .toList();

  /// Where a text stands that its person wrote.
  private static final List<String> OWN =
      List.of(
          "/messages", "/check-ins", "/safety-plan", "/safety-plan/alone", "/today", "/account");

  @Autowired SmallWorld world;
  @Autowired Sessions sessions;
  @Autowired Sharing sharing;
  @LocalServerPort int port;

  private final List<String> ran = new ArrayList<>();

  @Test
  void no_text_becomes_a_script_and_each_is_shown_as_it_was_written() {
    Account ada = world.person(TEXTS.getFirst());
    Account mina = world.clinician(TEXTS.get(10));
    world.caresFor(mina, ada);
    sharing.set(ada.person().orElseThrow(), Set.of(DataKind.values()));
    writes(ada);
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = chromium(playwright)) {
      assertThat(control(browser)).as("a page that lets it run").isEqualTo("ran");
      Page hers = signedIn(browser, ada);
      OWN.forEach(address -> opened(hers, address));
      assertThat(text(opened(hers, "/messages"))).contains(TEXTS);
      String record = "/people/" + ada.person().orElseThrow();
      Page theirs = signedIn(browser, mina);
      for (String address : List.of("/desk", "/people", record, record + "/messages")) {
        opened(theirs, address);
      }
      assertThat(text(opened(theirs, record + "/messages"))).contains(TEXTS);
    }
    assertThat(ran).isEmpty();
  }

  private void writes(Account ada) {
    var browser = world.signedIn(ada, port);
    browser.get("/messages");
    for (String text : TEXTS) {
      browser.post("/messages", Map.of("id", UUID.randomUUID().toString(), "text", text));
      browser.post(
          "/check-ins", Map.of("id", UUID.randomUUID().toString(), "mood", "3", "words", text));
    }
    browser.post(
        "/safety-plan/alone",
        Map.of("text", TEXTS.stream().limit(40).collect(Collectors.joining("\n"))));
    for (String text : TEXTS.subList(0, 20)) {
      browser.post(
          "/safety-plan/people/contacts",
          Map.of("id", UUID.randomUUID().toString(), "name", text, "phone", "1", "hours", text));
    }
    sessions.open(ada.id(), true, TEXTS.get(4));
  }

  private static Browser chromium(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  private static String control(Browser browser) {
    try (BrowserContext plain = browser.newContext()) {
      List<String> said = new ArrayList<>();
      Page page = plain.newPage();
      page.onDialog(dialog -> {
        said.add(dialog.message());
        dialog.dismiss();
      });
      page.setContent("<img src=x onerror=" + RUN + ">");
      page.waitForCondition(() -> !said.isEmpty());
      return said.getFirst();
    }
  }

  private Page signedIn(Browser browser, Account account) {
    BrowserContext context = browser.newContext();
    context.addCookies(
        List.of(
            new Cookie("berth", sessions.open(account.id(), true, "Test"))
                .setUrl("http://localhost:" + port)
                .setHttpOnly(true)
                .setExpires(Instant.now().plusSeconds(3600).getEpochSecond())));
    Page page = context.newPage();
    page.onDialog(dialog -> {
      ran.add(page.url() + ": " + dialog.message());
      dialog.dismiss();
    });
    page.onPageError(error -> ran.add(page.url() + ": " + error));
    return page;
  }

  private Page opened(Page page, String address) {
    page.navigate("http://localhost:" + port + address);
    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('*')].flatMap(one => one.getAttributeNames()).filter(name => name.startsWith('on')).length"))
        .as(address)
        .isEqualTo(0);
    return page;
  }

  private static String text(Page page) {
    return String.valueOf(page.evaluate("document.body.textContent"));
  }
}
