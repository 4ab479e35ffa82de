package dev.trueup.codec;

/** A decode exception is a document that does not have the form we write; the message is a clause without any of its values. */
public class DecodeException extends Exception {
  private static final long serialVersionUID = 1L;

  public DecodeException(String reason) {
    super(reason);
  }

  public DecodeException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
