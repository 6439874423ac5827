package org.evenkeel.server.prediction;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.evenkeel.earlywarning.Learned;
import org.evenkeel.fairness.Audit;
import org.evenkeel.prediction.Examples;
import org.evenkeel.prediction.ModelCard;
import org.evenkeel.prediction.Provenance;
import org.evenkeel.prediction.ValidatedModel;
import org.evenkeel.prediction.Validation;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.insight.CountedNowAndThen;
import org.evenkeel.server.prediction.CoursesToLearnFrom.Rows;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Learns how courses of help end from the courses this house has had, once there are enough of
/// them. What is learned runs unseen; two people switch it on.
@Component
@Order(1)
public class LearningPoorEnds implements CountedNowAndThen {
  /// Fewer people than this are not learned from.
  public static final int FEWEST = Learned.FEWEST_PEOPLE;

  /// So that the same rows give the same model again.
  private static final long SEED = 20261123;

  private static final String COUNT = "courses-" + LearnedModel.POOR_END;

  private final CoursesToLearnFrom courses;
  private final LearnedModels models;
  private final JdbcClient database;
  private final InstantSource clock;

  LearningPoorEnds(
      CoursesToLearnFrom courses, LearnedModels models, JdbcClient database, InstantSource clock) {
    this.courses = courses;
    this.models = models;
    this.database = database;
    this.clock = clock;
  }

  /// What the way of learning said of somebody it had not learned from, beside what came.
  public record Held(PersonId person, boolean came, double probability) {}

  @Override
  public void count() {
    Instant now = clock.instant();
    Optional<Rows> rows = courses.all(now);
    keepCount(rows.map(all -> all.people().size()).orElse(0), now);
    rows.filter(all -> enough(all.examples()))
        .filter(all -> !models.knows(LearnedModel.POOR_END, fingerprint(all), code()))
        .ifPresent(all -> models.keep(learned(all, now)));
  }

  private static boolean enough(Examples rows) {
    long came = rows.rows().stream().filter(row -> row.outcome() == 1).count();
    return rows.size() >= FEWEST && Math.min(came, rows.size() - came) >= Audit.FEWEST;
  }

  private static String fingerprint(Rows rows) {
    return Provenance.fingerprint(rows.examples());
  }

  private LearnedModel learned(Rows rows, Instant now) {
    int version = models.nextVersion(LearnedModel.POOR_END);
    ValidatedModel model = model(rows);
    String source =
        "courses of help with %s, %s to %s"
            .formatted(CoursesToLearnFrom.INSTRUMENT, rows.first(), rows.last());
    Provenance from = Provenance.of(rows.examples(), source, code(), SEED, now);
    return new LearnedModel(
        version, model, ModelCard.of(LearnedModel.POOR_END, version, model, from, chance()));
  }

  private static ValidatedModel model(Rows rows) {
    return ValidatedModel.learn(rows.examples(), ValidatedModel.Settings.usual(), chance());
  }

  private static RandomGenerator chance() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  }

  private static String code() {
    return Optional.ofNullable(LearningPoorEnds.class.getPackage().getImplementationVersion())
        .orElse("unpacked");
  }

  /// Everyone's held-out probability with their name, for an audit by group: learned anew each time
  /// and kept nowhere. Empty where there are too few to learn from.
  public List<Held> heldOut(Instant now) {
    return courses
        .all(now)
        .filter(rows -> enough(rows.examples()))
        .map(LearningPoorEnds::heldOut)
        .orElse(List.of());
  }

  private static List<Held> heldOut(Rows rows) {
    List<Held> held = new ArrayList<>();
    for (Validation.Said said : model(rows).validation().said()) {
      PersonId person = rows.people().get(Integer.parseInt(said.person()) - 1);
      held.add(new Held(person, said.came(), said.probability()));
    }
    return held;
  }

  /// Of how many courses the house knows how they ended.
  public int coursesSoFar() {
    return database
        .sql("select everyone from site_share where name = :name")
        .param("name", COUNT)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private void keepCount(int courses, Instant now) {
    database
        .sql(
            """
            insert into site_share (name, holds_for, everyone, figured_at) values (:name, :courses, :courses, :now)
            on conflict (name) do update
              set holds_for = excluded.holds_for, everyone = excluded.everyone, figured_at = excluded.figured_at
            """)
        .param("name", COUNT)
        .param("courses", courses)
        .param("now", Timestamp.from(now))
        .update();
  }
}
