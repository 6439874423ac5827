package org.evenkeel.server.demo;

import java.util.List;

/// One made-up person in care: who they are, how their ninety days go, and what they share.
///
/// @param login the name they sign in with
/// @param language the language they read in
/// @param mood their usual mood on the scale of 1 to 5
/// @param shift how their mood changes over the last days (negative is lower)
/// @param shiftDays how many days ago that began
/// @param faithful the share of days on which they check in
/// @param scores PHQ-9 totals to aim at, oldest first, one every fourteen days
/// @param sharesWords whether their few words are shared too
record DemoPerson(
    String login,
    String name,
    String language,
    String zone,
    double mood,
    double shift,
    int shiftDays,
    double faithful,
    List<Integer> scores,
    boolean sharesWords) {

  static final List<DemoPerson> ALL =
      List.of(
          new DemoPerson("ada", "Ada Okafor", "en", "Europe/London", 3.7, -1.3, 10, .93, List.of(17, 16, 15, 13, 12, 10, 11), true),
          new DemoPerson("bilal", "Bilal Karim", "ar", "Europe/London", 2.7, 0, 0, .80, List.of(14, 15, 13, 14, 14, 15, 15), false),
          new DemoPerson("chen", "Chen Wei", "en", "Europe/London", 2.9, -.5, 20, .85, List.of(15, 14, 14, 15, 16, 17, 18), true),
          new DemoPerson("rosa", "Rosa Delgado", "es", "Europe/Madrid", 3.6, .3, 30, .90, List.of(13, 11, 10, 8, 6, 5, 4), false),
          new DemoPerson("imani", "Imani Bello", "en", "Africa/Lagos", 3.2, 0, 0, .70, List.of(9, 8, 8, 7, 9, 8, 7), true),
          new DemoPerson("pavel", "Pavel Novak", "en", "Europe/Prague", 3.0, .4, 40, .75, List.of(16, 15, 13, 12, 10, 9, 8), true),
          new DemoPerson("noor", "Noor Haddad", "ar", "Asia/Amman", 3.4, 0, 0, .88, List.of(8, 9, 7, 6, 6, 5, 5), false),
          new DemoPerson("freya", "Freya Lindqvist", "en", "Europe/Stockholm", 3.8, 0, 0, .60, List.of(6, 5, 6, 4, 5, 4, 3), false),
          new DemoPerson("tomas", "Tomás Herrera", "es", "America/Mexico_City", 2.8, 0, 0, .72, List.of(18, 17, 17, 15, 14, 14, 13), true),
          new DemoPerson("amara", "Amara Nwosu", "en", "Europe/London", 3.5, -.9, 14, .90, List.of(7, 7, 6, 7, 8, 9, 12), true),
          new DemoPerson("dmitri", "Dmitri Sokolov", "en", "Europe/Berlin", 3.1, 0, 0, .50, List.of(11, 12, 10, 11, 10, 10, 11), false),
          new DemoPerson("leila", "Leila Mansour", "ar", "Europe/Paris", 3.3, .2, 45, .82, List.of(12, 11, 9, 9, 8, 7, 6), true),
          new DemoPerson("kofi", "Kofi Asante", "en", "Africa/Accra", 3.9, 0, 0, .66, List.of(5, 4, 4, 3, 4, 3, 2), false),
          new DemoPerson("sofia", "Sofía Márquez", "es", "America/Argentina/Buenos_Aires", 3.0, 0, 0, .78, List.of(14, 13, 14, 12, 13, 11, 10), true),
          new DemoPerson("grace", "Grace Mbeki-Fotheringham", "en", "Europe/London", 3.4, 0, 0, .84, List.of(10, 9, 9, 8, 7, 8, 6), true));
}
