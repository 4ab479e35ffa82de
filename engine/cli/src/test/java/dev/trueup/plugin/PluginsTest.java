package dev.trueup.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Plugin;
import dev.trueup.provider.Provider;
import dev.trueup.provider.files.FilesProvider;
import dev.trueup.value.KindName;
import dev.trueup.view.DiagnosticView;
import dev.trueup.view.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which plug-ins are taken, and what is said of those that are not. */
class PluginsTest {

  private static final Catalog OURS = Catalog.of(List.of(new FilesProvider()));

  @TempDir private Path work;
  private Path folder;
  private PluginShop shop;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectories(work.resolve("plugins"));
    shop = new PluginShop(work, folder);
  }

  private Checked<Catalog> load() {
    return new Plugins(OURS).with(new PluginFolder(folder));
  }

  private static List<String> names(Checked<Catalog> catalog) {
    return catalog.value().orElseThrow().providers().stream().map(Provider::name).toList();
  }

  /** What was said, with the folder under a name that does not change. */
  private String said(Checked<Catalog> catalog) {
    assertEquals(List.of("files"), names(catalog), "everything else goes on without it");
    return text(catalog.diagnostics());
  }

  private String text(List<Diagnostic> diagnostics) {
    return new DiagnosticView(Style.PLAIN, file -> Optional.empty()).text(diagnostics).replace(folder.toString(), "PLUGINS");
  }

  @Test
  void without_a_folder_there_is_what_came_with_trueup() throws IOException {
    Files.delete(folder);
    assertEquals(Checked.of(OURS), load());
  }

  @Test
  void a_plugin_stands_beside_what_came_with_trueup() {
    shop.sells("books", PluginShop.provider());
    Checked<Catalog> loaded = load();
    assertEquals(List.of("files", "shelf"), names(loaded));
    assertEquals(List.of(), loaded.diagnostics());
    Catalog catalog = loaded.value().orElseThrow();
    assertEquals("books", catalog.plugin(new KindName("shelf-book")).orElseThrow().name());
    assertEquals(Optional.empty(), catalog.plugin(new KindName("file")));
    assertTrue(catalog.sections().containsKey("shelf"));
  }

  @Test
  void each_that_cannot_be_taken_is_refused_with_its_reason() throws IOException {
    shop.sells("a-newer-interface", "/*SPI*/ SPI", "99")
        .sells("b-fails-when-made", "/*NEW*/", "throw new IllegalStateException(\"boom\");")
        .sells("c-fails-when-read", "/*STATIC*/", "if (true) throw new IllegalStateException(\"boom\");")
        .sells("d-fails-when-asked", PluginShop.provider().replace("return List.of(new ShelfSection());", "throw new StackOverflowError();"))
        .sells("e-answers-null", PluginShop.provider().replace("return List.of(new BookKind());", "return null;"))
        .sells("f-broken-schema", PluginShop.provider().replace("return \"{\\\"type", "return \"{{\\\"type"))
        .sells("g-schema-is-no-object", PluginShop.provider().replace("return \"{\\\"type", "if (true) return \"[]\"; return \"{\\\"type"))
        .sells("h-key-of-manifests", PluginShop.provider().replace("return \"shelf\"; }\n    public String schema", "return \"include\"; }\n    public String schema"))
        .sells("i-no-name", PluginShop.provider().replace("name() { return \"shelf\"; }", "name() { return \"My Shelf\"; }"))
        .sells("j-not-public", PluginShop.provider().replace("public final class ShelfProvider", "final class ShelfProvider"))
        .jar("k-no-such-class", "k.jar", Map.of(), "shelf.Nowhere")
        .jar("l-no-provider", "l.jar", Map.of("README", "hello".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    shop.sells("m-built-in", PluginShop.provider().replace("name() { return \"shelf\"; }", "name() { return \"files\"; }"));
    Files.writeString(Files.createDirectories(folder.resolve("n-no-jar")).resolve("n.zip"), "PK");
    Files.writeString(Files.createDirectories(folder.resolve("o-no-archive")).resolve("o.jar"), "<html>not found</html>");
    Files.writeString(Files.createDirectories(folder.resolve("p-empty")).resolve("p.jar"), "");
    Files.createDirectories(folder.resolve("q-folder").resolve("q.jar"));
    Files.writeString(folder.resolve("stray.jar"), "");
    Checked<Catalog> loaded = load();
    Approvals.verify(said(loaded));
    assertEquals(17, loaded.value().orElseThrow().refused().size());
  }

  @Test
  void one_that_was_cut_off_or_damaged_is_no_jar() throws IOException {
    Path whole = shop.sells("books", PluginShop.provider()).plugins().resolve("books/books.jar");
    byte[] bytes = Files.readAllBytes(whole);
    for (int length = 0; length < bytes.length; length += 97) {
      Files.write(whole, java.util.Arrays.copyOf(bytes, length));
      assertTrue(said(load()).contains("plugin/not-a-jar"), "of " + length + " bytes");
    }
    byte[] bent = bytes.clone();
    java.util.Arrays.fill(bent, 60, 160, (byte) 7);
    Files.write(whole, bent);
    assertTrue(said(load()).contains("it is damaged"), () -> said(load()));
  }

  @Test
  void two_that_bring_one_name_are_both_refused_and_both_named() {
    shop.sells("books", PluginShop.provider()).sells("more-books", PluginShop.provider());
    Approvals.verify(said(load()));
  }

  @Test
  void one_that_others_may_write_to_is_refused() throws IOException {
    shop.sells("books", PluginShop.provider());
    Path jar = folder.resolve("books/books.jar");
    for (Path open : List.of(folder, folder.resolve("books"), jar)) {
      var before = Files.getPosixFilePermissions(open);
      Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xrwx"));
      String said = said(load());
      assertTrue(said.contains("plugin/others-may-write") && said.contains("chmod go-w " + text(open)), said);
      Files.setPosixFilePermissions(open, before);
    }
    assertEquals(List.of("files", "shelf"), names(load()));
    boolean root = Files.getAttribute(jar, "unix:uid").equals(0);
    if (root) {
      Files.setAttribute(jar, "unix:uid", 54321);
    }
    Checked<Catalog> foreign = new Plugins(OURS).with(new PluginFolder(folder), new Rights(root ? 0 : 4711));
    assertTrue(said(foreign).contains("it belongs to"), said(foreign));
  }

  private String text(Path path) {
    return path.toString().replace(folder.toString(), "PLUGINS");
  }

  /** What a plug-in needs beyond the interface it brings itself; of the program it sees nothing else. */
  @Test
  void one_sees_its_own_jars_and_the_interface_and_nothing_else_of_the_program() {
    Map<String, byte[]> library = shop.compiled(Map.of("shelf.library.Words", "package shelf.library; public class Words { public static String word() { return \"w\"; } }"));
    String using = PluginShop.provider().replace("/*NEW*/", "%s");
    for (String hidden : List.of("picocli.CommandLine.class.getName();", "dev.trueup.plan.Plan.class.getName();", "java.sql.Types.class.getName();",
        "dev.trueup.provider.files.FilesProvider.class.getName();", "new tools.jackson.core.json.JsonFactory();")) {
      shop.sells("books", using.formatted(hidden));
      assertTrue(said(load()).contains("plugin/missing-class"), () -> hidden + "\n" + said(load()));
    }
    for (String seen : List.of("java.util.logging.Logger.getAnonymousLogger();", "javax.xml.parsers.DocumentBuilderFactory.newInstance();",
        "dev.trueup.edit.Dialect.INI.word();")) {
      shop.sells("books", using.formatted(seen));
      assertEquals(List.of("files", "shelf"), names(load()), seen);
    }
    shop.jar("books", "library.jar", library);
    Map<String, byte[]> provider = new java.util.TreeMap<>(shop.compiled(Map.of("shelf.ShelfProvider",
        using.formatted("shelf.library.Words.word();"), "shelf.library.Words", "package shelf.library; public class Words { public static String word() { return \"w\"; } }")));
    provider.keySet().removeIf(path -> path.startsWith("shelf/library"));
    shop.jar("books", "books.jar", provider, "shelf.ShelfProvider");
    assertEquals(List.of("files", "shelf"), names(load()));
  }

  /** Two plug-ins with a class of one name do not meet. */
  @Test
  void each_has_its_own_classes() {
    shop.sells("books", PluginShop.provider());
    shop.sells("maps", PluginShop.provider().replace("\"shelf\"", "\"maps\"").replace("shelf-book", "map-sheet"));
    assertEquals(List.of("files", "maps", "shelf"), names(load()));
  }

  @Test
  void of_a_jar_for_several_javas_the_newest_that_runs_here_counts() {
    Map<String, byte[]> files = new java.util.TreeMap<>();
    shop.compiled(Map.of("shelf.ShelfProvider", PluginShop.provider())).forEach((path, bytes) -> files.put("META-INF/versions/25/" + path, bytes));
    shop.compiled(Map.of("shelf.ShelfProvider", PluginShop.provider().replace("/*NEW*/", "throw new IllegalStateException();"))).forEach(files::put);
    files.put("META-INF/versions/99/shelf/ShelfProvider.class", new byte[0]);
    shop.jar("books", "books.jar", files, "shelf.ShelfProvider");
    assertEquals(List.of("files", "shelf"), names(load()));
  }

  /** What was sealed is what is loaded, whoever writes to the folder meanwhile. */
  @Test
  void root_takes_the_very_bytes_that_were_there_when_the_list_was_sealed() throws Exception {
    shop.sells("books", PluginShop.provider());
    Plugin plugin = load().value().orElseThrow().plugins().get("shelf");
    Files.writeString(Files.createDirectories(folder.resolve("later")).resolve("later.jar"), "");
    assertEquals(List.of("files", "shelf"), new Plugins(OURS).exactly(List.of(plugin)).providers().stream().map(Provider::name).toList());
    assertEquals(OURS.providers(), new Plugins(OURS).exactly(List.of()).providers());
    shop.sells("books", "/*PROBE*/", "if (host.machine().isRoot()) throw new IllegalStateException();");
    var changed = assertThrows(Plugins.Changed.class, () -> new Plugins(OURS).exactly(List.of(plugin)));
    assertEquals("plug-in `books` is not any more what it was when the plan was made", changed.getMessage());
    Files.delete(folder.resolve("books/books.jar"));
    assertThrows(Plugins.Changed.class, () -> new Plugins(OURS).exactly(List.of(plugin)));
  }

  @Test
  void what_plugins_see_is_what_the_module_of_the_interface_exports_to_all() throws IOException {
    String module = Files.readString(Path.of("../core/src/main/java/module-info.java"));
    assertEquals(SpiLoader.PACKAGES, java.util.regex.Pattern.compile("exports ([\\w.]+);").matcher(module).results()
        .map(found -> found.group(1)).collect(Collectors.toSet()));
  }

  /** A method that a guard forgets would not get through to the plug-in. */
  @Test
  void guards_pass_on_every_question_of_the_interface() {
    Map.of(Provider.class, GuardedProvider.class, dev.trueup.provider.Section.class, GuardedSection.class, dev.trueup.provider.Kind.class, GuardedKind.class)
        .forEach((spi, guard) -> assertEquals(List.of(), java.util.Arrays.stream(spi.getDeclaredMethods())
            .filter(asked -> !asked.isSynthetic() && !java.lang.reflect.Modifier.isStatic(asked.getModifiers()))
            .filter(asked -> java.util.Arrays.stream(guard.getDeclaredMethods()).noneMatch(own -> own.getName().equals(asked.getName())
                && own.getParameterCount() == asked.getParameterCount())).map(java.lang.reflect.Method::getName).toList()));
  }
}
