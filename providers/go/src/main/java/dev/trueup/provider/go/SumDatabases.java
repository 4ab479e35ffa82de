package dev.trueup.provider.go;

import dev.trueup.host.Digest.SumDatabase;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Databases of sums as GOSUMDB names them: https://go.dev/ref/mod#checksum-database. */
final class SumDatabases {

  /** The key of the database that Go asks where nothing is said; cmd/go/internal/modfetch/key.go. */
  private static final String KEY = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
  private static final String NAME = "sum.golang.org";
  private static final String ALIAS = "sum.golang.google.cn";

  private SumDatabases() {}

  /**
   * @param text a GOSUMDB; nothing said is the usual database
   * @param proxies are asked before the database itself, unless its address is given
   * @return empty for {@code off}, and for what Go would refuse
   */
  static Optional<SumDatabase> parse(Optional<String> text, ModuleProxies proxies) {
    String[] fields = text.map(String::strip).map(word -> word.equals(ALIAS) ? NAME + " https://" + ALIAS : word).orElse(NAME).split("\\s+");
    String key = fields[0].equals(NAME) ? KEY : fields[0];
    if (!SumDatabaseRule.isVerifier(key) || fields.length > 2) {
      return Optional.empty();
    }
    String name = key.substring(0, key.indexOf('+'));
    if (fields.length == 2) {
      return fields[1].matches("https?://[^/\\s]+\\S*") ? Optional.of(new SumDatabase(key, List.of(URI.create(fields[1])))) : Optional.empty();
    }
    var bases = new ArrayList<>(proxies.databases(name));
    bases.add(URI.create("https://" + name));
    return Optional.of(new SumDatabase(key, bases));
  }
}
