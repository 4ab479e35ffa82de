package dev.trueup;

import org.approvaltests.core.ApprovalFailureReporter;
import org.approvaltests.reporters.JunitReporter;

/** Read by ApprovalTests: a difference is a failed assertion, not a window. */
public class PackageSettings {
  public static final ApprovalFailureReporter UseReporter = JunitReporter.INSTANCE;

  private PackageSettings() {}
}
