package dev.trueup.host.local;

import dev.trueup.host.Answer;
import dev.trueup.host.Artifact;
import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat;
import dev.trueup.host.Host;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Monitor;
import dev.trueup.host.Network;
import dev.trueup.host.NetworkVariables;
import dev.trueup.host.Question;
import dev.trueup.host.ReadCommand;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import dev.trueup.value.Sealer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A local host is the Linux half of the machine that trueup runs on.
 *
 * <p>What it answers is never remembered: {@link #examination} gives a host that remembers, for one round of probing. Steps need the rights
 * that this process has; it never asks for more.
 */
public final class LocalHost implements Host {

  private static final Path ROOT = Path.of("/");

  private final Machine machine;
  private final List<ReadCommand> approved;
  private final Sealer sealer;
  private final ReadOnlyHost reader;
  private final LocalPaths paths;
  private final Commands commands;
  private final FileWriter writer;
  private final TextEditor editor;
  private final LinkMaker links;
  private final FolderMaker folders;
  private final Mover mover;
  private final TreeRemover remover;
  private final Acting acting;
  private Optional<OtherMachines> others = Optional.empty();

  /**
   * @param machine gathered by {@link LocalMachine}; its facts are found by this host, each once
   * @param approved the forms of commands that only look, of all providers
   * @param sealer makes the digests that expectations hold
   */
  public LocalHost(Machine machine, List<ReadCommand> approved, Sealer sealer) {
    this.machine = machine;
    this.approved = List.copyOf(approved);
    this.sealer = sealer;
    var accounts = new Accounts(ROOT);
    var process = ProcessStatus.read(ROOT);
    var programs = SearchPath.of(machine.variable("PATH").orElse(""));
    var environment = new ChildEnvironment(machine, programs, accounts);
    this.paths = new LocalPaths(machine);
    var children = new Children(paths, programs);
    this.acting = new Acting(paths, accounts, process, new Expectations(paths, sealer));
    this.reader = new LocalReader(paths, new LocalFiles(paths, accounts, process), programs, children, environment, approved,
        Network.SILENT);
    this.commands = new Commands(children, environment, process);
    this.writer = new FileWriter(acting, commands);
    this.editor = new TextEditor(acting);
    this.links = new LinkMaker(acting);
    this.folders = new FolderMaker(acting);
    this.mover = new Mover(acting);
    this.remover = new TreeRemover(acting, mover);
  }

  /** This machine for one round of probing: equal questions are asked once. */
  public ReadOnlyHost examination() {
    return new Examination(reader);
  }

  /** The same, and it may talk: other machines can be asked through its {@link ReadOnlyHost#network}. */
  public ReadOnlyHost talking() {
    return new Examination(reader, others().network());
  }

  @Override
  public LocalHost with(Map<String, String> variables) {
    return new LocalHost(machine.with(NetworkVariables.among(variables)), approved, sealer);
  }

  @Override
  public Machine machine() {
    return reader.machine();
  }

  @Override
  public FileStat stat(HostPath path) {
    return reader.stat(path);
  }

  @Override
  public FileRead read(HostPath path) {
    return reader.read(path);
  }

  @Override
  public FileRead piece(HostPath path, long offset, int length) {
    return reader.piece(path, offset, length);
  }

  @Override
  public SortedMap<String, Long> tree(HostPath folder) {
    return reader.tree(folder);
  }

  @Override
  public List<String> list(HostPath folder) {
    return reader.list(folder);
  }

  @Override
  public Answer ask(Question question) {
    return reader.ask(question);
  }

  @Override
  public Network network() {
    return reader.network();
  }

  @Override
  public Optional<HostPath> program(String name) {
    return reader.program(name);
  }

  @Override
  public long freeSpace(HostPath path) {
    return reader.freeSpace(path);
  }

  @Override
  public List<Performed> perform(List<Step> steps, Monitor monitor) {
    var answers = new ArrayList<Performed>();
    while (answers.size() < steps.size() && (answers.isEmpty() || answers.getLast() instanceof Performed.Done)) {
      List<Step> rest = steps.subList(answers.size(), steps.size());
      try {
        answers.addAll(begin(rest, answers.size(), monitor));
      } catch (InvalidPathException unspeakable) {
        answers.add(new Performed.Failed("cannot change " + rest.getFirst().changes().map(HostPath::text).orElse("a file") + ": "
            + LocalFiles.UNSPEAKABLE + "."));
      }
    }
    return List.copyOf(answers);
  }

  /**
   * Performs the first of these steps, and with it those that are one act with it.
   *
   * @param number of the first step, for the monitor
   */
  private List<Performed> begin(List<Step> steps, int number, Monitor monitor) {
    return switch (steps.getFirst()) {
      case Step.Run run -> List.of(commands.run(run.command(), run.privilege(), run.keepsOutput()));
      case Step.Once once -> List.of(commands.run(once.command(), once.privilege(), false));
      case Step.WriteFile write -> List.of(writer.write(write));
      case Step.EditFile edit -> editor.edit(sameFile(edit, steps));
      case Step.MakeLink link -> List.of(links.make(link));
      case Step.MakeDirectory make -> List.of(folders.make(make));
      case Step.SetMode set -> List.of(folders.setMode(set));
      case Step.Delete delete -> List.of(mover.delete(delete));
      case Step.Discard discard -> List.of(mover.discard(discard));
      case Step.Rename rename -> List.of(mover.rename(rename));
      case Step.Download download -> List.of(others().downloader().download(download, number, monitor));
      case Step.Unpack unpack -> List.of(others().unpacker().unpack(unpack, number, monitor));
      case Step.DeleteTree delete -> List.of(remover.remove(delete));
    };
  }

  private synchronized OtherMachines others() {
    if (others.isEmpty()) {
      others = Optional.of(OtherMachines.of(reader, acting));
    }
    return others.get();
  }

  /**
   * Downloads an artifact and puts its file, under its own name, into a folder that is there.
   *
   * @param folder absolute
   */
  public Performed bring(Artifact artifact, Path folder, Monitor monitor) {
    return others().downloader().bring(artifact, folder, monitor);
  }

  private List<Step.EditFile> sameFile(Step.EditFile first, List<Step> steps) {
    Path file = paths.real(first.path());
    var same = new ArrayList<Step.EditFile>();
    for (Step step : steps) {
      if (!(step instanceof Step.EditFile edit) || !paths.real(edit.path()).equals(file)) {
        break;
      }
      same.add(edit);
    }
    return same;
  }
}
