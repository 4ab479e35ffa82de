package dev.trueup.provider.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Span;
import dev.trueup.host.Digest;
import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Network;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Lock;
import dev.trueup.provider.Pin;
import dev.trueup.provider.Project;
import dev.trueup.provider.Terms;
import dev.trueup.value.Value;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the section {@code go} has locked, from pages that a network is said to have. */
class GoPinsTest {

  private static final Span PLACE = new Span("trueup.yaml", 4, 5, 4, 9);
  private static final String LIST = "https://go.dev/dl/?mode=json&include=all";
  private static final String TOOLCHAINS = "https://goproxy.cn/golang.org/toolchain/@v/list";
  private static final String SUM = "h1:" + "A".repeat(43) + "=";

  private final Map<String, String> pages = new LinkedHashMap<>();
  private final Map<String, String> sums = new LinkedHashMap<>();
  private final Map<String, String> settings = new LinkedHashMap<>(Map.of("GOPROXY", "https://goproxy.cn"));

  @Test
  void newest_releases_and_their_sums_come_from_an_official_list() {
    pages.put(LIST, "[" + release("1.27rc1") + "," + release("1.9.2") + "," + release("1.26.10") + "," + release("1.26.9") + "," + release("1.25.12") + "]");
    sums.put("golang.org/toolchain v0.0.1-go1.26.10.linux-amd64", SUM);
    assertEquals("1.26.10", sdk("1.26").get("version"));
    assertEquals("1.26.10", sdk("stable").get("version"));
    assertEquals("1.25.12", sdk("oldstable").get("version"));
    assertEquals("1.27rc1", sdk("1.27rc1").get("version"));
    assertEquals("linux-amd64.h1 linux-amd64.sha256 linux-amd64.size linux-arm64.sha256 linux-arm64.size version", String.join(" ", sdk("1.26").keySet()));
  }

  @Test
  void where_no_list_answers_versions_come_from_a_module_proxy_and_what_is_left_out_is_named() {
    pages.put(TOOLCHAINS, "v0.0.1-go1.26.9.linux-amd64\nv0.0.1-go1.26.10.linux-amd64\nv0.0.1-go1.26.11.plan9-arm\n");
    sums.put("golang.org/toolchain v0.0.1-go1.26.10.linux-amd64", SUM);
    Checked<Pin.Resolved> found = resolved("sdk", text("1.26"));
    assertEquals(Map.of("version", "1.26.10", "linux-amd64.h1", SUM), found.value().orElseThrow().facts());
    assertEquals(List.of("go/lock-no-list", "go/lock-no-sum"), codes(found));
    assertTrue(found.diagnostics().getFirst().detail().startsWith("go.dev: it is silent.\ngolang.google.cn: it is silent.\n"), found.toString());
  }

  @Test
  void nearest_releases_are_named_for_one_that_does_not_exist() {
    pages.put(LIST, "[" + release("1.26.10") + "," + release("1.26.9") + "," + release("1.25.12") + "]");
    Checked<Pin.Resolved> exact = resolved("sdk", text("1.26.99"));
    assertEquals("Nobody has published Go 1.26.99. There are 1.26.10, 1.26.9.", exact.diagnostics().getFirst().detail());
    assertEquals(Optional.of(PLACE), exact.diagnostics().getFirst().span());
    assertEquals(List.of("go/lock-no-release"), codes(resolved("sdk", text("1.31"))));
  }

  @Test
  void a_release_that_nobody_has_a_sum_of_is_not_locked() {
    pages.put(TOOLCHAINS, "v0.0.1-go1.26.10.linux-amd64\n");
    settings.put("GOSUMDB", "off");
    assertEquals(List.of("go/lock-no-list", "go/lock-no-database", "go/lock-no-sums"), codes(resolved("sdk", text("1.26"))));
  }

  @Test
  void without_a_network_nothing_is_found_out() {
    assertEquals(List.of(Pin.UNANSWERED), codes(resolved("sdk", text("1.26"))));
    assertEquals(List.of(Pin.UNANSWERED), codes(resolved("tools", text("golang.org/x/tools/gopls@latest"))));
  }

  @Test
  void a_lock_is_judged_without_asking() {
    Pin pin = pin("sdk", text("1.26"));
    var facts = new TreeMap<>(Map.of("version", "1.25.3", "linux-amd64.sha256", "aa"));
    assertEquals(List.of("it has 1.25.3, which is no 1.26"), pin.judge().apply(facts));
    facts.put("version", "1.26.8");
    assertEquals(List.of(), pin.judge().apply(facts), "what nobody may have for another machine is no fault");
    assertEquals(List.of("it has no sum for linux-arm64, so a machine of that sort asks for it when it downloads"), pin.remarks().apply(facts));
    facts.put("linux-arm64.h1", SUM);
    assertEquals(List.of(), pin.remarks().apply(facts));
    facts.remove("linux-amd64.sha256");
    assertEquals(List.of("it has no sum for linux-amd64"), pin.judge().apply(facts));
    assertEquals(List.of("it has no version"), pin.judge().apply(new TreeMap<>()));
  }

  @Test
  void a_tool_is_the_longest_beginning_of_its_path_that_is_a_module() {
    pages.put("https://goproxy.cn/golang.org/x/tools/@v/list", "v0.40.0\nv0.41.0-pre.1\nv0.39.0\nv0.42.0\n");
    pages.put("https://goproxy.cn/golang.org/x/tools/@v/v0.42.0.mod", "module golang.org/x/tools\n\ngo 1.24.0\n\nretract v0.42.0 // a slip\n");
    pages.put("https://goproxy.cn/golang.org/x/tools/@v/v0.40.0.mod", "module golang.org/x/tools\n\ngo 1.25.0\n");
    sums.put("golang.org/x/tools v0.40.0", SUM);
    Checked<Pin.Resolved> found = resolved("tools", text("golang.org/x/tools/cmd/goimports@latest"));
    assertEquals(Map.of("module", "golang.org/x/tools", "version", "v0.40.0", "go", "1.25.0", "h1", SUM), found.value().orElseThrow().facts());
    assertEquals(List.of(), codes(found));
  }

  @Test
  void versions_of_tools_that_do_not_exist_are_mistakes_with_the_nearest() {
    pages.put("https://goproxy.cn/github.com/!burnt!sushi/toml/@v/list", "v1.4.0\nv1.5.0\n");
    Checked<Pin.Resolved> found = resolved("tools", text("github.com/BurntSushi/toml/cmd/tomlv@v1.4.9"));
    assertEquals("The module github.com/BurntSushi/toml has no version for `v1.4.9`. There are v1.4.0.", found.diagnostics().getFirst().detail());
    pages.keySet().removeIf(page -> page.contains("toml"));
    pages.put("https://goproxy.cn/else", "");
    assertEquals(List.of(Pin.UNANSWERED), codes(resolved("tools", text("github.com/BurntSushi/toml/cmd/tomlv@latest"))));
  }

  @Test
  void private_modules_are_asked_of_nobody() {
    settings.put("GOPRIVATE", "git.corp.example/*");
    assertEquals(List.of("go/lock-private-tool"), codes(resolved("tools", text("git.corp.example/team/tool@latest"))));
    assertEquals(List.of(), pins("tools", text("git.corp.example/team/tool@v1.0.0")), "an exact version needs no lock");
  }

  @Test
  void versions_are_ordered_as_semver_has_it() {
    List<String> order = List.of("v0.9.0", "v0.10.0-alpha", "v0.10.0-alpha.1", "v0.10.0-alpha.beta", "v0.10.0-rc.2", "v0.10.0-rc.11", "v0.10.0", "v1.0.0");
    assertEquals(order, new ModuleVersions(order.reversed().stream().flatMap(v -> ModuleVersion.parse(v).stream()).toList()).all().stream()
        .map(ModuleVersion::text).toList());
    var versions = ModuleVersions.parse("v1.2.0\nv1.3.0-rc.1\nv4.0.0+incompatible\nv0.22.9\nv0.22.10\nnonsense\n");
    assertEquals("v1.2.0", versions.find("latest").orElseThrow().text());
    assertEquals("v0.22.10", versions.find("v0.22").orElseThrow().text());
    assertEquals(Optional.empty(), versions.find("v3"));
    var dated = ModuleVersions.parse("v1.2.0\nv1.2.1\nv1.3.0-rc.1\nv1.3.1-0.20260101000000-abcdefabcdef\n");
    assertEquals(List.of("v1.2.1", "v1.2.0", "v1.3.1-0.20260101000000-abcdefabcdef"), dated.nearest("v9.9.9"));
  }

  @Test
  void patterns_match_beginnings_of_paths_element_by_element() {
    var patterns = ModulePatterns.parse(Optional.of("*.corp.example,github.com/acme/*,example.com/[a-c]/"));
    assertEquals(List.of(true, true, false, true, false, true, false), List.of("git.corp.example/x/y", "github.com/acme/tool/v2", "github.com/acme",
        "github.com/acme/x", "corp.example/x", "example.com/b/z", "example.com/d").stream().map(path -> patterns.match(path).isPresent()).toList());
  }

  private static String release(String version) {
    return "{\"version\":\"go%1$s\",\"stable\":true,\"files\":[%2$s]}".formatted(version, List.of("linux-amd64", "linux-arm64", "darwin-arm64").stream()
        .map(platform -> "{\"filename\":\"go%s.%s.tar.gz\",\"sha256\":\"%s\",\"size\":65}".formatted(version, platform, "ab".repeat(32)))
        .collect(Collectors.joining(",")));
  }

  private Map<String, String> sdk(String version) {
    return resolved("sdk", text(version)).value().orElseThrow().facts();
  }

  private static List<String> codes(Checked<Pin.Resolved> checked) {
    return checked.diagnostics().stream().map(each -> each.code()).distinct().toList();
  }

  private Checked<Pin.Resolved> resolved(String key, Entry value) {
    return pin(key, value).resolve().apply(host());
  }

  private Pin pin(String key, Entry value) {
    return pins(key, value).getFirst();
  }

  private List<Pin> pins(String key, Entry value) {
    Entry wanted = key.equals("sdk") ? fields(Map.of("version", value)) : new Entry.Items(List.of(value), PLACE, Terms.NONE);
    var written = new LinkedHashMap<String, Entry>();
    settings.forEach((name, setting) -> written.put(name, text(setting)));
    return new GoSection().pins(fields(Map.of(key, wanted, "settings", fields(written))), new Project() {
      @Override
      public String name() {
        return "";
      }

      @Override
      public HostPath folder() {
        return HostPath.linux("~/project");
      }

      @Override
      public Lock lock() {
        return Lock.NONE;
      }

      @Override
      public FileRead file(String name) {
        return new FileRead.Missing();
      }
    }, machine());
  }

  private static Machine machine() {
    return new Machine("dev", 1000, "/home/dev", Map.of(), "Debian 12", "amd64", Optional.empty(), false, "/bin/sh", UnaryOperator.<HostPath>identity(),
        Machine.Facts.NONE);
  }

  private static Entry text(String text) {
    return new Entry.Scalar(text, Value.text(text), PLACE, Terms.NONE);
  }

  private static Entry fields(Map<String, Entry> entries) {
    var fields = new LinkedHashMap<String, Entry.Field>();
    entries.forEach((key, value) -> fields.put(key, new Entry.Field(key, PLACE, value)));
    return new Entry.Fields(fields, PLACE, Terms.NONE);
  }

  /** A host that has nothing but a network. */
  private ReadOnlyHost host() {
    Network network = new Network() {
      @Override
      public Fetched fetch(URI uri, int limit) {
        String page = pages.get(uri.toString());
        boolean known = pages.keySet().stream().anyMatch(each -> URI.create(each).getHost().equals(uri.getHost()));
        return page != null ? new Fetched.Page(200, page, Optional.empty())
            : known && !pages.containsKey("https://goproxy.cn/else") ? new Fetched.Page(404, "", Optional.empty()) : new Fetched.Refused("it is silent");
      }

      @Override
      public Reached connect(String address, int port) {
        return new Reached.Unasked();
      }

      @Override
      public Summed sum(Digest.InDatabase question) {
        String sum = sums.get(question.module() + " " + question.version());
        return sum == null ? new Summed.Unknown("it has no record") : new Summed.Known(new Digest.ModuleSum(sum));
      }
    };
    return (ReadOnlyHost) Proxy.newProxyInstance(GoPinsTest.class.getClassLoader(), new Class<?>[] {ReadOnlyHost.class}, (self, method, arguments) -> {
      if (method.getName().equals("network")) {
        return network;
      }
      throw new UnsupportedOperationException(method.getName());
    });
  }
}
