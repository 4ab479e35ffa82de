package dev.trueup.journal;

import dev.trueup.host.Content;
import dev.trueup.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A before store is the folder of contents that were replaced, each in a file named by its SHA-256.
 *
 * @param folder {@code before/} in the state directory
 */
public record BeforeStore(Path folder) {

  public static BeforeStore in(StateDirectory state) {
    return new BeforeStore(state.before());
  }

  /** Keeps the content durably; nothing happens where it is kept already. */
  public void put(Content content) throws JournalFailure {
    put(java.util.List.of(content));
  }

  /** Keeps all of them, with one sync of the folder. Stored ones are here already. */
  public void put(Collection<Content> contents) throws JournalFailure {
    var written = new LinkedHashMap<Path, Path>();
    try {
      for (Content content : contents) {
        Path place = folder.resolve(content.blob().sha256());
        if (!content.isStored() && !written.containsValue(place) && !holds(place, content.blob())) {
          written.put(DurableFiles.temporary(place, content.bytes()), place);
        }
      }
      for (Map.Entry<Path, Path> file : written.entrySet()) {
        Files.move(file.getKey(), file.getValue(), StandardCopyOption.ATOMIC_MOVE);
      }
      if (!written.isEmpty()) {
        DurableFiles.syncFolder(folder.resolve("x"));
      }
    } catch (IOException failed) {
      throw JournalFailure.writing(folder, failed);
    }
  }

  /** The content with its bytes; empty where it is not kept, or is not what its name says any more. */
  public Optional<Content> get(Value.Blob blob) {
    try {
      Content content = Content.of(Files.readAllBytes(folder.resolve(blob.sha256())));
      return content.blob().equals(blob) ? Optional.of(content) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Drops what nothing refers to any more, and temporaries of a run that was cut off. */
  void keepOnly(Predicate<String> referred) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!referred.test(file.getFileName().toString())) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException none) {
      return;
    }
  }

  private boolean holds(Path place, Value.Blob blob) {
    return Files.exists(place) && get(blob).isPresent();
  }
}
