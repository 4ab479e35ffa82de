package dev.trueup.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import dev.trueup.journal.Before;
import dev.trueup.journal.Begun;
import dev.trueup.journal.Finished;
import dev.trueup.journal.Owned;
import dev.trueup.journal.Run;
import dev.trueup.journal.RunRecord;
import dev.trueup.plan.Plan;
import dev.trueup.value.Identity;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Side;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

class HistoryViewTest {

  private static final Instant MORNING = Instant.parse("2026-11-24T08:15:00Z");

  @Test
  void lists_runs_in_the_order_of_the_journal() {
    List<Run> runs = List.of(
        run("20261123-1", "apply", Optional.empty(), Optional.empty(), Optional.of("done"), change("go-setting/GOPROXY", Finished.Result.CONVERGED)),
        run("20261123-2", "apply", Optional.empty(), Optional.empty(), Optional.empty(), unfinished("file/~/.npmrc")),
        run("20261124-1", "apply", Optional.of("20261123-2"), Optional.empty(), Optional.of("failed"),
            change("file/~/.npmrc", Finished.Result.FAILED)),
        run("20261124-10", "undo", Optional.empty(), Optional.of("20261123-1"), Optional.of("interrupted by you"))).reversed();

    Approvals.verify(Shown.inAllStyles(style -> new HistoryView(style, ZoneOffset.UTC).all(runs)));
  }

  @Test
  void says_that_nothing_is_recorded() {
    assertEquals("No run of trueup is recorded here yet.\n", new HistoryView(Style.PLAIN, ZoneOffset.UTC).all(List.of()));
  }

  @Test
  void prints_one_run_with_its_changes() {
    Run run = run("20261124-1", "apply", Optional.of("20261123-2"), Optional.empty(), Optional.of("failed"),
        change("go-setting/GOPROXY", Finished.Result.CONVERGED), change("file/~/.npmrc", Finished.Result.FAILED), unfinished("file/~/文档"));

    Approvals.verify(Shown.inAllStyles(style -> new HistoryView(style, ZoneOffset.UTC).one(run)));
  }

  @Test
  void a_check_that_did_not_hold_is_no_change_that_failed() {
    Run done = run("20261124-1", "apply", Optional.empty(), Optional.empty(), Optional.empty(), change("go-setting/GOPROXY", Finished.Result.CONVERGED));
    Run run = new Run(done.head(), done.changes(),
        Optional.of(new Run.End(MORNING.plusSeconds(90), "done", List.of(ResourceAddress.of("reachable", "go.dev")))));
    var view = new HistoryView(Style.PLAIN, ZoneOffset.UTC);
    assertEquals("20261124-1  2026-11-24 08:15  apply  payments-dev: 1 change, done; 1 check did not hold\n", view.all(List.of(run)));
    assertTrue(view.one(run).contains("done 2026-11-24 08:16\nDid not hold then: reachable/go.dev.\n"), () -> view.one(run));
  }

  @Test
  void shows_what_is_managed_since_when() {
    Plan plan = Samples.everything();
    List<Owned> owned = List.of(owned(plan.changes().get(2).identity(), plan.subject().manifest()),
        owned(plan.changes().getLast().identity(), plan.subject().manifest()),
        owned(Identity.of(Side.LINUX, "~/elsewhere"), "/home/dev/other/trueup.yaml"));

    Approvals.verify(Shown.inAllStyles(style -> new StatusView(style, ZoneOffset.UTC, false).text(plan, owned)
        + "with --all\n" + new StatusView(style, ZoneOffset.UTC, true).text(plan, owned)));
  }

  private static Owned owned(Identity identity, String manifest) {
    return new Owned(identity, ResourceAddress.of("file", "x"), 1, Optional.empty(), new Before.Absent(), new Before.Absent(), new TreeSet<>(),
        List.of(), List.of(), List.of(), manifest, "project", "restore", MORNING, "20261124-1", false, Optional.empty());
  }

  private static Run run(
      String id, String command, Optional<String> continues, Optional<String> undoes, Optional<String> end, Run.RunChange... changes) {
    return new Run(new RunRecord(id, MORNING, command, "payments-dev", "/home/dev/payments/trueup.yaml", "0.1.0", continues, undoes, List.of()),
        List.of(changes), end.map(result -> new Run.End(MORNING.plusSeconds(90), result)));
  }

  private static Run.RunChange change(String address, Finished.Result result) {
    Begun begun = begun(address);
    return new Run.RunChange(begun, List.of(new Begun.StepDone(begun.identity(), 0, "", List.of())),
        Optional.of(new Finished(begun.identity(), result, new Before.Absent(),
            result == Finished.Result.FAILED ? "The disk is full. Make room and apply again." : "")));
  }

  private static Run.RunChange unfinished(String address) {
    return new Run.RunChange(begun(address), List.of(), Optional.empty());
  }

  private static Begun begun(String address) {
    return new Begun(Identity.of(Side.LINUX, "~/x"), ResourceAddress.parse(address), 1, "create", Optional.empty(), new Before.Absent(),
        List.of(Step.delete(HostPath.linux("~/x"))), List.of(Optional.empty()), List.of(), "trueup.yaml:1:1", "restore");
  }
}
