package org.evenkeel.server.web.chart;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// A drawn SVG, read back by a parser that is not ours.
record Drawing(Document xml) {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /// Plain wording: ISO days, plain digits.
  static final Wording PLAIN =
      new Wording() {
        @Override
        public String shortDay(LocalDate day) {
          return day.toString();
        }

        @Override
        public String number(double value, int decimals) {
          return String.format(Locale.ROOT, "%." + decimals + "f", value);
        }
      };

  static Drawing of(String svg) {
    try {
      return new Drawing(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(svg))));
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + svg, e);
    }
  }

  List<Element> shapes(String tag, String look) {
    NodeList found = xml.getElementsByTagName(tag);
    List<Element> shapes = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      Element shape = (Element) found.item(i);
      if (List.of(shape.getAttribute("class").split(" ")).contains(look)) {
        shapes.add(shape);
      }
    }
    return shapes;
  }

  List<String> texts() {
    NodeList found = xml.getElementsByTagName("text");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }

  static double at(Element shape, String coordinate) {
    return Double.parseDouble(shape.getAttribute(coordinate));
  }

  /// The places where a path begins a new piece.
  static long pieces(Element path) {
    Matcher moves = Pattern.compile("M").matcher(path.getAttribute("d"));
    return moves.results().count();
  }
}
