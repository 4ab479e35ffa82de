/** The command line of trueup. Finds its providers as services. */
module dev.trueup.cli {
  requires static org.jspecify;
  requires dev.trueup.core;
  requires info.picocli;
  requires jdk.unsupported;

  uses dev.trueup.provider.Provider;
}
