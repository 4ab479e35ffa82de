package dev.trueup.provider.proxy;

import dev.trueup.edit.Dialect;
import dev.trueup.edit.EntryKey;
import dev.trueup.host.HostPath;
import dev.trueup.provider.EntryState;
import dev.trueup.provider.Resource;
import dev.trueup.value.KindName;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Entries are what one consumer wants set in one file, in order. */
final class Entries {

  private final KindName kind;
  private final Dialect dialect;
  private final HostPath file;
  private final List<EntryState> states = new ArrayList<>();

  Entries(KindName kind, Dialect dialect, HostPath file) {
    this.kind = kind;
    this.dialect = dialect;
    this.file = file;
  }

  Entries with(EntryKey key, Value value) {
    states.add(new EntryState(file, key, value));
    return this;
  }

  Entries with(String key, Value value) {
    return with(EntryKey.of(key), value);
  }

  /** Why the file cannot hold one of them, as a clause; what is not known yet is not judged. */
  Optional<String> unspeakable() {
    return states.stream()
        .filter(state -> !(state.value() instanceof Value.Unset) && !isDeferred(state.value()))
        .flatMap(state -> dialect.unspeakable(state.key(), state.value()).stream())
        .findFirst();
  }

  private static boolean isDeferred(Value value) {
    return value instanceof Value.Hidden(Secret secret) && secret.isDeferred();
  }

  List<Resource<?>> resources(Declared proxy) {
    List<Resource<?>> resources = new ArrayList<>();
    for (EntryState state : states) {
      resources.add(new Resource<>(new ResourceAddress(kind, state.key().last()), state, proxy.terms(), proxy.origin()));
    }
    return resources;
  }
}
