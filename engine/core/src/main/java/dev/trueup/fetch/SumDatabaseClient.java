package dev.trueup.fetch;

import dev.trueup.host.Digest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sum database client asks a checksum database and believes what is proved: the tree is signed with the database's key, the record is in that
 * tree, and the tree goes on from the longest one seen so far (https://go.dev/design/25530-sumdb).
 *
 * <p>Safe for several threads; questions wait for one another, because each may lengthen what is remembered.
 */
public final class SumDatabaseClient implements Sums {

  private static final int LARGEST_PAGE = 1 << 16;

  private final TreeMemory memory;
  /** By base and path. */
  private final Map<URI, Map<String, byte[]>> tiles = new HashMap<>();

  public SumDatabaseClient(TreeMemory memory) {
    this.memory = memory;
  }

  @Override
  public synchronized Answer sumOf(Digest.InDatabase question, Pages pages) {
    Optional<VerifierKey> key = VerifierKey.parse(question.database().key());
    if (key.isEmpty()) {
      return new Answer.Unknown("`" + question.database().key() + "` is no key of a checksum database");
    }
    List<String> reasons = new ArrayList<>();
    for (URI base : question.database().bases()) {
      try {
        return new Answer.Known(new Way(base, key.get(), pages).sum(question));
      } catch (Unproved unproved) {
        if (unproved.isContradiction()) {
          return new Answer.Unknown(unproved.clause());
        }
        reasons.add(shown(base) + ": " + unproved.clause());
      }
    }
    return new Answer.Unknown(reasons.isEmpty() ? "no address of " + key.get().name() + " is known" : String.join("; ", reasons));
  }

  private static String shown(URI base) {
    return base.getHost() == null ? base.toString() : base.getHost() + (base.getPort() < 0 ? "" : ":" + base.getPort());
  }

  /** One way to a database: itself, or a module proxy in front of it. */
  private final class Way {

    private final URI base;
    private final VerifierKey key;
    private final Pages pages;
    private final Tiles its;

    Way(URI base, VerifierKey key, Pages pages) {
      this.base = base;
      this.key = key;
      this.pages = pages;
      this.its = new Tiles(this::page, tiles.computeIfAbsent(base, first -> new HashMap<>()));
    }

    Digest.ModuleSum sum(Digest.InDatabase question) throws Unproved {
      if (base.getPath().endsWith("/sumdb/" + key.name())) {
        page("supported");
      }
      String wanted = question.module() + "@" + question.version();
      SumRecord record = SumRecord.parse(text(page("lookup/" + escaped(question.module()) + "@" + escaped(question.version()))));
      TreeHead tree = TreeHead.parse(record.tree(), key);
      Digest.ModuleSum sum = record.sum(question.module(), question.version())
          .orElseThrow(() -> new Unproved("its record is not about " + wanted));
      prove(record, tree);
      continues(tree);
      return sum;
    }

    private void prove(SumRecord record, TreeHead tree) throws Unproved {
      long number = record.number();
      if (number >= tree.size()) {
        throw new Unproved("its record lies behind the end of the tree that it signed");
      }
      Merkle.Subtrees hashes = its.of(tree.size());
      byte[] root = Merkle.root(0, tree.size(), (from, to) -> number < from || number >= to,
          (level, index) -> level == 0 && index == number ? record.hash() : hashes.hash(level, index));
      if (!MessageDigest.isEqual(root, tree.root())) {
        throw new Unproved("the proof that its record is in the tree that it signed does not hold");
      }
    }

    /** That the shorter one of this tree and the one remembered is a beginning of the longer one. */
    private void continues(TreeHead tree) throws Unproved {
      Optional<TreeHead> known = remembered();
      if (known.isPresent()) {
        TreeHead shorter = tree.size() < known.get().size() ? tree : known.get();
        TreeHead longer = shorter == tree ? known.get() : tree;
        Merkle.Subtrees hashes = its.of(longer.size());
        Merkle.Whole whole = (from, to) -> to <= shorter.size() || from >= shorter.size();
        byte[] end = Merkle.root(0, longer.size(), whole, hashes);
        if (!MessageDigest.isEqual(end, longer.root())) {
          throw new Unproved("the hashes that it sent do not come to the tree that it signed");
        }
        if (!MessageDigest.isEqual(Merkle.root(0, shorter.size(), whole, hashes), shorter.root())) {
          throw new Unproved(key.name() + " contradicts itself: its tree of " + longer.size()
              + " records does not go on from its tree of " + shorter.size() + ", and both are signed. Somebody is showing you another past", true);
        }
      }
      if (known.isEmpty() || known.get().size() < tree.size()) {
        memory.remember(key.name(), tree.note());
      }
    }

    private Optional<TreeHead> remembered() {
      Optional<String> note = memory.latest(key.name());
      try {
        return note.isEmpty() ? Optional.empty() : Optional.of(TreeHead.parse(note.get(), key));
      } catch (Unproved notSignedWithThisKey) {
        return Optional.empty();
      }
    }

    private byte[] page(String path) throws Unproved {
      URI uri = URI.create(base + (base.toString().endsWith("/") ? "" : "/") + path);
      return switch (pages.get(uri, LARGEST_PAGE)) {
        case Pages.Got.Refused(String reason) -> throw new Unproved(reason);
        case Pages.Got.Page page when page.status() == 200 -> page.bytes();
        case Pages.Got.Page page when page.status() == 404 || page.status() == 410 -> throw new Unproved(
            path.equals("supported") ? "it does not pass " + key.name() + " on"
                : path.startsWith("lookup/") ? key.name() + " has no record of it" : "it has no `" + path + "`");
        case Pages.Got.Page page -> throw new Unproved("it answered with status " + page.status());
      };
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Capital letters as Go escapes them: {@code BurntSushi} ▸ {@code !burnt!sushi}. */
  private static String escaped(String text) {
    return text.replaceAll("([A-Z])", "!$1").toLowerCase(java.util.Locale.ROOT);
  }
}
