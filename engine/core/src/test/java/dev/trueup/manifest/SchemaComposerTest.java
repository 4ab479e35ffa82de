package dev.trueup.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class SchemaComposerTest {

  @Test
  void joins_the_sections_for_editors() {
    Approvals.verify(SchemaComposer.compose(Fixtures.CATALOG), new Options().forFile().withExtension(".json"));
  }

  @Test
  void composes_the_same_text_each_time() {
    assertEquals(SchemaComposer.compose(Fixtures.CATALOG), SchemaComposer.compose(Fixtures.CATALOG));
  }
}
