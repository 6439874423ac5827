import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// What `bin/release` and `bin/verify` need beyond a shell: a pair of Ed25519 keys of whoever
/// releases, sums of the files of a release (SHA-256), a signature of the sums, and a look at where two
/// builds differ. One file, the JDK alone: it does not rest on the program it judges.
class Release {
  private static final String SUMS = "SHA256SUMS";
  private static final String SIGNATURE = "SHA256SUMS.sig";

  public static void main(String[] words) {
    System.exit(run(words));
  }

  private static int run(String[] words) {
    try {
      String deed = words.length == 0 ? "" : words[0];
      if (deed.equals("new-key") && words.length == 2) {
        newKey(Path.of(words[1]));
      } else if (deed.equals("compare") && words.length == 3) {
        compare(Path.of(words[1]), Path.of(words[2]));
      } else if (deed.equals("sign") && words.length == 3) {
        sign(Path.of(words[1]), Path.of(words[2]));
      } else if (deed.equals("verify") && words.length == 3) {
        verify(Path.of(words[1]), Path.of(words[2]));
      } else {
        throw new Refused("Use: new-key FILE; compare JAR JAR; sign DIR PRIVATE; verify DIR PUBLIC.");
      }
      return 0;
    } catch (Refused refused) {
      System.err.println("Refused. " + refused.getMessage());
      return 2;
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      System.err.println("Refused. A file cannot be read or is no key: " + e.getMessage());
      return 2;
    }
  }

  private static class Refused extends RuntimeException {
    Refused(String message) {
      super(message);
    }
  }

  private static void newKey(Path file) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text(pair.getPrivate().getEncoded()));
    Path open = Path.of(file + ".public");
    Files.writeString(open, text(pair.getPublic().getEncoded()), StandardOpenOption.CREATE_NEW);
    System.out.println("The private half is in " + file + ": keep it off the machines that build.");
    System.out.println("The public half is in " + open + ": publish it where releases are not.");
  }

  private static String text(byte[] key) {
    return Base64.getEncoder().encodeToString(key) + "\n";
  }

  private static byte[] key(Path file) throws IOException {
    return Base64.getDecoder().decode(Files.readString(file).strip());
  }

  private static void compare(Path one, Path other) throws IOException, GeneralSecurityException {
    if (Files.mismatch(one, other) < 0) {
      System.out.println("The same, byte for byte: " + sum(one));
      return;
    }
    Map<String, String> first = entries(one);
    Map<String, String> second = entries(other);
    Set<String> names = new TreeSet<>(first.keySet());
    names.addAll(second.keySet());
    names.removeIf(name -> first.containsKey(name) && first.get(name).equals(second.get(name)));
    throw new Refused("The two builds differ in " + (names.isEmpty() ? "order or dates" : names) + ".");
  }

  private static Map<String, String> entries(Path jar) throws IOException, GeneralSecurityException {
    Map<String, String> sums = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        sums.put(entry.getName(), sum(in));
      }
    }
    return sums;
  }

  private static String sum(Path file) throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      return sum(in);
    }
  }

  private static String sum(InputStream in) throws IOException, GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] piece = new byte[1 << 16];
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      digest.update(piece, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void sign(Path folder, Path secret) throws IOException, GeneralSecurityException {
    List<String> lines = new ArrayList<>();
    for (String name : names(folder)) {
      lines.add(sum(folder.resolve(name)) + "  " + name);
    }
    String sums = String.join("\n", lines) + "\n";
    PrivateKey key =
        KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(key(secret)));
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(key);
    signature.update(sums.getBytes(StandardCharsets.UTF_8));
    Files.writeString(folder.resolve(SUMS), sums);
    Files.writeString(folder.resolve(SIGNATURE), text(signature.sign()));
    System.out.print(sums);
  }

  /// Every file of a release but the sums and their signature.
  private static Set<String> names(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    try (var files = Files.list(folder)) {
      files.map(file -> file.getFileName().toString()).forEach(names::add);
    }
    names.removeAll(Set.of(SUMS, SIGNATURE));
    return names;
  }

  private static void verify(Path folder, Path open) throws IOException, GeneralSecurityException {
    if (!Files.exists(folder.resolve(SUMS)) || !Files.exists(folder.resolve(SIGNATURE))) {
      throw new Refused("This release is not signed.");
    }
    byte[] sums = Files.readAllBytes(folder.resolve(SUMS));
    PublicKey key =
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key(open)));
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(key);
    signature.update(sums);
    if (!signature.verify(key(folder.resolve(SIGNATURE)))) {
      throw new Refused("The sums were not signed with this key, or were changed since.");
    }
    Set<String> there = names(folder);
    for (String line : new String(sums, StandardCharsets.UTF_8).lines().toList()) {
      String name = line.substring(66);
      if (!there.remove(name) || !sum(folder.resolve(name)).equals(line.substring(0, 64))) {
        throw new Refused("The file " + name + " is missing or is not the one that was signed.");
      }
    }
    if (!there.isEmpty()) {
      throw new Refused("Files that nobody signed lie beside: " + there + ".");
    }
    System.out.println("Whole, and signed with this key.");
  }
}
