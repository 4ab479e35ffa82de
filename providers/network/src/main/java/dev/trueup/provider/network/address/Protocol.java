package dev.trueup.provider.network.address;

import java.util.Locale;

/** A protocol is one that has ports. */
public enum Protocol {
  TCP,
  UDP;

  /** {@code tcp}, {@code udp}: as manifests, {@code nft}, {@code ufw} and systemd spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
