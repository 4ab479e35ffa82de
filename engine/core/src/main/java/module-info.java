/** The engine: reads manifests, plans, applies, remembers. Prints nothing. */
module dev.trueup.core {
  requires static org.jspecify;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires com.networknt.schema;
  requires org.snakeyaml.engine;
  requires org.slf4j;
  requires io.github.javadiffutils;
  requires org.apache.commons.compress;

  exports dev.trueup.diagnostic;
  exports dev.trueup.value;
  exports dev.trueup.edit;
  exports dev.trueup.host;
  exports dev.trueup.host.local to dev.trueup.cli, dev.trueup.testkit;
  exports dev.trueup.provider;
  exports dev.trueup.codec to dev.trueup.cli, dev.trueup.testkit;
  exports dev.trueup.lock to dev.trueup.cli, dev.trueup.testkit;
  exports dev.trueup.manifest to dev.trueup.cli, dev.trueup.testkit;
  exports dev.trueup.journal to dev.trueup.cli, dev.trueup.testkit;
  exports dev.trueup.plan to dev.trueup.cli, dev.trueup.testkit;
  exports dev.trueup.apply to dev.trueup.cli, dev.trueup.testkit;
  exports dev.trueup.elevation to dev.trueup.cli, dev.trueup.testkit;
  exports dev.trueup.view to dev.trueup.cli, dev.trueup.testkit;

  provides org.slf4j.spi.SLF4JServiceProvider with dev.trueup.manifest.SilentLogging;
}
