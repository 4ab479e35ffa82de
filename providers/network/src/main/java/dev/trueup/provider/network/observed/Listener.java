package dev.trueup.provider.network.observed;

import dev.trueup.provider.network.address.Address;
import dev.trueup.provider.network.address.Protocol;

/** A listener is a socket of this machine that waits for others. */
public sealed interface Listener {

  /** The number of the user whose program opened it. The kernel says it of ports alone; -1 elsewhere. */
  long uid();

  /** The number under which {@code /proc/PID/fd} has it: {@code socket:[4711]}. */
  long inode();

  /** As people write it: {@code 127.0.0.1:3000}, {@code [::]:3000}, {@code /run/app.sock}. */
  String place();

  /**
   * One at a port.
   *
   * @param alsoIpv4 for {@code [::]}: whether connections over IPv4 come to it as well
   */
  record AtPort(Protocol protocol, Address address, int port, boolean alsoIpv4, long uid, long inode) implements Listener {

    /** Whether somebody of this machine who connects to the address comes to it. */
    public boolean answers(Address asked) {
      return address.equals(asked) || address.isAny() && (address.family() == asked.family() || alsoIpv4);
    }

    @Override
    public String place() {
      return address.bracketed() + ":" + port;
    }
  }

  /** One at a path, as it was spelt when it was bound; the file may be gone since. */
  record AtPath(String path, long inode) implements Listener {

    @Override
    public long uid() {
      return -1;
    }

    @Override
    public String place() {
      return path;
    }
  }
}
