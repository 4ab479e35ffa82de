/** The engine: reads manifests, plans, applies, remembers. Prints nothing. */
module dev.trueup.core {
  requires static org.jspecify;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires com.networknt.schema;
  requires org.snakeyaml.engine;
  requires org.slf4j;
  requires io.github.javadiffutils;

  exports dev.trueup.diagnostic;
  exports dev.trueup.value;
  exports dev.trueup.edit;
  exports dev.trueup.host;
  exports dev.trueup.host.local;
  exports dev.trueup.provider;
  exports dev.trueup.codec;
  exports dev.trueup.manifest;
  exports dev.trueup.journal;
  exports dev.trueup.plan;
  exports dev.trueup.apply;
  exports dev.trueup.elevation;
  exports dev.trueup.view;

  provides org.slf4j.spi.SLF4JServiceProvider with dev.trueup.manifest.SilentLogging;
}
