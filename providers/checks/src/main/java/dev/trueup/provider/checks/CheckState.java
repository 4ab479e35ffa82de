package dev.trueup.provider.checks;

import dev.trueup.host.HostPath;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.net.URI;
import java.util.List;

/**
 * The state of a check.
 *
 * @param holds wanted, always; seen, whether the machine answers as it should
 */
record CheckState(Check check, boolean holds) implements State {

  private static final String SORT = "check";
  private static final String HOLDS = "holds";

  @Override
  public Attributes attributes() {
    return check.attributes().with(SORT, check.word()).with(HOLDS, Value.bool(holds));
  }

  /** The inverse of {@link #attributes}. */
  static CheckState parse(Attributes recorded) {
    return new CheckState(check(recorded), recorded.text(HOLDS).equals("true"));
  }

  private static Check check(Attributes recorded) {
    String sort = recorded.text(SORT);
    return switch (sort) {
      case InstalledGo.WORD -> new InstalledGo(VersionRange.of(recorded.text(sort)));
      case Kernel.WORD -> new Kernel(VersionRange.of(recorded.text(sort)));
      case Distribution.WORD -> Distribution.of(recorded.text(sort));
      case OnLinuxFilesystem.WORD -> new OnLinuxFilesystem(HostPath.linux(recorded.text(sort)));
      case ClockWithin.WORD -> new ClockWithin(
          Durations.of(recorded.text(sort)), texts(recorded.need("of")).stream().map(URI::create).toList());
      case Resolves.WORD -> new Resolves(recorded.text(sort), HostPath.linux(recorded.text("path")));
      case Elf.WORD -> new Elf(HostPath.linux(recorded.text("path")), recorded.textIfSet("arch"),
          recorded.textIfSet("static").map("true"::equals), recorded.textIfSet("libraries").isPresent());
      case Vendored.WORD -> new Vendored(HostPath.linux(recorded.text(sort)));
      case Reachable.REACHES, Reachable.UNREACHABLE ->
          new Reachable(Endpoint.of(recorded.text(sort)), sort.equals(Reachable.REACHES));
      default -> throw new IllegalStateException("no check is called " + sort);
    };
  }

  private static List<String> texts(Value value) {
    return value instanceof Value.ListOf(List<Value> items) ? items.stream().map(Value::toString).toList() : List.of();
  }
}
