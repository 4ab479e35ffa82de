package dev.trueup.provider.checks;

import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Libraries are what the loader looks for when a program starts, found where it looks, ld.so(8): the folders that the program names itself, the
 * loader's cache, the usual folders; musl's loader has a list of folders in their place. {@code LD_LIBRARY_PATH} belongs to a session and
 * does not count.
 */
final class Libraries {

  /** A library that is not found, and what needs it. */
  record Missing(String name, HostPath neededBy) {}

  /** Programs of today need a few hundred at most. */
  private static final int MOST = 512;
  private static final List<String> USUAL = List.of("/lib64", "/usr/lib64", "/lib", "/usr/lib");

  private final ReadOnlyHost host;
  private final ElfFile program;
  private final boolean musl;
  private final Map<String, List<String>> cache;
  private final List<String> usual;

  Libraries(ReadOnlyHost host, ElfFile program) {
    this.host = host;
    this.program = program;
    String loader = program.interpreter().orElse("");
    this.musl = loader.contains("/ld-musl-");
    this.cache = musl ? Map.of() : LoaderCache.of(host);
    this.usual = musl ? muslFolders(loader) : USUAL;
  }

  private List<String> muslFolders(String loader) {
    String arch = loader.substring(loader.indexOf("ld-musl-") + "ld-musl-".length()).replaceAll("\\.so.*", "");
    boolean plain = arch.matches("[A-Za-z0-9_-]+");
    return plain && host.read(HostPath.linux("/etc/ld-musl-" + arch + ".path")) instanceof FileRead.Contents contents
        ? Arrays.stream(contents.text().text().split("[:\\n]")).map(String::strip).filter(f -> f.startsWith("/")).toList()
        : List.of("/lib", "/usr/local/lib", "/usr/lib");
  }

  /** Those that are not found, each once, the loader among them. */
  List<Missing> missing() {
    List<Missing> missing = new ArrayList<>();
    program.interpreter().filter(loader -> !loader.startsWith("/") || found(loader).isEmpty())
        .ifPresent(loader -> missing.add(new Missing(loader, program.path())));
    Set<String> asked = new HashSet<>();
    Deque<ElfFile> open = new ArrayDeque<>(List.of(program));
    while (!open.isEmpty()) {
      ElfFile file = open.pop();
      for (String name : file.needed()) {
        if (asked.size() < MOST && asked.add(name) && !isLoader(name)) {
          Optional<ElfFile> library = candidates(name, file).flatMap(path -> found(path).stream()).findFirst();
          library.ifPresentOrElse(open::add, () -> missing.add(new Missing(name, file.path())));
        }
      }
    }
    return missing;
  }

  /** musl's loader is its C library too, under several names. */
  private boolean isLoader(String name) {
    return musl && (name.startsWith("libc.musl-") || name.equals("libc.so"));
  }

  private Stream<String> candidates(String name, ElfFile by) {
    if (name.contains("/")) {
      return name.startsWith("/") ? Stream.of(name) : Stream.empty();
    }
    Stream<String> own = Stream.concat(by.searched().stream(), by == program ? Stream.empty() : program.searched().stream())
        .map(folder -> origin(folder, by) + "/" + name);
    return Stream.of(own, cache.getOrDefault(name, List.of()).stream(), usual.stream().map(folder -> folder + "/" + name)).flatMap(s -> s);
  }

  private String origin(String folder, ElfFile by) {
    String here = by.path().parent().map(parent -> host.machine().absolute(host.machine().real(parent))).orElse("/");
    return folder.replace("${ORIGIN}", here).replace("$ORIGIN", here);
  }

  /** The loader passes over what is of another machine. */
  private Optional<ElfFile> found(String path) {
    return path.startsWith("/") && !path.contains("\0")
        && ElfFile.read(host.machine().path(path), host) instanceof ElfFile.Read.Found(ElfFile file)
        && file.arch().equals(program.arch()) && file.bits() == program.bits() ? Optional.of(file) : Optional.empty();
  }
}
