package org.evenkeel.server.identity;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The ways into each account, and taking one away.
@Component
class AllWaysIn {
  private final Passkeys passkeys;
  private final Passwords passwords;
  private final AnonymousKeys keys;
  private final RecoveryCodes recoveryCodes;
  private final DoorLines door;

  AllWaysIn(
      Passkeys passkeys,
      Passwords passwords,
      AnonymousKeys keys,
      RecoveryCodes recoveryCodes,
      DoorLines door) {
    this.passkeys = passkeys;
    this.passwords = passwords;
    this.keys = keys;
    this.recoveryCodes = recoveryCodes;
    this.door = door;
  }

  WaysIn of(AccountId account) {
    return new WaysIn(
        passkeys.of(account),
        passwords.nameOf(account),
        keys.has(account),
        recoveryCodes.left(account));
  }

  /// @return false when it is the last way in and so stays
  @Transactional
  public boolean removePasskey(AccountId account, UUID passkey) {
    boolean more = of(account).hasMoreThanOne();
    boolean gone = more && passkeys.remove(account, passkey);
    if (gone && passkeys.of(account).isEmpty()) {
      door.gone(account, Way.PASSKEY);
    }
    return gone;
  }

  /// @return false when it is the last way in and so stays
  @Transactional
  public boolean removeKey(AccountId account) {
    boolean more = of(account).hasMoreThanOne();
    if (more) {
      keys.remove(account);
      door.gone(account, Way.KEY);
    }
    return more;
  }
}
