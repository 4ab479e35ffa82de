package dev.trueup.testkit;

import dev.trueup.host.Answer;
import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat;
import dev.trueup.host.Host;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Monitor;
import dev.trueup.host.Network;
import dev.trueup.host.Question;
import dev.trueup.host.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * A machine on which trueup dies at a certain step: what was begun before it is done.
 *
 * @param deadly the step that is the last one
 * @param performsIt whether it dies just after that step, before anybody could write down that it was done
 */
record Interrupted(ScriptedHost host, Predicate<Step> deadly, boolean performsIt) implements Host {

  /** What a kill looks like from inside a test. */
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public List<Performed> perform(List<Step> steps, Monitor monitor) {
    int alive = (int) steps.stream().takeWhile(deadly.negate()).count();
    List<Performed> done = alive == 0 ? List.of() : host.perform(steps.subList(0, alive));
    if (alive < steps.size() && done.size() == alive) {
      host.perform(performsIt ? steps.subList(alive, alive + 1) : List.of());
      throw new Killed();
    }
    return done;
  }

  @Override
  public Interrupted with(Map<String, String> variables) {
    return new Interrupted(host.with(variables), deadly, performsIt);
  }

  @Override
  public Machine machine() {
    return host.machine();
  }

  @Override
  public FileStat stat(HostPath path) {
    return host.stat(path);
  }

  @Override
  public FileRead read(HostPath path) {
    return host.read(path);
  }

  @Override
  public FileRead piece(HostPath path, long offset, int length) {
    return host.piece(path, offset, length);
  }

  @Override
  public SortedMap<String, Long> tree(HostPath folder) {
    return host.tree(folder);
  }

  @Override
  public Network network() {
    return host.network();
  }

  @Override
  public List<String> list(HostPath folder) {
    return host.list(folder);
  }

  @Override
  public Answer ask(Question question) {
    return host.ask(question);
  }

  @Override
  public Optional<HostPath> program(String name) {
    return host.program(name);
  }

  @Override
  public long freeSpace(HostPath path) {
    return host.freeSpace(path);
  }
}
