package org.evenkeel.psychometrics;

import java.util.Locale;
import java.util.Optional;

/// A score with its uncertainty and basis, or the reason there is none.
public sealed interface ScoreResult {
  /// A score.
  ///
  /// **What this tells you, and what it does not.** It counts what the person reported. Two scores
  /// closer than their error may be the same; a band is a description, not a diagnosis.
  ///
  /// @param instrument which instrument
  /// @param version which version of it
  /// @param scale which of its scales
  /// @param language the language the questions were read in
  /// @param equivalence how far that language version may be trusted; say so beside the score when
  ///   it is not validated
  /// @param value the score, with decimals where it was prorated
  /// @param lowest the smallest possible score
  /// @param highest the largest possible score
  /// @param answered how many questions were answered
  /// @param asked how many questions the scale has
  /// @param uncertainty how far measurement error may reach
  /// @param band the band of the score; empty where the owner gives none
  /// @param basis rule and population behind the score, a sentence in English
  record Scored(
      InstrumentId instrument,
      int version,
      String scale,
      Locale language,
      Equivalence equivalence,
      double value,
      int lowest,
      int highest,
      int answered,
      int asked,
      Uncertainty uncertainty,
      Optional<Band> band,
      String basis)
      implements ScoreResult {
    /// Whether open questions were filled with the mean of the answered ones. Such a score is
    /// provisional.
    public boolean prorated() {
      return answered < asked;
    }
  }

  /// Too many questions are open for a score.
  ///
  /// @param answered how many questions were answered; "prefer not to say" counts as open
  /// @param needed how many answers the owner's rule needs
  /// @param asked how many questions the scale has
  record NotEnoughAnswered(int answered, int needed, int asked) implements ScoreResult {}

  /// There is no score, however many questions are answered.
  ///
  /// @param reason why, for the product's own words
  /// @param sentence why, in English
  record NotScorable(Reason reason, String sentence) implements ScoreResult {}

  /// Why there is no score.
  enum Reason {
    /// The language version is someone's attempt; a draft never scores.
    DRAFT_LANGUAGE,
    /// The instrument has no words in the language.
    LANGUAGE_ABSENT,
    /// A safety item is open or declined; it is never filled in. Ask again, kindly.
    SAFETY_ITEM_OPEN,
    /// The instrument has several scales and no total.
    NO_TOTAL
  }
}
