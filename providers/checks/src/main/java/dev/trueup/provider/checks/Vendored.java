package dev.trueup.provider.checks;

import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.time.InstantSource;
import java.util.List;

/**
 * The check that {@code vendor/modules.txt} agrees with {@code go.mod}.
 *
 * @param folder that both stand in
 */
record Vendored(HostPath folder) implements Check {

  static final String WORD = "vendored";

  /** Before it {@code modules.txt} did not say what go.mod requires. */
  private static final Version MARKS_SINCE = Version.parse("1.14").orElseThrow();

  @Override
  public String word() {
    return WORD;
  }

  @Override
  public String subject(Machine machine) {
    return machine.real(folder).text();
  }

  @Override
  public Attributes attributes() {
    return Attributes.of(WORD, Value.text(folder.text()));
  }

  @Override
  public String wanted() {
    return folder.text();
  }

  @Override
  public Verdict verdict(ReadOnlyHost host, InstantSource clock) {
    HostPath modFile = folder.child("go.mod");
    HostPath listFile = folder.child("vendor").child("modules.txt");
    if (!(host.read(modFile) instanceof FileRead.Contents mod)) {
      return host.read(modFile) instanceof FileRead.Unreadable(String reason)
          ? new Verdict.Unreadable("`go.mod`: " + reason) : new Verdict.Fails(Wording.noModule(folder));
    }
    ModuleFile file = ModuleFile.parse(mod.text().text());
    if (!(host.read(listFile) instanceof FileRead.Contents list)) {
      return host.read(listFile) instanceof FileRead.Unreadable(String reason)
          ? new Verdict.Unreadable("`vendor/modules.txt`: " + reason)
          : file.requires().isEmpty() ? Verdict.HOLDS : new Verdict.Fails(Wording.notVendored(folder));
    }
    VendorList vendored = VendorList.parse(list.text().text());
    if (vendored.workspace()) {
      return new Verdict.Holds(List.of(Wording.workspace(folder)));
    }
    boolean marked = file.go().flatMap(Version::parse).filter(go -> go.compareTo(MARKS_SINCE) >= 0).isPresent();
    List<String> disagreements = !marked ? List.of() : vendored.disagreements(file);
    return disagreements.isEmpty() ? Verdict.HOLDS : new Verdict.Fails(Wording.vendorDisagrees(folder, disagreements));
  }
}
