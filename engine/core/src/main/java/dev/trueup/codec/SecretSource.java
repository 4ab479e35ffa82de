package dev.trueup.codec;

import dev.trueup.value.Secret;
import java.util.Optional;

/** A secret source is what fetches the text of a secret again when a document is decoded that holds only its digest. */
@FunctionalInterface
public interface SecretSource {

  /** Fetches nothing: every secret stays a digest. For whoever only reads what was done. */
  SecretSource NONE = source -> Optional.empty();

  /** The text, or empty where it is not to be had. Never asked for a command's output: that waits for the apply. */
  Optional<String> fetch(Secret.Source source);
}
