package org.evenkeel.server.web.chart;

import java.util.Locale;
import java.util.function.Consumer;

/// Writes one SVG. Shapes are given from left to right; the whole sheet is mirrored where the frame
/// asks for it, so that no chart has to know. Words are escaped, coordinates are rounded to a tenth
/// and must be numbers.
final class Svg {
  /// Which end of a text stands at its place, in reading direction.
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  private final StringBuilder out = new StringBuilder(2048);
  private final double width;
  private final boolean mirrored;

  private Svg(double width, boolean mirrored) {
    this.width = width;
    this.mirrored = mirrored;
  }

  /// A sheet with title and description, whose ids end in `part` ("narrow", "wide").
  static Svg figure(Frame frame, String part, double width, double height) {
    String id = frame.id() + "-" + part;
    Svg svg = new Svg(width, frame.rightToLeft());
    svg.open("", width, height, frame.rightToLeft())
        .append(" aria-labelledby=\"%s-t %s-d\">\n<title id=\"%s-t\">".formatted(id, id, id))
        .append(escaped(frame.title()))
        .append("</title>\n<desc id=\"%s-d\">".formatted(id))
        .append(escaped(frame.description()))
        .append("</desc>\n");
    return svg;
  }

  /// A small sheet that stands beside words; one label says what it shows.
  static Svg small(String look, String label, boolean rightToLeft, double width, double height) {
    Svg svg = new Svg(width, rightToLeft);
    svg.open(look, width, height, rightToLeft)
        .append(" aria-label=\"")
        .append(escaped(label))
        .append("\">\n");
    return svg;
  }

  private StringBuilder open(String look, double width, double height, boolean rightToLeft) {
    return out.append("<svg")
        .append(look.isEmpty() ? "" : " class=\"" + look + "\"")
        .append(" viewBox=\"0 0 " + number(width) + " " + number(height) + "\"")
        .append(rightToLeft ? " direction=\"rtl\"" : "")
        .append(" role=\"img\"");
  }

  Svg box(String look, double x, double y, double wide, double high, double radius) {
    double left = mirrored ? width - x - wide : x;
    out.append(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>\n"
            .formatted(look, number(left), number(y), number(wide), number(high), number(radius)));
    return this;
  }

  Svg circle(String look, double x, double y, double radius) {
    out.append(
        "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>\n"
            .formatted(look, across(x), number(y), number(radius)));
    return this;
  }

  Svg path(String look, Consumer<Pen> drawing) {
    Pen pen = new Pen();
    drawing.accept(pen);
    if (!pen.track.isEmpty()) {
      out.append("<path class=\"")
          .append(look)
          .append("\" d=\"")
          .append(pen.track)
          .append("\"/>\n");
    }
    return this;
  }

  Svg text(String look, double x, double y, Anchor anchor, String words) {
    if (!words.isEmpty()) {
      out.append("<text")
          .append(look.isEmpty() ? "" : " class=\"" + look + "\"")
          .append(" x=\"" + across(x) + "\" y=\"" + number(y) + "\"")
          .append(
              anchor == Anchor.START
                  ? ""
                  : " text-anchor=\"" + anchor.name().toLowerCase(Locale.ROOT) + "\"")
          .append(">" + escaped(words) + "</text>\n");
    }
    return this;
  }

  String drawn() {
    return out + "</svg>";
  }

  private String across(double x) {
    return number(mirrored ? width - x : x);
  }

  /// A path, point by point.
  final class Pen {
    private final StringBuilder track = new StringBuilder();

    Pen move(double x, double y) {
      return step("M", x, y);
    }

    Pen line(double x, double y) {
      return step("L", x, y);
    }

    Pen curve(double x1, double y1, double x2, double y2, double x, double y) {
      track.append("C").append(across(x1)).append(' ').append(number(y1)).append(' ');
      track
          .append(across(x2))
          .append(' ')
          .append(number(y2))
          .append(' ')
          .append(across(x))
          .append(' ')
          .append(number(y));
      return this;
    }

    Pen close() {
      track.append('Z');
      return this;
    }

    Pen step(String kind, double x, double y) {
      track.append(kind).append(across(x)).append(' ').append(number(y));
      return this;
    }
  }

  /// About how wide words stand at the charts' text size, for keeping labels apart.
  static double length(String words) {
    return 6.8 * words.codePointCount(0, words.length());
  }

  /// A coordinate, to a tenth, without a needless ".0".
  static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A coordinate is a number, not " + value);
    }
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0
        ? Long.toString(tenths / 10)
        : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
  }

  /// Words as XML text or attribute; what XML may not hold becomes a replacement sign.
  static String escaped(String words) {
    StringBuilder safe = new StringBuilder(words.length() + 16);
    words.codePoints().forEach(sign -> safe.append(escaped(sign)));
    return safe.toString();
  }

  private static String escaped(int sign) {
    return switch (sign) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> mayStand(sign) ? Character.toString(sign) : "\uFFFD";
    };
  }

  private static boolean mayStand(int sign) {
    return sign == '\t'
        || sign == '\n'
        || sign == '\r'
        || (sign >= 0x20 && sign <= 0xD7FF)
        || (sign >= 0xE000 && sign <= 0xFFFD)
        || sign >= 0x10000;
  }
}
