package dev.trueup.provider.checks;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Origin;
import dev.trueup.provider.Project;
import dev.trueup.provider.Resource;
import dev.trueup.provider.Section;
import dev.trueup.provider.network.listener.ListenerKind;
import dev.trueup.provider.network.listener.ListenerState;
import dev.trueup.provider.network.listener.Spot;
import dev.trueup.value.ResourceAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The section {@code checks}. An item that is declared absent is not asked: an upper layer switches off a check of a lower one. */
public final class ChecksSection implements Section {

  private static final String LISTENS = "listens";

  /** Asked for the time where the manifest names no page to reach; the second one answers where the first is blocked. */
  private static final List<URI> TIME = List.of(URI.create("https://go.dev/"), URI.create("https://golang.google.cn/"));

  @Override
  public String key() {
    return "checks";
  }

  @Override
  public String schema() {
    try (InputStream in = ChecksSection.class.getResourceAsStream("checks.schema.json")) {
      return new String(Objects.requireNonNull(in, "the schema is packed beside this class").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public Checked<List<Resource<?>>> read(Entry entries, Project project, Machine machine) {
    var reading = new Reading(project, machine, pages(entries));
    entries.itemList().stream().filter(item -> !item.absent()).forEach(reading::item);
    return Checked.of(List.copyOf(reading.resources), reading.diagnostics);
  }

  /** The pages that the manifest wants to be reached anyway: they can say the time as well. */
  private static List<URI> pages(Entry entries) {
    List<URI> pages = entries.itemList().stream().filter(item -> !item.absent())
        .flatMap(item -> item.get(Reachable.REACHES).stream())
        .flatMap(page -> page.asText().flatMap(text -> Endpoint.parse(text, page.span()).value()).stream())
        .flatMap(endpoint -> endpoint instanceof Endpoint.Page(URI uri) ? List.of(uri).stream() : List.<URI>of().stream())
        .distinct().toList();
    return pages.isEmpty() ? TIME : pages;
  }

  /** One reading of the section. */
  private static final class Reading {
    private final Project project;
    private final Machine machine;
    private final List<URI> clocks;
    private final List<Resource<?>> resources = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Reading(Project project, Machine machine, List<URI> clocks) {
      this.project = project;
      this.machine = machine;
      this.clocks = clocks;
    }

    void item(Entry item) {
      if (item instanceof Entry.Scalar) {
        add("", new Vendored(project.folder()), item, item);
      }
      item.fieldList().forEach(field -> check(field.key(), field.value(), item));
    }

    private void check(String word, Entry value, Entry item) {
      switch (word) {
        case InstalledGo.WORD -> range(value).ifPresent(range -> add("", new InstalledGo(range), value, item));
        case Kernel.WORD -> range(value).ifPresent(range -> add("", new Kernel(range), value, item));
        case Distribution.WORD -> usable(Distribution.parse(text(value), value.span())).ifPresent(check -> add("", check, value, item));
        case OnLinuxFilesystem.WORD -> value.itemList().forEach(each ->
            each.asPath().ifPresent(path -> add(text(each), new OnLinuxFilesystem(path), each, item)));
        case ClockWithin.WORD -> clock(value).ifPresent(limit -> add("", new ClockWithin(limit, clocks), value, item));
        case Resolves.WORD -> value.fieldList().forEach(each -> resolves(each, item));
        case Elf.WORD -> add(value.need("path"), elf(value), value, item);
        case Vendored.WORD -> value.asPath().ifPresent(path ->
            add(path.equals(project.folder()) ? "" : text(value), new Vendored(path), value, item));
        case LISTENS -> usable(Spot.parse(text(value), machine, value.span())).ifPresent(spot -> listener(spot, value, item));
        case Reachable.REACHES, Reachable.UNREACHABLE -> usable(Endpoint.parse(text(value), value.span()))
            .ifPresent(endpoint -> add(text(value), new Reachable(endpoint, word.equals(Reachable.REACHES)), value, item));
        default -> throw new IllegalStateException("the schema knows a check that this section does not: " + word);
      }
    }

    /** @param name beyond the check's own word; empty for none */
    private void add(String name, Check check, Entry place, Entry item) {
      String shown = name.equals(".") && check instanceof OnLinuxFilesystem(HostPath path) ? path.text() : name;
      var address = new ResourceAddress(CheckKind.NAME, shown.isEmpty() ? check.word() : check.word() + "." + shown);
      resources.add(new Resource<>(address, new CheckState(check, true), item.terms(), Origin.declared(place.span())));
    }

    private void listener(Spot spot, Entry value, Entry item) {
      resources.add(new Resource<>(new ResourceAddress(ListenerKind.NAME, spot.toString()), new ListenerState(spot.toString(), true), item.terms(),
          Origin.declared(value.span())));
    }

    private static String text(Entry value) {
      return value.asText().orElse("");
    }

    private <T> Optional<T> usable(Checked<T> checked) {
      diagnostics.addAll(checked.diagnostics());
      return checked.value();
    }

    private Optional<VersionRange> range(Entry value) {
      return usable(VersionRange.parse(text(value), value.span()));
    }

    private Optional<Duration> clock(Entry value) {
      Optional<Duration> limit = Durations.parse(text(value));
      if (limit.isEmpty()) {
        diagnostics.add(Wording.noDuration(text(value)).at(value.span()));
      } else if (limit.get().compareTo(Duration.ofSeconds(1)) < 0) {
        diagnostics.add(Wording.finerThanSeen().at(value.span()));
      }
      return limit;
    }

    private void resolves(Entry.Field command, Entry item) {
      if (!command.key().matches("[^\\s/]+")) {
        diagnostics.add(Wording.noCommand(command.key()).at(command.keySpan()));
        return;
      }
      command.value().asPath().ifPresent(path -> add(command.key(), new Resolves(command.key(), path), command.value(), item));
    }

    private static Elf elf(Entry value) {
      return new Elf(value.needPath("path"), value.text("arch"), value.truth("static"), value.get("libraries").isPresent());
    }
  }
}
