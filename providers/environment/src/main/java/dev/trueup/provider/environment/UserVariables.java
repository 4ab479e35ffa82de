package dev.trueup.provider.environment;

import dev.trueup.edit.EntryKey;
import dev.trueup.host.Machine;
import dev.trueup.provider.EntryState;
import dev.trueup.provider.Origin;
import dev.trueup.provider.Resource;
import dev.trueup.provider.Terms;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** User variables are variables of this user's shells and, where systemd runs, services, declared by sections of other providers. */
public final class UserVariables {

  private UserVariables() {}

  /** One variable in each scope, and the blocks in profiles that it needs. */
  public static List<Resource<?>> declare(String name, Value value, Terms terms, Origin origin, Machine machine) {
    List<Resource<?>> resources = new ArrayList<>();
    for (Scope scope : Scope.expand(List.of("user"), machine)) {
      var address = new ResourceAddress(EnvVariableKind.NAME, name + "." + scope.word());
      var state = new ScopedEntryState(scope, new EntryState(scope.file(machine), EntryKey.of(name), value));
      resources.add(new Resource<>(address, state, terms, origin));
      if (scope == Scope.SHELL && !terms.absent()) {
        resources.addAll(ProfileBlocks.impliedBy(address, origin.place(), machine));
      }
    }
    return resources;
  }

  /** Why one of the files cannot hold this value, as a clause; empty where all can, or where the value is not known yet. */
  public static Optional<String> unspeakable(String name, Value value, Machine machine) {
    boolean known = !(value instanceof Value.Hidden(Secret secret) && secret.isDeferred());
    return !known ? Optional.empty() : Scope.expand(List.of("user"), machine).stream()
        .flatMap(scope -> scope.dialect().unspeakable(EntryKey.of(name), value).stream())
        .findFirst();
  }
}
