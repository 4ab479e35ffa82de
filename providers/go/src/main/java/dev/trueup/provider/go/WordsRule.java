package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import java.util.ArrayList;
import java.util.List;

/** The rule of settings that are words with blanks between: every quote is closed, and no word holds both sorts. */
record WordsRule() implements Rule {

  @Override
  public List<Diagnostic> judge(String key, Written value, Machine machine) {
    var found = new ArrayList<Diagnostic>();
    if (value.parts().size() == 1 && Words.split(value.text()).isEmpty()) {
      found.add(Mistakes.openQuote(key).at(value.place()));
    }
    for (Written.Part part : value.parts()) {
      if (part.text().indexOf('\'') >= 0 && part.text().indexOf('"') >= 0) {
        found.add(Mistakes.bothQuotes(key).at(part.place()));
      }
    }
    return found;
  }
}
