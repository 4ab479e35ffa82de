package dev.trueup.testkit;

import dev.trueup.host.Answer;
import dev.trueup.host.Command;
import dev.trueup.host.Content;
import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat;
import dev.trueup.host.Host;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Monitor;
import dev.trueup.host.Network;
import dev.trueup.host.NetworkVariables;
import dev.trueup.host.Privilege;
import dev.trueup.host.Question;
import dev.trueup.host.ReadCommand;
import dev.trueup.host.Step;
import dev.trueup.value.Sealer;
import dev.trueup.value.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A scripted host is a machine that is a text: what stands on it, what its programs answer, and what commands change.
 *
 * <pre>
 * distribution: Ubuntu 24.04        also user, uid, home, arch, shell, wsl: Ubuntu 2, systemd: yes, free: 20 GB,
 * env GOPROXY=off                   and without: docker go, programs that are not here. The default is a bare Debian 12 with a user `dev`.
 *
 * == ~/.bashrc 0600 dev:dev         a file; mode and owner where they are not the usual ones (the user's below the home, else root's)
 *   export EDITOR=vim               its lines, indented by two blanks, each with a newline
 * == ~/bin/k -> /usr/bin/kubectl    a link
 * == ~/src/                         a directory; those above a path need not be named
 * == /run/bus special               a device, pipe or socket
 * -- ~/old                          nothing stands there: in a text that changes a machine; also an address: nothing can be had there
 *
 * $ go version                      a question of a probe, and its answer
 *   go version go1.26.8 linux/amd64
 * ! 1                               behind a question: the code it ends with, or `endless`
 *
 * &#64; https://go.dev/dl/go1.26.8.linux-amd64.tar.gz sha256:5f3e…     an artifact that can be had there: what its bytes come to (`sha256:…`,
 *   == bin/go 0755 hex              `h1:…` or both), and the tree that it unpacks to, roots taken off and names changed as its form says;
 *     7f 45 4c 46                   modes are 0644, for a folder 0755, where nothing is said
 *   == misc/gofmt -> ../bin/gofmt
 * &#64; ~/downloads/go.tar.gz h1:…      the same as a file on this machine; so is any file whose bytes come to the sum of an artifact
 * &#64; https://go.dev/dl/?mode=json    a page; beside it its status where it is not 200, and `date:2026-01-01T00:00:00Z`, its server's clock
 *   [{"version": "go1.26.8"}]
 * &#64; tcp://db.example:5432           something listens there
 * ! connection refused              behind any of them: why nothing can be had; `damaged` beside an artifact: it cannot be unpacked
 *
 * &gt; systemctl daemon-reload         a command that is expected as a step; indented: `&lt; ` what it says, `! ` its code,
 *   &lt; done                          and everything above and below the line that is so afterwards
 *   $ systemctl is-active api
 *     activating
 *   $ systemctl is-active api       answered a second time: what it says then; the last answer stays
 *     active
 * </pre>
 *
 * <p>Words beside a path say what lines do not show: {@code no-newline} at the end, {@code crlf}, {@code bom}, {@code escaped} (the lines
 * spell {@code \n \r \t \\ \u0000}), {@code hex} (the lines are bytes), {@code unreadable} (reading fails, for root as well). A path with
 * blanks stands in single quotes. Lines that begin with {@code #} are comments.
 *
 * <p>A question or command that is asked in a folder or with input may be spelt {@code (in ~/src) git status} and
 * {@code cat (input 'x')}; the bare words answer all of them. What begins with {@code (as root)} is said to root alone. Of one command with
 * several blocks each is used once, in order, the last one for ever. A program that the text answers or expects is there, in
 * {@code /usr/bin}. Commands need the rights that their step names. Who asks or does what the text does not know gets {@link Unscripted}.
 *
 * <p>Only {@link #talking} answers from elsewhere, and steps. A download takes the first source that can be had and comes to what it must,
 * once for each user of the machine: the caches are no part of it. Lists of releases and databases of sums are pages like others; a database
 * is believed without its signature.
 *
 * <p>The same command, path or answer always gives the same result; time is counted, not measured.
 */
public final class ScriptedHost implements Host {

  /** The key of every scripted machine's user, so that digests in approved texts stay what they are. */
  public static final Sealer SEALER = new Sealer("the key of each scripted machine".getBytes(java.nio.charset.StandardCharsets.UTF_8));

  private final World world;
  private final Actor actor;
  private final List<ReadCommand> reads;
  private final Log log;
  private final Programs programs;
  private final Map<String, String> variables;
  private final Network network;

  /**
   * A deed is a step that was begun.
   *
   * @param as by whose right
   * @param network the variables by which it reaches others
   */
  public record Deed(Step step, Privilege as, Map<String, String> network) {}

  private ScriptedHost(
      World world, Actor actor, List<ReadCommand> reads, Log log, Network network, Map<String, String> variables) {
    this.world = world;
    this.actor = actor;
    this.reads = List.copyOf(reads);
    this.log = log;
    this.programs = new Programs(world, actor, this.reads, log);
    this.network = network;
    this.variables = Map.copyOf(variables);
  }

  /** A machine whose probes may run nothing. */
  public static ScriptedHost of(String text) {
    return of(text, List.of());
  }

  /** @param reads the forms of commands that probes may run, as providers declare them */
  public static ScriptedHost of(String text, List<ReadCommand> reads) {
    var world = new World(MachineText.parse(text));
    return new ScriptedHost(world, world.header().actor(), reads, Log.empty(), Network.SILENT, Map.of());
  }

  /** The elevated door to the same machine. */
  public ScriptedHost asRoot() {
    return new ScriptedHost(world, Actor.ROOT, reads, log, network, variables);
  }

  /** The same machine for whoever may ask other machines. */
  public ScriptedHost talking() {
    return new ScriptedHost(world, actor, reads, log, new ScriptedNetwork(world, log), variables);
  }

  /** The same machine; what its programs say hangs on no variable. */
  @Override
  public ScriptedHost with(Map<String, String> more) {
    var all = new HashMap<>(variables);
    all.putAll(NetworkVariables.among(more));
    return new ScriptedHost(world, actor, reads, log, network, all);
  }

  /** Somebody else changes the machine; a text like the one it was made from. */
  public void change(String text) {
    synchronized (world) {
      world.become(MachineText.parse(text));
    }
  }

  /** Everything that stands on the machine and everything it answers, as a machine text: equal texts, equal machines. */
  public String snapshot() {
    synchronized (world) {
      return Snapshot.of(world);
    }
  }

  /** Every question that was asked, in the words of a machine text. */
  public List<String> asked() {
    synchronized (world) {
      return List.copyOf(log.asked());
    }
  }

  /** Every step that was begun. */
  public List<Deed> deeds() {
    synchronized (world) {
      return List.copyOf(log.deeds());
    }
  }

  public boolean performedNothing() {
    return deeds().isEmpty();
  }

  /** The lines that the text lacks, whoever caught the error that said so. */
  public List<String> unscripted() {
    synchronized (world) {
      return List.copyOf(log.unscripted());
    }
  }

  @Override
  public Machine machine() {
    synchronized (world) {
      return world.machine().with(variables).asking(this);
    }
  }

  @Override
  public FileStat stat(HostPath path) {
    synchronized (world) {
      Lookup found = find(path, false);
      boolean writable = world.tree().isWritable(found, actor);
      return switch (found) {
        case Lookup.Here(String real, Node node) -> node.stat(writable);
        case Lookup.Missing m -> FileStat.missing(writable);
        case Lookup.Unreachable u -> Node.unreachable();
      };
    }
  }

  @Override
  public FileRead read(HostPath path) {
    synchronized (world) {
      return switch (find(path, true)) {
        case Lookup.Missing m -> new FileRead.Missing();
        case Lookup.Unreachable(String reason) -> new FileRead.Unreadable(reason);
        case Lookup.Here(String real, Node.File file) when !file.broken() && actor.mayRead(file) -> new FileRead.Contents(file.content());
        case Lookup.Here(String real, Node.File file) ->
            new FileRead.Unreadable(file.broken() ? "the disk reports an error" : "permission denied");
        case Lookup.Here(String real, Node other) -> new FileRead.Unreadable("it is " + other.type().noun());
      };
    }
  }

  @Override
  public FileRead piece(HostPath path, long offset, int length) {
    return read(path) instanceof FileRead.Contents(Content whole)
        ? new FileRead.Contents(Content.of(Arrays.copyOfRange(
            whole.bytes(), (int) Math.min(offset, whole.bytes().length), (int) Math.min(offset + length, whole.bytes().length))))
        : read(path);
  }

  @Override
  public SortedMap<String, Long> tree(HostPath folder) {
    synchronized (world) {
      return find(folder, true) instanceof Lookup.Here(String real, Node.Directory there) ? world.tree().sizes(real) : new TreeMap<>();
    }
  }

  @Override
  public Network network() {
    return network;
  }

  @Override
  public List<String> list(HostPath folder) {
    synchronized (world) {
      return find(folder, true) instanceof Lookup.Here(String real, Node.Directory there) && actor.mayRead(there)
          ? world.tree().names(real)
          : List.of();
    }
  }

  @Override
  public Answer ask(Question question) {
    synchronized (world) {
      return switch (question) {
        case Question.Run(ReadCommand read, String input) -> programs.ask(read, input);
      };
    }
  }

  @Override
  public Optional<HostPath> program(String name) {
    synchronized (world) {
      return programs.find(name);
    }
  }

  @Override
  public long freeSpace(HostPath path) {
    synchronized (world) {
      return world.header().freeBytes();
    }
  }

  @Override
  public List<Performed> perform(List<Step> steps, Monitor monitor) {
    synchronized (world) {
      var performed = new ArrayList<Performed>();
      for (Step step : steps) {
        log.deeds().add(new Deed(step, actor.root() ? Privilege.ROOT : Privilege.USER, NetworkVariables.among(machine().environment())));
        performed.add(perform(step));
        if (!(performed.getLast() instanceof Performed.Done)) {
          break;
        }
      }
      return performed;
    }
  }

  private Performed perform(Step step) {
    if (step.changes().filter(path -> path.side() == Side.WINDOWS).isPresent()) {
      return new Performed.Failed("This machine has no Windows side.");
    }
    var ground = new Ground(world, actor, SEALER);
    var contents = new ContentSteps(ground);
    var places = new PlaceSteps(ground);
    var trees = new TreeSteps(ground);
    return switch (step) {
      case Step.Run(Command command, Privilege privilege, boolean keepsOutput) -> programs.run(command, privilege, keepsOutput);
      case Step.Once(Command command, Privilege privilege) -> programs.run(command, privilege, false);
      case Step.WriteFile w -> contents.write(w, programs::objection);
      case Step.EditFile e -> contents.edit(e);
      case Step.MakeLink m -> places.link(m);
      case Step.MakeDirectory m -> places.directory(m);
      case Step.SetMode s -> places.mode(s);
      case Step.Delete d -> places.delete(d);
      case Step.Discard d -> places.discard(d);
      case Step.Rename r -> places.rename(r);
      case Step.Download d -> new DownloadSteps(ground, new ScriptedNetwork(world, log)).download(d);
      case Step.Unpack u -> trees.unpack(u);
      case Step.DeleteTree d -> trees.delete(d, () -> places.prune(d.prune()));
    };
  }

  private Lookup find(HostPath path, boolean followEnd) {
    return path.side() == Side.WINDOWS
        ? new Lookup.Unreachable("this machine has no Windows side")
        : world.tree().find(world.absolute(path.text()), followEnd, actor);
  }
}
