package dev.trueup.codec;

import dev.trueup.value.Secret;

/** A secret changed is a secret whose text, fetched again, is not the one that the document was made with. */
public final class SecretChanged extends DecodeException {
  private static final long serialVersionUID = 1L;

  private final transient Secret.Source source;

  SecretChanged(Secret.Source source) {
    super("a secret is not the one that was planned with");
    this.source = source;
  }

  /** Where it came from, both times. */
  public Secret.Source source() {
    return source;
  }
}
