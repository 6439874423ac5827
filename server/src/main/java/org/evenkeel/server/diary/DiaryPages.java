package org.evenkeel.server.diary;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.diaryfiles.DiaryPreview;
import org.evenkeel.diaryfiles.NotADiary;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.diary.Choices.Decided;
import org.evenkeel.server.diary.DiaryImport.Progress;
import org.evenkeel.server.diary.DiaryImport.State;
import org.evenkeel.server.diary.Imports.Owned;
import org.evenkeel.server.diary.page.ChoosePage;
import org.evenkeel.server.diary.page.LookPage;
import org.evenkeel.server.diary.page.LookingPage;
import org.evenkeel.server.diary.page.NotADiaryPage;
import org.evenkeel.server.diary.page.ReadingPage;
import org.evenkeel.server.diary.page.ResultPage;
import org.evenkeel.server.diary.page.WordsPage;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Uis;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartFile;

/// Bringing a diary, step by step: choose a file, look, decide, watch it being read, see what came
/// of it, take it back.
@Controller
@RequestMapping("/diary/import")
class DiaryPages {
  private static final int TROUBLES_SHOWN = 100;
  private static final int WORDS_SHOWN = 30;
  private static final int LONGEST_NAME = 200;

  private final BringingAFile bringing;
  private final Imports imports;
  private final Looking looking;
  private final Troubles troubles;
  private final Moments moments;
  private final CareAccesses accesses;
  private final Uis uis;

  DiaryPages(
      BringingAFile bringing,
      Imports imports,
      Looking looking,
      Troubles troubles,
      Moments moments,
      CareAccesses accesses,
      Uis uis) {
    this.bringing = bringing;
    this.imports = imports;
    this.looking = looking;
    this.troubles = troubles;
    this.moments = moments;
    this.accesses = accesses;
    this.uis = uis;
  }

  @GetMapping
  Page choose(@AuthenticationPrincipal SignedInAccount me) {
    return choose(me, Map.of());
  }

  private Page choose(SignedInAccount me, Map<String, Said> problems) {
    return new ChoosePage(imports.all(accesses.own(me)), problems);
  }

  @PostMapping
  Page bring(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(required = false) Optional<MultipartFile> file)
      throws IOException {
    if (file.isEmpty() || file.get().isEmpty()) {
      return choose(me, Map.of("file", Said.of("diary.choose-a-file")));
    }
    try (InputStream content = file.get().getInputStream()) {
      return see(bringing.bring(me.person(), name(file.get()), content));
    }
  }

  private static String name(MultipartFile file) {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("").strip();
    String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return bare.substring(0, Math.min(bare.length(), LONGEST_NAME));
  }

  private static SeeOther see(ImportId id) {
    return new SeeOther("/diary/import/" + id);
  }

  @GetMapping("/{id}")
  Page one(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    CareAccess own = accesses.own(me);
    return imports
        .find(own, new ImportId(id))
        .map(file ->
            switch (file.state()) {
              case WAITING -> look(me, file);
              case READING -> new ReadingPage(file);
              case STOPPED, READ -> result(own, file);
              case GONE -> new ResultPage(file, List.of(), false);
            })
        .orElseGet(ErrorPage::missing);
  }

  private Page look(SignedInAccount me, DiaryImport file) {
    return looking
        .at(me.person(), file)
        .map(found ->
            switch (found) {
              case NotADiary(org.evenkeel.diaryfiles.FileTrouble trouble) ->
                  new NotADiaryPage(file, Sayings.of(trouble));
              case DiaryPreview preview ->
                  page(file, preview, Choices.proposed(preview, me.zone()), Map.of())
                      .withProposedTrial(preview);
            })
        .orElseGet(() -> new LookingPage(file));
  }

  private static LookPage page(
      DiaryImport file, DiaryPreview preview, Choices choices, Map<String, Said> problems) {
    return new LookPage(
        file,
        preview.rows(),
        preview.columns(),
        preview.firstRows(),
        preview.warnings().stream().map(Sayings::of).toList(),
        choices,
        problems,
        Optional.empty());
  }

  private Page result(CareAccess own, DiaryImport file) {
    return new ResultPage(
        file,
        troubles.first(own, file.id(), TROUBLES_SHOWN),
        !moments.written(own, file.id(), Instant.parse("9999-01-01T00:00:00Z"), 1).isEmpty());
  }

  @PostMapping("/{id}")
  Page decide(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> form) {
    return imports
        .find(accesses.own(me), new ImportId(id))
        .map(file -> file.state() == State.WAITING ? decided(me, file, form) : see(file.id()))
        .orElseGet(ErrorPage::missing);
  }

  private Page decided(SignedInAccount me, DiaryImport file, MultiValueMap<String, String> form) {
    return looking
        .at(me.person(), file)
        .filter(DiaryPreview.class::isInstance)
        .map(found -> decided(me, file, (DiaryPreview) found, form))
        .orElseGet(() -> see(file.id()));
  }

  private Page decided(
      SignedInAccount me,
      DiaryImport file,
      DiaryPreview preview,
      MultiValueMap<String, String> form) {
    Choices choices = Choices.sent(preview, form);
    String deed = Optional.ofNullable(form.getFirst("deed")).orElse("bring");
    if (deed.equals("none")) {
      return page(file, preview, choices.withoutRatings(), Map.of());
    }
    return switch (choices.decided(preview)) {
      case Decided.NotYet(Map<String, Said> problems) -> page(file, preview, choices, problems);
      case Decided.Ready(org.evenkeel.diaryfiles.DiaryMapping mapping) -> {
        if (deed.equals("try")) {
          yield page(file, preview, choices, Map.of())
              .with(looking.tryOut(me.person(), file, mapping));
        }
        bringing.read(new Owned(me.person(), file.id()), mapping);
        looking.forget(file.id());
        yield see(file.id());
      }
    };
  }

  @PostMapping("/{id}/stop")
  Page stop(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    bringing.stop(new Owned(me.person(), new ImportId(id)));
    return see(new ImportId(id));
  }

  @PostMapping("/{id}/going-on")
  Page goOn(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    bringing.goOn(new Owned(me.person(), new ImportId(id)));
    return see(new ImportId(id));
  }

  @PostMapping("/{id}/removal")
  Page takeBack(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    bringing.takeBack(new Owned(me.person(), new ImportId(id)));
    looking.forget(new ImportId(id));
    return see(new ImportId(id));
  }

  /// How far it is, for a script that draws the bar.
  record Far(boolean over, long done, long all, String words) {}

  @GetMapping("/{id}/progress")
  ResponseEntity<Far> progress(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      HttpServletRequest request) {
    return imports
        .find(accesses.own(me), new ImportId(id))
        .map(file -> far(file, request))
        .map(far ->
            ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(far))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private Far far(DiaryImport file, HttpServletRequest request) {
    Progress progress = file.progress();
    return new Far(
        file.state() != State.READING,
        progress.bytesRead(),
        file.bytes(),
        uis.of(request).text("diary.so-far", progress.moments(), progress.added()));
  }

  /// The lines that could not be read, as a file; a bundle at a time, however many there are.
  @GetMapping("/{id}/not-read")
  void notRead(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    CareAccess own = accesses.own(me);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lines.csv\"");
    NotReadFile file = new NotReadFile(uis.of(request), response.getWriter());
    file.begin();
    for (long bundle : troubles.bundles(own, new ImportId(id))) {
      file.add(troubles.bundle(own, new ImportId(id), bundle));
    }
  }

  @GetMapping("/{id}/words")
  Page words(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "9999-01-01T00:00:00Z") Instant before) {
    CareAccess own = accesses.own(me);
    return imports
        .find(own, new ImportId(id))
        .<Page>map(file -> words(own, file, before))
        .orElseGet(ErrorPage::missing);
  }

  private Page words(CareAccess own, DiaryImport file, Instant before) {
    List<WrittenWords> words = moments.written(own, file.id(), before, WORDS_SHOWN);
    String older =
        words.size() == WORDS_SHOWN
            ? "/diary/import/" + file.id() + "/words?before=" + words.getLast().at()
            : "";
    return new WordsPage(file, words, older);
  }

  /// A form that no page of ours made, or an address with a slip in it.
  @ExceptionHandler({IllegalArgumentException.class, MethodArgumentTypeMismatchException.class})
  Page notUnderstood() {
    return new ErrorPage(400, "stale");
  }
}
