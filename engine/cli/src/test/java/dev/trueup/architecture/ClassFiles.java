package dev.trueup.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The program's own class files, without tests and without the testkit, as the class path of this test has them. */
final class ClassFiles {

  private ClassFiles() {}

  /**
   * One class with what it refers to.
   *
   * @param name with dots
   * @param references names of classes, with dots
   * @param members {@code owner.member} of every field and method it refers to
   */
  record Looked(String name, Set<String> references, Set<String> members) {
    String packageName() {
      return name.substring(0, name.lastIndexOf('.'));
    }
  }

  static List<Looked> ours() {
    var all = new ArrayList<Looked>();
    for (String entry : System.getProperty("java.class.path").split(":")) {
      Path path = Path.of(entry);
      boolean tests = entry.endsWith("test-classes") || entry.contains("testkit");
      if (tests || !Files.exists(path)) {
        continue;
      }
      if (Files.isDirectory(path)) {
        collect(path, all);
      } else if (path.getFileName().toString().startsWith("trueup-")) {
        try (FileSystem jar = FileSystems.newFileSystem(path)) {
          collect(jar.getPath("/"), all);
        } catch (IOException broken) {
          throw new UncheckedIOException(broken);
        }
      }
    }
    return all;
  }

  private static void collect(Path root, List<Looked> all) {
    try (Stream<Path> files = Files.walk(root)) {
      files.filter(file -> file.toString().endsWith(".class") && file.toString().contains("dev/trueup"))
          .sorted().forEach(file -> all.add(look(file)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Looked look(Path file) {
    try {
      ClassModel model = ClassFile.of().parse(Files.readAllBytes(file));
      var references = new TreeSet<String>();
      var members = new TreeSet<String>();
      for (PoolEntry entry : model.constantPool()) {
        if (entry instanceof ClassEntry referenced) {
          references.add(plain(referenced.asInternalName()));
        } else if (entry instanceof MemberRefEntry member) {
          members.add(plain(member.owner().asInternalName()) + "." + member.name().stringValue());
        }
      }
      return new Looked(plain(model.thisClass().asInternalName()), references, members);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String plain(String internal) {
    return internal.replace('/', '.').replaceAll("^\\[+L?", "").replace(";", "");
  }
}
