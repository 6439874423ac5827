package org.evenkeel.benchmarks.trust;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Texts that break programs: the Big List of Naughty Strings where it is at hand, and ours.
final class HostileTexts {
  /// Each would say so in a browser that ran it.
  static final List<String> SCRIPTS =
      List.of(
          "<script>alert('ran')</script>",
          "</p></textarea><script>alert('ran')</script>",
          "</title><script>alert('ran')</script>",
          "--><script>alert('ran')</script><!--",
          "<img src=x onerror=alert('ran')>",
          "\"><img src=x onerror=alert('ran')>",
          "'><img src=x onerror=alert('ran')>",
          "\" onfocus=alert('ran') autofocus=\"",
          "' onmouseover=alert('ran') x='",
          "<svg onload=alert('ran')>",
          "<svg><script>alert('ran')</script></svg>",
          "<svg><animate onbegin=alert('ran') attributeName=x dur=1s>",
          "<iframe srcdoc=\"<script>alert('ran')</script>\"></iframe>",
          "<iframe src=\"javascript:alert('ran')\"></iframe>",
          "<object data=\"javascript:alert('ran')\"></object>",
          "<embed src=\"javascript:alert('ran')\">",
          "<a href=\"javascript:alert('ran')\">here</a>",
          "javascript:alert('ran')",
          "<form action=\"javascript:alert('ran')\"><button>here</button></form>",
          "<button formaction=\"javascript:alert('ran')\">here</button>",
          "<details open ontoggle=alert('ran')>",
          "<video><source onerror=alert('ran')></video>",
          "<audio src=x onerror=alert('ran')>",
          "<body onload=alert('ran')>",
          "<input autofocus onfocus=alert('ran')>",
          "<select autofocus onfocus=alert('ran')>",
          "<marquee onstart=alert('ran')>",
          "<base href=\"javascript:alert('ran')//\">",
          "<link rel=stylesheet href=\"javascript:alert('ran')\">",
          "<style>@import 'javascript:alert(1)';</style>",
          "<meta http-equiv=refresh content=\"0;url=javascript:alert('ran')\">",
          "<math><mtext><table><mglyph><style><img src=x onerror=alert('ran')>",
          "<template><script>alert('ran')</script></template>",
          "{{constructor.constructor('alert(1)')()}}",
          "${alert('ran')}",
          "@if(true)!{alert()}@endif",
          "<%= alert('ran') %>",
          "\u003cscript\u003ealert('ran')\u003c/script\u003e",
          "&lt;script&gt;alert('ran')&lt;/script&gt;",
          "%3Cscript%3Ealert('ran')%3C/script%3E",
          "<scr\u0000ipt>alert('ran')</scr\u0000ipt>".replace("\u0000", "\u200b"),
          "\ufe64script\ufe65alert('ran')\ufe64/script\ufe65");

  private HostileTexts() {}

  static Path corpora() {
    return Path.of(System.getenv().getOrDefault("EVENKEEL_CORPORA", "../shared/corpora"));
  }

  /// The list, or nothing where it is not at hand.
  static Optional<List<String>> naughty() {
    Path file = corpora().resolve("blns/blns.json");
    try {
      return Files.exists(file)
          ? Optional.of(
              JsonParser.parseString(Files.readString(file)).getAsJsonArray().asList().stream()
                  .map(JsonElement::getAsString)
                  .toList())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
