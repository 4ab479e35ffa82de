package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rule of GOTOOLCHAIN: {@code local}, {@code auto}, {@code path}, or a release, with {@code +auto} or {@code +path} behind it.
 *
 * <p>Since 1.21 the first release of a line is 1.21.0; {@code go1.21} is a language version that nobody can fetch.
 */
record ToolchainRule() implements Rule {

  private static final String RELEASE = "go1\\.(?<minor>\\d+)(?<patch>\\.\\d+)?(?<pre>(rc|beta)\\d+)?(-[^+\\s]+)?";
  private static final Pattern FORM = Pattern.compile("auto|path|local(\\+auto|\\+path)?|" + RELEASE + "(?<mode>\\+auto|\\+path)?");

  @Override
  public List<Diagnostic> judge(String key, Written value, Machine machine) {
    Matcher form = FORM.matcher(value.text());
    if (!form.matches()) {
      Diagnostic mistake = Mistakes.toolchainForm();
      boolean bare = value.text().matches("1\\.\\d+.*");
      return List.of((bare ? mistake.withHint("go" + value.text()) : mistake).at(value.place()));
    }
    if (form.group("minor") == null) {
      return List.of();
    }
    boolean language = Integer.parseInt(form.group("minor")) >= 21 && form.group("patch") == null && form.group("pre") == null;
    boolean fixed = form.group("mode") == null;
    if (language) {
      String release = "go1." + form.group("minor") + ".0" + (fixed ? "" : form.group("mode"));
      return List.of(Mistakes.toolchainLanguage().withHint(release).at(value.place()));
    }
    return fixed ? List.of(Advice.fixedToolchain().at(value.place())) : List.of();
  }
}
