package dev.trueup.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A plug-in shop makes plug-ins out of sources, as their authors would: real jars in a plug-in folder. */
record PluginShop(Path work, Path plugins) {

  static final String SERVICE = "META-INF/services/dev.trueup.provider.Provider";

  /** A provider {@code shelf.ShelfProvider} with the section {@code shelf} and the kind {@code shelf-book}; parts of it can be replaced. */
  static String provider() {
    return """
        package shelf;
        import dev.trueup.diagnostic.*;
        import dev.trueup.host.*;
        import dev.trueup.provider.*;
        import dev.trueup.value.*;
        import java.util.List;
        public final class ShelfProvider implements Provider {
          static { /*STATIC*/ }
          public ShelfProvider() { /*NEW*/ }
          public String name() { return "shelf"; }
          public int spi() { return /*SPI*/ SPI; }
          public List<Section> sections() { return List.of(new ShelfSection()); }
          public List<Kind<?, ?>> kinds() { return List.of(new BookKind()); }
          public List<ReadCommand> reads() { return List.of(ReadCommand.form("shelf", "list")); }
          public List<Diagnostic> review(List<Resource<?>> all, Machine machine) { /*REVIEW*/ return List.of(); }
          static final class ShelfSection implements Section {
            public String key() { return "shelf"; }
            public String schema() {
              return "{\\"type\\":\\"array\\",\\"description\\":\\"Books.\\",\\"items\\":{\\"type\\":\\"string\\",\\"x-path\\":true,\\"description\\":\\"A book.\\"}}";
            }
            public Checked<List<Resource<?>>> read(Entry entries, Project project, Machine machine) {
              /*READ*/
              return Checked.of(entries.itemList().stream().<Resource<?>>map(item -> new Resource<>(
                  ResourceAddress.of("shelf-book", item.asText().orElse("")), new Book(item.asPath().orElseThrow()), item.terms(),
                  Origin.declared(item.span()))).toList());
            }
          }
          record Book(HostPath file) implements State {
            public Attributes attributes() { return Attributes.of("file", Value.text(file.text())); }
          }
          static final class BookKind implements Kind<Book, Nothing> {
            public KindName name() { return new KindName("shelf-book"); }
            public String summary() { return "A book."; }
            public String example() { return "shelf: [~/book]\\n"; }
            public Book parse(int version, Attributes recorded) { return new Book(HostPath.linux(recorded.text("file"))); }
            public Identity identity(Book book, Machine machine) { /*IDENTITY*/ return Identity.of(Side.LINUX, book.file().text()); }
            public List<Observation<Book, Nothing>> probe(List<Book> desired, ReadOnlyHost host) {
              /*PROBE*/
              return desired.stream().map(book -> host.stat(book.file()).is(FileStat.Type.MISSING)
                  ? Observation.<Book>absent() : Observation.present(book)).toList();
            }
            public Remedy remedy(Deviation<Book> deviation, Nothing evidence, Past past, Machine machine) {
              /*REMEDY*/
              return Remedy.steps(switch (deviation) {
                case Deviation.Missing<Book>(Book wanted) -> Step.write(wanted.file(), Content.of("a book\\n"), java.util.Optional.empty());
                case Deviation.Different<Book> d -> throw new IllegalStateException("a book is there or not");
                case Deviation.Unwanted<Book>(Book there) -> Step.delete(there.file());
              });
            }
          }
        }
        """;
  }

  /** A plug-in of the provider above, with this Java in the place of one of its marks. */
  PluginShop sells(String plugin, String mark, String java) {
    return sells(plugin, provider().replace(mark, java));
  }

  /** A plug-in of one public class {@code shelf.ShelfProvider}. */
  PluginShop sells(String plugin, String source) {
    return jar(plugin, plugin + ".jar", compiled(Map.of("shelf.ShelfProvider", source)), "shelf.ShelfProvider");
  }

  /** Classes by path, from sources by the names of their classes. */
  Map<String, byte[]> compiled(Map<String, String> sources) {
    try {
      Path classes = Files.createTempDirectory(work, "classes-");
      var compiler = ToolProvider.getSystemJavaCompiler();
      List<JavaFileObject> units = sources.entrySet().stream().<JavaFileObject>map(source -> new SimpleJavaFileObject(
          URI.create("string:///" + source.getKey().replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
        @Override
        public CharSequence getCharContent(boolean ignore) {
          return source.getValue();
        }
      }).toList();
      boolean well = compiler.getTask(null, null, null,
          List.of("-d", classes.toString(), "-proc:none", "-cp", System.getProperty("java.class.path")), null, units).call();
      if (!well) {
        throw new IllegalStateException("the sources of the plug-in are wrong");
      }
      Map<String, byte[]> files = new TreeMap<>();
      try (Stream<Path> all = Files.walk(classes)) {
        for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
          files.put(classes.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
      return files;
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** A jar in the folder of a plug-in, that names these classes as services. */
  PluginShop jar(String plugin, String name, Map<String, byte[]> files, String... services) {
    Map<String, byte[]> all = new TreeMap<>(files);
    if (services.length > 0) {
      all.put(SERVICE, (String.join("\n", services) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    try {
      Path folder = Files.createDirectories(plugins.resolve(plugin));
      try (OutputStream out = Files.newOutputStream(folder.resolve(name)); var jar = new JarOutputStream(out)) {
        for (Map.Entry<String, byte[]> file : all.entrySet()) {
          jar.putNextEntry(new JarEntry(file.getKey()));
          jar.write(file.getValue());
          jar.closeEntry();
        }
      }
      return this;
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
