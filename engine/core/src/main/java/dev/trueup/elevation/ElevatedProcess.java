package dev.trueup.elevation;

import dev.trueup.apply.DirectElevation;
import dev.trueup.apply.Elevation;
import dev.trueup.codec.DecodeException;
import dev.trueup.codec.Fields;
import dev.trueup.host.Content;
import dev.trueup.host.FileStat;
import dev.trueup.host.Host;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Step;
import dev.trueup.host.local.LocalHost;
import dev.trueup.host.local.LocalMachine;
import dev.trueup.provider.Catalog;
import dev.trueup.value.Identity;
import dev.trueup.value.Sealer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The elevated process is the side that runs as root: it reads its sealed list once, then looks and acts on request, and ends when nobody
 * speaks to it any more.
 */
public final class ElevatedProcess {

  private static final String NOT_LISTED = "The elevated process was asked for something that is not in its list.";

  private final Catalog catalog;
  private final BufferedReader in;
  private final PrintStream out;

  public ElevatedProcess(Catalog catalog, BufferedReader in, PrintStream out) {
    this.catalog = catalog;
    this.in = in;
    this.out = out;
  }

  /**
   * Serves one run.
   *
   * @param file the sealed list
   * @param sha256 what the list must have, as it was given to {@code sudo}
   */
  public void serve(Path file, String sha256) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (!Content.sha256(bytes).equals(sha256)) {
        out.println(Sayings.refused("The list of steps is not the one that was shown."));
        return;
      }
      serve(SealedList.parse(new String(bytes, StandardCharsets.UTF_8), catalog));
    } catch (IOException | DecodeException broken) {
      out.println(Sayings.refused("The list of steps cannot be read."));
    }
  }

  private void serve(SealedList list) throws IOException, DecodeException {
    Sealer sealer = new Sealer(list.key());
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("HOME", list.home());
    Machine machine = new LocalMachine(Path.of("/"), environment, System.getProperty("os.arch", "amd64")).gather(Set.of());
    LocalHost host = new LocalHost(machine, catalog.reads(), sealer);
    DirectElevation elevation = new DirectElevation(catalog, host, host::examination);
    elevation.open(list.items());
    Map<Identity, Elevation.Item> items = new HashMap<>();
    list.items().forEach(item -> items.put(item.identity(), item));
    Set<Identity> released = new HashSet<>();
    out.println("{\"ready\":true}");
    out.flush();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Fields said = Sayings.heard(line);
      Optional<String> release = said.textIfThere("release");
      if (release.isPresent()) {
        out.println(Sayings.performed(released(elevation, host, items.get(Identity.parse(release.get())), released)));
      } else {
        List<Identity> asked = said.texts("look").stream().map(Identity::parse).toList();
        out.println(items.keySet().containsAll(asked) ? new Sayings(sealer).observed(elevation.look(asked)) : Sayings.refused(NOT_LISTED));
      }
      out.flush();
    }
  }

  private static List<Host.Performed> released(
      Elevation elevation, Host host, Elevation.@org.jspecify.annotations.Nullable Item item, Set<Identity> released) {
    if (item == null || !released.add(item.identity())) {
      return List.of(new Host.Performed.Failed(NOT_LISTED));
    }
    for (Step step : item.steps()) {
      Optional<String> foreign = step.changes().flatMap(path -> foreignFolder(host, path));
      if (foreign.isPresent()) {
        return List.of(new Host.Performed.Failed(foreign.get()));
      }
    }
    return elevation.release(item.identity());
  }

  /** A folder that somebody else may write to could be exchanged for a link while we work. */
  private static Optional<String> foreignFolder(Host host, HostPath path) {
    for (HostPath folder : host.machine().real(path).ancestors()) {
      FileStat stat = host.stat(folder);
      if (stat.is(FileStat.Type.DIRECTORY) && !stat.isRootsAlone()) {
        return Optional.of("As root, trueup writes only where nobody else may; %s belongs to %s.".formatted(folder, stat.owner()));
      }
    }
    return Optional.empty();
  }
}
