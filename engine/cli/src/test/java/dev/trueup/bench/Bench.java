package dev.trueup.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Prints the tables of {@code docs/benchmarks.md}: medians, each over runs in homes of their own. Takes the launcher's path and the number of runs. */
final class Bench {

  private static final List<Integer> WELL = List.of(0);

  private final String trueup;
  private final int runs;

  private Bench(String trueup, int runs) {
    this.trueup = trueup;
    this.runs = runs;
  }

  public static void main(String[] arguments) throws Exception {
    var bench = new Bench(Path.of(arguments[0]).toRealPath().toString(), Integer.parseInt(arguments[1]));
    System.out.println("| trueup | files | cpu s | wall s | peak MiB |\n|---|---|---|---|---|");
    bench.ours(new Work(200)).forEach((what, cost) -> row(what, 200, cost));
    bench.ours(new Work(2000)).forEach((what, cost) -> row(what, 2000, cost));
    bench.beside(new Work(200));
  }

  private static void row(String what, int files, Cost cost) {
    System.out.println("| %s | %,d | %s |".formatted(what, files, cost.cells()));
  }

  /** Our commands, in the order of a user's day. */
  private Map<String, Cost> ours(Work work) throws Exception {
    Map<String, List<Cost>> costs = new LinkedHashMap<>();
    for (int run = 0; run < runs; run++) {
      Path home = Files.createTempDirectory("bench");
      work.manifest(home);
      if (work.files() == 200) {
        take(costs, "version", home, "version");
      }
      take(costs, "validate", home, "validate");
      take(costs, "plan, nothing there", home, "plan");
      take(costs, "apply, nothing there", home, "apply", "--yes");
      take(costs, "plan, in sync", home, "plan");
      take(costs, "apply, in sync", home, "apply", "--yes");
      check(work.isDone(home), "trueup");
      delete(home);
    }
    var medians = new LinkedHashMap<String, Cost>();
    costs.forEach((what, all) -> medians.put(what, Cost.median(all)));
    return medians;
  }

  private void take(Map<String, List<Cost>> costs, String what, Path home, String... words) throws Exception {
    var command = new ArrayList<>(List.of(trueup));
    command.addAll(List.of(words));
    costs.computeIfAbsent(what, name -> new ArrayList<>()).add(Measured.run(home, WELL, command));
  }

  /** Each peer that is here, in turn with us, so that both have the same machine. */
  private void beside(Work work) throws Exception {
    for (Peer peer : Peer.values()) {
      if (!peer.isHere()) {
        System.out.println("\n`" + peer.program() + "` is not on PATH.");
        continue;
      }
      List<List<Cost>> costs = Stream.generate(() -> (List<Cost>) new ArrayList<Cost>()).limit(4).toList();
      for (int run = 0; run < runs; run++) {
        Path mine = Files.createTempDirectory("bench");
        Path theirs = Files.createTempDirectory("bench");
        work.manifest(mine);
        List<String> told = peer.told(work, theirs);
        for (int again = 0; again < 2; again++) {
          costs.get(2 * again).add(Measured.run(mine, WELL, List.of(trueup, "apply", "--yes")));
          costs.get(2 * again + 1).add(Measured.run(theirs, WELL, told));
        }
        check(work.isDone(mine), "trueup");
        check(work.isDone(theirs), peer.program());
        delete(mine);
        delete(theirs);
      }
      compare(peer, work, costs.stream().map(Cost::median).toList());
    }
  }

  private static void compare(Peer peer, Work work, List<Cost> medians) {
    System.out.println("\n| %d files | trueup cpu s | %s cpu s | ratio | trueup wall s | %2$s wall s | ratio |\n|---|---|---|---|---|---|---|"
        .formatted(work.files(), peer.program()));
    for (int again = 0; again < 2; again++) {
      Cost mine = medians.get(2 * again);
      Cost theirs = medians.get(2 * again + 1);
      System.out.println(String.format(Locale.ROOT, "| apply, %s | %.2f | %.2f | %.1f | %.2f | %.2f | %.1f |",
          again == 0 ? "nothing there" : "in sync", mine.cpu(), theirs.cpu(), theirs.cpu() / mine.cpu(), mine.wall(), theirs.wall(),
          theirs.wall() / mine.wall()));
    }
  }

  private static void check(boolean done, String who) {
    if (!done) {
      throw new IllegalStateException(who + " did not do the work");
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
