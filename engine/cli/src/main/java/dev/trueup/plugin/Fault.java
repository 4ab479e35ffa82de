package dev.trueup.plugin;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** A fault is something that the code of a plug-in threw. */
public final class Fault {

  /** How the loaders of plug-ins are called, before the plug-in's name: it stands in every stack trace. */
  static final String LOADER = "plug-in ";

  private Fault() {}

  /** The plug-in whose code was at work when this was thrown; empty for a bug of trueup's own. */
  public static Optional<String> culprit(Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable each = thrown; each != null && seen.add(each); each = each.getCause()) {
      Optional<StackTraceElement> frame = frame(each);
      if (frame.isPresent()) {
        return Optional.of(frame.get().getClassLoaderName().substring(LOADER.length()));
      }
    }
    return Optional.empty();
  }

  /** What was thrown and where, as a clause: {@code java.lang.IllegalStateException "boom" in HostsKind.probe, HostsKind.java line 41}. */
  static String words(Throwable what) {
    Throwable thrown = what instanceof ExceptionInInitializerError && what.getCause() != null ? what.getCause() : what;
    String message = thrown.getMessage() == null ? "" : " \"" + thrown.getMessage().lines().findFirst().orElse("") + "\"";
    return "it threw " + thrown.getClass().getName() + message + frame(thrown).map(Fault::place).orElse("");
  }

  private static String place(StackTraceElement frame) {
    String type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
    return " in " + type + "." + frame.getMethodName() + (frame.getFileName() == null ? "" : ", " + frame.getFileName() + " line " + frame.getLineNumber());
  }

  private static Optional<StackTraceElement> frame(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> frame.getClassLoaderName() != null && frame.getClassLoaderName().startsWith(LOADER)).findFirst();
  }
}
