package dev.trueup.realhome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A transcript is what a user typed and what he was told, with what holds for every mistake checked on the way: nothing of Java, nothing changed. */
final class Transcript {

  private static final Pattern OF_JAVA = Pattern.compile("\\b[A-Z]\\w*(Exception|Error)\\b|\\bjava[.x]|dev\\.trueup\\.|^\\s+at \\S+\\(|\\w+\\[\\w+=",
      Pattern.MULTILINE);

  private final StringBuilder text = new StringBuilder();
  private final Supplier<Object> world;
  private final List<String> hidden;

  /** @param world what may not change; @param hidden paths of this machine, which are not part of the text */
  Transcript(Supplier<Object> world, String... hidden) {
    this.world = world;
    this.hidden = Arrays.asList(hidden);
  }

  /** A mistake: the program ends as it should and changes nothing. */
  void refuses(int exit, String what, Supplier<User.Ran> trying) {
    Object before = world.get();
    User.Ran ran = trying.get();
    assertEquals(before.toString(), world.get().toString(), () -> what + " changed something\n" + ran.all());
    says(exit, what, ran);
  }

  void says(int exit, String what, User.Ran ran) {
    assertEquals(exit, ran.exit(), () -> what + "\n" + ran.all());
    assertFalse(OF_JAVA.matcher(ran.all()).find(), () -> what + "\n" + ran.all());
    text.append("## ").append(what).append(" (").append(exit).append(")\n").append(ran.out()).append(ran.err()).append('\n');
  }

  @Override
  public String toString() {
    String all = text.toString();
    for (String path : hidden) {
      all = all.replace(path, "HERE");
    }
    return all.replaceAll("[ \\t]+\\d+\\.\\d s(?=\\n)", "").replaceAll("(trueup\\.yaml) - [^\\n]*", "$1 - MACHINE").replaceAll("[ \\t]+\\n", "\n");
  }
}
