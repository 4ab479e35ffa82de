package dev.trueup.view;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.plan.Action;
import dev.trueup.plan.Change;
import dev.trueup.value.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

class PlanJsonTest {

  @Test
  void is_one_document_of_format_1() throws Json.Broken {
    String text = PlanJson.text(Samples.everything());

    Json.read(text);
    assertFalse(text.contains("\n"));
    assertFalse(text.contains(Samples.CANARY));
    Approvals.verify(text.replace("{\"address\"", "\n  {\"address\"").replace("\"steps\":[", "\n    \"steps\":[")
        .replace("],\"prompts\"", "],\n\"prompts\""));
  }

  @Test
  void says_only_that_a_secret_is_one() {
    String text = PlanJson.text(Samples.everything());

    assertTrue(text.contains("\"actual\":{\"secret\":true},\"desired\":{\"secret\":true}"), text);
    assertFalse(text.contains("00ff"), "not even the digest leaves");
  }

  @Test
  void becomes_a_comment_in_markdown() {
    Approvals.verify(PlanMarkdown.text(Samples.everything()));
  }

  @Test
  void never_becomes_a_comment_that_a_forge_refuses() {
    var many = new ArrayList<Change>();
    for (int i = 0; i < 5_000; i++) {
      many.add(Samples.draft(Action.CREATE, "file/某某" + i).lines("", "新").change());
    }

    String text = PlanMarkdown.text(Samples.plan(many.toArray(Change[]::new)));

    assertTrue(text.getBytes(StandardCharsets.UTF_8).length <= PlanMarkdown.LIMIT);
    assertTrue(text.matches("(?s).*… and [1-9][0-9]* more; .*"), "what is left out is counted");
  }

  @Test
  void keeps_what_a_manifest_says_out_of_the_markup() {
    String text = PlanMarkdown.text(Samples.plan(Samples.draft(Action.CREATE, "file/a|b`c").lines("", "<img src=x> @team").change()));

    assertTrue(text.contains("`` file/a\\|b`c ``"), text);
    assertTrue(text.contains("`<img src=x> @team`"), text);
  }
}
