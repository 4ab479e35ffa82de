package dev.trueup.provider.go;

import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The module cache is where Go keeps what it downloaded, laid out as a proxy is. https://go.dev/ref/mod#module-cache
 *
 * @param folder {@code ~/go/pkg/mod}
 */
record ModuleCache(HostPath folder, ReadOnlyHost host) {

  private static final Pattern GO_LINE = Pattern.compile("(?m)^go[ \\t]+(\\S+)");

  /** Whether the module that a package is in has been downloaded at its version. */
  boolean holds(ToolPackage tool) {
    return modules(tool).stream().anyMatch(module -> host.stat(file(module, tool, ".zip")).is(FileStat.Type.FILE));
  }

  /** The oldest Go that the module takes, where its {@code go.mod} has been downloaded. */
  Optional<GoVersion> needs(ToolPackage tool) {
    return modules(tool).stream().flatMap(module -> goLine(file(module, tool, ".mod")).stream()).findFirst();
  }

  private Optional<GoVersion> goLine(HostPath file) {
    if (!(host.read(file) instanceof FileRead.Contents contents)) {
      return Optional.empty();
    }
    Matcher line = GO_LINE.matcher(contents.text().text());
    return line.find() ? GoVersion.parse(line.group(1)) : Optional.empty();
  }

  private HostPath file(String module, ToolPackage tool, String suffix) {
    return HostPath.linux(folder.text() + "/cache/download/" + escaped(module) + "/@v/" + escaped(tool.query()) + suffix);
  }

  /** The package's path and those above it: the longest one that is a module is its module. */
  private static List<String> modules(ToolPackage tool) {
    var modules = new ArrayList<String>();
    for (String path = tool.path(); path.contains("."); path = path.substring(0, Math.max(0, path.lastIndexOf('/')))) {
      modules.add(path);
    }
    return modules;
  }

  /** Capital letters are spelt {@code !a}, for file systems that do not tell them apart. golang.org/x/mod/module */
  private static String escaped(String text) {
    return text.replaceAll("[A-Z]", "!$0").toLowerCase(java.util.Locale.ROOT);
  }
}
