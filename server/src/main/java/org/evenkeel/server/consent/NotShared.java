package org.evenkeel.server.consent;

/// A reader asked for a kind of data that the person keeps to themself. Pages ask
/// [CareAccess#opens] first; this is the wall behind them.
public class NotShared extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotShared(DataKind kind) {
    super("This person does not share " + kind);
  }
}
