/// Plain models of an outcome, learned from a service's own people: regularised logistic, ordinal
/// and linear regression; validated on people they never saw; with reasons in numbers, with what
/// would change the answer, and with a refusal where they should not speak.
///
/// Start at [ValidatedModel].
///
/// # What this tells you, and what it does not
///
/// It tells how likely an outcome was among people alike in the few numbers the model reads. It
/// does not say why, it diagnoses nothing, and it predicts no one's future. Relations are those of
/// the people learned from; in another service they can differ or turn round. A model may draw
/// attention to a person; it never takes any away.
package org.evenkeel.prediction;
