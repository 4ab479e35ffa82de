package dev.trueup.testkit;

/**
 * An actor is in whose name a scripted machine is looked at or changed. A user is in the group of the same name and in no other.
 *
 * @param root whether no right is ever missing
 */
record Actor(String name, boolean root) {

  static final Actor ROOT = new Actor("root", true);

  boolean mayRead(Node node) {
    return may(node.rights(), 4);
  }

  boolean mayEnter(Node node) {
    return may(node.rights(), 1);
  }

  /** True where things may be put into, and taken out of, this folder. */
  boolean mayChange(Node folder) {
    return may(folder.rights(), 2) && may(folder.rights(), 1);
  }

  boolean owns(Node node) {
    return root || node.rights().owner().equals(name);
  }

  private boolean may(Rights rights, int bit) {
    int shift = rights.owner().equals(name) ? 6 : rights.group().equals(name) ? 3 : 0;
    return root || (rights.mode().bits() >> shift & bit) != 0;
  }
}
