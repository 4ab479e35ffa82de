package dev.trueup.provider.go;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.trueup.provider.environment.EnvironmentProvider;
import dev.trueup.provider.files.FilesProvider;
import dev.trueup.testkit.Story;
import org.junit.jupiter.api.Test;

class GoStoryTest {

  private static Story story(String entries) {
    return Story.of(new GoProvider(), new EnvironmentProvider(), new FilesProvider())
        .manifest("trueup: 1\nname: payments-dev\n" + entries);
  }

  @Test
  void sets_what_differs_and_then_rests() {
    story("""
        go:
          settings:
            GOPROXY: { value: [https://goproxy.cn, direct], fallback: any-error }
            GOPRIVATE: [git.corp.example/*]
            CGO_ENABLED: false
            GOBIN: ~/go/bin
            GOFLAGS: { ensure: absent }
        """)
        .machine("""
            == ~/.config/go/env
              # mine
              GOFLAGS=-v
              GOPROXY=https://goproxy.io,direct
              GOPRIVATE=git.corp.example/*
              GOTELEMETRYFOO=1
            """)
        .thenMachine("""
            == ~/.config/go/env
              # mine
              GOPROXY=off
              GOBIN=/home/dev/go/bin
              CGO_ENABLED=0
              GOPRIVATE=git.corp.example/*
            """)
        .thenManifest("trueup: 1\nname: payments-dev\ngo: { settings: { CGO_ENABLED: 0 } }\n")
        .verify();
  }

  @Test
  void makes_the_file_and_takes_it_away_again() {
    story("go: { settings: { GOTOOLCHAIN: local } }\n").verify();
  }

  @Test
  void says_where_the_environment_wins_and_where_that_comes_from() {
    story("go: { settings: { GOPROXY: https://goproxy.cn, GOSUMDB: sum.golang.org, GOPRIVATE: git.corp.example } }\n")
        .machine("""
            env GOPROXY=off
            env GOSUMDB=sum.golang.org
            env GOPRIVATE=other.example
            == ~/.bashrc
              # Go
              export GOPROXY=off
            """)
        .verify();
  }

  @Test
  void writes_nothing_where_go_reads_nothing() {
    story("go: { settings: { GOPROXY: https://goproxy.cn } }\n").machine("env GOENV=off\n").verify();
  }

  @Test
  void writes_where_goenv_points() {
    story("go: { settings: { GOPROXY: https://goproxy.cn } }\n").machine("env GOENV=/home/dev/goenv\n").verify();
  }

  @Test
  void shows_no_password_and_closes_the_file() {
    Story story = story("go: { settings: { GOPROXY: [\"https://me:pw@mirror.example\", direct] } }\n")
        .machine("""
            == ~/.config/go/env
              GOFLAGS=-v
            """);
    String told = story.text();
    assertFalse(told.lines().filter(line -> !line.contains("settings:")).anyMatch(line -> line.contains("me:pw")), told);
    story.verify();
  }

  @Test
  void does_not_edit_a_file_whose_first_line_go_ignores() {
    story("go: { settings: { GOPROXY: https://goproxy.cn } }\n")
        .machine("""
            == ~/.config/go/env bom
              GOPROXY=https://goproxy.cn
            """)
        .verify();
  }

  @Test
  void warns_where_a_variable_and_a_setting_are_one_thing() {
    story("""
        go: { settings: { GOPROXY: https://goproxy.cn } }
        env:
          variables:
            GOPROXY: https://goproxy.io
            GODEBUG: gctrace=0,httpproxy=1,asyncpreemptoff=1
        """)
        .verify();
  }

  @Test
  void explains_every_mistake_at_its_place() {
    story("""
        go:
          settings:
            GOPROXI: https://goproxy.cn
            GOVERSION: go1.26.8
            GOMAXPROCS: 4
            GOENV: { value: off }
            HTTP_PROXY: http://proxy.example:3128
            GOPROXY:
              - https://goproxy.cn
              - none
              - direct
              - https://never.example
            GOSUMDB: on
            GOPRIVATE: [https://git.corp.example]
            GONOSUMDB: "*.goproxy.cn"
            GOTOOLCHAIN: go1.26
            GO111MODULE: yes
            GOFLAGS: -mod vendor
            GOBIN: $HOME/bin
            GOPATH: ~other/go
            CGO_ENABLED: 2
            GOAMD64: 3
            GOOS: windoze
            CC: [gcc, clang]
            GOVCS: []
            GOAUTH: { ensure: gone }
            GOCACHE: ""
            GOINSECURE: { value: a, fallback: any-error }
          settingz: {}
        """)
        .verify();
  }
}
