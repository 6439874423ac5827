package org.evenkeel.server.caseload;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/// A state of a person in two words, for lists; also what lists are narrowed by.
public enum Tag {
  WORTH_A_LOOK("sun", (one, now) -> has(one, Item.Course.class)),
  NOTICED("sun", (one, now) -> has(one, Item.Noticed.class)),
  WAITING("sea", (one, now) -> one.waiting().isPresent()),
  QUIET("", Glance::quiet);

  private final String tone;
  private final BiPredicate<Glance, Instant> fits;

  Tag(String tone, BiPredicate<Glance, Instant> fits) {
    this.tone = tone;
    this.fits = fits;
  }

  private static boolean has(Glance one, Class<? extends Item> kind) {
    return one.open().stream().anyMatch(kind::isInstance);
  }

  static List<Tag> of(Glance one, Instant now) {
    return Arrays.stream(values()).filter(tag -> tag.fits.test(one, now)).toList();
  }

  /// Of the tag's shape and colour, see `web/tag.jte`.
  public String tone() {
    return tone;
  }

  /// Such as `worth-a-look`, in an address.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Such as `caseload.tag-worth-a-look`.
  public String messageKey() {
    return "caseload.tag-" + word();
  }
}
