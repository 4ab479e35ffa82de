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
import dev.trueup.provider.Finding;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Plugin;
import dev.trueup.provider.State;
import dev.trueup.value.Identity;
import dev.trueup.value.Sealer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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

  private final Catalogs catalogs;
  private final BufferedReader in;
  private final PrintStream out;

  /** Where kinds come from: asked when something is first looked at, so that no plug-in's code runs as root but to look. */
  public interface Catalogs {
    /** @throws Exception where a plug-in is not there any more as it was sealed; its message is a clause */
    Catalog of(List<Plugin> sealed) throws Exception;
  }

  public ElevatedProcess(Catalogs catalogs, BufferedReader in, PrintStream out) {
    this.catalogs = catalogs;
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
      serve(SealedList.parse(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException | DecodeException broken) {
      out.println(Sayings.refused("The list of steps cannot be read."));
    }
  }

  private void serve(SealedList list) throws IOException, DecodeException {
    Sealer sealer = new Sealer(list.key());
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("HOME", list.home());
    Machine machine = new LocalMachine(Path.of("/"), environment, System.getProperty("os.arch", "amd64")).gather(Set.of());
    LocalHost host = new LocalHost(machine, List.of(), sealer);
    Looking looking = new Looking(list, machine, sealer);
    Map<Identity, Elevation.Item> items = new HashMap<>();
    list.items().forEach(item -> items.put(item.identity(), item));
    Map<Identity, Elevation.Item> unreleased = new HashMap<>(items);
    var together = new Together();
    out.println("{\"ready\":true}");
    out.flush();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Fields said = Sayings.heard(line);
      Optional<String> release = said.textIfThere("release");
      if (release.isPresent()) {
        HandedSecrets secrets = new HandedSecrets(said.find("secrets").isPresent() ? said.texts("secrets") : List.of());
        HandedVariables network = HandedVariables.in(said).among(list.network(), sealer);
        Optional<Elevation.Item> item = Optional.ofNullable(unreleased.remove(Identity.parse(release.get())));
        List<Host.Performed> answers = item.map(listed -> performed(host, secrets.put(DirectElevation.atOnce(listed.steps()), sealer), network))
            .orElse(List.of(new Host.Performed.Failed(NOT_LISTED)));
        if (answers.stream().allMatch(Host.Performed.Done.class::isInstance)) {
          item.ifPresent(together::released);
        }
        out.println(Sayings.performed(answers));
      } else if (said.find("once").isPresent()) {
        Optional<Step.Once> once = together.take(Identity.parse(said.text("once")), (int) said.number("step"));
        out.println(Sayings.performed(once.map(step -> host.perform(List.of(step))).orElse(List.of(new Host.Performed.Failed(NOT_LISTED)))));
      } else {
        List<Identity> asked = said.texts("look").stream().map(Identity::parse).toList();
        out.println(items.keySet().containsAll(asked) ? new Sayings(sealer).observed(looking.at(asked)) : Sayings.refused(NOT_LISTED));
      }
      out.flush();
    }
  }

  /** Looks with the kinds' own probes. */
  private final class Looking {
    private final SealedList list;
    private final Machine machine;
    private final Sealer sealer;
    private Optional<DirectElevation> eyes = Optional.empty();

    Looking(SealedList list, Machine machine, Sealer sealer) {
      this.list = list;
      this.machine = machine;
      this.sealer = sealer;
    }

    List<? extends Observation<?, ?>> at(List<Identity> identities) {
      try {
        if (eyes.isEmpty()) {
          eyes = Optional.of(open(catalogs.of(list.plugins())));
        }
        return eyes.get().look(identities);
      } catch (Exception changed) {
        String why = changed.getMessage() == null ? "it cannot be looked at as root" : changed.getMessage();
        return identities.stream().map(identity -> Observation.of(new Finding.Unreadable<State>(why))).toList();
      }
    }

    private DirectElevation open(Catalog catalog) {
      LocalHost host = new LocalHost(machine, catalog.reads(), sealer);
      DirectElevation opened = new DirectElevation(catalog, host, host::examination);
      opened.open(list.items());
      return opened;
    }
  }

  private static List<Host.Performed> performed(Host host, List<Step> steps, HandedVariables network) {
    for (Step step : steps) {
      Optional<String> foreign = step.changes().flatMap(path -> foreignFolder(host, path));
      if (foreign.isPresent()) {
        return List.of(new Host.Performed.Failed(foreign.get()));
      }
    }
    return DirectElevation.perform(host, steps, network.variables());
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
