package org.evenkeel.server.identity;

import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.Invitations.Invitation;
import org.evenkeel.server.identity.page.InvitationPage;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Invitations: made after a fresh proof, shown again until they are used, taken back at any time.
@Controller
@RequestMapping("/administration/people/invitations")
class InvitationPages {
  private final Invitations invitations;
  private final Sessions sessions;
  private final DoorLines door;
  private final String house;

  InvitationPages(
      Invitations invitations,
      Sessions sessions,
      DoorLines door,
      @Value("${evenkeel.url}") String house) {
    this.invitations = invitations;
    this.sessions = sessions;
    this.door = door;
    this.house = house;
  }

  @PostMapping
  Page invite(
      @AuthenticationPrincipal SignedInAccount me, @RequestParam(defaultValue = "") String role) {
    Optional<Role> chosen =
        PeoplePages.STAFF.stream().filter(known -> known.name().equals(role)).findFirst();
    if (chosen.isEmpty()) {
      return new SeeOther("/administration/people");
    }
    if (!sessions.isFresh(me.session())) {
      return new SeeOther("/account/proof");
    }
    Invitation made = invitations.make(chosen.get(), Optional.of(me.account().id()));
    door.tellColleagues(DoorLine.Kind.COLLEAGUE_INVITED, me);
    return new SeeOther("/administration/people/invitations/" + made.id());
  }

  @GetMapping("/{invitation}")
  Page show(@PathVariable UUID invitation) {
    return invitations.find(invitation).<Page>map(this::page).orElseGet(ErrorPage::missing);
  }

  private InvitationPage page(Invitation invitation) {
    return new InvitationPage(
        invitation.id().toString(),
        house + "/begin/invitation/" + invitations.code(invitation).grouped(),
        invitation.role().messageKey(),
        invitation.until());
  }

  @PostMapping("/{invitation}/removal")
  Page takeBack(@PathVariable UUID invitation) {
    invitations.takeBack(invitation);
    return new SeeOther("/administration/people");
  }
}
