package org.evenkeel.server.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.page.DoorPage;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/account/door`: what happened to the ways into one's account, undoing it, and where one wants
/// to be told.
@Controller
@RequestMapping(DoorPages.ADDRESS)
class DoorPages {
  static final String ADDRESS = "/account/door";
  private static final String EVERYWHERE = "EVERYWHERE";
  private static final String NOWHERE = "NOWHERE";
  private static final List<String> NOTES = List.of("put-away", "turned-out", "place-kept");

  private final DoorLines door;
  private final TurningOut turningOut;
  private final AllWaysIn waysIn;
  private final Sessions sessions;
  private final RecoveryPause pause;

  DoorPages(
      DoorLines door,
      TurningOut turningOut,
      AllWaysIn waysIn,
      Sessions sessions,
      RecoveryPause pause) {
    this.door = door;
    this.turningOut = turningOut;
    this.waysIn = waysIn;
    this.sessions = sessions;
    this.pause = pause;
  }

  @GetMapping
  Page show(
      @AuthenticationPrincipal SignedInAccount me, @RequestParam(defaultValue = "") String note) {
    return new DoorPage(
        door.of(me.session()).stream().map(line -> line(line, me)).toList(),
        NOTES.contains(note) ? "identity.note-" + note : "",
        places(me),
        door.place(me.account().id()).orElse(EVERYWHERE));
  }

  private DoorPage.Line line(DoorLine line, SignedInAccount me) {
    return new DoorPage.Line(
        line.id(),
        line.kind().key(),
        line.device(),
        line.by(),
        line.at(),
        line.fresh(),
        line.fresh() && turningOut.mayUndo(me, line.id()).isPresent());
  }

  /// Where this account could be told. Nothing is offered in a session that is not told itself:
  /// whoever sits there is not to learn that there is such a place.
  private List<String> places(SignedInAccount me) {
    Way here = sessions.way(me.session());
    if (door.place(me.account().id()).filter(place -> !place.equals(here.name())).isPresent()
        && !door.place(me.account().id()).filter(NOWHERE::equals).isPresent()) {
      return List.of();
    }
    WaysIn ways = waysIn.of(me.account().id());
    List<String> places = new ArrayList<>(List.of(EVERYWHERE));
    Optional.of(Way.PASSKEY).filter(_ -> !ways.passkeys().isEmpty()).ifPresent(add(places));
    Optional.of(Way.PASSWORD).filter(_ -> ways.login().isPresent()).ifPresent(add(places));
    Optional.of(Way.KEY).filter(_ -> ways.key()).ifPresent(add(places));
    places.add(NOWHERE);
    return places;
  }

  private static java.util.function.Consumer<Way> add(List<String> places) {
    return way -> places.add(way.name());
  }

  /// "That was me."
  @PostMapping("/put-away")
  Page putAway(@AuthenticationPrincipal SignedInAccount me) {
    door.putAway(me.session());
    return new SeeOther(ADDRESS + "?note=put-away");
  }

  /// "That was not me." Whoever has nothing older to show is asked for it.
  @PostMapping("/{line}/undoing")
  Page undo(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID line) {
    if (door.of(me.session()).stream().noneMatch(one -> one.id().equals(line))) {
      return ErrorPage.missing();
    }
    Optional<DoorLine> undoable = turningOut.mayUndo(me, line);
    if (undoable.isEmpty() || !sessions.isFresh(me.session())) {
      return new SeeOther("/account/proof");
    }
    turningOut.undo(me, undoable.get());
    return new SeeOther(ADDRESS + "?note=turned-out");
  }

  @PostMapping("/place")
  Page place(
      @AuthenticationPrincipal SignedInAccount me, @RequestParam(defaultValue = "") String place) {
    if (!sessions.isFresh(me.session())) {
      return new SeeOther("/account/proof");
    }
    if (pause.holds(me) || !places(me).contains(place)) {
      return new SeeOther(ADDRESS);
    }
    door.write(DoorLine.Kind.PLACE_CHANGED, me);
    if (place.equals(EVERYWHERE)) {
      door.tellEverywhere(me.account().id());
    } else {
      door.tellOnlyAt(me.account().id(), place);
    }
    return new SeeOther(ADDRESS + "?note=place-kept");
  }
}
