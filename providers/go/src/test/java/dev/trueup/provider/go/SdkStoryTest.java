package dev.trueup.provider.go;

import dev.trueup.provider.environment.EnvironmentProvider;
import dev.trueup.provider.files.FilesProvider;
import dev.trueup.testkit.Story;
import org.junit.jupiter.api.Test;

class SdkStoryTest {

  private static final String MANIFEST = "trueup: 1\nname: payments-dev\n";
  private static final String GO_DEV = "https://go.dev/dl";
  private static final String PUBLISHED = SdkMachines.listed("linux-amd64", "1.22.12", "1.26.8", "1.27.0")
      + SdkMachines.archive(GO_DEV, "1.22.12") + SdkMachines.archive(GO_DEV, "1.26.8") + SdkMachines.archive(GO_DEV, "1.27.0");

  private static Story story(String entries) {
    return Story.of(new GoProvider(), new EnvironmentProvider(), new FilesProvider()).manifest(MANIFEST + entries);
  }

  @Test
  void installs_go_on_a_bare_machine_and_takes_it_back() {
    story("go: { sdk: { version: 1.26.8 } }\n").machine(PUBLISHED).verify();
  }

  @Test
  void keeps_releases_side_by_side_and_switches_between_them() {
    story("go: { sdk: { version: go1.22.12, on_path: false } }\n").machine(PUBLISHED)
        .thenManifest(MANIFEST + "go: { sdk: { version: 1.26.8, also: [1.22.12], on_path: false } }\n")
        .thenManifest(MANIFEST + "go: { sdk: { version: 1.27.0, on_path: false } }\n")
        .verify();
  }

  @Test
  void sees_that_a_tree_was_damaged_and_unpacks_another() {
    story("go: { sdk: { version: 1.26.8, on_path: false } }\n").machine(PUBLISHED)
        .thenMachine("-- ~/.local/share/trueup/go/go1.26.8/pkg/tool/linux_amd64/compile\n")
        .verify();
  }

  @Test
  void never_unpacks_into_a_tree_of_others() {
    story("go: { sdk: { version: 1.26.8, also: [1.22.12, 1.27.0], on_path: false } }\n")
        .machine(PUBLISHED + SdkMachines.tree("~/.local/share/trueup/go/go1.26.8/", "1.26.8", "arm64")
            + SdkMachines.tree("~/.local/share/trueup/go/go1.22.12/", "1.22.6", "amd64") + """
            == ~/.local/share/trueup/go/go1.27.0/VERSION no-newline
              go1.27.0
            """)
        .verify();
  }

  @Test
  void keeps_a_tree_that_somebody_else_put_there() {
    story("go: { sdk: { version: 1.26.8, on_path: false } }\n")
        .machine(SdkMachines.tree("~/.local/share/trueup/go/go1.26.8/", "1.26.8", "amd64")).verify();
  }

  @Test
  void takes_the_place_of_the_go_in_usr_local_only_where_it_may() {
    story("go: { sdk: { version: 1.26.8, root: /opt/go, current: /usr/local/go, on_path: false } }\n")
        .machine(PUBLISHED + SdkMachines.tree("/usr/local/go/", "1.22.6", "amd64"))
        .thenManifest(MANIFEST + "go: { sdk: { version: 1.26.8, root: /opt/go, current: /usr/local/go, on_path: false, replace: true } }\n")
        .verify();
  }

  @Test
  void goes_when_it_is_to_be_absent_but_not_with_what_others_put_into_it() {
    story("go: { sdk: { version: 1.26.8, also: [1.22.12] } }\n").machine(PUBLISHED)
        .meanwhile("""
            == ~/.local/share/trueup/go/go1.22.12/bin/gopls 0755
              a tool
            """)
        .thenManifest(MANIFEST + "go: { sdk: { version: 1.26.8, also: [1.22.12], ensure: absent } }\n")
        .verify();
  }

  @Test
  void tries_the_sources_in_their_order() {
    story("""
        go:
          settings: { GOPROXY: [https://goproxy.cn, direct] }
          sdk: { version: 1.26.8, on_path: false, sources: [https://mirror.example/golang/, /srv/go, goproxy] }
        """)
        .machine(SdkMachines.listed("linux-amd64", "1.26.8") + """
            @ https://mirror.example/golang/go1.26.8.linux-amd64.tar.gz
            ! no route to host
            @ https://goproxy.cn/sumdb/sum.golang.org/lookup/golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64
              golang.org/toolchain v0.0.1-go1.26.8.linux-amd64 %s
            """.formatted(SdkMachines.h1("1.26.8")) + SdkMachines.module("https://goproxy.cn", "1.26.8"))
        .verify();
  }

  @Test
  void says_that_no_source_is_left_and_leaves_nothing_behind() {
    story("go: { sdk: { version: 1.26.8, on_path: false, sources: [https://mirror.example/golang] } }\n")
        .machine(SdkMachines.listed("linux-amd64", "1.26.8") + """
            @ https://mirror.example/golang/go1.26.8.linux-amd64.tar.gz
            ! no route to host
            """)
        .thenMachine(SdkMachines.archive("https://mirror.example/golang", "1.26.8"))
        .verify();
  }

  @Test
  void holds_go_against_a_declared_sum_and_goes_round_it_by_no_source() {
    story("""
        go:
          settings: { GOPROXY: [https://goproxy.cn] }
          sdk:
            version: 1.26.8
            on_path: false
            sources: [https://go.dev/dl, goproxy]
            sha256: { linux-amd64: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef }
        """)
        .machine(PUBLISHED + SdkMachines.module("https://goproxy.cn", "1.26.8"))
        .verify();
  }

  @Test
  void explains_which_source_cannot_be_held_against_a_declared_sum() {
    story("""
        go:
          settings: { GOPROXY: [https://goproxy.cn] }
          sdk:
            version: 1.26.8
            sources: [goproxy]
            sha256: { linux-amd64: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef }
        """)
        .verify();
  }

  @Test
  void says_before_the_download_that_there_is_no_room() {
    story("go: { sdk: { version: 1.26.8, on_path: false } }\n").machine("free: 200 MB\n" + PUBLISHED).verify();
  }

  @Test
  void asks_the_project_which_go_it_needs() {
    story("go: { sdk: { version: go.mod, on_path: false } }\n")
        .machine(PUBLISHED + """
            == ~/project/go.mod
              module payments.example

              go 1.25.0

              toolchain go1.26.8 // newest that we tried
            """)
        .verify();
  }

  @Test
  void warns_where_another_go_may_come_in_between() {
    story("go: { sdk: { version: 1.22.12, on_path: false } }\n")
        .machine(PUBLISHED + """
            env GOROOT=/usr/lib/go
            == ~/.bashrc
              export GOROOT=/usr/lib/go
            == ~/project/go.mod
              module payments.example
              go 1.25.0
            """)
        .verify();
  }

  @Test
  void explains_every_mistake_at_its_place() {
    story("""
        go:
          settings: { GOSUMDB: off, GOPROXY: [https://goproxy.cn] }
          sdk:
            version: 1.26.x
            also: [1.26, stable, 1.26.8, go1.26.8, 1.27rc, lastest]
            root: C:\\go
            current: ~/.local/share
            sources:
              - ftp://mirror.example/golang
              - file:///srv/go
              - https://me:pw@mirror.example/golang
              - https://mirror.example/golang?mode=json
              - goproxy
            sha256: { linux-arm64: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef }
        """)
        .verify();
  }

  @Test
  void explains_what_is_no_sum() {
    story("""
        go:
          sdk:
            version: 1.26.8
            sha256: { linux-arm64: 12, windows-amd64: x }
        """)
        .verify();
  }

  @Test
  void explains_what_stands_in_the_way_of_a_source() {
    story("""
        go:
          sdk:
            version: 1.26.8
            root: /opt/a:b
            current: /opt
            sha256: { linux-arm64: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef }
            sources: [goproxy]
        """)
        .verify();
  }

  @Test
  void explains_where_current_cannot_be() {
    story("go: { sdk: { version: 1.26.8, root: /opt/go, current: /opt/go/go1.26.8/current } }\n").verify();
  }

  @Test
  void says_where_go_is_not_published() {
    story("go: { sdk: { version: 1.26.8 } }\n").machine("arch: alpha\n").verify();
  }

  @Test
  void says_that_no_module_says_which_go() {
    story("go: { sdk: { version: go.mod } }\n").verify();
  }

  @Test
  void says_what_is_wrong_with_the_module() {
    story("go: { sdk: { version: go.mod } }\n").machine("""
        == ~/project/go.mod
          module payments.example

          go 1.26.banana
        """).verify();
  }

  private static final String LOCK = """
      == ~/project/trueup.lock
        # What versions came to in this project. Only `trueup lock` writes this file; keep it in git.
        version 1

        go.sdk 1.26 linux-amd64.h1 %2$s
        go.sdk 1.26 linux-amd64.sha256 %1$s
        go.sdk 1.26 linux-amd64.size 65123456
        go.sdk 1.26 version 1.26.8
      """.formatted(SdkMachines.sha256("1.26.8"), SdkMachines.h1("1.26.8"));

  @Test
  void takes_the_release_of_the_lock_and_asks_nobody_for_its_sum() {
    story("go: { sdk: { version: 1.26, on_path: false } }\n").machine(LOCK + SdkMachines.archive(GO_DEV, "1.26.8")).verify();
  }

  @Test
  void says_where_the_lock_and_the_manifest_disagree() {
    story("""
        go:
          sdk:
            version: 1.26
            also: [1.25]
            sha256: { linux-amd64: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef }
        """)
        .machine(LOCK.replace("version 1\n", "version 1\n\n  go.sdk 1.25 version 1.26.8\n")).verify();
  }
}
