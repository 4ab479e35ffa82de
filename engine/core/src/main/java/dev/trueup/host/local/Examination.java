package dev.trueup.host.local;

import dev.trueup.host.Answer;
import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Network;
import dev.trueup.host.Question;
import dev.trueup.host.ReadOnlyHost;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * An examination is a host that remembers: each question is asked once, by whichever thread comes first, and the answer holds for as long
 * as this object is used. Make a new one to look again.
 */
public final class Examination implements ReadOnlyHost {

  private final ReadOnlyHost host;
  private final Network network;
  private final Memory<HostPath, FileStat> stats;
  private final Memory<HostPath, FileRead> reads;
  private final Memory<HostPath, List<String>> lists;
  private final Memory<HostPath, SortedMap<String, Long>> trees;
  private final Memory<Question, Answer> answers;
  private final Memory<String, Optional<HostPath>> programs;

  public Examination(ReadOnlyHost host) {
    this(host, host.network());
  }

  /** @param network what may be asked of other machines */
  public Examination(ReadOnlyHost host, Network network) {
    this.network = network.equals(Network.SILENT) ? network : new OnceAsked(network);
    this.host = host;
    this.stats = new Memory<>(host::stat);
    this.reads = new Memory<>(host::read);
    this.lists = new Memory<>(host::list);
    this.trees = new Memory<>(host::tree);
    this.answers = new Memory<>(host::ask);
    this.programs = new Memory<>(host::program);
  }

  @Override
  public Machine machine() {
    return host.machine();
  }

  @Override
  public FileStat stat(HostPath path) {
    return stats.of(path);
  }

  @Override
  public FileRead read(HostPath path) {
    return reads.of(path);
  }

  @Override
  public FileRead piece(HostPath path, long offset, int length) {
    return host.piece(path, offset, length);
  }

  @Override
  public SortedMap<String, Long> tree(HostPath folder) {
    return trees.of(folder);
  }

  @Override
  public List<String> list(HostPath folder) {
    return lists.of(folder);
  }

  @Override
  public Answer ask(Question question) {
    return answers.of(question);
  }

  @Override
  public Network network() {
    return network;
  }

  @Override
  public Optional<HostPath> program(String name) {
    return programs.of(name);
  }

  @Override
  public long freeSpace(HostPath path) {
    return host.freeSpace(path);
  }

  /** Finds once per key; a second thread waits for the first one's answer. */
  static final class Memory<K, V> {
    private final ConcurrentMap<K, FutureTask<V>> found = new ConcurrentHashMap<>();
    private final Function<K, V> find;

    Memory(Function<K, V> find) {
      this.find = find;
    }

    V of(K key) {
      FutureTask<V> task = found.computeIfAbsent(key, k -> new FutureTask<>(() -> find.apply(k)));
      task.run();
      try {
        return task.get();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while another thread was asking", stopped);
      } catch (ExecutionException failed) {
        throw failed.getCause() instanceof RuntimeException ours ? ours : new IllegalStateException(failed.getCause());
      }
    }
  }
}
