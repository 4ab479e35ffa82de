package dev.trueup.provider.go;

import dev.trueup.provider.go.Setting.Shape;
import java.util.Map;
import java.util.TreeMap;

/** The settings that {@code go/env} may hold: Go 1.26's list of known variables without those that it refuses to store. */
final class Settings {

  static final Map<String, Setting> KNOWN = known();

  private Settings() {}

  private static Map<String, Setting> known() {
    var known = new TreeMap<String, Setting>();
    modules(known);
    folders(known);
    builds(known);
    compilers(known);
    return Map.copyOf(known);
  }

  private static void modules(Map<String, Setting> known) {
    known.put("GOPROXY", new Setting(Shape.PROXIES, new ProxyRule()));
    known.put("GOSUMDB", new Setting(Shape.PLAIN, new SumDatabaseRule()));
    known.put("GOPRIVATE", new Setting(Shape.COMMAS, new PatternsRule()));
    known.put("GONOPROXY", new Setting(Shape.COMMAS, new PatternsRule()));
    known.put("GONOSUMDB", new Setting(Shape.COMMAS, new PatternsRule()));
    known.put("GOINSECURE", new Setting(Shape.COMMAS, new PatternsRule()));
    known.put("GOVCS", new Setting(Shape.COMMAS, new VcsRule()));
    known.put("GOAUTH", new Setting(Shape.COMMANDS, new AuthRule()));
    known.put("GOTOOLCHAIN", new Setting(Shape.PLAIN, new ToolchainRule()));
    known.put("GO111MODULE", new Setting(Shape.PLAIN, WordRule.of("on", "auto", "off").and(Advice::moduleMode)));
  }

  private static void folders(Map<String, Setting> known) {
    known.put("GOPATH", new Setting(Shape.PATHS, new FolderRule()));
    known.put("GOBIN", new Setting(Shape.PATH, new FolderRule()));
    known.put("GOCACHE", new Setting(Shape.PATH, new FolderRule().and(Advice::cacheInMemory)));
    known.put("GOMODCACHE", new Setting(Shape.PATH, new FolderRule()));
    known.put("GOTMPDIR", new Setting(Shape.PATH, new FolderRule()));
    known.put("GOROOT", new Setting(Shape.PATH, new FolderRule().and(Advice::root)));
  }

  private static void builds(Map<String, Setting> known) {
    known.put("GOFLAGS", new Setting(Shape.WORDS, new FlagsRule()));
    known.put("CGO_ENABLED", new Setting(Shape.SWITCH, WordRule.of("0", "1")));
    known.put("GO_EXTLINK_ENABLED", new Setting(Shape.SWITCH, WordRule.of("0", "1")));
    known.put("GOEXPERIMENT", new Setting(Shape.COMMAS, WordRule.like("[a-z0-9]+(,[a-z0-9]+)*", "names with commas between")));
    known.put("GOFIPS140", new Setting(Shape.PLAIN,
        WordRule.like("off|latest|inprocess|certified|v1\\.\\d+\\.\\d+", "`off`, `latest`, `inprocess`, `certified` or `v1.Y.Z`")));
    known.put("GOCACHEPROG", new Setting(Shape.PLAIN, Rule::free));
    known.put("GOOS", new Setting(Shape.PLAIN, Platforms::system));
    known.put("GOARCH", new Setting(Shape.PLAIN, Platforms::architecture));
    known.put("GOAMD64", new Setting(Shape.PLAIN, WordRule.of("v1", "v2", "v3", "v4")));
    known.put("GO386", new Setting(Shape.PLAIN, WordRule.of("sse2", "softfloat")));
    known.put("GOARM", new Setting(Shape.PLAIN,
        WordRule.like("[567](,(softfloat|hardfloat))?", "`5`, `6` or `7`, with `,softfloat` or `,hardfloat` behind it")));
    known.put("GOARM64", new Setting(Shape.PLAIN,
        WordRule.like("v(8\\.[0-9]|9\\.[0-5])(,lse|,crypto)*",
            "`v8.0` to `v8.9` or `v9.0` to `v9.5`, with `,lse` or `,crypto` behind it")));
    known.put("GOMIPS", new Setting(Shape.PLAIN, WordRule.of("hardfloat", "softfloat")));
    known.put("GOMIPS64", new Setting(Shape.PLAIN, WordRule.of("hardfloat", "softfloat")));
    known.put("GOPPC64", new Setting(Shape.PLAIN, WordRule.of("power8", "power9", "power10")));
    known.put("GORISCV64", new Setting(Shape.PLAIN, WordRule.of("rva20u64", "rva22u64", "rva23u64")));
    known.put("GOWASM", new Setting(Shape.COMMAS, WordRule.like("(satconv|signext)(,(satconv|signext))*", "`satconv`, `signext` or both")));
  }

  private static void compilers(Map<String, Setting> known) {
    known.put("CC", new Setting(Shape.PLAIN, new CompilerRule()));
    known.put("CXX", new Setting(Shape.PLAIN, new CompilerRule()));
    for (String key : new String[] {"AR", "FC", "GCCGO", "PKG_CONFIG"}) {
      known.put(key, new Setting(Shape.PLAIN, Rule::free));
    }
    for (String language : new String[] {"C", "CPP", "CXX", "F", "LD"}) {
      known.put("CGO_" + language + "FLAGS", new Setting(Shape.WORDS, new WordsRule()));
      known.put("CGO_" + language + "FLAGS_ALLOW", new Setting(Shape.PLAIN, Rule::free));
      known.put("CGO_" + language + "FLAGS_DISALLOW", new Setting(Shape.PLAIN, Rule::free));
    }
  }
}
