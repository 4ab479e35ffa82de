package dev.trueup.provider.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import dev.trueup.host.Artifact.Where;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Lock;
import dev.trueup.provider.Terms;
import dev.trueup.provider.go.SdkVersions.Chosen;
import dev.trueup.testkit.ScriptedHost;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdkSourcesTest {

  private static final Span PLACE = new Span("trueup.yaml", 3, 5, 3, 9);
  private static final Chosen RELEASE = new Chosen(GoVersion.of("1.26.8"), "go.sdk 1.26", PLACE);
  private static final String ONE = "1".repeat(64);
  private static final String H1 = SdkMachines.h1("1.26.8");

  private final List<Diagnostic> mistakes = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(delimiter = '!', textBlock = """
      https://goproxy.cn,direct                 ! https://goproxy.cn/golang.org/toolchain/@v/X https://go.dev/dl/mod/golang.org/toolchain/@v/X
      https://a.example/|https://b.example/x,off,https://c.example ! https://a.example/golang.org/toolchain/@v/X https://b.example/x/golang.org/toolchain/@v/X
      goproxy.cn                                ! https://goproxy.cn/golang.org/toolchain/@v/X
      file:///srv/modules                       ! /srv/modules/golang.org/toolchain/@v/X
      https://me:pw@mirror.example,goproxy.cn   ! https://goproxy.cn/golang.org/toolchain/@v/X
      off                                       !
      none,/srv/x,ftp://mirror.example,http://  !
      """)
  void go_is_had_where_go_would_look_for_the_module(String proxies, String places) {
    String found = ModuleProxies.parse(proxies).bases().stream().map(base -> ModuleProxies.zip(base, "X")).map(SdkSourcesTest::shown)
        .map(place -> place.replaceFirst("\\.zip$", "")).collect(Collectors.joining(" "));
    assertEquals(places == null ? "" : places, found);
  }

  @Test
  void proxies_hand_on_the_database_before_it_is_asked_itself() {
    var proxies = ModuleProxies.parse("https://goproxy.cn,file:///srv/modules,direct");
    assertEquals("[https://goproxy.cn/sumdb/sum.golang.org, https://sum.golang.org]", bases(Optional.empty(), proxies));
    assertEquals("[https://sum.golang.google.cn]", bases(Optional.of("sum.golang.google.cn"), proxies));
    assertEquals("[https://sums.example/x]", bases(Optional.of("sum.golang.org https://sums.example/x"), proxies));
    assertEquals("", bases(Optional.of("off"), proxies));
    assertEquals("", bases(Optional.of("sums.example"), proxies));
  }

  @Test
  void without_a_word_it_is_the_official_site_and_then_a_proxy_that_is_known() {
    assertEquals("https://go.dev/dl/go1.26.8.linux-amd64.tar.gz listed", sources("", Lock.NONE, Optional.empty()));
    assertEquals("https://go.dev/dl/go1.26.8.linux-amd64.tar.gz listed"
            + ", https://goproxy.cn/golang.org/toolchain/@v/v0.0.1-go1.26.8.linux-amd64.zip database",
        sources("env GOPROXY=https://goproxy.cn\n", Lock.NONE, Optional.empty()));
  }

  @Test
  void the_proxy_is_the_one_that_go_would_ask() {
    String shipped = "== /usr/local/go/go.env\n  GOPROXY=https://shipped.example,direct\n";
    assertTrue(sources(shipped, Lock.NONE, Optional.empty(), "goproxy").startsWith("https://shipped.example/"));
    String file = shipped + "== ~/.config/go/env\n  GOPROXY=https://file.example\n";
    assertTrue(sources(file, Lock.NONE, Optional.empty(), "goproxy").startsWith("https://file.example/"));
    assertTrue(sources("env GOPROXY=https://environment.example\n" + file, Lock.NONE, Optional.empty(), "goproxy")
        .startsWith("https://environment.example/"));
    assertTrue(sources("env GOENV=off\n" + file, Lock.NONE, Optional.empty(), "goproxy").startsWith("https://shipped.example/"), "Go reads no file");
    assertEquals(List.of(), mistakes);
  }

  @Test
  void sums_come_from_the_manifest_or_the_lock_before_anybody_is_asked() {
    Lock lock = lock("linux-amd64.sha256", ONE, "linux-amd64.size", "65000000", "linux-amd64.h1", H1);
    assertEquals("https://mirror.example/go1.26.8.linux-amd64.tar.gz sha256 65000000", sources("", lock, Optional.empty(), "https://mirror.example"));
    assertEquals("https://mirror.example/go1.26.8.linux-amd64.tar.gz sha256", sources("", Lock.NONE, Optional.of(ONE), "https://mirror.example/"));
    assertTrue(sources("env GOPROXY=https://goproxy.cn\nenv GOSUMDB=off\n", lock, Optional.empty(), "goproxy").endsWith(".zip sum"));
    assertEquals(List.of(), mistakes);
  }

  @Test
  void a_declared_sum_binds_and_leaves_out_what_it_cannot_be_held_against() {
    String proxy = "env GOPROXY=https://goproxy.cn\n";
    String archive = "https://go.dev/dl/go1.26.8.linux-amd64.tar.gz sha256";
    String module = "https://goproxy.cn/golang.org/toolchain/@v/v0.0.1-go1.26.8.linux-amd64.zip sum";
    assertEquals(archive, sources(proxy, Lock.NONE, Optional.of(ONE)));
    assertEquals(archive, sources(proxy, Lock.NONE, Optional.of(ONE), "goproxy", "https://go.dev/dl"));
    assertEquals(archive + ", " + module, sources(proxy, lock("linux-amd64.h1", H1), Optional.of(ONE)));
    assertEquals(List.of(), mistakes);
    assertEquals("", sources(proxy, Lock.NONE, Optional.of(ONE), "goproxy"));
    assertEquals(List.of("go/sdk-sum-of-archive"), mistakes.stream().map(Diagnostic::code).toList());
  }

  @Test
  void a_folder_may_hold_the_archive_or_the_module() {
    Lock lock = lock("linux-amd64.sha256", ONE, "linux-amd64.h1", H1);
    assertEquals("~/project/downloads/go1.26.8.linux-amd64.tar.gz sha256"
            + ", ~/project/downloads/toolchain@v0.0.1-go1.26.8.linux-amd64.zip sum",
        sources("", lock, Optional.empty(), "./downloads"));
  }

  @Test
  void a_lock_that_says_something_else_is_not_believed_and_neither_is_the_manifest() {
    assertEquals("", sources("", lock("linux-amd64.sha256", ONE), Optional.of("2".repeat(64))));
    assertEquals("go/sdk-lock-contradicts", mistakes.getFirst().code());
    assertTrue(mistakes.getFirst().detail().contains(ONE) && mistakes.getFirst().detail().contains("2".repeat(64)), mistakes.getFirst().detail());
    assertEquals("", sources("", lock("linux-amd64.sha256", "what"), Optional.empty()));
    assertEquals("go/sdk-lock-broken", mistakes.getLast().code());
  }

  @Test
  void a_module_that_nobody_vouches_for_is_not_had() {
    assertEquals("", sources("env GOPROXY=https://goproxy.cn\nenv GOSUMDB=off\n", Lock.NONE, Optional.empty(), "goproxy"));
    assertEquals("go/sdk-no-sum", mistakes.getFirst().code());
    assertEquals("", sources("env GOPROXY=https://me:pw@mirror.example\n", Lock.NONE, Optional.empty(), "goproxy"));
    assertEquals("go/sdk-no-proxy", mistakes.getLast().code());
  }

  @Test
  void what_is_written_down_of_a_source_is_read_again() {
    Lock lock = lock("linux-amd64.sha256", ONE, "linux-amd64.size", "65000000", "linux-amd64.h1", H1);
    String machine = "env GOPROXY=https://goproxy.cn,direct\n";
    for (Lock each : List.of(lock, Lock.NONE)) {
      List<SdkSource> sources = of(machine, each, Optional.empty(), "https://mirror.example", "./downloads", "goproxy");
      assertTrue(sources.size() >= 4);
      assertEquals(sources, sources.stream().map(SdkSourceText::encode).map(SdkSourceText::decode).toList());
    }
  }

  private static String bases(Optional<String> database, ModuleProxies proxies) {
    return SumDatabases.parse(database, proxies).map(found -> found.bases().toString()).orElse("");
  }

  private String sources(String machine, Lock lock, Optional<String> sha256, String... written) {
    return of(machine, lock, sha256, written).stream().map(SdkSourcesTest::line).collect(Collectors.joining(", "));
  }

  private List<SdkSource> of(String machine, Lock lock, Optional<String> sha256, String... written) {
    var host = ScriptedHost.of(machine);
    var sources = new SdkSources(
        SdkPlatform.of("amd64").orElseThrow(), new GoEnvironment(Optional.empty(), host.machine()), lock, mistakes::add);
    List<Entry> entries = new ArrayList<>();
    for (String text : written) {
      entries.add(text.startsWith(".")
          ? new Entry.Path(host.machine().path("/home/dev/project/" + text), text, PLACE, Terms.NONE)
          : new Entry.Scalar(text, Value.text(text), PLACE, Terms.NONE));
    }
    return sources.of(RELEASE, entries, sha256);
  }

  private static String line(SdkSource source) {
    String digest = switch (source.digest()) {
      case dev.trueup.host.Digest.Sha256 known -> "sha256";
      case dev.trueup.host.Digest.ModuleSum known -> "sum";
      case dev.trueup.host.Digest.Listed listed -> "listed";
      case dev.trueup.host.Digest.InDatabase database -> "database";
    };
    return shown(source.where()) + " " + digest + (source.size().isPresent() ? " " + source.size().getAsLong() : "");
  }

  private static String shown(Where where) {
    return switch (where) {
      case Where.Web(var uri) -> uri.toString();
      case Where.OnDisk(var file) -> file.text();
    };
  }

  private static Lock lock(String... facts) {
    var known = new TreeMap<String, String>();
    for (int i = 0; i < facts.length; i += 2) {
      known.put(facts[i], facts[i + 1]);
    }
    return new Lock(new TreeMap<>(java.util.Map.of(RELEASE.pin(), known)));
  }
}
