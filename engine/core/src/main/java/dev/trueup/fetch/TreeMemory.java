package dev.trueup.fetch;

import java.util.Optional;

/** A tree memory is the longest tree of a database that this user has seen: a database that ever shows another past is found out. */
public interface TreeMemory {

  /** Remembers nothing. */
  TreeMemory NONE = new TreeMemory() {
    @Override
    public Optional<String> latest(String database) {
      return Optional.empty();
    }

    @Override
    public void remember(String database, String note) {
      // nothing is kept
    }
  };

  /** @return the signed note that was {@link #remember remembered}; empty where there is none or it cannot be read */
  Optional<String> latest(String database);

  /** Keeps a signed note; where it cannot, nothing happens. */
  void remember(String database, String note);
}
