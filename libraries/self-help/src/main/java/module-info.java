import org.jspecify.annotations.NullMarked;

@NullMarked
module org.evenkeel.selfhelp {
  requires static org.jspecify;

  exports org.evenkeel.selfhelp;
  exports org.evenkeel.selfhelp.proofreading;
  exports org.evenkeel.selfhelp.sleep;
}
