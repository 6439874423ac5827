package org.evenkeel.server.identity;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/// Passkeys, kept for Spring Security's ceremonies and shown on the account page. The user handle
/// on a device is the account's random number.
@Component
class Passkeys implements UserCredentialRepository {
  private final JdbcClient database;

  Passkeys(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void save(CredentialRecord passkey) {
    database
        .sql(
            """
            insert into passkey (credential, account_id, label, public_key, signature_count, verified, transports,
              backup_eligible, backed_up, attestation_object, attestation_client, since, used_at)
            values (:credential, :account, :label, :key, :count, :verified, :transports, :eligible, :backed, :object, :client, :since, :used)
            on conflict (credential) do update set signature_count = excluded.signature_count,
              backed_up = excluded.backed_up, used_at = excluded.used_at
            """)
        .param("credential", passkey.getCredentialId().getBytes())
        .param("account", uuid(passkey.getUserEntityUserId()))
        .param("label", passkey.getLabel())
        .param("key", passkey.getPublicKey().getBytes())
        .param("count", passkey.getSignatureCount())
        .param("verified", passkey.isUvInitialized())
        .param("transports", transports(passkey))
        .param("eligible", passkey.isBackupEligible())
        .param("backed", passkey.isBackupState())
        .param("object", bytes(passkey.getAttestationObject()))
        .param("client", bytes(passkey.getAttestationClientDataJSON()))
        .param("since", Timestamp.from(passkey.getCreated()))
        .param("used", Timestamp.from(passkey.getLastUsed()))
        .update();
  }

  private static String[] transports(CredentialRecord passkey) {
    return passkey.getTransports().stream()
        .map(AuthenticatorTransport::getValue)
        .toArray(String[]::new);
  }

  private static byte[] bytes(@Nullable Bytes bytes) {
    return bytes == null ? new byte[0] : bytes.getBytes();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
    return database
        .sql("select * from passkey where credential = :credential")
        .param("credential", credential.getBytes())
        .query(Passkeys::record)
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes account) {
    return database
        .sql("select * from passkey where account_id = :account order by since")
        .param("account", uuid(account))
        .query(Passkeys::record)
        .list();
  }

  @Override
  public void delete(Bytes credential) {
    database
        .sql("delete from passkey where credential = :credential")
        .param("credential", credential.getBytes())
        .update();
  }

  /// An account's passkeys, oldest first.
  List<Passkey> of(AccountId account) {
    return database
        .sql(
            "select id, label, since, used_at from passkey where account_id = :account order by since, id")
        .param("account", account.value())
        .query((row, number) ->
            new Passkey(
                row.getObject("id", UUID.class),
                row.getString("label"),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("used_at").toInstant()))
        .list();
  }

  /// Removes one of an account's own passkeys; another's stays where it is.
  boolean remove(AccountId account, UUID passkey) {
    return database
            .sql("delete from passkey where id = :id and account_id = :account")
            .param("id", passkey)
            .param("account", account.value())
            .update()
        == 1;
  }

  private static CredentialRecord record(ResultSet row, int number) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential")))
        .userEntityUserId(handle(new AccountId(row.getObject("account_id", UUID.class))))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("verified"))
        .transports(transports(row))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backed_up"))
        .attestationObject(new Bytes(row.getBytes("attestation_object")))
        .attestationClientDataJSON(new Bytes(row.getBytes("attestation_client")))
        .created(row.getTimestamp("since").toInstant())
        .lastUsed(row.getTimestamp("used_at").toInstant())
        .label(row.getString("label"))
        .build();
  }

  private static Set<AuthenticatorTransport> transports(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("transports").getArray())
        .map(AuthenticatorTransport::valueOf)
        .collect(Collectors.toSet());
  }

  static Bytes handle(AccountId account) {
    return new Bytes(
        ByteBuffer.allocate(16)
            .putLong(account.value().getMostSignificantBits())
            .putLong(account.value().getLeastSignificantBits())
            .array());
  }

  private static UUID uuid(Bytes handle) {
    ByteBuffer halves = ByteBuffer.wrap(handle.getBytes());
    return new UUID(halves.getLong(), halves.getLong());
  }

  static AccountId account(Bytes handle) {
    return new AccountId(uuid(handle));
  }
}
