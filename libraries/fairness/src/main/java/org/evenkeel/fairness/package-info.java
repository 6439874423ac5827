/// How a rule or model treats groups of people: counts and rates by group and by crossing of
/// groups, each with its interval; how well its probabilities are calibrated; the gaps between
/// groups and the smallest gap the data could have found; a verdict, fair, unfair or not enough
/// data, never one green tick; and the gate that withholds.
///
/// Start at [Audit].
///
/// # What this tells you, and what it does not
///
/// It tells you how errors fell on groups in the data at hand. It does not tell you why, nor
/// whether the outcome itself was recorded alike for all, nor how groups that were not recorded
/// fared. Several definitions of fairness cannot hold at once where groups differ in how common the
/// outcome is (Chouldechova 2017, doi:10.1089/big.2016.0047; Kleinberg et al. 2017). Nothing
/// audited here is "bias-free".
package org.evenkeel.fairness;
