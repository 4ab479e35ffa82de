package dev.trueup.testkit;

import dev.trueup.host.Content;
import dev.trueup.host.FileMode;
import dev.trueup.host.FileStat;
import java.time.Instant;
import java.util.Optional;

/** A node is what stands at one path of a scripted machine. */
sealed interface Node {

  Rights rights();

  Node with(Rights changed);

  FileStat.Type type();

  /** @param broken whether reading it fails, even for root */
  record File(Content content, boolean broken, Rights rights, Instant modified) implements Node {
    @Override
    public Node with(Rights changed) {
      return new File(content, broken, changed, modified);
    }

    @Override
    public FileStat.Type type() {
      return FileStat.Type.FILE;
    }
  }

  record Directory(Rights rights) implements Node {
    @Override
    public Node with(Rights changed) {
      return new Directory(changed);
    }

    @Override
    public FileStat.Type type() {
      return FileStat.Type.DIRECTORY;
    }
  }

  record Link(String target, Rights rights) implements Node {
    @Override
    public Node with(Rights changed) {
      return new Link(target, changed);
    }

    @Override
    public FileStat.Type type() {
      return FileStat.Type.LINK;
    }
  }

  record Special(Rights rights) implements Node {
    @Override
    public Node with(Rights changed) {
      return new Special(changed);
    }

    @Override
    public FileStat.Type type() {
      return FileStat.Type.SPECIAL;
    }
  }

  static FileStat unreachable() {
    return new FileStat(FileStat.Type.UNREACHABLE, new FileMode(0), "", "", 0, Instant.EPOCH, Optional.empty(), false);
  }

  default FileStat stat(boolean writable) {
    FileMode mode = rights().mode();
    return switch (this) {
      case File f -> new FileStat(
          type(), mode, rights().owner(), rights().group(), f.content().blob().size(), f.modified(), Optional.empty(), writable);
      case Link l -> new FileStat(
          type(), mode, rights().owner(), rights().group(), l.target().length(), Instant.EPOCH, Optional.of(l.target()), writable);
      case Directory d -> new FileStat(type(), mode, rights().owner(), rights().group(), 0, Instant.EPOCH, Optional.empty(), writable);
      case Special s -> new FileStat(type(), mode, rights().owner(), rights().group(), 0, Instant.EPOCH, Optional.empty(), writable);
    };
  }
}
