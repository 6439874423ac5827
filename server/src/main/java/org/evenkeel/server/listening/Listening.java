package org.evenkeel.server.listening;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.dangersigns.DangerSign;
import org.evenkeel.dangersigns.DangerSigns;
import org.evenkeel.dangersigns.Kind;
import org.evenkeel.server.identity.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads what people write for words that may mean danger.
@Component
public class Listening {
  private final DangerSigns rules = DangerSigns.shipped();
  private final ApplicationEventPublisher events;

  Listening(ApplicationEventPublisher events) {
    this.events = events;
  }

  /// Whether such words stand here: then the next page is help. None is not safety.
  public boolean hears(String words) {
    return hears(List.of(words));
  }

  public boolean hears(Collection<String> words) {
    return !signs(words).isEmpty();
  }

  /// In the transaction that keeps the words, so that neither is kept without the other. The same
  /// again is told again; whoever hears it counts it once.
  @Transactional(propagation = Propagation.MANDATORY)
  public void to(PersonId person, Wrote wrote, UUID entry, Collection<String> words, Instant at) {
    Set<Kind> signs = signs(words);
    if (!signs.isEmpty()) {
      events.publishEvent(new DangerHeard(person, wrote, entry, signs, at));
    }
  }

  private Set<Kind> signs(Collection<String> words) {
    Set<Kind> signs = EnumSet.noneOf(Kind.class);
    for (String one : words) {
      rules.in(one).stream().map(DangerSign::kind).forEach(signs::add);
    }
    return signs;
  }
}
