package org.evenkeel.server.modelcard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.fairness.Grouping;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells the people of this house into groups, for an audit of all of them together. Whose record
/// rests is in none.
@Component
class PeopleInGroups {
  static final String NOT_SAID = "not-said";

  private final JdbcClient database;

  PeopleInGroups(JdbcClient database) {
    this.database = database;
  }

  /// @param name whether they gave a name
  /// @param device whether a device of theirs ever measured anything here
  /// @param severity how much they had of it at their first PHQ-9 here, by its published bands
  record Who(
      String language, String age, String gender, String name, String device, String severity) {
    static final Who UNKNOWN = new Who(NOT_SAID, NOT_SAID, NOT_SAID, NOT_SAID, NOT_SAID, NOT_SAID);

    /// Of whom no more is known than what they speak.
    static Who speaking(String language) {
      return new Who(language, NOT_SAID, NOT_SAID, NOT_SAID, NOT_SAID, NOT_SAID);
    }
  }

  Map<PersonId, Who> all() {
    Map<PersonId, Who> all = new HashMap<>();
    database
        .sql(
            """
            select a.person_id, a.language, a.anonymous, s.age_band, s.gender,
              exists (select from wearable_device d where d.person_id = a.person_id) as device,
              (select o.value from observation o where o.person_id = a.person_id and o.signal = 'phq-9'
                order by o.at, o.id limit 1) as first_score
            from account a left join about_self s on s.person_id = a.person_id
            where a.person_id is not null
              and not exists (select from resting_record r where r.person_id = a.person_id and r.ended_at is null)
            """)
        .query(row -> {
          all.put(
              new PersonId(row.getObject("person_id", UUID.class)),
              new Who(
                  said(row.getString("language")),
                  said(row.getString("age_band")),
                  said(row.getString("gender")),
                  row.getBoolean("anonymous") ? "nameless" : "named",
                  row.getBoolean("device") ? "device" : "no-device",
                  severity(row.getDouble("first_score"), row.wasNull())));
        });
    return all;
  }

  /// Cut where the PHQ-9's authors cut it, at 10, 15 and 20
  /// (doi:10.1046/j.1525-1497.2001.016009606.x).
  static String severity(double score, boolean unknown) {
    if (unknown) {
      return "no-score";
    }
    return score < 10
        ? "phq-below-10"
        : score < 15 ? "phq-10-14" : score < 20 ? "phq-15-19" : "phq-20-up";
  }

  private static String said(@org.jspecify.annotations.Nullable String label) {
    return java.util.Optional.ofNullable(label)
        .map(one -> one.toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
        .orElse(NOT_SAID);
  }

  /// By each thing known, and by two at once. How much somebody had is left out: a rule that looks
  /// at a score finds the higher ones more often by what it is.
  static List<Grouping> groupings(List<Who> people) {
    return andCrossed(aboutPeople(people));
  }

  /// By how much they had as well: whoever has more should not wait longer.
  static List<Grouping> groupingsOfAccess(List<Who> people) {
    List<Grouping> known = new ArrayList<>(aboutPeople(people));
    known.add(by("severity", people, Who::severity));
    return andCrossed(known);
  }

  private static List<Grouping> aboutPeople(List<Who> people) {
    return List.of(
        by("language", people, Who::language),
        by("age", people, Who::age),
        by("gender", people, Who::gender),
        by("name", people, Who::name),
        by("device", people, Who::device));
  }

  /// A grouping with one group alone compares nothing.
  private static List<Grouping> andCrossed(List<Grouping> one) {
    List<Grouping> several = one.stream().filter(each -> each.labels().size() > 1).toList();
    List<Grouping> all = new ArrayList<>(several);
    for (int i = 0; i < several.size(); i++) {
      for (int j = i + 1; j < several.size(); j++) {
        all.add(several.get(i).crossedWith(several.get(j)));
      }
    }
    return all;
  }

  private static Grouping by(String name, List<Who> people, Function<Who, String> label) {
    return people.isEmpty()
        ? Grouping.of(name, List.of(NOT_SAID), new int[0])
        : Grouping.of(name, people.stream().map(label).toList());
  }
}
