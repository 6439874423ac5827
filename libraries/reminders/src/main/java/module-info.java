import org.jspecify.annotations.NullMarked;

@NullMarked
module org.evenkeel.reminders {
  requires static org.jspecify;

  exports org.evenkeel.reminders;
}
