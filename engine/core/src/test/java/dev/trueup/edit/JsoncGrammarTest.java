package dev.trueup.edit;

import static dev.trueup.edit.Dialect.JSONC;
import static dev.trueup.edit.Edits.edits;
import static dev.trueup.edit.Edits.refused;
import static dev.trueup.edit.Edits.remove;
import static dev.trueup.edit.Edits.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsoncGrammarTest {

  private static FileEdit put(Value value, String... key) {
    return new FileEdit.SetEntry(JSONC, EntryKey.of(key), value);
  }

  @Test
  void an_empty_file_becomes_an_object() {
    edits(set(JSONC, "x", "a.b"), "", "{\n  \"a.b\": \"x\"\n}\n");
    edits(set(JSONC, "x", "a"), "// mine\n", "// mine\n{\n  \"a\": \"x\"\n}\n");
  }

  @Test
  void a_member_comes_behind_the_last_one_with_the_files_indentation() {
    edits(put(Value.Number.of(2), "b"), "{\n\t\"a\": 1 // one\n}\n", "{\n\t\"a\": 1, // one\n\t\"b\": 2\n}\n");
    edits(put(Value.Number.of(2), "b"), "{\r\n    \"a\" : 1,\r\n    // end\r\n}", "{\r\n    \"a\" : 1,\r\n    \"b\" : 2,\r\n    // end\r\n}");
    edits(put(Value.Number.of(2), "b"), "{\n  // none yet\n}\n", "{\n  // none yet\n  \"b\": 2\n}\n");
  }

  @Test
  void objects_on_one_line_stay_on_one_line() {
    edits(put(Value.Number.of(2), "b"), "{}", "{ \"b\": 2 }");
    edits(put(Value.Number.of(2), "b"), "{\"a\":1}", "{\"a\":1,\"b\":2}");
    edits(put(Value.Number.of(2), "b"), "{ \"a\": 1 /* c */ }\n", "{ \"a\": 1, /* c */ \"b\": 2 }\n");
    edits(put(Value.Number.of(2), "x", "b"), "{\n  \"x\": { \"a\": 1 }\n}\n", "{\n  \"x\": { \"a\": 1, \"b\": 2 }\n}\n");
  }

  @Test
  void parents_are_made_and_go_with_their_last_member() {
    String before = "{\n  \"a\": 1\n}\n";
    String after = "{\n  \"a\": 1,\n  \"x\": {\n    \"y\": {\n      \"z\": true\n    }\n  }\n}\n";
    edits(put(Value.bool(true), "x", "y", "z"), before, after);
    edits(remove(JSONC, "x", "y", "z"), after, before);
  }

  @Test
  void nested_values_are_written_as_the_file_is() {
    Value value = Json.object("p", Value.ListOf.texts(List.of("q", "r")), "n", new Value.Null(), "e", Json.object());
    edits(put(value, "a"), "{\n    \"a\": 1\n}\n", """
        {
            "a": {
                "p": [
                    "q",
                    "r"
                ],
                "n": null,
                "e": {}
            }
        }
        """);
    edits(put(value, "a"), "{ \"a\": 1 }", "{ \"a\": { \"p\": [\"q\", \"r\"], \"n\": null, \"e\": {} } }");
  }

  @Test
  void values_that_are_equal_as_data_stay_as_they_are_spelt() {
    edits(put(Value.Number.of(1), "a"), "{\"a\":1.0}", "{\"a\":1.0}");
    edits(set(JSONC, "é/", "a"), "{\"a\":\"\\u00e9\\/\"}", "{\"a\":\"\\u00e9\\/\"}");
    edits(set(JSONC, "1", "a"), "{\"a\":1}", "{\"a\":\"1\"}");
  }

  @Test
  void remove_takes_the_comma_and_leaves_the_comments() {
    edits(remove(JSONC, "b"), "{\n  // a\n  \"a\": 1, // one\n  // b\n  \"b\": 2 // two\n}\n", "{\n  // a\n  \"a\": 1 // one\n  // b\n  // two\n}\n");
    edits(remove(JSONC, "a"), "{\n  \"a\": 1,\n  \"b\": 2\n}\n", "{\n  \"b\": 2\n}\n");
    edits(remove(JSONC, "b"), "{\n  \"a\": 1,\n  \"b\": 2,\n}\n", "{\n  \"a\": 1,\n}\n");
    edits(remove(JSONC, "a"), "{ \"a\": 1, \"b\": 2 }", "{ \"b\": 2 }");
    edits(remove(JSONC, "b"), "{ \"a\": 1, \"b\": 2 }", "{ \"a\": 1 }");
    edits(remove(JSONC, "a"), "{ \"a\": 1 }", "{}");
  }

  @Test
  void the_last_duplicate_counts() {
    String text = "{\"a\":1,\"b\":0,\"a\":2}";
    assertEquals(Optional.of(Value.Number.of(2)), JSONC.read(text, EntryKey.of("a")));
    edits(put(Value.Number.of(3), "a"), text, "{\"a\":1,\"b\":0,\"a\":3}");
    edits(remove(JSONC, "a"), text, "{\"b\":0}");
  }

  @Test
  void elements_of_arrays_are_reached_where_they_are() {
    edits(put(Value.Number.of(9), "a", "1", "x"), "{\"a\":[0,{\"x\":1}]}", "{\"a\":[0,{\"x\":9}]}");
    assertEquals("`a` has no place for `2`", refused(put(Value.Number.of(9), "a", "2"), "{\"a\":[0,1]}"));
    assertEquals("`a` has no place for `b`", refused(put(Value.Number.of(9), "a", "b"), "{\"a\":\"text\"}"));
  }

  @Test
  void the_region_is_the_member() {
    assertEquals(Optional.of("\"b\" : [ 1,\n2 ]"), remove(JSONC, "x", "b").region("{\"x\":{\"a\":1, \"b\" : [ 1,\n2 ] } }", Edits.DIGESTER));
    assertEquals(Optional.empty(), remove(JSONC, "x", "c").region("{\"x\":{\"a\":1}}", Edits.DIGESTER));
  }

  @Test
  void broken_json_is_a_problem_with_its_line() {
    assertEquals(Optional.of("line 1: the top level is not an object"), JSONC.problem("[1]"));
    assertEquals(Optional.of("line 1: `{` is never closed"), JSONC.problem("{\n  \"a\": 1,\n"));
    assertEquals(Optional.of("line 3: a comma or `}` is missing"), JSONC.problem("{\n  \"a\": 1\n  \"b\": 2\n}"));
    assertEquals(Optional.of("line 2: the text is never closed on its line"), JSONC.problem("{\n  \"a\n\": 1}"));
    assertEquals(Optional.of("line 1: a value is missing"), JSONC.problem("{\"a\": }"));
    assertEquals(Optional.of("line 1: a key is missing"), JSONC.problem("{,}"));
    assertEquals(Optional.of("line 1: a word stands there that is no value"), JSONC.problem("{\"a\": 01}"));
    assertEquals(Optional.of("line 2: the comment is never closed"), JSONC.problem("{\n/* }"));
    assertEquals(Optional.of("line 2: there is more behind the end of the object"), JSONC.problem("{}\n{}"));
    assertEquals(Optional.of("line 1: values are nested deeper than 200 levels"), JSONC.problem("{\"a\":" + "[".repeat(100_000)));
    assertEquals(Optional.empty(), JSONC.problem("{\"a\": 1e999999999}"));
  }

  @Test
  void a_file_with_nothing_of_anybodys_is_blank() {
    assertTrue(JSONC.isBlank("{\n}\n") && JSONC.isBlank("{}") && JSONC.isBlank(" ") && JSONC.isBlank(JSONC.blank()));
    assertTrue(!JSONC.isBlank("// mine\n{}") && !JSONC.isBlank("{\"a\":1}") && !JSONC.isBlank("{"));
  }
}
