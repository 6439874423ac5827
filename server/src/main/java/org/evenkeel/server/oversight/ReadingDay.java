package org.evenkeel.server.oversight;

import java.time.LocalDate;
import org.evenkeel.server.identity.AccountId;

/// What one member of staff did on one day (UTC).
///
/// @param opened how many people's records they opened
/// @param refused how many people's records they asked for and did not get
/// @param emergencies how many they opened in an emergency
record ReadingDay(AccountId who, LocalDate day, int opened, int refused, int emergencies) {}
