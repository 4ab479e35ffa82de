package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rule of GOFLAGS. A word that is no flag of any go command ends every go command with an error. */
record FlagsRule() implements Rule {

  private static final Pattern FLAG = Pattern.compile("--?([^-=][^=]*)(=.*)?", Pattern.DOTALL);

  /** The flags of all commands of Go 1.26. */
  private static final Set<String> KNOWN = Set.of(
      ("C a all artifacts asan asmflags bench benchmem benchtime blockprofile blockprofilerate buildmode buildvcs c cache changed cmd"
          + " compat compiled compiler count cover covermode coverpkg coverprofile cpu cpuprofile d deps diff dropexclude dropgodebug"
          + " dropignore dropreplace droprequire dropretract droptool dropuse e exclude exec export f failfast find fix fmt fullpath fuzz fuzzcache"
          + " fuzzminimizetime fuzztime gccgoflags gcflags go godebug http i ignore installsuffix json ldflags linkshared list m memprofile"
          + " memprofilerate mod modcache modcacherw modfile module msan mutexprofile mutexprofilefraction n o outputdir overlay p parallel"
          + " pgo pkgdir print r race replace require retract retracted reuse run short shuffle skip src t tags test testcache timeout tool"
          + " toolchain toolexec trace trimpath u update use v vendor versions vet vettool w work x").split(" "));

  @Override
  public List<Diagnostic> judge(String key, Written value, Machine machine) {
    var found = new ArrayList<>(new WordsRule().judge(key, value, machine));
    if (!found.isEmpty()) {
      return found;
    }
    String before = "";
    for (Written.Part part : value.parts()) {
      judge(part, before).stream().map(diagnostic -> diagnostic.at(part.place())).forEach(found::add);
      before = part.text();
    }
    boolean quoted = value.text().indexOf('\'') >= 0 || value.text().indexOf('"') >= 0;
    if (found.isEmpty() && quoted) {
      found.add(Advice.quotedFlags().at(value.place()));
    }
    return found;
  }

  private static List<Diagnostic> judge(Written.Part part, String before) {
    Matcher flag = FLAG.matcher(part.text());
    if (!flag.matches()) {
      boolean value = FLAG.matcher(before).matches() && before.indexOf('=') < 0;
      Diagnostic mistake = Mistakes.noFlag();
      return List.of(value ? mistake.withHint(before + "=" + part.text()) : mistake);
    }
    if (part.text().indexOf('=') >= 0 && part.text().matches("[^=]*=['\"].*")) {
      return List.of(Mistakes.quoteInWord());
    }
    String name = flag.group(1);
    String argument = flag.group(2) == null ? "" : flag.group(2);
    if (name.equals("insecure")) {
      return List.of(Mistakes.insecureFlag());
    }
    if (!KNOWN.contains(name)) {
      return List.of(Advice.unknownFlag(name));
    }
    return name.equals("mod") && (argument.equals("=vendor") || argument.equals("=mod")) ? List.of(Advice.moduleFlag()) : List.of();
  }
}
