package dev.trueup.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.provider.Catalog;
import dev.trueup.provider.Provider;
import dev.trueup.provider.files.FilesProvider;
import dev.trueup.testkit.Story;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plug-in that fails at work is named, and everything else goes on. */
class FaultsTest {

  private static final String BOTH = "trueup: 1\nname: example\nshelf: [~/book]\nfiles: [{ path: ~/mine, content: mine }]\n";

  @TempDir private Path work;

  private Story story(String mark, String java) {
    var shop = new PluginShop(work, work.resolve("plugins")).sells("books", mark, java);
    Catalog catalog = new Plugins(Catalog.of(List.of(new FilesProvider()))).with(new PluginFolder(shop.plugins())).value().orElseThrow();
    return Story.of(catalog.providers().toArray(Provider[]::new)).manifest(BOTH);
  }

  @Test
  void whatever_it_fails_at() {
    var told = new StringBuilder();
    for (String mark : List.of("READ", "PROBE", "REMEDY", "REVIEW")) {
      told.append("==== fails in ").append(mark).append("\n\n").append(plan(story("/*" + mark + "*/", "if (true) throw new IllegalStateException(\"boom\");")));
    }
    told.append("==== answers too little\n\n").append(plan(story("/*PROBE*/", "if (true) return List.of();")));
    Approvals.verify(told);
  }

  /** Whatever code can do instead of answering: a null, a class that is missing, a call without end. */
  @Test
  void however_it_fails() {
    for (String way : List.of("if (true) return null;", "if (true) throw new NoClassDefFoundError(\"shelf/Gone\");", "if (true) throw new StackOverflowError();",
        "if (true) throw new AssertionError(\"no\");")) {
      for (String mark : List.of("READ", "PROBE", "REMEDY", "REVIEW")) {
        String told = plan(story("/*" + mark + "*/", way));
        assertTrue(told.contains("books"), () -> way + " in " + mark + "\n" + told);
      }
    }
  }

  /** Where no answer can take its place it goes up, and the plug-in is known all the same. */
  @Test
  void even_where_nothing_can_take_the_place_of_an_answer() {
    Story story = story("/*IDENTITY*/", "if (true) throw new IllegalStateException(\"boom\");");
    Throwable thrown = assertThrows(IllegalStateException.class, story::text);
    assertEquals(Optional.of("books"), Fault.culprit(thrown));
    assertEquals(Optional.of("books"), Fault.culprit(new IllegalStateException("wrapped", thrown)));
    assertEquals(Optional.empty(), Fault.culprit(new IllegalStateException("ours")));
  }

  private static String plan(Story story) {
    String text = story.text();
    int begin = Math.max(text.indexOf("--- plan"), text.indexOf("--- mistakes"));
    int end = text.indexOf("--- plan again", begin);
    assertTrue(begin > 0, text);
    return text.substring(begin, end < 0 ? text.length() : end);
  }
}
