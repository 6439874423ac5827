package org.evenkeel.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A table that was taken out is opened in a real spreadsheet program, told to reckon whatever
/// looks like a formula: no cell is one. The control is the same table as anybody would write it.
class SpreadsheetTest {
  private static final Path PROGRAM = Path.of("/usr/bin/soffice");
  private static final long SEED = 20_261_123;

  /// Commas, quotes, UTF-8, from line 1; special numbers are found, formulas are reckoned.
  private static final String READ_ALL = "CSV:44,34,76,1,,0,false,true,false,false,false,0,true";

  private static final List<String> HOSTILE =
      List.of(
          "=1+1",
          "+1+1",
          "-1+1",
          "@SUM(1;1)",
          "=HYPERLINK(\"http://localhost/\"; \"look\")",
          "=WEBSERVICE(\"http://localhost/\")",
          "=cmd|' /C calc'!A0",
          "=DDE(\"soffice\";\"x\";\"y\")",
          "\t=1+1",
          "\r=1+1",
          "\n=1+1",
          " =1+1",
          "\u00A0=1+1",
          "\u200B=1+1",
          "\uFEFF=1+1",
          "＝1+1",
          "＋1+1",
          "－1+1",
          "＠SUM(1)",
          "\"=1+1",
          "\",=1+1",
          "a\n=1+1",
          "a,=1+1",
          "'=1+1",
          "''=1+1",
          "%0A=1+1",
          "|=1+1",
          ";=1+1",
          "={1;2}",
          "=1+1\"\"",
          "-2+3+cmd|' /C calc'!D2",
          "=IMPORTXML(CONCAT(\"http://localhost/\";A1);\"//a\")");

  @TempDir Path folder;

  @Test
  void a_spreadsheet_program_finds_no_formula_in_what_was_taken_out() throws Exception {
    assumeThat(PROGRAM)
        .as("No spreadsheet program is here; apt-get install libreoffice-calc lets this be tried")
        .exists();
    List<String> cells = cells();
    StringBuilder safe = new StringBuilder(SafeCsv.MARK);
    StringBuilder control = new StringBuilder();
    for (String cell : cells) {
      safe.append(SafeCsv.row(List.of("before", cell, "after")));
      control.append("before,\"%s\",after\r\n".formatted(cell.replace("\"", "\"\"")));
    }
    assertThat(formulas(opened("control", control))).as("the control").isGreaterThan(5);
    String sheet = opened("safe", safe);
    assertThat(formulas(sheet)).isZero();
    assertThat(sheet.split("<text:p>after</text:p>", -1)).hasSize(cells.size() + 1);
  }

  private static List<String> cells() {
    List<String> cells = new ArrayList<>(HOSTILE);
    Random chance = new Random(SEED);
    String signs = "=+-@\t\r\n\"',;|% ＝＋\u200B(1)A";
    for (int one = 0; one < 1_000; one++) {
      StringBuilder cell = new StringBuilder();
      chance
          .ints(1 + chance.nextInt(8), 0, signs.length())
          .forEach(at -> cell.append(signs.charAt(at)));
      cells.add(cell + "1+1");
    }
    return cells;
  }

  private static int formulas(String sheet) {
    return sheet.split("table:formula=", -1).length - 1;
  }

  private String opened(String name, CharSequence table) throws Exception {
    Path file = Files.writeString(folder.resolve(name + ".csv"), table, StandardCharsets.UTF_8);
    Process program =
        new ProcessBuilder(
                PROGRAM.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "fods",
                "--infilter=" + READ_ALL,
                "--outdir",
                folder.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    assertThat(program.waitFor(120, TimeUnit.SECONDS)).as("it ends").isTrue();
    return Files.readString(folder.resolve(name + ".fods"));
  }
}
