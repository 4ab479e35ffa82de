package dev.trueup.cli;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.lock.LockCheck;
import dev.trueup.lock.Relock;
import dev.trueup.manifest.LockFile;
import dev.trueup.manifest.Wishes;
import dev.trueup.provider.Lock;
import dev.trueup.provider.Pin;
import dev.trueup.view.LockView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Finds out what the manifest leaves open, and writes it into the lock. */
record LockCommand(Supplier<Engine> engine, Terminal terminal, Path here) implements Command {

  private static final Option CHECK = Option.flag("--check", "ask nobody; say why the lock is out of date, and end with 2 where it is");

  private static final Option DOWNLOAD = Option.one("--download", "DIR", "also fetch everything into a folder, for machines without a network");

  @Override
  public String name() {
    return "lock";
  }

  @Override
  public String summary() {
    return "find out exact versions and checksums, and write them into `trueup.lock`";
  }

  @Override
  public List<Option> options() {
    return List.of(CHECK, DOWNLOAD, Option.FILE, Option.COLOR);
  }

  @Override
  public String explanation() {
    return """
        Asks official lists, module proxies and the checksum database what the manifest leaves open (which release is `1.26`, which version \
        `@latest`) and what it takes on trust (SHA-256 and module sums), for Linux on amd64 and arm64, and writes the answers into \
        `trueup.lock` beside the manifest. Everything is found out anew each time; what nobody answered is left out and named. Nothing else \
        ever writes this file: keep it in git, so that the manifest means the same on every machine. With `--download DIR` a manifest whose \
        source is that folder then applies without a network.
        """;
  }

  @Override
  public Exit run(Arguments arguments) {
    Optional<ManifestPlace> place = new Planning(engine.get(), terminal, here).place(arguments);
    if (place.isEmpty()) {
      return Exit.MANIFEST;
    }
    Checked<Wishes> read = engine.get().wishes(place.get());
    if (!read.isUsable()) {
      terminal.report(read.diagnostics());
      return Exit.MANIFEST;
    }
    Wishes wishes = read.value().orElseThrow();
    if (arguments.has(CHECK)) {
      arguments.refuse("`--check` asks nobody.", DOWNLOAD);
      return check(wishes);
    }
    return lock(wishes, arguments.text(DOWNLOAD));
  }

  private Exit check(Wishes wishes) {
    terminal.report(wishes.lock().diagnostics());
    if (!wishes.lock().isUsable()) {
      return Exit.MANIFEST;
    }
    Lock lock = wishes.lock().value().orElseThrow();
    List<LockCheck.Reason> reasons = LockCheck.reasons(wishes.pins(), lock);
    var view = new LockView(terminal.outputStyle());
    terminal.print(view.reasons(reasons, wishes.lockShown()) + view.remarks(LockCheck.remarks(wishes.pins(), lock), wishes.lockShown()));
    return reasons.isEmpty() ? Exit.DONE : Exit.DIFFERS;
  }

  private Exit lock(Wishes wishes, Optional<String> folder) {
    Checked<Relock> found = engine.get().lock(wishes);
    if (!found.isUsable()) {
      return unlocked(found.diagnostics(), wishes);
    }
    terminal.report(found.diagnostics());
    Relock relock = found.value().orElseThrow();
    boolean written = !wishes.lock().isUsable() || !relock.before().equals(relock.after());
    if (written) {
      try {
        WholeFile.write(wishes.lockFile(), LockFile.text(relock.after()));
      } catch (IOException failed) {
        terminal.report(Refusals.cannotWrite(wishes.lockShown(), failed));
        return Exit.CANNOT_WRITE;
      }
    }
    terminal.print(new LockView(terminal.outputStyle()).changes(relock, wishes.lockShown()));
    return folder.map(name -> download(relock, name)).orElse(Exit.DONE);
  }

  private Exit download(Relock relock, String folder) {
    List<Engine.Brought> all;
    try {
      all = engine.get().bring(relock, here.resolve(folder).normalize(), one -> terminal.print(
          one.failure().map(why -> "left out: " + one.label() + "\n  " + why.replace("\n", "\n  ") + "\n").orElse("fetched: " + one.label() + "\n")));
    } catch (IOException failed) {
      terminal.report(Refusals.cannotWrite(folder, failed));
      return Exit.CANNOT_WRITE;
    }
    List<String> uses = all.stream().flatMap(one -> one.use().stream()).distinct().toList();
    long missing = all.stream().filter(one -> one.failure().isPresent()).count();
    terminal.print("\n%d of %d in `%s`. For a machine without a network: `sources: [%s]` under `sdk`%s.\n".formatted(all.size() - missing, all.size(),
        folder, here.resolve(folder).normalize(), uses.stream().map(use -> ", and `" + use + "`").collect(Collectors.joining())));
    return missing == 0 ? Exit.DONE : Exit.FAILED;
  }

  private Exit unlocked(List<Diagnostic> diagnostics, Wishes wishes) {
    List<Diagnostic> errors = diagnostics.stream().filter(Diagnostic::isError).toList();
    String untouched = "`" + wishes.lockShown() + "` was not written.";
    if (errors.stream().allMatch(each -> each.code().equals(Pin.UNANSWERED))) {
      String reasons = errors.stream().flatMap(error -> error.detail().lines()).distinct().collect(Collectors.joining("\n"));
      terminal.report(Diagnostic.error(Pin.UNANSWERED, errors.getFirst().summary(), reasons + "\n" + untouched));
      return Exit.UNAVAILABLE;
    }
    terminal.report(diagnostics);
    terminal.say(untouched + "\n");
    return errors.stream().anyMatch(each -> each.code().equals("lock/contradiction") || each.span().isEmpty()) ? Exit.FAILED : Exit.MANIFEST;
  }
}
