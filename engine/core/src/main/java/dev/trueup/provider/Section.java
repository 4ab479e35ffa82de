package dev.trueup.provider;

import dev.trueup.diagnostic.Checked;
import dev.trueup.host.Machine;
import java.util.List;

/** A section is one top-level key of a manifest: it turns its entries into resources. Pure. */
public interface Section {

  /** The key: {@code files}. */
  String key();

  /**
   * The JSON Schema of this section, draft 2020-12, as text. Beside the standard it uses, all described in {@code docs/writing-a-provider.md}:
   *
   * <ul>
   *   <li>{@code x-terms: true} on an object that may carry {@code ensure}, {@code after}, {@code when_removed}, {@code only_on}
   *   <li>{@code x-identity: [names]} on a list whose items are things with an identity, joined across layers: the naming properties of an
   *       object item, {@code line/in} for one further down, {@code go?} where being there names it, whatever it holds,
   *       {@code resolves/*} where its keys do; {@code ["."]} for text items as a whole, {@code "@"} beside the names where
   *       texts are the same up to an {@code @}. A text item is the same as an object item whose only naming property has this text
   *   <li>{@code x-path: true} on a text that is a path: arrives as {@link Entry.Path}
   *   <li>{@code x-file: true} on a text that is the path of a file to read: arrives as {@link Entry.File}
   *   <li>{@code x-secret: true} on an object {@code {env}|{file}|{command}}, whose form need not be spelt out: arrives as
   *       {@link Entry.SecretText}
   *   <li>{@code default} on a scalar property: where the key is left out the reader puts it in, so the attribute is always managed
   *   <li>{@code x-octal: true} on a text that is a file mode: an unquoted number is refused with the reason
   *   <li>{@code x-verbatim: true} on an object or text in which {@code ${…}} and terms mean nothing to trueup
   * </ul>
   */
  String schema();

  /**
   * Every resource of the section, and every mistake that the schema cannot see, with its place.
   *
   * @param entries what stands below the key, already valid by the schema
   */
  Checked<List<Resource<?>>> read(Entry entries, Project project, Machine machine);

  /** What {@code trueup lock} finds out for this section; entries that {@link #read} refuses have none. */
  default List<Pin> pins(Entry entries, Project project, Machine machine) {
    return List.of();
  }
}
