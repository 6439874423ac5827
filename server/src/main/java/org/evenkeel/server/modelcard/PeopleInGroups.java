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
  record Who(String language, String age, String gender, String name) {}

  Map<PersonId, Who> all() {
    Map<PersonId, Who> all = new HashMap<>();
    database
        .sql(
            """
            select a.person_id, a.language, a.anonymous, s.age_band, s.gender
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
                  row.getBoolean("anonymous") ? "nameless" : "named"));
        });
    return all;
  }

  private static String said(@org.jspecify.annotations.Nullable String label) {
    return java.util.Optional.ofNullable(label)
        .map(one -> one.toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
        .orElse(NOT_SAID);
  }

  /// By each thing known, and by two at once; a grouping with one group alone compares nothing.
  static List<Grouping> groupings(List<Who> people) {
    List<Grouping> one =
        List.of(
            by("language", people, Who::language),
            by("age", people, Who::age),
            by("gender", people, Who::gender),
            by("name", people, Who::name));
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
