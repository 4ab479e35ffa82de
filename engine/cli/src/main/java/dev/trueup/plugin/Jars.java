package dev.trueup.plugin;

import dev.trueup.host.Content;
import dev.trueup.provider.Plugin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The jars of one plug-in, read whole.
 *
 * @param jars with the digests of what was read
 * @param files contents by path; where several jars have one path, in their order
 */
record Jars(List<Plugin.Jar> jars, Map<String, List<byte[]>> files) {

  /** More than this is no provider. */
  private static final long MOST = 64L << 20;

  private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/([0-9]{1,4})/(.+)");

  static Jars read(String plugin, List<Path> paths) throws Refusal {
    List<Plugin.Jar> jars = new ArrayList<>();
    Map<String, List<byte[]>> files = new HashMap<>();
    for (Path path : paths) {
      byte[] bytes = bytes(plugin, path);
      jars.add(new Plugin.Jar(path.toString(), Content.sha256(bytes)));
      unpacked(plugin, path, bytes).forEach((name, contents) -> files.computeIfAbsent(name, n -> new ArrayList<>()).add(contents));
    }
    return new Jars(jars, files);
  }

  private static byte[] bytes(String plugin, Path path) throws Refusal {
    try {
      if (!Files.isRegularFile(path)) {
        throw new Refusal(Wording.notAJar(plugin, path, "it is no file"));
      }
      if (Files.size(path) > MOST) {
        throw new Refusal(Wording.notAJar(plugin, path, "it has more than 64 MiB"));
      }
      return Files.readAllBytes(path);
    } catch (IOException unreadable) {
      throw new Refusal(Wording.notAJar(plugin, path, "it cannot be read"));
    }
  }

  private static Map<String, byte[]> unpacked(String plugin, Path path, byte[] bytes) throws Refusal {
    if (!hasDirectory(bytes)) {
      throw new Refusal(Wording.notAJar(plugin, path, bytes.length == 0 ? "it is empty" : "it is no zip archive, or only the beginning of one"));
    }
    Map<String, byte[]> files = new TreeMap<>();
    Map<String, Integer> versions = new HashMap<>();
    long total = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] contents = zip.readNBytes((int) (MOST - total) + 1);
        total += contents.length;
        if (total > MOST) {
          throw new Refusal(Wording.notAJar(plugin, path, "unpacked it has more than 64 MiB"));
        }
        place(entry.getName(), contents, files, versions);
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new Refusal(Wording.notAJar(plugin, path, "it is damaged"));
    }
    return files;
  }

  /** Of a class that a jar has for several versions of Java, the newest that this Java can run. */
  private static void place(String name, byte[] contents, Map<String, byte[]> files, Map<String, Integer> versions) {
    Matcher versioned = VERSIONED.matcher(name);
    int version = versioned.matches() ? Integer.parseInt(versioned.group(1)) : 0;
    String path = versioned.matches() ? versioned.group(2) : name;
    if (!name.endsWith("/") && version <= Runtime.version().feature() && version >= versions.getOrDefault(path, 0)) {
      files.put(path, contents);
      versions.put(path, version);
    }
  }

  /** True where the end of an archive's table of contents is there: what was cut off lacks it. */
  private static boolean hasDirectory(byte[] bytes) {
    for (int at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
      if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
        return true;
      }
    }
    return false;
  }
}
