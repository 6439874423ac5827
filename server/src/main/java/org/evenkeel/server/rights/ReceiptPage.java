package org.evenkeel.server.rights;

import java.util.UUID;
import org.evenkeel.server.web.Page;

/// The receipt of an erasure.
public record ReceiptPage(UUID number, Receipt receipt) implements Page {
  @Override
  public String template() {
    return "rights/receipt.jte";
  }
}
