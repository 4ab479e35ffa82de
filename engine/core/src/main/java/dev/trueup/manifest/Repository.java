package dev.trueup.manifest;

import dev.trueup.host.Content;
import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.provider.Lock;
import dev.trueup.provider.Project;
import java.nio.file.Path;

/** The repository is the folder of the manifest that was given, as sections may see it. */
record Repository(Reading reading) implements Project {

  private static final long LARGEST = 1 << 20;

  @Override
  public String name() {
    return reading.name();
  }

  @Override
  public HostPath folder() {
    return reading.machine().path(reading.root().toString());
  }

  @Override
  public Lock lock() {
    return reading.lock();
  }

  @Override
  public FileRead file(String name) {
    Path path = reading.root().resolve(name).normalize();
    if (!path.startsWith(reading.root())) {
      return new FileRead.Missing();
    }
    return switch (reading.files().read(path, LARGEST)) {
      case Files.Read.Contents(byte[] bytes) -> new FileRead.Contents(Content.of(bytes));
      case Files.Read.Missing() -> new FileRead.Missing();
      case Files.Read.Directory() -> new FileRead.Unreadable("it is a directory");
      case Files.Read.TooLarge(long size) -> new FileRead.Unreadable("it is larger than 1 MiB");
      case Files.Read.Unreadable(String reason) -> new FileRead.Unreadable(reason);
    };
  }
}
