package dev.trueup.provider.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.provider.Entry;
import dev.trueup.provider.EntryState;
import dev.trueup.provider.Terms;
import dev.trueup.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoReadingTest {

  private static final Span PLACE = new Span("trueup.yaml", 3, 5, 3, 9);

  @ParameterizedTest
  @CsvSource(delimiter = '!', textBlock = """
      GOPROXY     ! https://goproxy.cn,direct                      !
      GOPROXY     ! https://goproxy.cn|direct                      !
      GOPROXY     ! goproxy.cn                                     !
      GOPROXY     ! localhost:3000/x                               !
      GOPROXY     ! file:///srv/modules                            !
      GOPROXY     ! HTTPS://goproxy.cn/                            !
      GOPROXY     ! http://[::1]:3000                              !
      GOPROXY     ! direct                                         !
      GOPROXY     ! off                                            ! go/proxy-off
      GOPROXY     ! ','                                            ! go/proxy-empty
      GOPROXY     ! direct,https://goproxy.cn                      ! go/proxy-behind-end
      GOPROXY     ! none                                           ! go/proxy-scheme-missing
      GOPROXY     ! /srv/modules                                   ! go/proxy-scheme-missing
      GOPROXY     ! ftp://mirror.example                           ! go/proxy-scheme
      GOPROXY     ! file://host/srv                                ! go/proxy-file
      GOPROXY     ! https://                                       ! go/proxy-url
      GOPROXY     ! https://a b                                    ! go/proxy-url
      GOPROXY     ! https://me:pw@mirror.example                   ! go/proxy-credentials
      GOSUMDB     ! sum.golang.org                                 !
      GOSUMDB     ! sum.golang.google.cn                           !
      GOSUMDB     ! sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8 !
      GOSUMDB     ! sum.golang.org https://sums.example            !
      GOSUMDB     ! off                                            ! go/sumdb-off
      GOSUMDB     ! on                                             ! go/sumdb-name
      GOSUMDB     ! sum.golang.org+033de67fca9a                    ! go/sumdb-name
      GOSUMDB     ! sum.golang.org+033de0af+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8 ! go/sumdb-name
      GOSUMDB     ! sum.golang.google.cn https://sums.example      ! go/sumdb-name
      GOSUMDB     ! sum.golang.org goproxy.cn                      ! go/sumdb-url
      GOSUMDB     ! a b c                                          ! go/sumdb-fields
      GOPRIVATE   ! git.corp.example/*,*.corp.example              !
      GOPRIVATE   ! https://git.corp.example                       ! go/url-as-pattern
      GOPRIVATE   ! git.corp.example/[a                            ! go/broken-pattern
      GOPRIVATE   ! git.corp.example/[]                            ! go/broken-pattern
      GOPRIVATE   ! git.corp.example/\\                            ! go/broken-pattern
      GONOSUMDB   ! *.goproxy.cn                                   ! go/pattern-is-proxy-host
      GONOSUMDB   ! *                                              ! go/every-module
      GONOPROXY   ! git.corp.example                               ! go/noproxy-without-nosumdb
      GONOPROXY   ! none                                           !
      GOVCS       ! public:git,private:all                         !
      GOVCS       ! github.com/*:git|hg                            !
      GOVCS       ! public                                         ! go/vcs-form
      GOVCS       ! :git                                           ! go/vcs-form
      GOVCS       ! ./x:git                                        ! go/vcs-form
      GOVCS       ! a:git,a:hg                                     ! go/vcs-twice
      GOVCS       ! a:gti                                          ! go/vcs-tool
      GOAUTH      ! netrc                                          !
      GOAUTH      ! netrc; git /home/dev/src                       !
      GOAUTH      ! git src                                        ! go/auth-git
      GOAUTH      ! netrc; off                                     ! go/auth-off
      GOAUTH      ! netrc;                                         ! go/auth-empty
      GOTOOLCHAIN ! local                                          !
      GOTOOLCHAIN ! auto                                           !
      GOTOOLCHAIN ! path                                           !
      GOTOOLCHAIN ! local+path                                     !
      GOTOOLCHAIN ! go1.26.8+auto                                  !
      GOTOOLCHAIN ! go1.26rc1+path                                 !
      GOTOOLCHAIN ! go1.26.8                                       ! go/toolchain-fixed
      GOTOOLCHAIN ! go1.20                                         ! go/toolchain-fixed
      GOTOOLCHAIN ! go1.26                                         ! go/toolchain-language
      GOTOOLCHAIN ! go1.26+auto                                    ! go/toolchain-language
      GOTOOLCHAIN ! 1.26.8                                         ! go/toolchain-form
      GOTOOLCHAIN ! latest                                         ! go/toolchain-form
      GOTOOLCHAIN ! auto+path                                      ! go/toolchain-form
      GO111MODULE ! on                                             ! go/module-mode-default
      GO111MODULE ! off                                            ! go/module-mode
      GO111MODULE ! yes                                            ! go/not-one-of
      GOPATH      ! ~/go                                           !
      GOPATH      ! ~/go:/srv/go                                   !
      GOPATH      ! go                                             ! go/relative-folder
      GOPATH      ! ~other/go                                      ! go/relative-folder
      GOBIN       ! $HOME/bin                                      ! go/variable-in-folder
      GOCACHE     ! /dev/shm/go                                    ! go/cache-in-memory
      GOCACHE     ! off                                            ! go/cache-off
      GOTMPDIR    ! /var/tmp                                       !
      GOROOT      ! /usr/local/go                                  ! go/goroot
      GOFLAGS     ! -trimpath -mod=readonly                        !
      GOFLAGS     ! --trimpath=true                                !
      GOFLAGS     ! -mod=vendor                                    ! go/module-flag
      GOFLAGS     ! -mod vendor                                    ! go/no-flag
      GOFLAGS     ! foo                                            ! go/no-flag
      GOFLAGS     ! ---x                                           ! go/no-flag
      GOFLAGS     ! -frobnicate                                    ! go/unknown-flag
      GOFLAGS     ! -insecure                                      ! go/insecure-flag
      GOFLAGS     ! '"-ldflags=-s -w"'                             ! go/quoted-flags
      GOFLAGS     ! "-ldflags='-s"                                 ! go/quote-in-word
      GOFLAGS     ! '"-ldflags=-s'                                 ! go/open-quote
      CGO_ENABLED ! 0                                              !
      CGO_ENABLED ! true                                           !
      CGO_ENABLED ! 2                                              ! go/not-one-of
      CC          ! clang                                          !
      CC          ! /usr/bin/clang -m32                            !
      CC          ! bin/clang                                      ! go/relative-compiler
      GOOS        ! windows                                        ! go/other-platform
      GOOS        ! windoze                                        ! go/no-platform
      GOARCH      ! s390x                                          ! go/other-platform
      GOARCH      ! wasm                                           ! go/other-platform go/no-pair
      GOAMD64     ! v3                                             !
      GOAMD64     ! 3                                              ! go/not-one-of
      GOARM       ! 6,softfloat                                    !
      GOARM64     ! v8.0,lse                                       !
      GOWASM      ! satconv,signext                                !
      GOFIPS140   ! v1.0.0                                         !
      GOFIPS140   ! on                                             ! go/not-one-of
      GOPROXY     ! '  '                                           ! go/empty-value
      """)
  void says_what_go_would_refuse_and_what_goes_wrong(String key, String value, String codes) {
    var reading = new GoReading(machine(Map.of()));
    reading.setting(field(key, scalar(value)));
    assertEquals(codes == null ? "" : codes, reading.diagnostics().stream().map(Diagnostic::code).collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource({
      "GOVERSION, go/worked-out", "GOTELEMETRY, go/worked-out", "GOENV, go/environment-only", "GODEBUG, go/environment-only",
      "GOMAXPROCS, go/environment-only", "GOWORK, go/environment-only", "HTTP_PROXY, go/environment-only"})
  void sends_what_the_file_cannot_hold_elsewhere(String key, String code) {
    var reading = new GoReading(machine(Map.of()));
    reading.setting(field(key, scalar("x")));
    assertEquals(List.of(code), reading.diagnostics().stream().map(Diagnostic::code).toList());
    assertTrue(reading.resources().isEmpty());
  }

  @Test
  void joins_lists_as_go_spells_them() {
    assertEquals("https://goproxy.cn,direct", written("GOPROXY", list("https://goproxy.cn", "direct")));
    assertEquals("https://goproxy.cn|direct", written("GOPROXY", fallback(list("https://goproxy.cn", "direct"))));
    assertEquals("a/*,b", written("GOPRIVATE", list("a/*", "b")));
    assertEquals("-trimpath '-ldflags=-s -w'", written("GOFLAGS", list("-trimpath", "-ldflags=-s -w")));
    assertEquals("netrc; git /src", written("GOAUTH", list("netrc", "git /src")));
    assertEquals("/home/dev/go:/srv/go", written("GOPATH", list("~/go", "/srv/go")));
  }

  @Test
  void writes_the_home_out_because_go_does_not_know_it() {
    assertEquals("/home/dev/go/bin", written("GOBIN", scalar("~/go/bin")));
    assertEquals("/home/dev", written("GOMODCACHE", scalar("~")));
  }

  @Test
  void spells_switches_as_numbers() {
    assertEquals("0", written("CGO_ENABLED", new Entry.Scalar("false", Value.bool(false), PLACE, Terms.NONE)));
    assertEquals("1", written("CGO_ENABLED", new Entry.Scalar("1", new Value.Number(BigDecimal.ONE), PLACE, Terms.NONE)));
  }

  @Test
  void puts_a_mistake_in_a_list_at_its_item() {
    var reading = new GoReading(machine(Map.of()));
    Span second = new Span("trueup.yaml", 5, 7, 5, 11);
    reading.setting(field("GOPROXY", new Entry.Items(List.of(
        scalar("https://goproxy.cn"), new Entry.Scalar("none", Value.text("none"), second, Terms.NONE)), PLACE, Terms.NONE)));
    assertEquals(Optional.of(second), reading.diagnostics().getFirst().span());
  }

  @Test
  void refuses_lists_where_go_reads_one_value_and_fallback_without_a_list() {
    assertEquals(List.of("go/list-for-one"), codes("GOSUMDB", list("a", "b")));
    assertEquals(List.of("go/fallback-with-text"), codes("GOPROXY", fallback(scalar("direct"))));
    assertEquals(List.of("go/no-value"), codes("GOPROXY", fields(Map.of())));
    assertEquals(List.of("go/broken-line"), codes("GOCACHEPROG", scalar("a\nb")));
  }

  @Test
  void hides_a_proxy_that_holds_a_password() {
    var reading = new GoReading(machine(Map.of()));
    reading.setting(field("GOPROXY", scalar("https://me:pw@mirror.example,direct")));
    assertTrue(((EntryState) reading.resources().getFirst().desired()).value() instanceof Value.Hidden);
    assertTrue(reading.diagnostics().stream().noneMatch(d -> (d.summary() + d.detail() + d.hint()).contains("pw")));
  }

  @Test
  void needs_no_value_for_what_is_to_be_away() {
    var reading = new GoReading(machine(Map.of()));
    Terms absent = new Terms(true, List.of(), Optional.empty());
    reading.setting(field("GOFLAGS", new Entry.Fields(Map.of(), PLACE, absent)));
    assertTrue(reading.diagnostics().isEmpty());
    assertEquals(Value.UNSET, ((EntryState) reading.resources().getFirst().desired()).value());
  }

  @Test
  void finds_go_own_file_as_go_does() {
    assertEquals("~/.config/go/env", file(Map.of()));
    assertEquals("~/cfg/go/env", file(Map.of("XDG_CONFIG_HOME", "/home/dev/cfg")));
    assertEquals("/srv/goenv", file(Map.of("GOENV", "/srv/goenv")));
    assertEquals("~/.config/go/env", file(Map.of("GOENV", "off")));
  }

  @Test
  void warns_of_windows_drives_under_wsl_alone() {
    assertEquals(List.of(), codes("GOMODCACHE", scalar("/mnt/c/go")));
    var reading = new GoReading(wsl());
    reading.setting(field("GOMODCACHE", scalar("/mnt/c/go")));
    assertEquals(List.of("go/windows-drive"), reading.diagnostics().stream().map(Diagnostic::code).toList());
  }

  @Test
  void looks_at_pairs_of_settings_together() {
    var reading = new GoReading(machine(Map.of()));
    reading.setting(field("GOOS", scalar("darwin")));
    reading.setting(field("GOARCH", scalar("386")));
    reading.setting(field("GOROOT", scalar("/usr/local/go")));
    reading.setting(field("GOPATH", scalar("/usr/local/go")));
    assertEquals(List.of("go/no-pair", "go/gopath-is-goroot"),
        reading.diagnostics().stream().filter(Diagnostic::isError).map(Diagnostic::code).toList());
  }

  private static String file(Map<String, String> environment) {
    return GoEnvFile.of(machine(environment)).text();
  }

  private static String written(String key, Entry value) {
    var reading = new GoReading(machine(Map.of()));
    reading.setting(field(key, value));
    assertTrue(reading.diagnostics().stream().noneMatch(Diagnostic::isError), () -> reading.diagnostics().toString());
    return ((EntryState) reading.resources().getFirst().desired()).value().toString();
  }

  private static List<String> codes(String key, Entry value) {
    var reading = new GoReading(machine(Map.of()));
    reading.setting(field(key, value));
    return reading.diagnostics().stream().map(Diagnostic::code).toList();
  }

  private static Entry.Field field(String key, Entry value) {
    return new Entry.Field(key, PLACE, value);
  }

  private static Entry scalar(String text) {
    return new Entry.Scalar(text, Value.text(text), PLACE, Terms.NONE);
  }

  private static Entry list(String... items) {
    return new Entry.Items(new ArrayList<>(Arrays.stream(items).map(GoReadingTest::scalar).toList()), PLACE, Terms.NONE);
  }

  private static Entry fallback(Entry value) {
    return fields(Map.of("value", value, "fallback", scalar("any-error")));
  }

  private static Entry fields(Map<String, Entry> entries) {
    var fields = new LinkedHashMap<String, Entry.Field>();
    entries.forEach((key, value) -> fields.put(key, field(key, value)));
    return new Entry.Fields(fields, PLACE, Terms.NONE);
  }

  private static Machine machine(Map<String, String> environment) {
    return new Machine("dev", 1000, "/home/dev", environment, "Debian 12", "amd64", Optional.empty(), false, "/bin/bash",
        (HostPath path) -> path, Machine.Facts.NONE);
  }

  private static Machine wsl() {
    return new Machine("dev", 1000, "/home/dev", Map.of(), "Debian 12", "amd64", Optional.of(new Machine.Wsl("Debian", 2)), false,
        "/bin/bash", path -> path, Machine.Facts.NONE);
  }
}
