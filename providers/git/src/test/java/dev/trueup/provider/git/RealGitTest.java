package dev.trueup.provider.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trueup.testkit.RealHost;
import dev.trueup.edit.Dialect;
import dev.trueup.edit.FileEdit;
import dev.trueup.host.Host;
import dev.trueup.host.HostPath;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Past;
import dev.trueup.provider.Remedy;
import dev.trueup.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What git itself makes of what we write, and what we make of what it says; in a home of its own. */
class RealGitTest {

  private static final GitHookKind KIND = new GitHookKind();

  @TempDir private Path home;

  @BeforeEach
  void needs_git() {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/git")), "git is not installed");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "input", "two words", " blanks ", "semi;colon", "hash#tag", "say \"hi\"", "C:\\dir", "tab\tbed", "two\nlines", "", "!f() { echo $1; }; f"})
  void reads_the_value_that_we_wrote(String value) throws Exception {
    for (String key : List.of("core.pager", "url.https://Mirror.example/a.b/.insteadOf", "x.quote\" \\ ].y")) {
      GitKey parsed = GitKey.parse(key).orElseThrow();
      var set = new FileEdit.SetEntry(Dialect.GIT_CONFIG, parsed.entry(), Value.text(value));
      for (String before : List.of("", "[core]\n\teditor = vi\n", "[Core] PAGER = less ; mine\n")) {
        var edited = assertInstanceOf(FileEdit.Result.Edited.class, set.apply(before, text -> text));
        Files.writeString(home.resolve(".gitconfig"), edited.text());
        assertEquals(value + "\n", git(home, "config", "--global", "--get", key));
        assertEquals(Optional.of(Value.text(value)), Dialect.GIT_CONFIG.read(edited.text(), parsed.entry()));
      }
    }
  }

  @Test
  void writes_to_the_file_that_we_chose() throws Exception {
    Path other = Files.createDirectories(home.resolve(".config/git")).resolve("config");
    Files.writeString(other, "[user]\n\tname = x\n");
    assertEquals(HostPath.linux("~/.config/git/config"), host(Map.of()).machine().fact(GlobalConfig.FILE));
    git(home, "config", "--global", "core.pager", "less");
    assertTrue(Files.readString(other).contains("pager = less"));
    Files.writeString(home.resolve(".gitconfig"), "");
    assertEquals(HostPath.linux("~/.gitconfig"), host(Map.of()).machine().fact(GlobalConfig.FILE));
    git(home, "config", "--global", "core.pager", "more");
    assertTrue(Files.readString(home.resolve(".gitconfig")).contains("pager = more"));
    Path named = home.resolve("named");
    assertEquals(
        HostPath.linux("~/named"), host(Map.of("GIT_CONFIG_GLOBAL", named.toString())).machine().fact(GlobalConfig.FILE));
  }

  @Test
  void runs_our_hook_before_a_commit_also_for_a_linked_worktree_and_a_folder_inside() throws Exception {
    Path repository = repository();
    Path inside = Files.createDirectories(repository.resolve("deep/down"));
    git(repository, "worktree", "add", "-q", "../linked");
    for (Path place : List.of(repository, inside, home.resolve("linked"))) {
      Files.deleteIfExists(repository.resolve(".git/hooks/pre-commit"));
      put(GitHookState.of(at(place), "pre-commit", new HookScript(List.of("touch", "~/ran"), false, false)));
      Files.deleteIfExists(home.resolve("ran"));
      commit(place);
      assertTrue(Files.exists(home.resolve("ran")), place::toString);
    }
  }

  @Test
  void runs_the_foreign_hook_too_and_obeys_both() throws Exception {
    Path repository = repository();
    Path foreign = Files.writeString(repository.resolve(".git/hooks/pre-commit"), "#!/bin/sh\ntouch ~/theirs\n");
    assertTrue(foreign.toFile().setExecutable(true));
    put(GitHookState.of(at(repository), "pre-commit", new HookScript(List.of("touch", "~/ours"), false, true)));
    commit(repository);
    assertTrue(Files.exists(home.resolve("theirs")) && Files.exists(home.resolve("ours")));
  }

  @Test
  void hears_of_a_moved_hooks_folder_wherever_it_was_set() throws Exception {
    Path repository = repository();
    git(home, "config", "--global", "core.hooksPath", "~/hooks");
    assertEquals("git/hooks-elsewhere", none(repository));
    git(repository, "config", "core.hooksPath", ".husky/_");
    assertEquals("git/hooks-elsewhere", none(repository));
    git(repository, "config", "core.hooksPath", ".git/hooks");
    assertInstanceOf(HooksFolder.Own.class, hooks(repository));
  }

  @Test
  void hears_that_there_is_no_repository() throws Exception {
    assertEquals("git/no-repository", none(Files.createDirectory(home.resolve("plain"))));
  }

  @Test
  void hears_that_git_does_not_trust_a_repository() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root can give a repository away");
    Path repository = repository();
    for (Path path : List.of(repository, repository.resolve(".git"))) {
      Files.setAttribute(path, "unix:uid", 65534);
    }
    var unknown = assertInstanceOf(HooksFolder.Unknown.class, hooks(repository));
    assertTrue(unknown.reason().contains("dubious ownership"), unknown.reason());
  }

  private String none(Path repository) {
    return assertInstanceOf(HooksFolder.None.class, hooks(repository)).why().code();
  }

  private HooksFolder hooks(Path repository) {
    return HooksFolder.of(at(repository), host(Map.of()));
  }

  private void put(GitHookState desired) {
    Host host = host(Map.of());
    var seen = KIND.probe(List.of(desired), host).getFirst();
    assertInstanceOf(Finding.Absent.class, seen.finding());
    Remedy remedy = KIND.remedy(new Deviation.Missing<>(desired), seen.evidence(), Past.UNKNOWN, host.machine());
    host.perform(assertInstanceOf(Remedy.Steps.class, remedy).steps())
        .forEach(done -> assertInstanceOf(Host.Performed.Done.class, done));
    assertEquals(new Finding.Present<>(desired), KIND.probe(List.of(desired), host).getFirst().finding());
  }

  private Host host(Map<String, String> variables) {
    return RealHost.in(home, variables, List.of(HooksFolder.READ));
  }

  private HostPath at(Path path) {
    return host(Map.of()).machine().path(path.toString());
  }

  private Path repository() throws Exception {
    Path repository = Files.createDirectory(home.resolve("repository"));
    git(repository, "init", "-q");
    commit(repository);
    return repository;
  }

  private void commit(Path place) throws Exception {
    git(place, "-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "-q", "--allow-empty", "-m", "x");
  }

  private String git(Path folder, String... arguments) throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of("/usr/bin/git"));
    words.addAll(List.of(arguments));
    var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM", "1"));
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}
