package org.evenkeel.server.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import org.bouncycastle.util.encoders.Base32;

/// What an authenticator app and the house share: 160 random bits, written in base 32.
record TotpSecret(byte[] bytes) {
  private static final SecureRandom CHANCE = new SecureRandom();

  TotpSecret {
    if (bytes.length < 16) {
      throw new IllegalArgumentException(
          "An authenticator's secret has at least 16 bytes, not " + bytes.length);
    }
  }

  static TotpSecret random() {
    byte[] bytes = new byte[20];
    CHANCE.nextBytes(bytes);
    return new TotpSecret(bytes);
  }

  /// @param text base 32, in any case, with any spaces
  static TotpSecret of(String text) {
    return new TotpSecret(Base32.decode(text.replaceAll("\\s", "").toUpperCase(Locale.ROOT)));
  }

  String text() {
    return Base32.toBase32String(bytes).replace("=", "");
  }

  /// In groups of four, to type by hand.
  String grouped() {
    return String.join(" ", text().split("(?<=\\G.{4})"));
  }

  /// What the QR code says. Names this house and the login name, nothing else.
  String address(String loginName) {
    return "otpauth://totp/Evenkeel:"
        + URLEncoder.encode(loginName, StandardCharsets.UTF_8).replace("+", "%20")
        + "?secret="
        + text()
        + "&issuer=Evenkeel";
  }

  @Override
  public String toString() {
    return "[secret]";
  }
}
