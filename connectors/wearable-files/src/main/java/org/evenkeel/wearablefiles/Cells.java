package org.evenkeel.wearablefiles;

import java.util.ArrayList;
import java.util.List;

/// The cells of one line of a table, with commas between them and quotes around those that hold
/// commas (RFC 4180, but no cell goes over several lines).
final class Cells {

  private static final int MOST = 200;

  private Cells() {}

  static List<String> of(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length() && cells.size() < MOST; i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
        if (quoted && i > 0 && line.charAt(i - 1) == '"') {
          cell.append(c);
        }
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
