package dev.trueup.host.local;

import static dev.trueup.host.local.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.edit.FileEdit;
import dev.trueup.host.Content;
import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps of one wave, which run at the same time and share folders. */
class SideBySideTest {

  private static final int MANY = 300;

  @TempDir private Path folder;
  private Scratch scratch;

  @BeforeEach
  void a_home() {
    scratch = Scratch.in(folder);
  }

  @Test
  void removes_many_files_and_each_folder_after_its_last() throws Exception {
    for (int each = 0; each < MANY; each++) {
      scratch.write("a/" + each / 4 + "/file" + each, "");
    }
    assertEquals(List.of(), failures(each -> List.of(new Step.Delete(
        path("~/a/" + each / 4 + "/file" + each), List.of(path("~/a/" + each / 4), path("~/a")), Expect.ANYTHING))));
    assertEquals(Set.of(), scratch.names());
  }

  @Test
  void moves_many_files_out_of_folders_that_go() throws Exception {
    for (int each = 0; each < MANY; each++) {
      scratch.write("a/b/file" + each, "");
    }
    assertEquals(List.of(), failures(each -> List.of(
        new Step.Rename(path("~/a/b/file" + each), path("~/c/file" + each), Expect.ANYTHING), removal("~/a/b/file" + each))));
    assertEquals(MANY + 1, scratch.names().size());
  }

  @Test
  void makes_a_folder_again_that_another_step_takes_away_while_it_is_empty() throws Exception {
    assertEquals(List.of(), failures(each -> {
      HostPath at = path("~/a/b/thing" + each);
      Step make = switch (each % 4) {
        case 0 -> Step.write(at, Content.of("x"), Optional.<FileMode>empty());
        case 1 -> Step.edit(at, new FileEdit.SetLine("x"));
        case 2 -> new Step.MakeLink(at, "x", Expect.ANYTHING);
        default -> new Step.MakeDirectory(at, Optional.empty(), Optional.empty(), Expect.ANYTHING);
      };
      return List.of(make, removal(at.text()));
    }));
    assertEquals(Set.of(), scratch.names());
  }

  private static Step removal(String path) {
    return new Step.Delete(path(path), List.of(path("~/a/b"), path("~/a")), Expect.ANYTHING);
  }

  private List<Performed> failures(IntFunction<List<Step>> steps) throws InterruptedException, ExecutionException, IOException {
    try (var threads = Executors.newFixedThreadPool(16)) {
      List<Future<List<Performed>>> all = threads.invokeAll(IntStream.range(0, MANY)
          .<java.util.concurrent.Callable<List<Performed>>>mapToObj(each -> () -> scratch.host().perform(steps.apply(each)))
          .toList());
      var failures = new ArrayList<Performed>();
      for (var one : all) {
        failures.addAll(one.get().stream().filter(answer -> !(answer instanceof Performed.Done)).toList());
      }
      return failures;
    }
  }
}
