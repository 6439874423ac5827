package org.evenkeel.server.insight;

/// Something that is counted or learned once a day over all people of the house together, with the
/// house's reach. Make it a Spring bean; what others build on has an earlier `@Order`.
public interface CountedNowAndThen {
  void count();
}
