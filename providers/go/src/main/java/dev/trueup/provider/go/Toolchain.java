package dev.trueup.provider.go;

/** The toolchain module is Go itself as module proxies serve it: https://go.dev/ref/mod#toolchain-module. */
final class Toolchain {

  /** The path of the module; each release is a version of it for each platform. */
  static final String MODULE = "golang.org/toolchain";

  private Toolchain() {}
}
