package org.evenkeel.psychometrics;

/// A code in a public code system, as FHIR's `Coding` has it.
///
/// @param system the address of the code system
/// @param code the code
public record Coding(String system, String code) {
  /// The address of LOINC, whose codes are © Regenstrief Institute and used under the LOINC
  /// licence.
  public static final String LOINC = "http://loinc.org";

  /// A LOINC code.
  public static Coding loinc(String code) {
    return new Coding(LOINC, code);
  }
}
