package dev.trueup;

import org.approvaltests.reporters.JunitReporter;

/** What ApprovalTests does in this module: a difference is an assertion, no program is opened for it. */
public final class PackageSettings {
  private PackageSettings() {}

  public static JunitReporter UseReporter = JunitReporter.INSTANCE;
}
