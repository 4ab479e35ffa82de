package dev.trueup.provider.go;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GoSchemaTest {

  @Test
  void offers_every_setting_and_lets_the_section_explain_what_cannot_be_one() throws Exception {
    Value.MapOf settings = map(map(map(Json.read(new GoSection().schema())), "properties"), "settings");
    assertEquals(new TreeSet<>(Settings.KNOWN.keySet()), new TreeSet<>(map(settings, "properties").entries().keySet()));
    var explained = new TreeSet<String>();
    map(settings, "patternProperties").entries().keySet()
        .forEach(pattern -> explained.addAll(Arrays.asList(pattern.substring(2, pattern.length() - 2).split("\\|"))));
    var unsettable = new TreeSet<>(Unsettable.WORKED_OUT);
    unsettable.addAll(Unsettable.ENVIRONMENT);
    assertEquals(unsettable, explained);
  }

  private static Value.MapOf map(Value.MapOf outer, String key) {
    return map(outer.entries().get(key));
  }

  private static Value.MapOf map(Value value) {
    return value instanceof Value.MapOf map ? map : new Value.MapOf(Map.of());
  }
}
