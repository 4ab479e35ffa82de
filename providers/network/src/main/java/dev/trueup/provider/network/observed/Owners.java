package dev.trueup.provider.network.observed;

import dev.trueup.host.Content;
import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Owners are the processes that hold sockets. Only root sees those of others; of these the number of their user is known. Looked up when
 * somebody is told, since every open file of every process is looked at.
 */
public final class Owners {

  /**
   * A process that holds a socket.
   *
   * @param name as the kernel has it, 15 characters at most
   */
  public record Owner(int pid, String name) {
    @Override
    public String toString() {
      return "`" + name + "` (process " + pid + ")";
    }
  }

  private final ReadOnlyHost host;
  private Optional<Map<Long, Owner>> found = Optional.empty();

  public Owners(ReadOnlyHost host) {
    this.host = host;
  }

  /** Of several processes that hold one socket the one that began first; empty where nobody may be seen. */
  public synchronized Optional<Owner> of(Listener listener) {
    if (found.isEmpty()) {
      found = Optional.of(all());
    }
    return Optional.ofNullable(found.get().get(listener.inode()));
  }

  /** Who it is, for people: the process, else whose it is. */
  public String words(Listener listener) {
    return of(listener).map(Owner::toString).orElse(listener.uid() < 0 ? "a program" : "a program of " + user(listener.uid()));
  }

  /** The name in {@code /etc/passwd}; users that only a directory service knows keep their number. */
  private String user(long uid) {
    return read(HostPath.linux("/etc/passwd")).lines().map(line -> line.split(":")).filter(fields -> fields.length > 2 && fields[2].equals("" + uid))
        .map(fields -> "`" + fields[0] + "`").findFirst().orElse("the user with the number " + uid);
  }

  private Map<Long, Owner> all() {
    Map<Long, Owner> owners = new HashMap<>();
    host.list(HostPath.linux("/proc")).stream().filter(name -> name.matches("\\d+")).map(Integer::valueOf).sorted().forEach(pid -> {
      HostPath process = HostPath.linux("/proc/" + pid);
      for (String descriptor : host.list(process.child("fd"))) {
        host.stat(process.child("fd").child(descriptor)).linkTarget().filter(target -> target.matches("socket:\\[\\d+]"))
            .map(target -> Long.valueOf(target.substring("socket:[".length(), target.length() - 1)))
            .ifPresent(inode -> owners.computeIfAbsent(inode, first -> new Owner(pid, name(process))));
      }
    });
    return owners;
  }

  private String name(HostPath process) {
    return read(process.child("comm")).strip();
  }

  private String read(HostPath path) {
    return host.read(path) instanceof FileRead.Contents(Content content) ? content.asText().orElse("") : "";
  }
}
