/// Whether questions hang together, and whether they mean the same to different groups of people.
package org.evenkeel.psychometrics.equivalence;
