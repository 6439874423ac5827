package org.evenkeel.server.wearable;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.wearable.Archives.Owned;
import org.evenkeel.server.wearable.BroughtArchive.State;
import org.evenkeel.server.wearable.page.GiveFilePage;
import org.evenkeel.server.wearable.page.ImportPage;
import org.evenkeel.server.wearable.page.InsidePage;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Uis;
import org.evenkeel.wearablefiles.BodyStream;
import org.evenkeel.wearablefiles.Device;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartFile;

/// Giving the house a file from a device, step by step: give it, look inside, choose, watch it
/// being read, see what came of it.
@Controller
@RequestMapping("/wearable")
class ArchivePages {
  private static final int LONGEST_NAME = 200;

  private final BringingAnArchive bringing;
  private final Archives archives;
  private final LookingInside looking;
  private final Chunks chunks;
  private final Devices devices;
  private final DaysToTell days;
  private final Removing removing;
  private final CareAccesses accesses;
  private final Uis uis;
  private final InstantSource clock;

  ArchivePages(
      BringingAnArchive bringing,
      Archives archives,
      LookingInside looking,
      Chunks chunks,
      Devices devices,
      DaysToTell days,
      Removing removing,
      CareAccesses accesses,
      Uis uis,
      InstantSource clock) {
    this.bringing = bringing;
    this.archives = archives;
    this.looking = looking;
    this.chunks = chunks;
    this.devices = devices;
    this.days = days;
    this.removing = removing;
    this.accesses = accesses;
    this.uis = uis;
    this.clock = clock;
  }

  @GetMapping
  Page give(@AuthenticationPrincipal SignedInAccount me) {
    return give(me, "");
  }

  private Page give(SignedInAccount me, String problem) {
    CareAccess own = accesses.own(me);
    Map<String, String> named = new LinkedHashMap<>();
    devices.all(me.person()).forEach((id, device) -> named.put(id, words(device)));
    return new GiveFilePage(
        archives.all(me.person()), chunks.held(own), named, days.isDue(me.person()), problem);
  }

  private static String words(Device device) {
    return List.of(device.source(), device.maker(), device.model()).stream()
        .filter(word -> !word.isBlank())
        .distinct()
        .collect(Collectors.joining(" · "));
  }

  /// A form with a file, as a browser without script sends it; the house's limit of a form holds.
  @PostMapping
  Page bring(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(required = false) Optional<MultipartFile> file)
      throws IOException {
    if (file.isEmpty() || file.get().isEmpty()) {
      return give(me, "wearable.choose-a-file");
    }
    try (InputStream content = file.get().getInputStream()) {
      String name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("");
      return see(bringing.bring(me, bare(name), content));
    }
  }

  /// Where a script finds the page of what it sent.
  record Arrived(String at) {}

  /// The file alone as the body of the request, as the script of the page sends it, straight into
  /// sealed pieces: up to 4 GiB.
  @PostMapping(path = "/file", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<Arrived> bringAlone(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestHeader(name = "X-File-Name", defaultValue = "") String name,
      HttpServletRequest request)
      throws IOException {
    if (request.getContentLengthLong() > BringingAnArchive.MOST) {
      return ResponseEntity.status(413).build();
    }
    try (InputStream content = request.getInputStream()) {
      ArchiveId id = bringing.bring(me, bare(unescaped(name)), content);
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_JSON)
          .body(new Arrived("/wearable/import/" + id));
    } catch (SealedPieces.TooLarge tooLarge) {
      return ResponseEntity.status(413).build();
    }
  }

  /// A header holds plain letters only, so the script escapes the name as in an address; it stands
  /// in no address, because addresses are written down on the way.
  private static String unescaped(String name) {
    return URLDecoder.decode(name, StandardCharsets.UTF_8);
  }

  private static String bare(String name) {
    String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return bare.strip().substring(0, Math.min(bare.strip().length(), LONGEST_NAME));
  }

  private static SeeOther see(ArchiveId id) {
    return new SeeOther("/wearable/import/" + id);
  }

  private static Owned owned(SignedInAccount me, UUID id) {
    return new Owned(me.person(), new ArchiveId(id));
  }

  @GetMapping("/import/{id}")
  Page one(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    Owned one = owned(me, id);
    return archives.find(one).map(file -> page(one, file, false)).orElseGet(ErrorPage::missing);
  }

  private Page page(Owned one, BroughtArchive file, boolean nothing) {
    return file.state() == State.WAITING || file.state() == State.COMING
        ? inside(one, file, nothing)
        : new ImportPage(file);
  }

  private Page inside(Owned one, BroughtArchive file, boolean nothing) {
    return looking
        .at(one, file)
        .map(found ->
            new InsidePage(
                file,
                Optional.of(found),
                found.reading().stopped().map(Sayings::of).orElse(""),
                1,
                nothing))
        .orElseGet(
            () -> new InsidePage(file, Optional.empty(), "", looking.share(one, file), nothing));
  }

  @PostMapping("/import/{id}")
  Page choose(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      @RequestParam(required = false, defaultValue = "") List<BodyStream> stream) {
    Owned one = owned(me, id);
    Optional<BroughtArchive> file = archives.find(one);
    if (stream.isEmpty()) {
      return file.map(found -> page(one, found, true)).orElseGet(ErrorPage::missing);
    }
    bringing.read(one, Set.copyOf(stream));
    looking.forget(one.id());
    return file.<Page>map(found -> see(found.id())).orElseGet(ErrorPage::missing);
  }

  @PostMapping("/import/{id}/stop")
  Page stop(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    bringing.stop(owned(me, id));
    return see(new ArchiveId(id));
  }

  @PostMapping("/import/{id}/going-on")
  Page goOn(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    bringing.goOn(owned(me, id));
    return see(new ArchiveId(id));
  }

  @PostMapping("/import/{id}/removal")
  Page throwAway(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    bringing.throwAway(owned(me, id));
    looking.forget(new ArchiveId(id));
    return see(new ArchiveId(id));
  }

  /// How far it is, for a script that draws the bar.
  record Far(boolean over, long done, long all, String words) {}

  @GetMapping("/import/{id}/progress")
  ResponseEntity<Far> progress(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      HttpServletRequest request) {
    return archives
        .find(owned(me, id))
        .map(file ->
            new Far(
                file.state() != State.READING,
                file.progress().bytesRead(),
                file.bytes(),
                uis.of(request)
                    .text("wearable.so-far", file.progress().samples(), file.progress().added())))
        .map(far ->
            ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(far))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /// This device counts before the others from now on.
  @PostMapping("/devices/{id}")
  Page prefer(@AuthenticationPrincipal SignedInAccount me, @PathVariable String id) {
    if (!devices.prefer(me.person(), id, clock.instant())) {
      return ErrorPage.missing();
    }
    removing.tellAnew(me.person());
    return new SeeOther("/wearable");
  }

  /// Takes one kind of measurement away for good.
  @PostMapping("/removal")
  Page remove(@AuthenticationPrincipal SignedInAccount me, @RequestParam BodyStream stream) {
    removing.remove(me.person(), Set.of(stream));
    return new SeeOther("/wearable");
  }

  /// A form that no page of ours made, or an address with a slip in it.
  @ExceptionHandler({IllegalArgumentException.class, MethodArgumentTypeMismatchException.class})
  Page notUnderstood() {
    return new ErrorPage(400, "stale");
  }
}
