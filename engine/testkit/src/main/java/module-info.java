/** What tests of the engine and of providers stand on. No part of the program. */
module dev.trueup.testkit {
  requires static org.jspecify;
  requires transitive dev.trueup.core;
  requires transitive org.junit.jupiter.api;
  requires org.approvaltests;

  exports dev.trueup.testkit;
  exports dev.trueup.testkit.editor;
  exports dev.trueup.testkit.scripted;
}
