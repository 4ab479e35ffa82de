package dev.trueup.cli;

import dev.trueup.codec.SecretSource;
import dev.trueup.value.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Fetches again what a saved plan needs and does not hold. */
record SavedSecrets(Map<String, String> environment) implements SecretSource {

  @Override
  public Optional<String> fetch(Secret.Source source) {
    return switch (source) {
      case Secret.Source.Environment(String variable) -> Optional.ofNullable(environment.get(variable));
      case Secret.Source.File(String path) -> contents(path);
      case Secret.Source.Command c -> Optional.empty();
      case Secret.Source.Within within -> fetch(within.source()).map(within::around);
      case Secret.Source.Observed o -> Optional.empty();
    };
  }

  private Optional<String> contents(String path) {
    String home = environment.getOrDefault("HOME", "/");
    try {
      String text = Files.readString(Path.of(path.startsWith("~/") ? home + path.substring(1) : path));
      return Optional.of(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
