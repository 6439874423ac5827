package org.evenkeel.server.identity;

import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.server.identity.PasskeyChallenges.Challenge;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The two ceremonies of passkeys, [WebAuthn level 3](https://www.w3.org/TR/webauthn-3/): making
/// one, and opening the door with one. The device must check who holds it (finger, face or PIN), so
/// a passkey is two factors in one.
@Component
class PasskeyCeremonies {
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  private final PublicKeyCredentialRpEntity house;
  private final Webauthn4JRelyingPartyOperations ceremonies;
  private final PasskeyChallenges challenges;
  private final Passkeys passkeys;

  /// @param url the address people open; a passkey works there and nowhere else
  PasskeyCeremonies(
      PasskeyOwners owners,
      Passkeys passkeys,
      PasskeyChallenges challenges,
      @Value("${evenkeel.url}") URI url) {
    this.house = PublicKeyCredentialRpEntity.builder().id(url.getHost()).name("Evenkeel").build();
    this.passkeys = passkeys;
    this.challenges = challenges;
    this.ceremonies =
        new Webauthn4JRelyingPartyOperations(owners, passkeys, house, Set.of(origin(url)));
  }

  private static String origin(URI url) {
    return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
  }

  /// What the browser needs to ask a device for one of its passkeys, as JSON.
  String toOpen() {
    Challenge challenge = challenges.ask(Optional.empty());
    return json(challenge, request(challenge));
  }

  /// What the browser needs to have a passkey made, as JSON.
  String toMake(AccountId account, String name) {
    Challenge challenge = challenges.ask(Optional.of(account));
    return json(challenge, creation(challenge, account, name));
  }

  private static String json(Challenge challenge, Object options) {
    return JSON.writeValueAsString(Map.of("id", challenge.id(), "publicKey", options));
  }

  /// Whose passkey signed the challenge, and when that was made.
  record Opened(AccountId account, Instant since) {}

  /// The passkey that signed the challenge.
  Optional<Opened> opened(String challenge, String credential) {
    return challenges
        .take(challenge)
        .filter(taken -> taken.account().isEmpty())
        .flatMap(taken -> opened(taken, credential));
  }

  private Optional<Opened> opened(Challenge challenge, String credential) {
    try {
      PublicKeyCredential<AuthenticatorAssertionResponse> shown =
          JSON.readValue(credential, new TypeReference<>() {});
      AccountId account =
          Passkeys.account(
              ceremonies
                  .authenticate(new RelyingPartyAuthenticationRequest(request(challenge), shown))
                  .getId());
      return Optional.ofNullable(passkeys.findByCredentialId(shown.getRawId()))
          .map(passkey -> new Opened(account, passkey.getCreated()));
    } catch (JacksonException | WebAuthnException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// For whom a challenge was made; it is gone after this.
  Optional<Challenge> taken(String challenge) {
    return challenges.take(challenge).filter(taken -> taken.account().isPresent());
  }

  /// Keeps a new passkey, when it signed the challenge. The account must be there already.
  boolean made(Challenge challenge, String name, String credential, String label) {
    try {
      PublicKeyCredential<AuthenticatorAttestationResponse> shown =
          JSON.readValue(credential, new TypeReference<>() {});
      ceremonies.registerCredential(
          new ImmutableRelyingPartyRegistrationRequest(
              creation(challenge, challenge.account().orElseThrow(), name),
              new RelyingPartyPublicKey(shown, label)));
      return true;
    } catch (JacksonException | WebAuthnException | IllegalArgumentException e) {
      return false;
    }
  }

  private PublicKeyCredentialRequestOptions request(Challenge challenge) {
    return PublicKeyCredentialRequestOptions.builder()
        .challenge(challenge.number())
        .rpId(house.getId())
        .timeout(PasskeyChallenges.LIFE)
        .userVerification(UserVerificationRequirement.REQUIRED)
        .build();
  }

  private PublicKeyCredentialCreationOptions creation(
      Challenge challenge, AccountId account, String name) {
    return PublicKeyCredentialCreationOptions.builder()
        .rp(house)
        .user(PasskeyOwners.owner(account, name))
        .challenge(challenge.number())
        .pubKeyCredParams(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256)
        .attestation(AttestationConveyancePreference.NONE)
        .authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build())
        .excludeCredentials(already(account))
        .timeout(PasskeyChallenges.LIFE)
        .build();
  }

  private List<PublicKeyCredentialDescriptor> already(AccountId account) {
    return passkeys.findByUserId(Passkeys.handle(account)).stream()
        .map(PasskeyCeremonies::descriptor)
        .toList();
  }

  private static PublicKeyCredentialDescriptor descriptor(CredentialRecord passkey) {
    return PublicKeyCredentialDescriptor.builder()
        .id(passkey.getCredentialId())
        .transports(passkey.getTransports())
        .build();
  }
}
