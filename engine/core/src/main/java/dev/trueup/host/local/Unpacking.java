package dev.trueup.host.local;

import dev.trueup.host.Artifact.ArchiveForm;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;
import java.util.OptionalLong;

/** An unpacking takes an archive's entries one by one into a growing tree, and refuses the first that has no place there. */
final class Unpacking {

  static final int MOST_NAMES = 200_000;

  private final Archive archive;
  private final ArchiveForm form;
  private final GrowingTree tree;
  private final long most;
  private final Progress progress;
  private long written;
  private long declared;

  /** @param most bytes that all files may have together */
  Unpacking(Archive archive, ArchiveForm form, GrowingTree tree, long most, Progress progress) {
    this.archive = archive;
    this.form = form;
    this.tree = tree;
    this.most = most;
    this.progress = progress;
  }

  void run() throws IOException {
    int names = 0;
    for (Optional<Archive.Entry> next = archive.next(); next.isPresent(); next = archive.next()) {
      if (++names > MOST_NAMES) {
        throw BadArchive.tooMany(MOST_NAMES);
      }
      wrote(0);
      Optional<String> name = EntryName.of(next.get(), form);
      if (name.isPresent()) {
        take(next.get(), name.get());
      }
    }
    if (tree.count() == 0) {
      throw BadArchive.empty();
    }
  }

  private void take(Archive.Entry entry, String name) throws IOException {
    switch (entry.sort()) {
      case DIRECTORY -> tree.folder(name);
      case FILE -> file(entry, name);
      case LINK -> {
        if (!EntryName.staysInside(name, entry.target())) {
          throw BadArchive.entry(entry.name(), "a link that leads out of it");
        }
        tree.link(name, entry.target());
      }
      case HARD_LINK -> throw BadArchive.entry(entry.name(), "a hard link, and trueup unpacks none");
      case DEVICE -> throw BadArchive.entry(entry.name(), "a device");
      case PIPE -> throw BadArchive.entry(entry.name(), "a pipe or socket");
      case STRANGE -> throw BadArchive.entry(entry.name(), "which is packed in a way that trueup does not know");
    }
  }

  private void file(Archive.Entry entry, String name) throws IOException {
    declared += Math.max(0, entry.size());
    if (declared > most || declared < 0) {
      throw BadArchive.tooLarge(most);
    }
    boolean executable = entry.executable() || form.executable().stream().anyMatch(name::startsWith);
    long size = tree.file(name, executable, entry.content(), this::wrote);
    if (size != entry.size()) {
      throw BadArchive.entry(entry.name(), "which has another size than it says");
    }
  }

  private void wrote(int bytes) throws IOException {
    written += bytes;
    if (written > most) {
      throw BadArchive.tooLarge(most);
    }
    if (progress.isStopped()) {
      throw new ClosedByInterruptException();
    }
    progress.reached(Math.min(archive.done(), archive.total()), OptionalLong.of(archive.total()));
  }
}
