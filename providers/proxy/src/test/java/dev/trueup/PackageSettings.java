package dev.trueup;

import org.approvaltests.reporters.JunitReporter;

/** What ApprovalTests looks up by reflection: how a difference is shown. */
public final class PackageSettings {
  public static final JunitReporter UseReporter = JunitReporter.INSTANCE;

  private PackageSettings() {}
}
