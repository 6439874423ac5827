import org.jspecify.annotations.NullMarked;

@NullMarked
module org.evenkeel.psychometrics {
  requires static org.jspecify;
  requires hipparchus.core;

  exports org.evenkeel.psychometrics;
  exports org.evenkeel.psychometrics.equivalence;
  exports org.evenkeel.psychometrics.itemresponse;
}
