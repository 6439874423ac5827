package org.evenkeel.server.safety;

/// The parts of a safety plan, in their order. The order follows Stanley and Brown's safety
/// planning intervention (2012, doi:10.1016/j.cbpra.2011.01.001); the headings are our own.
public enum PlanPart {
  SIGNS("signs"),
  ALONE("alone"),
  DISTRACTION("distraction"),
  PEOPLE("people"),
  PROFESSIONALS("professionals"),
  SAFER("safer");

  private final String name;

  PlanPart(String name) {
    this.name = name;
  }

  /// The part by its word in an address.
  static java.util.Optional<PlanPart> of(String word) {
    return java.util.Arrays.stream(values()).filter(part -> part.name.equals(word)).findFirst();
  }

  /// Such as `people`, in an address.
  public String word() {
    return name;
  }

  public int number() {
    return ordinal() + 1;
  }

  /// The name of its field in a form.
  public String field() {
    return "plan-" + name;
  }

  public String titleKey() {
    return "safety.part-" + name;
  }

  public String hintKey() {
    return "safety.hint-" + name;
  }

  /// Parts that name people or services that can be called.
  public boolean contacts() {
    return this == PEOPLE || this == PROFESSIONALS;
  }
}
