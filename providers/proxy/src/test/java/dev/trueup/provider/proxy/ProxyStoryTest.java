package dev.trueup.provider.proxy;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.provider.environment.EnvironmentProvider;
import dev.trueup.provider.files.FilesProvider;
import dev.trueup.provider.git.GitProvider;
import dev.trueup.testkit.Story;
import org.junit.jupiter.api.Test;

class ProxyStoryTest {

  private static final String SECRET = """
      == ~/password 0600
        p@ss:w/ö rd
      """;

  private static Story story(String proxy) {
    return whole("proxy:\n" + proxy.indent(2));
  }

  private static Story whole(String sections) {
    return Story.of(new ProxyProvider(), new EnvironmentProvider(), new GitProvider(), new FilesProvider())
        .manifest("trueup: 1\nname: example\n" + sections);
  }

  @Test
  void tells_everything_that_is_here_and_takes_it_back() {
    story("""
        http: http://proxy.corp.example:3128
        no_proxy: [localhost, .corp.example]
        """)
        .machine("""
            == /usr/bin/apt-get 0755
              x
            == /usr/bin/git 0755
              x
            == ~/.npmrc
              ; mine
              save-exact=true
              [scope]
            == ~/.m2/settings.xml
              <settings>
                <!-- mine -->
                <offline>false</offline>
              </settings>
            == ~/.docker/config.json 0600
              {
              	"auths": { "registry.corp.example": { "auth": "dG9rZW4=" } }
              }
            """)
        .thenManifest("trueup: 1\nname: example\n")
        .verify();
  }

  @Test
  void tells_those_that_are_named_and_makes_their_files() {
    story("""
        http: http://proxy.corp.example:3128
        https: http://[fd00::1]:3129
        no_proxy: [git.corp.example, 10.0.0.0/8, 172.16.0.0/12, "*.lab.example", 10.1.0.5]
        for: [apt, git, npm, maven, docker]
        """).verify();
  }

  @Test
  void keeps_a_password_in_files_that_are_closed() {
    Story story = story("""
        http: http://proxy.corp.example:3128
        user: CORP\\build
        password: { file: ~/password }
        for: [env, git, npm, maven, docker]
        """)
        .machine(SECRET + """
            == ~/.gitconfig
              [user]
              \tname = Somebody
            == ~/.m2/settings.xml 0640
              <settings>
              </settings>
            """)
        .thenManifest("trueup: 1\nname: example\n");
    String told = story.text().split("--- machine afterwards ---")[0];
    String behind = told.substring(told.indexOf("--- plan ---"));
    assertFalse(behind.contains("p@ss"), behind);
    assertFalse(behind.contains("p%40ss"), behind);
    story.verify();
  }

  @Test
  void gives_apt_the_login_where_root_alone_reads_it() {
    story("""
        http: http://proxy.corp.example:3128
        user: build
        password: { file: ~/password }
        for: apt
        """)
        .machine("""
            == ~/password 0600
              s3cr3t
            """)
        .thenManifest("""
            trueup: 1
            name: example
            proxy: { http: "http://other.corp.example:3128", user: build, password: { file: ~/password }, for: apt }
            """)
        .verify();
  }

  @Test
  void asks_a_command_for_the_password_only_while_applying() {
    story("""
        http: http://proxy.corp.example:3128
        user: build
        password: { command: [pass, proxy] }
        for: [npm, maven]
        """)
        .machine("""
            > pass proxy
              < s3cr3t
            """)
        .verify();
  }

  @Test
  void says_that_root_gets_no_password_from_a_command() {
    String told = story("""
        http: http://proxy.corp.example:3128
        user: build
        password: { command: [pass, proxy] }
        for: apt
        """).text();
    assertTrue(told.contains("proxy/cannot-be-told"), told);
  }

  @Test
  void speaks_socks_to_those_that_can() {
    story("http: socks5://127.0.0.1:1080\n")
        .machine("""
            == /usr/bin/apt-get 0755
              x
            == /usr/bin/mvn 0755
              x
            == /usr/bin/git 0755
              x
            """)
        .verify();
  }

  @Test
  void finds_the_proxy_on_windows_behind_nat() {
    story("http: windows:7890\nfor: env\n").machine("""
        wsl: Ubuntu 2
        == /proc/net/route
          Iface	Destination	Gateway 	Flags	RefCnt	Use	Metric	Mask
          eth0	00000000	0110A8AC	0003	0	0	0	00000000
        $ wslinfo --networking-mode
          nat
        """).verify();
  }

  @Test
  void finds_the_proxy_on_windows_in_mirrored_mode() {
    String told = story("http: windows:7890\nfor: npm\n").machine("""
        wsl: Ubuntu 2
        $ wslinfo --networking-mode
          mirrored
        """).text();
    assertTrue(told.contains("proxy = http://127.0.0.1:7890"), told);
  }

  @Test
  void says_what_wins_over_ours() {
    story("http: http://proxy.corp.example:3128\nfor: [apt, maven]\n")
        .machine("""
            == /etc/apt/apt.conf.d/95corp
              Acquire::http::Proxy "http://old.corp.example:8080";
            == /etc/apt/apt.conf
              Acquire::https::Proxy "DIRECT";
            == ~/.m2/settings.xml
              <settings>
                <proxies>
                  <proxy>
                    <id>corp</id>
                    <host>old.corp.example</host>
                    <port>8080</port>
                  </proxy>
                  <proxy>
                    <id>trueup-http</id>
                    <active>false</active>
                    <host>proxy.corp.example</host>
                    <port>3128</port>
                  </proxy>
                </proxies>
              </settings>
            """)
        .verify();
  }

  @Test
  void will_not_write_between_elements_on_one_line() {
    String told = story("http: http://proxy.corp.example:3128\nfor: maven\n")
        .machine("== ~/.m2/settings.xml\n  <settings><offline>false</offline></settings>\n").text();
    assertTrue(told.contains("its elements share lines"), told);
  }

  @Test
  void names_hosts_that_go_the_wrong_way() {
    whole("""
        proxy:
          http: http://proxy.corp.example:3128
          no_proxy: [.cn]
          for: env
        env:
          variables: { GOPROXY: "https://goproxy.cn,https://go.corp.example|direct", REGISTRY: "http://registry:5000", LOCAL: "http://127.0.0.1:80" }
        """).verify();
  }

  @Test
  void takes_everything_away() {
    story("""
        ensure: absent
        for: [apt, git, npm, maven, docker]
        """)
        .machine("""
            == ~/.npmrc
              proxy=http://old.example:3128
            == ~/.gitconfig
              [http]
              \tproxy = http://old.example:3128
            """)
        .verify();
  }

  @Test
  void explains_what_one_consumer_cannot_take() {
    story("""
        http: https://proxy.corp.example:3128
        user: o reilly
        password: { file: ~/password }
        no_proxy: ["*"]
        for: [env, apt, git, npm, maven]
        """).machine(SECRET).verify();
  }

  @Test
  void explains_a_password_that_maven_would_decrypt() {
    story("""
        http: http://proxy.corp.example:3128
        user: build
        password: { file: ~/password }
        for: maven
        """).machine("== ~/password 0600\n  {x}\n").verify();
  }

  @Test
  void explains_every_mistake_at_its_place() {
    story("""
        http: http://me:secret@proxy.corp.example:3128
        https: proxy.corp.example:3128
        user: "a:b"
        password: { file: ~/password }
        no_proxy: ["localhost, 127.0.0.1", "https://git.corp.example", "git.corp.example:8080", 10.0.0.0/33, "a*b"]
        """).machine(SECRET).verify();
  }

  @Test
  void explains_a_password_without_a_user_and_a_proxy_without_an_address() {
    story("""
        password: { file: ~/password }
        for: [env]
        """).machine(SECRET).verify();
  }

  @Test
  void explains_whom_it_cannot_tell() {
    story("http: http://proxy.corp.example:3128\nfor: [env, pip]\nnoproxy: [localhost]\n").verify();
  }
}
