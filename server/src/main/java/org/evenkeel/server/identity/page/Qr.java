package org.evenkeel.server.identity.page;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A QR code as one SVG path, a unit a module, without the quiet zone around it.
public record Qr(int size, String path) {
  public static Qr of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    String path =
        IntStream.range(0, code.size).mapToObj(y -> row(code, y)).collect(Collectors.joining());
    return new Qr(code.size, path);
  }

  private static String row(QrCode code, int y) {
    return IntStream.range(0, code.size)
        .filter(x -> code.getModule(x, y))
        .mapToObj(x -> "M" + x + " " + y + "h1v1h-1z")
        .collect(Collectors.joining());
  }
}
