package org.evenkeel.server.safety;

import java.util.List;
import java.util.Map;

/// A person's own plan for hard days.
///
/// @param words what they wrote, for the parts they wrote something in
public record SafetyPlan(Map<PlanPart, String> words, List<Contact> contacts) {
  public SafetyPlan {
    words = Map.copyOf(words);
    contacts = List.copyOf(contacts);
  }

  public String of(PlanPart part) {
    return words.getOrDefault(part, "");
  }

  public List<Contact> contacts(PlanPart part) {
    return contacts.stream().filter(contact -> contact.part() == part).toList();
  }

  public boolean isEmpty() {
    return words.isEmpty() && contacts.isEmpty();
  }

  /// Plans without anybody to ask for help protect less, so the page says so gently.
  public boolean namesSomebody() {
    return !contacts(PlanPart.PEOPLE).isEmpty();
  }

  @Override
  public String toString() {
    return "[confidential]";
  }
}
