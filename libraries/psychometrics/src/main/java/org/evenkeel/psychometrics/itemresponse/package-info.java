/// Item response theory for answers in ordered categories: how a question behaves along a trait,
/// how a person is placed on it, how questions are calibrated, and how few of them are enough.
///
/// The model is Samejima's graded response model in the logistic metric without the constant 1.7;
/// with two answers it is the two-parameter logistic model. The trait has mean 0 and standard
/// deviation 1 in the calibrating population; a T-score is `50 + 10·θ`.
package org.evenkeel.psychometrics.itemresponse;
