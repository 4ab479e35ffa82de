package dev.trueup.elevation;

import dev.trueup.apply.Elevation;
import dev.trueup.codec.DecodeException;
import dev.trueup.codec.Fields;
import dev.trueup.host.Content;
import dev.trueup.host.Host;
import dev.trueup.host.local.Conversation;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Plugin;
import dev.trueup.provider.State;
import dev.trueup.value.Identity;
import dev.trueup.value.Sealer;
import dev.trueup.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A sudo elevation starts our own program once through {@code sudo} and hands it the sealed list. */
public final class SudoElevation implements Elevation {

  private final Catalog catalog;
  private final Sealer sealer;
  private final String home;
  private final Path folder;
  private final List<String> ownProgram;
  private final boolean mayAsk;
  private final Map<Identity, Item> items = new HashMap<>();
  private Optional<Conversation> child = Optional.empty();
  private Optional<Path> file = Optional.empty();

  /**
   * @param home of the user, absolute
   * @param folder a folder of the user's own, 0700, for the sealed list while the run lasts
   * @param ownProgram how this very program is started in its elevated role; the list's path and digest are added
   * @param mayAsk whether sudo may ask for a password
   */
  public SudoElevation(Catalog catalog, Sealer sealer, String home, Path folder, List<String> ownProgram, boolean mayAsk) {
    this.catalog = catalog;
    this.sealer = sealer;
    this.home = home;
    this.folder = folder;
    this.ownProgram = List.copyOf(ownProgram);
    this.mayAsk = mayAsk;
  }

  @Override
  public Opened open(List<Item> sealed, Set<Variable> network) {
    sealed.forEach(item -> items.put(item.identity(), item));
    byte[] list = new SealedList(
        home, sealer.key(), sealed, plugins(sealed), new HandedVariables(network).digests(sealer)).text().getBytes(StandardCharsets.UTF_8);
    try {
      Path written = Files.createTempFile(folder, "elevation-", ".json",
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      file = Optional.of(written);
      Files.write(written, list);
      child = Conversation.with(words(written, Content.sha256(list)));
    } catch (IOException full) {
      return new Opened.Declined("The list of steps for root cannot be written to the state directory.");
    }
    if (child.isEmpty()) {
      return new Opened.Declined("`sudo` is not on this machine. Install it, or run trueup as root on a machine that is only root's.");
    }
    Optional<String> first = child.get().hear();
    if (first.isPresent() && first.get().contains("\"ready\"")) {
      return new Opened.Granted();
    }
    return new Opened.Declined(first.map(SudoElevation::why).orElse(
        mayAsk ? "`sudo` did not give root's rights." : "`sudo` does not give root's rights unasked, and nobody is there to type a password. Run `sudo -v` first, on an account that may use"
            + " `sudo`, and apply again."));
  }

  private List<Plugin> plugins(List<Item> sealed) {
    return sealed.stream().flatMap(item -> catalog.plugin(item.kind()).stream()).distinct().toList();
  }

  private List<String> words(Path list, String sha256) {
    List<String> words = new ArrayList<>();
    words.add("sudo");
    if (!mayAsk) {
      words.add("-n");
    }
    words.add("--");
    words.addAll(ownProgram);
    words.add(list.toString());
    words.add(sha256);
    return words;
  }

  private static String why(String line) {
    try {
      return Sayings.heard(line).textIfThere("refused").orElse("The elevated process did not start.");
    } catch (DecodeException broken) {
      return "The elevated process did not start.";
    }
  }

  @Override
  public List<Observation<? extends State, ?>> look(List<Identity> identities) {
    List<Observation<? extends State, ?>> seen = new ArrayList<>();
    try {
      List<Value> answers = asked(Sayings.look(identities)).list("observed");
      for (int i = 0; i < identities.size(); i++) {
        Item item = items.get(identities.get(i));
        seen.add(Sayings.observation(answers.get(i), catalog.kind(item.kind()).orElseThrow(), item.stateVersion()));
      }
      return seen;
    } catch (DecodeException broken) {
      return identities.stream().<Observation<? extends State, ?>>map(identity ->
          Observation.of(new Finding.Unreadable<State>("the elevated process has ended"))).toList();
    }
  }

  @Override
  public List<Host.Performed> release(Identity identity, Set<Variable> network) {
    try {
      return Sayings.performed(asked(Sayings.release(
          identity, HandedSecrets.of(items.get(identity).steps()), new HandedVariables(network))));
    } catch (DecodeException broken) {
      return List.of(new Host.Performed.Failed("The elevated process ended in the middle of it; what it did is looked at now."));
    }
  }

  @Override
  public Host.Performed once(Identity holder, int step) {
    try {
      return Sayings.performed(asked(Sayings.once(holder, step))).getFirst();
    } catch (DecodeException broken) {
      return new Host.Performed.Failed("The elevated process ended in the middle of it; what it did is looked at now.");
    }
  }

  private Fields asked(String line) throws DecodeException {
    Optional<String> answer = child.flatMap(c -> c.ask(line));
    return Sayings.heard(answer.orElseThrow(() -> new DecodeException("the elevated process has ended")));
  }

  @Override
  public void close() {
    child.ifPresent(Conversation::close);
    file.ifPresent(path -> {
      try {
        Files.deleteIfExists(path);
      } catch (IOException left) {
        // It is 0600 in a folder of ours, and useless without the run.
      }
    });
  }
}
