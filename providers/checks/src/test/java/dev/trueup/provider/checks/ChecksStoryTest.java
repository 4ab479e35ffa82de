package dev.trueup.provider.checks;

import dev.trueup.provider.environment.EnvironmentProvider;
import dev.trueup.provider.files.FilesProvider;
import dev.trueup.testkit.Story;
import org.junit.jupiter.api.Test;

class ChecksStoryTest {

  private static final String GOOD = """
      distribution: Ubuntu 24.04
      == /etc/os-release
        ID=ubuntu
        ID_LIKE=debian
        VERSION_ID="24.04"
        PRETTY_NAME="Ubuntu 24.04.3 LTS"
      == /proc/sys/kernel/osrelease
        6.8.0-51-generic
      == /proc/self/mountinfo
        21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
        70 21 0:50 / /mnt/c rw,noatime - 9p C:\\134 rw,dirsync
      == /usr/local/go/bin/go 0755 hex
        7f 45 4c 46
      == /usr/local/go/VERSION
        go1.26.8
        time 2026-10-02T20:28:03Z
      == ~/.profile
        PATH=/usr/local/go/bin:$PATH
      """;

  private static Story story(String checks) {
    return Story.of(new ChecksProvider(), new EnvironmentProvider(), new FilesProvider())
        .manifest("trueup: 1\nname: example\n" + checks);
  }

  @Test
  void says_nothing_of_what_holds() {
    story("""
        checks:
          - go: ">= 1.22.5"
          - kernel: ">= 5.15, < 7"
          - distribution: ubuntu >= 22.04
          - on_linux_filesystem: [., ~/go]
          - resolves: { go: /usr/local/go/bin/go }
          - vendored
        """).machine(GOOD + """
        == ~/project/go.mod
          module example.com/a
          go 1.22
          require example.com/b v1.2.3
        == ~/project/vendor/modules.txt
          # example.com/b v1.2.3
          ## explicit; go 1.20
          example.com/b
        """).verify();
  }

  @Test
  void says_what_was_found_why_it_matters_and_what_to_do() {
    story("""
        checks:
          - go: ">= 1.27"
          - kernel: ">= 6.12"
          - distribution: debian >= 12
          - on_linux_filesystem: [/mnt/c/src]
          - resolves: { go: ~/bin/go, gofmt: ~/go/bin/gofmt, gopls: /opt/gopls }
          - vendored
          - elf: { path: bin/app, arch: arm64 }
          - elf: { path: run.sh, static: true }
        """).machine(GOOD + """
        wsl: Ubuntu 2
        == ~/go/bin/gofmt 0755
          program
        == /opt/gopls
          program
        == ~/project/run.sh 0755
          #!/bin/sh
        == ~/project/go.mod
          module example.com/a
          go 1.22
          require (
            example.com/b v1.2.4 // indirect
            example.com/c v0.1.0
          )
          replace example.com/c => ../c
        == ~/project/vendor/modules.txt
          # example.com/b v1.2.3
          ## explicit; go 1.20
          example.com/b
          # example.com/c v0.1.0 => ../other
          ## explicit
          # example.com/d v1.0.0
          ## explicit
        """).verify();
  }

  @Test
  void waits_for_the_changes_of_the_plan() {
    story("""
        env: { path: [{ value: ~/bin, at: front }] }
        files:
          - path: ~/bin/tool
            content: "#!/bin/sh\\n"
            mode: "0755"
        checks:
          - resolves: { tool: ~/bin/tool }
          - go: ">= 2"
        """).machine(GOOD).verify();
  }

  @Test
  void asks_other_machines_after_an_apply_alone() {
    story("""
        files:
          - path: ~/a
            content: "a"
        checks:
          - reaches: https://goproxy.cn
          - reaches: db.corp.example:5432
          - reaches: https://mirror.example/go
          - unreachable: telemetry.example:443
          - unreachable: "[::1]:22"
        """).machine(GOOD + """
        @ https://goproxy.cn
          Go module proxy
        @ https://mirror.example/go 503
        @ tcp://db.corp.example:5432
        ! connection refused
        @ tcp://telemetry.example:443
        ! timed out
        @ tcp://::1:22
        """).verify();
  }

  @Test
  void says_what_it_could_not_know() {
    story("""
        checks:
          - go: ">= 1.22"
          - resolves: { tool: ~/bin/tool }
        """).machine(GOOD + """
        == ~/.bash_profile
          PATH=/usr/local/go/bin:$PATH
          eval "$(manager init -)"
          command -v manager > /dev/null && PATH="$(manager path):$PATH"
        == ~/bin/tool 0755
          program
        """).verify();
  }

  @Test
  void explains_every_mistake_at_its_place() {
    story("""
        checks:
          - go: 1.22
          - kernel: "=> 5"
          - distribution: "> 22"
          - clock_within: 2
          - clock_within: 0s
          - on_linux_filesystem: []
          - resolves: { a/b: /x }
          - reaches: ftp://mirror.example
          - reaches: https://me:secret@mirror.example
          - unreachable: mirror.example
          - unreachable: mirror.example:99999
          - elf: { path: bin/app, arch: x86_64 }
          - elf: { arch: amd64 }
          - vendoredd
          - { go: ">= 1", kernel: ">= 5" }
          - listen: 3000
          - uptime: 3d
        """).verify();
  }

  @Test
  void is_switched_off_and_says_when_two_disagree() {
    story("""
        checks:
          - { go: ">= 99", ensure: absent }
          - kernel: ">= 5"
          - kernel: ">= 6"
          - clock_within: 500ms
        """).machine(GOOD).verify();
  }

  @Test
  void tells_releases_and_relatives_apart() {
    story("""
        checks:
          - distribution: debian
        """).machine(GOOD).thenManifest("""
            trueup: 1
            name: example
            checks: [{ distribution: ubuntu >= 26.04 }]
            """).thenMachine("""
            == /etc/os-release
              ID=ubuntu
              PRETTY_NAME="Ubuntu Resolute (development branch)"
            """).thenMachine("-- /etc/os-release").verify();
  }
}
