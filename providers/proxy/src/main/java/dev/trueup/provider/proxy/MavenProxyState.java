package dev.trueup.provider.proxy;

import dev.trueup.host.HostPath;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The state of one proxy in Maven's settings.
 *
 * @param id what names it there
 * @param elements by their names in the file, in its order: {@code protocol}, {@code host}, {@code nonProxyHosts}; empty where only the id
 *     matters
 */
record MavenProxyState(HostPath file, String id, Map<String, Value> elements) implements State {

  private static final List<String> NAMES = List.of("file", "id");

  MavenProxyState {
    elements = Collections.unmodifiableMap(new LinkedHashMap<>(elements));
  }

  @Override
  public Attributes attributes() {
    Attributes attributes = Attributes.of("file", Value.text(file.text())).with("id", Value.text(id));
    for (Map.Entry<String, Value> element : elements.entrySet()) {
      attributes = attributes.with(element.getKey(), element.getValue());
    }
    return attributes;
  }

  /** The inverse of {@link #attributes}. */
  static MavenProxyState parse(Attributes recorded) {
    Map<String, Value> elements = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(recorded.values().keySet());
    names.removeAll(NAMES);
    names.sort(java.util.Comparator.comparing(MavenProxyKind::place));
    names.forEach(name -> elements.put(name, recorded.need(name)));
    return new MavenProxyState(HostPath.linux(recorded.text("file")), recorded.text("id"), elements);
  }
}
