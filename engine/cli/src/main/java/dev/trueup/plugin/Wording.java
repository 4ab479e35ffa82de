package dev.trueup.plugin;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Note;
import dev.trueup.provider.Claim;
import dev.trueup.provider.Provider;
import java.nio.file.Path;

/** Everything that is said about plug-ins. */
final class Wording {
  private Wording() {}

  static Diagnostic spi(String plugin, Path folder, int spoken) {
    return Diagnostic.warning("plugin/other-interface", "a plug-in was made for another version of trueup",
        "Plug-in `%s` speaks version %d of the provider interface, this trueup speaks version %d, so it was not loaded. Get a build of it for this"
            .formatted(plugin, spoken, Provider.SPI) + " trueup, or take it away.").withHint("rm -r " + folder);
  }

  static Diagnostic notAJar(String plugin, Path jar, String clause) {
    return Diagnostic.warning("plugin/not-a-jar", "a jar of a plug-in cannot be used",
        "`%s`: %s. Plug-in `%s` was not loaded. Put the jar there again.".formatted(jar, clause, plugin));
  }

  static Diagnostic noJar(String plugin, Path folder) {
    return Diagnostic.warning("plugin/no-jar", "a plug-in without a jar",
        "`%s` holds no file that ends in `.jar`, so there is no plug-in `%s`. Put the jar of the provider there, and those it needs."
            .formatted(folder, plugin));
  }

  static Diagnostic stray(Path file, Path folder) {
    return Diagnostic.warning("plugin/stray-jar", "a jar beside the plug-ins",
        "`%s` is not looked at: every plug-in has a folder of its own.".formatted(file))
        .withHint("mkdir " + folder + " && mv " + file + " " + folder);
  }

  static Diagnostic noProvider(String plugin, Path folder) {
    return Diagnostic.warning("plugin/no-provider", "a plug-in without a provider",
        "No jar in `%s` names a provider, so plug-in `%s` brings nothing. The jar of a provider has a file `META-INF/services/%s` with the name"
            .formatted(folder, plugin, Provider.class.getName()) + " of its class in it.");
  }

  static Diagnostic wrongService(String plugin, String clause) {
    return Diagnostic.warning("plugin/wrong-service", "a plug-in names a provider that cannot be made",
        "Plug-in `%s` was not loaded: %s. That class must be public, implement `%s` and have a public constructor without arguments."
            .formatted(plugin, clause, Provider.class.getName()));
  }

  static Diagnostic missing(String plugin, Path folder, String name) {
    return Diagnostic.warning("plugin/missing-class", "a plug-in needs something that is not there",
        ("Plug-in `%s` was not loaded: it uses `%s`, which is neither in its folder nor in the part of trueup and Java that plug-ins may count on. Put"
            + " the jar that has it into `%s`.").formatted(plugin, name, folder));
  }

  static Diagnostic failed(String plugin, String clause) {
    return Diagnostic.warning("plugin/failed-to-load", "a plug-in failed while it was loaded",
        "Plug-in `%s` was not loaded: %s. That is a fault of the plug-in; tell whoever made it.".formatted(plugin, clause));
  }

  static Diagnostic badName(String plugin, String what) {
    return Diagnostic.warning("plugin/bad-name", "a plug-in brings a name that cannot be",
        "Plug-in `%s` was not loaded: %s.".formatted(plugin, what));
  }

  static Diagnostic badSchema(String plugin, String section, String clause) {
    return Diagnostic.warning("plugin/bad-schema", "a plug-in brings a schema that cannot be used",
        "Plug-in `%s` was not loaded: the schema of its section `%s` %s. That is a fault of the plug-in; tell whoever made it."
            .formatted(plugin, section, clause));
  }

  static Diagnostic oursAlready(String plugin, Path folder, Claim claim) {
    return Diagnostic.warning("plugin/name-taken", "a plug-in brings a name that trueup has itself",
        "Plug-in `%s` brings the %s, and so does trueup: trueup's own stays, and the plug-in was not loaded.".formatted(plugin, claim))
        .withHint("rm -r " + folder);
  }

  static Diagnostic clash(String plugin, String jar, String other, String otherJar, Claim claim) {
    return Diagnostic.warning("plugin/clash", "two plug-ins bring the same name",
        "Plug-in `%s` (`%s`) and plug-in `%s` (`%s`) both bring the %s, and nothing says which is meant, so neither was loaded. Take one of them away."
            .formatted(plugin, jar, other, otherJar, claim));
  }

  static Diagnostic open(String plugin, Path place, String clause) {
    return Diagnostic.warning("plugin/others-may-write", "somebody else could change a plug-in",
        "`%s`: %s. The code of a plug-in runs with your rights, so plug-in `%s` was not loaded.".formatted(place, clause, plugin))
        .withHint("chmod go-w " + place);
  }

  static Diagnostic unreadable(Path folder) {
    return Diagnostic.warning("plugin/unreadable", "the folder of plug-ins cannot be read",
        "`%s` cannot be listed, so none of its plug-ins was loaded.".formatted(folder));
  }

  static String changed(String plugin) {
    return "plug-in `" + plugin + "` is not any more what it was when the plan was made";
  }

  /** A clause, for what cannot be read. */
  static String whileLooking(String plugin, String clause) {
    return "plug-in `" + plugin + "` failed while it looked: " + clause;
  }

  static Note whilePrescribing(String plugin, String clause) {
    return Note.of("plugin/fault", "Plug-in `%s` failed when it was asked what to do: %s. Tell whoever made it.".formatted(plugin, clause));
  }

  static Diagnostic whileReading(String plugin, String section, String clause) {
    return Diagnostic.error("plugin/fault", "a plug-in failed",
        "Plug-in `%s` failed while it read `%s`: %s. That is no mistake of yours; tell whoever made it.".formatted(plugin, section, clause));
  }

  static Diagnostic whileLocking(String plugin, String clause) {
    return Diagnostic.error("plugin/fault", "a plug-in failed",
        "Plug-in `%s` failed while it looked up versions: %s. Tell whoever made it.".formatted(plugin, clause));
  }

  static Diagnostic whileReviewing(String plugin, String clause) {
    return Diagnostic.warning("plugin/fault", "a plug-in failed",
        "Plug-in `%s` failed while it reviewed the manifest: %s. Everything else goes on; tell whoever made it.".formatted(plugin, clause));
  }
}
