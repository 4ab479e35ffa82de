package dev.trueup.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Our own program as a command line, for starting it again as root. */
final class OwnProgram {
  private OwnProgram() {}

  /** The role that no user types: the list of steps and its digest follow. */
  static final String ELEVATED = "--elevated";

  static List<String> elevated() {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    String modules = System.getProperty("jdk.module.path", "");
    if (OwnProgram.class.getModule().isNamed() && !modules.isEmpty()) {
      words.addAll(List.of("--module-path", modules, "--module", "dev.trueup.cli/" + Main.class.getName()));
    } else {
      words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    }
    words.add(ELEVATED);
    return words;
  }
}
