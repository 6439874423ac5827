package org.evenkeel.server.practice;

import java.util.List;
import org.evenkeel.harmwatch.HarmWatch;
import org.evenkeel.server.web.Page;

/// How many people feel worse after what, and what is paused for it.
///
/// @param expired what hides itself because nobody has read it again in time
public record WatchPage(List<Line> lines, List<String> expired, HarmWatch rule) implements Page {
  public record Line(String title, Watch watch) {
    public boolean resting() {
      return watch.resting();
    }

    public int answers() {
      return watch.answers().all();
    }

    public int worse() {
      return watch.answers().worse();
    }

    public int strangers() {
      return watch.strangersWorse();
    }

    public String what() {
      return watch.what().name();
    }

    public int version() {
      return watch.what().version();
    }

    public java.time.Instant paused() {
      return watch.paused().orElseThrow();
    }
  }

  @Override
  public String template() {
    return "practice/watch.jte";
  }
}
