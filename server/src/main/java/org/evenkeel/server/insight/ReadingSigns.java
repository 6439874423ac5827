package org.evenkeel.server.insight;

import java.time.LocalDate;
import java.util.Optional;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.insight.page.Signs;
import org.springframework.stereotype.Component;

/// Reads a person's own warning signs for a page: the words only with a key that opens words.
@Component
class ReadingSigns {
  private final OwnSigns signs;

  ReadingSigns(OwnSigns signs) {
    this.signs = signs;
  }

  Signs of(CareAccess access, LocalDate today) {
    return new Signs(
        signs.of(access, today.minusDays(2L * Signs.DAYS)).stream()
            .map(sign -> shown(access, sign, today))
            .toList(),
        today);
  }

  private static Signs.Sign shown(CareAccess access, OwnSign sign, LocalDate today) {
    return new Signs.Sign(
        sign.id().toString(),
        access.opens(DataKind.WORDS) ? Optional.of(sign.words().open(access)) : Optional.empty(),
        sign.daysOf(Signs.DAYS, today),
        sign.daysOf(Signs.DAYS, today.minusDays(Signs.DAYS)),
        sign.on(today),
        sign.on(today.minusDays(1)),
        org.evenkeel.earlywarning.OwnSign.of(sign.id()).counts(sign.days(), today));
  }
}
