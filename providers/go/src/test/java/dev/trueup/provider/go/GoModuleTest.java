package dev.trueup.provider.go;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoModuleTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      module a;go 1.25.0                                  | 2 | 1.25.0
      module a;;go 1.25.0;toolchain go1.26.8              | 4 | go1.26.8
      module a;toolchain go1.26.8;go 1.25                 | 2 | go1.26.8
      module a;go 1.27.0;toolchain go1.26.8               | 2 | 1.27.0
      module a;go 1.26;toolchain default                  | 2 | 1.26
      module a;go 1.26// the oldest that will do          | 2 | 1.26
      module a;  go "1.26.1"                              | 2 | 1.26.1
      module a;//go 1.26                                  | - | -
      module a;require (;golang.org/x/mod v0.1.0;)        | - | -
      module go 1.2                                       | - | -
      go.mod                                              | - | -
      """)
  void the_newest_that_is_asked_for_decides(String text, Integer line, String word) {
    var expected = Optional.ofNullable(line).map(number -> new GoModule.Line(number, word));
    assertEquals(expected, GoModule.parse(text.replace(';', '\n')).deciding());
  }

  @Test
  void carriage_returns_are_no_part_of_a_version() {
    assertEquals(Optional.of(new GoModule.Line(2, "1.26.1")), GoModule.parse("module a\r\ngo 1.26.1\r\n").deciding());
  }
}
