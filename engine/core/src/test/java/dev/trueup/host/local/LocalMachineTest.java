package dev.trueup.host.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalMachineTest {

  @TempDir private Path root;

  private final Map<String, String> environment = new HashMap<>(Map.of("HOME", "/home/dev/", "USER", "someone"));

  @BeforeEach
  void a_debian_machine() throws IOException {
    file("proc/self/status", "Name:\tjava\nUmask:\t0027\nPPid:\t0\n"
        + "Uid:\t1000\t1000\t1000\t1000\nGid:\t1000\t1000\t1000\t1000\nGroups:\t27 1000 \n");
    file("proc/sys/kernel/osrelease", "6.1.0-31-amd64\n");
    file("etc/passwd", "root:x:0:0:root:/root:/bin/sh\nbroken line\ndev:x:1000:1000:,,,:/home/other:/bin/zsh\n");
    file("etc/os-release", "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nNAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\n");
  }

  @Test
  void takes_the_user_from_the_user_database_and_the_home_from_the_environment() {
    Machine machine = gather();
    assertEquals("dev", machine.user());
    assertEquals(1000, machine.uid());
    assertFalse(machine.isRoot());
    assertEquals("/home/dev", machine.home());
    assertEquals("/bin/zsh", machine.loginShell());
    assertEquals(Optional.empty(), machine.wsl());
    assertEquals("Debian 12", machine.words());
  }

  @Test
  void takes_the_home_from_the_user_database_where_the_environment_has_none() {
    environment.put("HOME", "relative");
    assertEquals("/home/other", gather().home());
  }

  @Test
  void falls_back_on_the_environment_for_users_of_a_directory_service() throws IOException {
    file("etc/passwd", "root:x:0:0:root:/root:/bin/sh\n");
    environment.put("SHELL", "/usr/bin/fish");
    assertEquals("someone", gather().user());
    assertEquals("/usr/bin/fish", gather().loginShell());
  }

  @Test
  void sees_only_known_and_declared_variables() {
    environment.putAll(Map.of("GITHUB_TOKEN", "t", "MY_PORT", "1", "GOPROXY", "direct", "XDG_CONFIG_HOME", "/c", "no_proxy", "x"));
    var seen = new LocalMachine(root, environment, "amd64").gather(Set.of("MY_PORT")).environment();
    assertEquals(Set.of("HOME", "USER", "MY_PORT", "GOPROXY", "XDG_CONFIG_HOME", "no_proxy"), seen.keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "Ubuntu, 24.04, Ubuntu 24.04",
    "Fedora Linux, 41, Fedora 41",
    "Alpine Linux, 3.20.1, Alpine 3.20.1",
    "Arch Linux, '', Arch Linux",
    "openSUSE Tumbleweed, 20260101, openSUSE Tumbleweed 20260101",
  })
  void names_the_distribution_for_people(String name, String version, String words) throws IOException {
    file("etc/os-release", "NAME=\"" + name + "\"\n" + (version.isEmpty() ? "BUILD_ID=rolling\n" : "VERSION_ID=" + version + "\n"));
    assertEquals(words, gather().distribution());
  }

  @ParameterizedTest
  @CsvSource({"amd64, amd64", "x86_64, amd64", "aarch64, arm64", "riscv64, riscv64", "i386, 386"})
  void speaks_of_architectures_in_the_words_of_go(String java, String go) {
    assertEquals(go, new LocalMachine(root, environment, java).gather(Set.of()).arch());
  }

  @Test
  void knows_systemd_by_its_directory() throws IOException {
    assertFalse(gather().systemd());
    Files.createDirectories(root.resolve("run/systemd/system"));
    assertTrue(gather().systemd());
  }

  @Test
  void knows_both_generations_of_wsl() throws IOException {
    Files.createDirectories(root.resolve("run/WSL"));
    environment.put("WSL_DISTRO_NAME", "Ubuntu");
    file("proc/sys/kernel/osrelease", "5.15.167.4-microsoft-standard-WSL2\n");
    assertEquals(Optional.of(new Machine.Wsl("Ubuntu", 2)), gather().wsl());
    file("proc/sys/kernel/osrelease", "4.4.0-19041-Microsoft\n");
    assertEquals(Optional.of(new Machine.Wsl("Ubuntu", 1)), gather().wsl());
  }

  @Test
  void knows_wsl_with_a_custom_kernel_by_its_interop() throws IOException {
    Files.createDirectories(root.resolve("run/WSL"));
    file("proc/sys/kernel/osrelease", "6.12.0-mine\n");
    assertEquals(Optional.empty(), gather().wsl());
    file("proc/sys/fs/binfmt_misc/WSLInterop", "enabled\n");
    assertEquals(2, gather().wsl().orElseThrow().generation());
  }

  @Test
  void takes_a_container_on_a_wsl_kernel_for_plain_linux() throws IOException {
    file("proc/sys/kernel/osrelease", "5.15.167.4-microsoft-standard-WSL2\n");
    assertEquals(Optional.empty(), gather().wsl());
  }

  @Test
  void finds_the_name_of_the_distribution_above_sudo() throws IOException {
    Files.createDirectories(root.resolve("run/WSL"));
    file("proc/sys/kernel/osrelease", "5.15.167.4-microsoft-standard-WSL2\n");
    file("proc/self/status", "Umask:\t0022\nPPid:\t70\nUid:\t0\t0\t0\t0\nGid:\t0\t0\t0\t0\n");
    file("proc/70/environ", "A=b\0SUDO_UID=1000\0");
    file("proc/70/status", "PPid:\t42\n");
    file("proc/42/environ", "A=b\0WSL_DISTRO_NAME=Ubuntu-24.04\0C=d\0");
    assertEquals("Ubuntu-24.04", gather().wsl().orElseThrow().name());
  }

  @Test
  void resolves_links_below_its_root() throws IOException {
    Files.createDirectories(root.resolve("data/dev/.config"));
    Files.createDirectories(root.resolve("home"));
    Files.createSymbolicLink(root.resolve("home/dev"), Path.of("/data/dev"));
    assertEquals(HostPath.linux("~/.config/x"), gather().real(HostPath.linux("/data/dev/.config/x")));
  }

  @Test
  void gathers_this_very_machine() {
    Machine machine = LocalMachine.ours().gather(Set.of());
    assertTrue(machine.home().startsWith("/"));
    assertTrue(machine.loginShell().startsWith("/"));
  }

  private Machine gather() {
    return new LocalMachine(root, environment, "amd64").gather(Set.of());
  }

  private void file(String name, String text) throws IOException {
    Files.createDirectories(root.resolve(name).getParent());
    Files.writeString(root.resolve(name), text);
  }
}
