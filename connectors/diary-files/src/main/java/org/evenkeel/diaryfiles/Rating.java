package org.evenkeel.diaryfiles;

/// One rating the person gave again and again.
///
/// @param name the column's name in the file; together with the value and the instant it makes a
///   moment's key, so it is never translated or changed
/// @param label what people read; free to change
/// @param scale the possible answers
/// @param direction what a higher answer means
public record Rating(String name, String label, RatingScale scale, Direction direction) {}
