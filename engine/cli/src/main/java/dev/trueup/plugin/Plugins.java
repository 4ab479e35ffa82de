package dev.trueup.plugin;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Claim;
import dev.trueup.provider.Plugin;
import dev.trueup.provider.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The plug-ins of a user, added to what came with trueup. One that cannot be taken is a warning, and everything else goes on without it.
 *
 * @param ours the catalog of what came with trueup
 */
public record Plugins(Catalog ours) {

  /** A plug-in that root was to use and that is not there as it was sealed; the message is a clause. */
  public static final class Changed extends Exception {
    private static final long serialVersionUID = 1L;

    Changed(String clause) {
      super(clause);
    }
  }

  /** With all plug-ins of a folder; costs one look at the disk where there are none. */
  public Checked<Catalog> with(PluginFolder folder) {
    return folder.isThere() ? with(folder, Rights.ofThisProcess()) : Checked.of(ours);
  }

  Checked<Catalog> with(PluginFolder folder, Rights rights) {
    List<Diagnostic> said = new ArrayList<>();
    Map<String, Loaded> loaded = new TreeMap<>();
    Set<String> refused = new LinkedHashSet<>();
    try {
      for (Path each : PluginFolder.list(folder.root())) {
        if (Files.isDirectory(each)) {
          load(folder, each, rights, said, refused).ifPresent(one -> loaded.put(one.plugin().name(), one));
        } else if (PluginFolder.isJar(each)) {
          said.add(Wording.stray(each, folder.root().resolve(each.getFileName().toString().replaceFirst("\\.jar$", ""))));
        }
      }
    } catch (IOException unreadable) {
      said.add(Wording.unreadable(folder.root()));
    }
    List<Loaded> taken = compatible(loaded, said, refused);
    return Checked.of(joined(taken, List.copyOf(refused)), said);
  }

  private static Optional<Loaded> load(PluginFolder folder, Path each, Rights rights, List<Diagnostic> said, Set<String> refused) {
    String name = each.getFileName().toString();
    try {
      return Optional.of(Loaded.from(name, each, Jars.read(name, folder.jars(each, rights))));
    } catch (Refusal refusal) {
      said.add(refusal.why());
      refused.add(name);
      return Optional.empty();
    }
  }

  private List<Loaded> compatible(Map<String, Loaded> loaded, List<Diagnostic> said, Set<String> refused) {
    Set<Claim> claimed = new HashSet<>();
    ours.providers().forEach(provider -> claimed.addAll(Claim.of(provider)));
    Map<String, Loaded> beside = new TreeMap<>(loaded);
    for (Loaded each : loaded.values()) {
      each.against(claimed).ifPresent(why -> {
        said.add(why);
        refused.add(each.plugin().name());
        beside.remove(each.plugin().name());
      });
    }
    List<Loaded> all = List.copyOf(beside.values());
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        Optional<Diagnostic> clash = all.get(i).against(all.get(j));
        if (clash.isPresent()) {
          said.add(clash.get());
          for (Loaded one : List.of(all.get(i), all.get(j))) {
            refused.add(one.plugin().name());
            beside.remove(one.plugin().name());
          }
        }
      }
    }
    return List.copyOf(beside.values());
  }

  /**
   * With these plug-ins and no others, from the very bytes that they had when they were sealed, whoever may write to their folders since.
   *
   * @throws Changed where one of them is not there like that any more
   */
  public Catalog exactly(List<Plugin> sealed) throws Changed {
    List<Loaded> loaded = new ArrayList<>();
    for (Plugin plugin : sealed) {
      try {
        Jars jars = Jars.read(plugin.name(), plugin.jars().stream().map(jar -> Path.of(jar.path())).toList());
        if (!jars.jars().equals(plugin.jars())) {
          throw new Changed(Wording.changed(plugin.name()));
        }
        loaded.add(Loaded.from(plugin.name(), Path.of(plugin.folder()), jars));
      } catch (Refusal refusal) {
        throw new Changed(Wording.changed(plugin.name()));
      }
    }
    return joined(loaded, List.of());
  }

  private Catalog joined(List<Loaded> taken, List<String> refused) {
    List<Provider> providers = new ArrayList<>();
    Map<String, Plugin> from = new HashMap<>();
    for (Loaded each : taken) {
      each.providers().forEach(provider -> {
        providers.add(provider);
        from.put(provider.name(), each.plugin());
      });
    }
    return ours.with(providers, from, refused);
  }
}
