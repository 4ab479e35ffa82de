package dev.trueup.provider.go;

import dev.trueup.provider.environment.EnvironmentProvider;
import dev.trueup.provider.files.FilesProvider;
import dev.trueup.testkit.Story;
import org.junit.jupiter.api.Test;

class ToolStoryTest {

  private static final String PACKAGE = "golang.org/x/tools/gopls";
  private static final String GO = "== /usr/bin/go 0755\n  the go command\n";

  private static Story story(String entries) {
    return Story.of(new GoProvider(), new EnvironmentProvider(), new FilesProvider())
        .manifest(manifest(entries));
  }

  private static String manifest(String entries) {
    return "trueup: 1\nname: payments-dev\n" + entries;
  }

  private static String gopls(String go, String version) {
    return program(PACKAGE, go, version).block("~/go/bin/gopls");
  }

  private static TinyProgram program(String path, String go, String version) {
    return TinyProgram.of(go, path, path, version);
  }

  /** What {@code go install} does on the scripted machine. */
  private static String installs(String go, String tool, String effect) {
    return "> %s install %s\n%s".formatted(go, tool, effect.isEmpty() ? "" : effect.indent(2));
  }

  @Test
  void installs_a_missing_tool_raises_it_and_takes_it_away() {
    story("go: { tools: [golang.org/x/tools/gopls@v0.22.0] }\n")
        .machine(GO + installs("/usr/bin/go", PACKAGE + "@v0.22.0", gopls("go1.26.8", "v0.22.0"))
            + installs("/usr/bin/go", PACKAGE + "@v0.23.0", gopls("go1.26.8", "v0.23.0")))
        .thenManifest(manifest("go: { tools: [golang.org/x/tools/gopls@v0.23.0] }\n"))
        .thenManifest(manifest("go: {}\n"))
        .verify();
  }

  @Test
  void leaves_the_folder_on_path_where_somebody_put_it() {
    String tools = "go: { tools: [golang.org/x/tools/gopls@v0.23.0] }\n";
    story(tools + "env: { path: [{ value: ~/go/bin, at: front, scope: shell }] }\n")
        .machine(GO + gopls("go1.26.8", "v0.23.0"))
        .thenManifest(manifest(tools + "env: { path: [{ value: ~/go/bin, ensure: absent }] }\n"))
        .verify();
  }

  @Test
  void builds_again_what_an_older_go_built() {
    String tools = """
          tools:
            - golang.org/x/tools/gopls@v0.23.0
            - mvdan.cc/gofumpt@v0.9.0
        """;
    String root = "~/.local/share/trueup/go/";
    story("go:\n  sdk: { version: 1.25.3, on_path: false }\n" + tools)
        .machine(SdkMachines.tree(root + "go1.25.3/", "1.25.3", "amd64") + SdkMachines.tree(root + "go1.26.8/", "1.26.8", "amd64")
            + program("mvdan.cc/gofumpt", "go1.27rc1", "v0.9.0").block("~/go/bin/gofumpt")
            + installs("/home/dev/.local/share/trueup/go/current/bin/go", PACKAGE + "@v0.23.0", gopls("go1.25.3", "v0.23.0"))
            + installs("/home/dev/.local/share/trueup/go/current/bin/go", PACKAGE + "@v0.23.0", gopls("go1.26.8", "v0.23.0")))
        .thenManifest(manifest("go:\n  sdk: { version: 1.26.8, on_path: false }\n" + tools))
        .verify();
  }

  @Test
  void keeps_what_it_cannot_make_again() {
    story("""
        go:
          tools:
            - golang.org/x/tools/gopls@v0.23.0
            - github.com/go-delve/delve/cmd/dlv@v1.26.0
        """)
        .machine(GO + """
            == ~/go/bin/gopls 0755
              #!/usr/bin/env bash
              exec asdf exec gopls "$@"
            """
            + program("github.com/go-delve/delve/cmd/dlv", "go1.26.8", "(devel)").block("~/go/bin/dlv")
            + installs("/usr/bin/go", PACKAGE + "@v0.23.0", gopls("go1.26.8", "v0.23.0"))
            + installs("/usr/bin/go", "github.com/go-delve/delve/cmd/dlv@v1.26.0",
                program("github.com/go-delve/delve/cmd/dlv", "go1.26.8", "v1.26.0").block("~/go/bin/dlv")))
        .verify();
  }

  @Test
  void keeps_each_of_two_that_came_into_its_place() {
    String other = """
        == ~/go/bin/gopls 0755
          #!/bin/sh
          exec %s "$@"
        """;
    story("go: { tools: [golang.org/x/tools/gopls@v0.23.0] }\n")
        .machine(GO + other.formatted("first") + installs("/usr/bin/go", PACKAGE + "@v0.23.0", gopls("go1.26.8", "v0.23.0"))
            + installs("/usr/bin/go", PACKAGE + "@v0.23.0", gopls("go1.26.8", "v0.23.0")))
        .thenMachine(other.formatted("second"))
        .verify();
  }

  @Test
  void puts_back_what_it_moved_aside_when_go_fails() {
    story("go: { tools: [golang.org/x/tools/gopls@v0.23.0] }\n")
        .machine(GO + """
            == ~/go/bin/gopls 0755
              #!/usr/bin/env bash
              exec asdf exec gopls "$@"
            > /usr/bin/go install golang.org/x/tools/gopls@v0.23.0
              < go: golang.org/x/tools/gopls@v0.23.0: Get "https://goproxy.cn/golang.org/x/tools/gopls/@v/v0.23.0.info": dial tcp: i/o timeout
              ! 1
            """)
        .verify();
  }

  @Test
  void says_why_a_tool_cannot_be_made() {
    story("""
        go:
          settings: { GOBIN: /opt/tools }
          tools: [golang.org/x/tools/gopls@v0.23.0]
        """)
        .machine(GO + "== /opt/tools/ 0755 root:root\n")
        .thenManifest(manifest("""
            go:
              settings: { GOPROXY: off }
              tools: [golang.org/x/tools/gopls@v0.23.0]
            """))
        .verify();
  }

  @Test
  void needs_a_go() {
    story("go: { tools: [golang.org/x/tools/gopls@v0.23.0] }\n").verify();
  }

  @Test
  void puts_it_where_this_user_has_tools_and_says_what_failed() {
    story("go: { tools: [golang.org/x/tools/gopls@v0.23.0] }\n")
        .machine(GO + """
            env GOPATH=/home/dev/gopath:/srv/go
            == ~/.config/go/env
              GOFLAGS=-mod=vendor
              GOROOT=/usr/local/go
              GOBIN=/home/dev/tools
            > /usr/bin/go install golang.org/x/tools/gopls@v0.23.0
              < go: golang.org/x/tools/gopls@v0.23.0: golang.org/x/tools/gopls@v0.23.0 requires go >= 1.26.0 (running go 1.25.3; GOTOOLCHAIN=local)
              ! 1
            """)
        .verify();
  }

  @Test
  void names_the_versions_that_are_nearest_to_one_that_is_none() {
    story("go: { tools: [golang.org/x/tools/gopls@v0.23.9, payments.example/pay/cmd/pay@v1.0.1, mvdan.cc/gofumpt@v0.9.0] }\n")
        .machine(GO + """
            == ~/go/bin/
            env PATH=/home/dev/go/bin:/usr/bin
            == ~/.config/go/env
              GOPROXY=https://goproxy.cn,direct
              GOPRIVATE=payments.example
            @ https://goproxy.cn/golang.org/x/tools/gopls/@v/list
              v0.22.0
              v0.23.0
              v0.23.1
            @ https://goproxy.cn/golang.org/x/tools/gopls/@v/v0.23.9.info 404
            @ https://goproxy.cn/golang.org/x/tools/@v/list
            @ https://goproxy.cn/golang.org/x/tools/@v/v0.23.9.info 404
            @ https://goproxy.cn/golang.org/x/@v/list 404
            @ https://goproxy.cn/golang.org/x/@v/v0.23.9.info 404
            @ https://goproxy.cn/golang.org/@v/list 404
            @ https://goproxy.cn/golang.org/@v/v0.23.9.info 404
            == ~/go/pkg/mod/cache/download/payments.example/pay/@v/list
              v1.0.0
            @ https://goproxy.cn/mvdan.cc/gofumpt/@v/list
            ! connection refused
            @ https://goproxy.cn/mvdan.cc/@v/list
            ! connection refused
            > /usr/bin/go install golang.org/x/tools/gopls@v0.23.9
              < go: golang.org/x/tools/gopls@v0.23.9: reading https://goproxy.cn/golang.org/x/tools/gopls/@v/v0.23.9.info: 404 Not Found
              ! 1
            > /usr/bin/go install payments.example/pay/cmd/pay@v1.0.1
              < go: payments.example/pay/cmd/pay@v1.0.1: unknown revision v1.0.1
              ! 1
            > /usr/bin/go install mvdan.cc/gofumpt@v0.9.0
              < go: mvdan.cc/gofumpt@v0.9.0: reading https://goproxy.cn/mvdan.cc/gofumpt/@v/v0.9.0.info: 403 Forbidden
              ! 1
            """)
        .verify();
  }

  @Test
  void takes_away_only_the_tool_that_is_meant() {
    story("""
        go:
          tools:
            - { package: golang.org/x/tools/gopls@v0.23.0, ensure: absent }
            - { package: github.com/go-delve/delve/cmd/dlv, ensure: absent }
        """)
        .machine(GO + gopls("go1.26.8", "v0.22.0") + program("example.com/mine/dlv", "go1.26.8", "v1.0.0").block("~/go/bin/dlv")
            + installs("/usr/bin/go", PACKAGE + "@v0.22.0", gopls("go1.26.8", "v0.22.0")))
        .verify();
  }

  @Test
  void explains_every_mistake_at_its_place() {
    story("""
        go:
          sdk: { version: 1.25.3 }
          tools:
            - golang.org/x/tools/gopls
            - golang.org/x/tools/gopls@0.23.0
            - honnef.co/go/tools/cmd/staticcheck@latest
            - https://github.com/mgechev/revive@v1.0.0
            - golang.org/x/tools/cmd/...@v0.30.0
            - ./cmd/mine@v1.0.0
            - { package: gofmt@v1.0.0 }
            - { package: gofmt, ensure: absent }
            - { ensure: absent }
            - mvdan.cc/gofumpt@none
        """).verify();
  }
}
