package org.evenkeel.server.assessment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.LicensedFile.Kind;
import org.evenkeel.psychometrics.LicensedFile.Mistake;
import org.evenkeel.psychometrics.LicensedFile.Readable;
import org.evenkeel.psychometrics.LicensedFile.Reading;
import org.evenkeel.psychometrics.LicensedFile.Refused;
import org.evenkeel.server.assessment.LicensedFiles.Brought;
import org.evenkeel.server.assessment.page.BringPage;
import org.evenkeel.server.assessment.page.BringPage.Problem;
import org.evenkeel.server.assessment.page.LookPage;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Bringing in a questionnaire under a licence of the house: choose a file and say what allows it,
/// look at what it says, bring it in. Nothing is kept before the last step.
@Controller
class ImportPages {
  private static final int LARGEST = 400_000;
  private static final int SHORTEST_STATEMENT = 10;

  private final HouseInstruments instruments;
  private final AuditLog audit;
  private final InstantSource clock;

  ImportPages(HouseInstruments instruments, AuditLog audit, InstantSource clock) {
    this.instruments = instruments;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/instruments/bring")
  Page choose(@AuthenticationPrincipal SignedInAccount me) {
    return CataloguePages.decides(me) ? BringPage.empty() : ErrorPage.forbidden();
  }

  @PostMapping("/instruments/bring")
  Page look(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(required = false) Optional<MultipartFile> file,
      @RequestParam(defaultValue = "") String statement)
      throws IOException {
    if (!CataloguePages.decides(me)) {
      return ErrorPage.forbidden();
    }
    if (file.isEmpty() || file.get().isEmpty()) {
      return BringPage.empty().with(statement).wrong(Problem.NO_FILE);
    }
    if (file.get().getSize() > LARGEST) {
      return BringPage.empty().with(statement).wrong(Problem.TOO_LARGE);
    }
    if (statement.strip().length() < SHORTEST_STATEMENT) {
      return BringPage.empty().with(statement).wrong(Problem.NO_STATEMENT);
    }
    return text(file.get().getBytes())
        .map(content -> looked(content, statement.strip()))
        .orElseGet(() -> BringPage.empty().with(statement).wrong(Problem.NOT_UTF8));
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
  }

  private Page looked(String content, String statement) {
    return switch (read(content)) {
      case Refused(List<Mistake> mistakes) -> BringPage.empty().with(statement).refusing(mistakes);
      case Readable readable ->
          new LookPage(UUID.randomUUID().toString(), readable, content, statement);
    };
  }

  /// A change of structure needs a new version, or old answers would be read with new questions.
  private Reading read(String content) {
    Reading reading = instruments.read(content);
    return reading instanceof Readable readable && whole(content) && here(readable.instrument())
        ? new Refused(
            List.of(new Mistake(0, Kind.NAME_TAKEN, "version", readable.instrument().id().value())))
        : reading;
  }

  private boolean here(Instrument instrument) {
    return instruments
        .find(instrument.id().value())
        .filter(known -> known.version() >= instrument.version())
        .isPresent();
  }

  private static boolean whole(String content) {
    return content.lines().noneMatch(line -> line.strip().startsWith("fills"));
  }

  @PostMapping("/instruments/brought")
  Page bring(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam UUID id,
      @RequestParam String content,
      @RequestParam String statement) {
    if (!CataloguePages.decides(me)) {
      return ErrorPage.forbidden();
    }
    return switch (read(content)) {
      case Refused(List<Mistake> mistakes) -> BringPage.empty().with(statement).refusing(mistakes);
      case Readable readable -> brought(me, id, readable, content, statement);
    };
  }

  private Page brought(
      SignedInAccount me, UUID id, Readable readable, String content, String statement) {
    Instrument instrument = readable.instrument();
    instruments.keep(
        new Brought(
            id,
            instrument.id().value(),
            instrument.version(),
            readable.language().toLanguageTag(),
            whole(content),
            content,
            statement,
            me.account().id(),
            clock.instant()));
    audit.add(
        new AuditLine(
            clock.instant(),
            me.account().id(),
            Optional.empty(),
            "brought-instrument",
            instrument.id().value()));
    return new SeeOther("/instruments/" + instrument.id() + "?kept=");
  }
}
