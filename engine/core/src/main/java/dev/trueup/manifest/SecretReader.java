package dev.trueup.manifest;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Content;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Terms;
import dev.trueup.value.Secret;
import java.util.Optional;

/** Fetches secrets, but for those that come from a command. */
final class SecretReader {

  private final Reading reading;
  private final PathReader paths;
  private final Mistakes mistakes;

  SecretReader(Reading reading, PathReader paths, Mistakes mistakes) {
    this.reading = reading;
    this.paths = paths;
    this.mistakes = mistakes;
  }

  /** @param from exactly one of {@code env}, {@code file}, {@code command}, by the schema */
  Optional<Entry> read(Node.Fields from, Terms terms) {
    Node.Field source = from.fields().values().iterator().next();
    Optional<Secret> secret = switch (source.key()) {
      case "env" -> environment((Node.Scalar) source.value());
      case "file" -> file((Node.Scalar) source.value());
      default -> Optional.of(Secret.deferred(new Secret.Source.Command(source.value().scalars().stream().map(Node.Scalar::text).toList())));
    };
    if (secret.isEmpty()) {
      secret = Optional.of(Secret.deferred(new Secret.Source.Observed()));
    }
    return secret.map(known -> new Entry.SecretText(known, from.span(), terms));
  }

  private Optional<Secret> environment(Node.Scalar name) {
    Optional<String> value = reading.environment().get(name.text()).or(() -> reading.machine().variable(name.text()));
    if (value.isEmpty()) {
      mistakes.add(Diagnostic.error("manifest/secret-not-set", "the variable that holds a secret is not set",
              "The environment that trueup runs in has no `%s`, or it is empty. Set it before this run.".formatted(name.text()))
          .at(name.span()));
    }
    return value.map(text -> Secret.of(new Secret.Source.Environment(name.text()), text));
  }

  private Optional<Secret> file(Node.Scalar written) {
    Optional<byte[]> bytes = paths.resolved(written).flatMap(path -> paths.contents(written, path, false));
    Optional<String> text = bytes.flatMap(contents -> Content.of(contents).asText());
    if (bytes.isPresent() && text.isEmpty()) {
      mistakes.add(Diagnostic.error("manifest/secret-not-text", "the file that holds a secret is no text",
          "`" + written.text() + "` is not UTF-8 text.").at(written.span()));
    }
    return text.map(whole -> whole.endsWith("\n") ? whole.substring(0, whole.length() - 1) : whole)
        .map(secret -> Secret.of(new Secret.Source.File(written.text()), secret));
  }
}
