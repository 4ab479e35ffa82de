package dev.trueup.host.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.host.HostPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealPathsTest {

  @TempDir private Path root;

  @BeforeEach
  void a_home() throws IOException {
    Files.createDirectories(root.resolve("home/dev/dotfiles/go"));
    Files.createDirectories(root.resolve("etc"));
  }

  @Test
  void leaves_a_path_without_links_as_it_is() {
    assertEquals("~/dotfiles/x/y", real("~/dotfiles/x/y"));
    assertEquals("/etc/hosts", real("/etc/hosts"));
    assertEquals("/", real("/"));
    assertEquals("~", real("~"));
  }

  @Test
  void resolves_a_link_in_the_middle_and_keeps_what_does_not_exist() throws IOException {
    link("home/dev/.config", "dotfiles");
    assertEquals("~/dotfiles/go/env", real("~/.config/go/env"));
    assertEquals("~/dotfiles/missing/env", real("~/.config/missing/env"));
  }

  @Test
  void resolves_a_link_to_nowhere() throws IOException {
    link("home/dev/.bashrc", "/srv/dotfiles/bashrc");
    assertEquals("/srv/dotfiles/bashrc", real("~/.bashrc"));
  }

  @Test
  void goes_up_from_where_the_link_leads_not_from_where_it_stands() throws IOException {
    link("home/dev/deep", "/etc/a/b");
    link("home/dev/up", "deep/../c");
    assertEquals("/etc/a/c", real("~/up"));
  }

  @Test
  void follows_links_that_lead_to_links() throws IOException {
    link("home/dev/a", "b");
    link("home/dev/b", "/home/dev/c");
    link("home/dev/c", "./dotfiles/");
    assertEquals("~/dotfiles/go", real("~/a/go"));
  }

  @Test
  void ends_where_links_lead_in_a_circle() throws IOException {
    link("home/dev/a", "b");
    link("home/dev/b", "a");
    assertEquals("~/a/x", real("~/a/x").replace("~/b", "~/a"));
    link("etc/self", "self/self");
    real("/etc/self/x");
  }

  @Test
  void knows_the_home_by_every_way_that_leads_there() throws IOException {
    link("users", "home");
    assertEquals("~/x", real("/users/dev/x"));
    assertEquals("~", real("/users/dev"));
    var through = new RealPaths(root, "/users/dev");
    assertEquals(HostPath.linux("~/x"), through.apply(HostPath.linux("~/x")));
    assertEquals(HostPath.linux("~/x"), through.apply(HostPath.linux("/home/dev/x")));
  }

  @Test
  void takes_no_sibling_of_the_home_for_a_part_of_it() {
    assertEquals("/home/dev2/x", real("/home/dev2/x"));
  }

  @Test
  void has_no_symbolic_paths_for_a_home_that_is_the_root() {
    assertEquals(HostPath.linux("/etc/x"), new RealPaths(root, "/").apply(HostPath.linux("~/etc/x")));
  }

  private String real(String path) {
    return new RealPaths(root, "/home/dev").apply(HostPath.linux(path)).text();
  }

  private void link(String name, String target) throws IOException {
    Files.createSymbolicLink(root.resolve(name), Path.of(target));
  }
}
