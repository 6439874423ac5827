package org.evenkeel.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class PlainFileTest {
  @Test
  void a_line_that_begins_with_a_space_goes_on_with_the_one_above() {
    PlainFile file = PlainFile.parse("f", "# said first\na = one\n  two\n\nb = x = y\n");
    assertThat(file.text("a")).isEqualTo("one two");
    assertThat(file.text("b")).isEqualTo("x = y");
    file.allRead();
  }

  @Test
  void a_key_may_stand_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlainFile.parse("f", "a = 1\na = 2"))
        .withMessage("f line 2: a stands twice");
  }

  @Test
  void a_line_without_a_key_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlainFile.parse("f", "a = 1\nhello"))
        .withMessage("f line 2 is \"hello\"; it must be \"key = value\"");
    assertThatIllegalArgumentException().isThrownBy(() -> PlainFile.parse("f", "= 1"));
  }

  @Test
  void a_key_nobody_asks_for_is_a_mistake() {
    PlainFile file = PlainFile.parse("f", "a = 1\nb = 2");
    assertThat(file.number("a")).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(file::allRead)
        .withMessage("f says [b], which means nothing");
  }

  @Test
  void what_must_be_said_is_asked_for_by_name() {
    PlainFile file = PlainFile.parse("f", "a =\nb = 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> file.text("a"))
        .withMessage("f does not say a");
    assertThat(file.decimal("b")).isEqualTo(1.5);
    assertThat(file.words("a")).isEmpty();
    assertThat(file.text("c", "otherwise")).isEqualTo("otherwise");
    assertThatIllegalStateException()
        .isThrownBy(() -> PlainFile.resource("nothing"))
        .withMessage("There is no instrument file nothing");
  }
}
