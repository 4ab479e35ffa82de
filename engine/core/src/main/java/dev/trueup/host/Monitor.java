package dev.trueup.host;

import java.util.OptionalLong;

/** A monitor watches steps that take long, and may end them early. What it does or fails to do changes nothing else. */
public interface Monitor {

  Monitor NOBODY = new Monitor() {};

  /**
   * @param step which of the steps that are being performed, from 0
   */
  default void advanced(int step, Advance advance) {}

  /** True where a step that can go on another time should end now: a download. */
  default boolean isStopWished() {
    return false;
  }

  /**
   * How far something has come.
   *
   * @param doing a present participle for people: "downloading from go.dev", "unpacking"
   * @param done bytes
   * @param total bytes, where known
   */
  record Advance(String doing, long done, OptionalLong total) {}
}
