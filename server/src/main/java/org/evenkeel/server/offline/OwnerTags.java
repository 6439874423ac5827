package org.evenkeel.server.offline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.SignedInAccount;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// A tag for each account that only this house can make and that tells nothing about the account.
///
/// A phone keeps the tag of whoever signed in last and binds it into every entry it seals, so that
/// on a shared phone no entry arrives under another's name.
@Component
class OwnerTags {
  private final byte[] secret;

  OwnerTags(@Value("${evenkeel.keys}") Path folder) {
    secret = new SecretFile(folder.resolve("offline-owners.key")).read(OwnerTags::chance);
  }

  private static byte[] chance() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return random;
  }

  /// The tag of the person who is signed in here and now, if one is: not of a half session, and not
  /// of somebody who works here.
  Optional<String> here() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(OwnerTags::isPerson)
        .map(Authentication::getPrincipal)
        .filter(SignedInAccount.class::isInstance)
        .map(me -> of(((SignedInAccount) me).account().id()));
  }

  private static boolean isPerson(Authentication authentication) {
    return authentication.getAuthorities().stream()
        .anyMatch(authority -> "ROLE_PERSON".equals(authority.getAuthority()));
  }

  /// 16 bytes of HMAC-SHA-256 over the account's id, in base64url.
  String of(AccountId account) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      byte[] tag = mac.doFinal(account.toString().getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(tag, 16));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
    }
  }
}
