package org.evenkeel.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.evenkeel.sealedlog.Heads;
import org.evenkeel.sealedlog.Link;

/// Ways to change a log behind the house's back. *Anew* means that the attacker knows how lines are
/// hashed and makes all later hashes fit again; such a change is tried on lines that a head covers,
/// a plain one on any line.
enum Attack {
  EDIT("a line is edited") {
    @Override
    List<Link> on(List<Link> log, Heads heads, Random chance) {
      List<Link> changed = new ArrayList<>(log);
      int at = chance.nextInt(log.size());
      Link old = log.get(at);
      changed.set(
          at, new Link(old.number(), edited(old.content(), chance), old.before(), old.hash()));
      return changed;
    }
  },
  EDIT_ANEW("a line is edited, all later hashes made anew") {
    @Override
    List<Link> on(List<Link> log, Heads heads, Random chance) {
      int at = chance.nextInt(covered(log, heads));
      List<Link> changed = new ArrayList<>(log);
      Link old = log.get(at);
      changed.set(
          at, new Link(old.number(), edited(old.content(), chance), old.before(), old.hash()));
      return anew(changed);
    }
  },
  DELETE("a line is deleted") {
    @Override
    List<Link> on(List<Link> log, Heads heads, Random chance) {
      List<Link> changed = new ArrayList<>(log);
      changed.remove(chance.nextInt(log.size() - 1));
      return changed;
    }
  },
  DELETE_ANEW("a line is deleted, all later hashes made anew") {
    @Override
    List<Link> on(List<Link> log, Heads heads, Random chance) {
      List<Link> changed = new ArrayList<>(log);
      changed.remove(chance.nextInt(covered(log, heads)));
      return anew(changed);
    }
  },
  INSERT("a line is put in") {
    @Override
    List<Link> on(List<Link> log, Heads heads, Random chance) {
      List<Link> changed = new ArrayList<>(log);
      int at = chance.nextInt(log.size() - 1);
      changed.add(
          at + 1,
          Link.after(
              log.get(at).hash(), log.get(at).number(), edited(log.get(at).content(), chance)));
      return changed;
    }
  },
  INSERT_ANEW("a line is put in, numbers and hashes made anew") {
    @Override
    List<Link> on(List<Link> log, Heads heads, Random chance) {
      List<Link> changed = new ArrayList<>(log);
      int at = chance.nextInt(covered(log, heads) - 1); // a twin of the last one would come after
      changed.add(at, log.get(at));
      return anew(renumbered(changed));
    }
  },
  REORDER("two lines change places") {
    @Override
    List<Link> on(List<Link> log, Heads heads, Random chance) {
      List<Link> changed = new ArrayList<>(log);
      Collections.swap(changed, 0, 1 + chance.nextInt(log.size() - 1));
      return changed;
    }
  },
  REORDER_ANEW("two different lines change places, all hashes made anew") {
    @Override
    List<Link> on(List<Link> log, Heads heads, Random chance) {
      List<Link> changed = new ArrayList<>(log);
      int one = chance.nextInt(covered(log, heads));
      int other = different(log, heads, one, chance);
      Collections.swap(changed, one, other);
      return anew(renumbered(changed));
    }
  },
  TRUNCATE("the end is cut off, before the newest head") {
    @Override
    List<Link> on(List<Link> log, Heads heads, Random chance) {
      return log.subList(0, chance.nextInt(covered(log, heads)));
    }
  },
  BEHEAD("the beginning is cut off, the rest made anew") {
    @Override
    List<Link> on(List<Link> log, Heads heads, Random chance) {
      return anew(
          new ArrayList<>(log.subList(1 + chance.nextInt(covered(log, heads)), log.size())));
    }
  },
  ROLL_BACK("an older log is put back and written on, made to fit") {
    @Override
    List<Link> on(List<Link> log, Heads heads, Random chance) {
      int at = chance.nextInt(covered(log, heads));
      List<Link> changed = new ArrayList<>(log.subList(0, at));
      for (Link later : log.subList(at, log.size())) {
        changed.add(
            new Link(
                later.number(), edited(later.content(), chance), later.before(), later.hash()));
      }
      return anew(changed);
    }
  };

  private final String words;

  Attack(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  abstract List<Link> on(List<Link> log, Heads heads, Random chance);

  /// How many lines, from the first, a head covers.
  private static int covered(List<Link> log, Heads heads) {
    long newest = heads.newest().orElseThrow().number();
    return (int) log.stream().filter(link -> link.number() <= newest).count();
  }

  private static int different(List<Link> log, Heads heads, int one, Random chance) {
    int other = chance.nextInt(covered(log, heads));
    return log.get(one).content().equals(log.get(other).content())
        ? different(log, heads, one, chance)
        : other;
  }

  /// One character becomes another one.
  private static String edited(String content, Random chance) {
    int at = chance.nextInt(content.length());
    char other = (char) (content.charAt(at) ^ (1 + chance.nextInt(15)));
    return content.substring(0, at) + other + content.substring(at + 1);
  }

  private static List<Link> anew(List<Link> lines) {
    List<Link> log = new ArrayList<>();
    byte[] last = Link.start();
    for (Link line : lines) {
      Link next = Link.after(last, line.number(), line.content());
      log.add(next);
      last = next.hash();
    }
    return log;
  }

  /// The old numbers, in order, for lines in another order; a line more takes the number after.
  private static List<Link> renumbered(List<Link> lines) {
    List<Long> numbers = lines.stream().map(Link::number).sorted().toList();
    List<Link> log = new ArrayList<>();
    long number = 0;
    for (int i = 0; i < lines.size(); i++) {
      number = Math.max(number + 1, numbers.get(i));
      log.add(new Link(number, lines.get(i).content(), lines.get(i).before(), lines.get(i).hash()));
    }
    return log;
  }
}
