package dev.trueup.testkit.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An installation is where the language server's program is, or why it is not here. */
public sealed interface Installation {

  /** The version that is tried, pinned so that its words stay the same. */
  String VERSION = "1.25.0";

  /** @param program the script that node runs */
  record Ready(Path program) implements Installation {}

  /** The reason is a sentence, for a test that skips itself. */
  record Absent(String reason) implements Installation {}

  /** Uses what is in the folder, else has npm put it there. */
  static Installation in(Path folder) {
    Path program = folder.resolve("node_modules/yaml-language-server/bin/yaml-language-server");
    if (!succeeds(List.of("node", "--version"))) {
      return new Absent("There is no node here.");
    }
    if (Files.isRegularFile(program)) {
      return new Ready(program);
    }
    boolean installed = succeeds(List.of("npm", "install", "--prefix", folder.toString(), "--no-save", "--no-package-lock", "--no-audit",
        "--no-fund", "--ignore-scripts", "yaml-language-server@" + VERSION));
    return installed && Files.isRegularFile(program) ? new Ready(program)
        : new Absent("npm cannot install yaml-language-server " + VERSION + " here.");
  }

  private static boolean succeeds(List<String> command) {
    try {
      Process process = new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
