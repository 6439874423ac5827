package org.evenkeel.server;

import org.awaitility.Awaitility;
import org.evenkeel.server.wall.Reach;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// What a test does past the pages it does as the house itself, which reaches every row. What it
/// does by a browser is held by the wall.
public class TheHouseItself implements BeforeEachCallback, AfterEachCallback {
  /// For a test's own threads.
  public static Thread thread(Runnable work) {
    return new Thread(Reach.HOUSE.around(work));
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    Reach.begin(Reach.HOUSE);
    Awaitility.pollInSameThread();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    Reach.begin(Reach.NOBODY);
  }
}
