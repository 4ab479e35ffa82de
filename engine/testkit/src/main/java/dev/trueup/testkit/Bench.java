package dev.trueup.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.trueup.host.Content;
import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.Host;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import dev.trueup.value.Sealer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A bench is where a law lies while a host is judged by it: the host, and what makes a judgement short to say. */
record Bench(Host host, Sealer sealer) {

  static final HostPath FILE = HostPath.linux("~/file");
  static final HostPath OTHER = HostPath.linux("~/other");
  static final HostPath FOLDER = HostPath.linux("~/folder");
  static final HostPath DEEP = HostPath.linux("~/a/b/file");

  Performed perform(Step step) {
    List<Performed> all = host.perform(List.of(step));
    assertEquals(1, all.size(), "one answer for one step");
    return all.getFirst();
  }

  /** The step succeeds; what it created. */
  List<HostPath> does(Step step) {
    return assertInstanceOf(Performed.Done.class, perform(step), () -> "done: " + step).created();
  }

  void fails(Step step) {
    assertInstanceOf(Performed.Failed.class, perform(step), () -> "failed: " + step);
  }

  /** The expectation does not hold, and whatever stands at the path stays. */
  void moves(Step step) {
    assertInstanceOf(Performed.Moved.class, perform(step), () -> "moved: " + step);
  }

  void write(HostPath path, String text) {
    does(writing(path, text, Expect.ANYTHING));
  }

  static Step writing(HostPath path, String text, Expect expect) {
    return Step.write(path, Content.of(text), Optional.empty()).expecting(expect);
  }

  static Step writingThrough(HostPath path, String text, Expect expect) {
    return new Step.WriteFile(
        path, Content.of(text), Optional.empty(), Optional.empty(), Step.Links.FOLLOW, Optional.empty(), expect);
  }

  void link(HostPath path, String target) {
    does(new Step.MakeLink(path, target, Expect.ANYTHING));
  }

  void folder(HostPath path) {
    does(new Step.MakeDirectory(path, Optional.empty(), Optional.empty(), Expect.ANYTHING));
  }

  void mode(HostPath path, int bits) {
    does(new Step.SetMode(path, Optional.of(new FileMode(bits)), Optional.empty()));
  }

  Expect fileOf(String text) {
    return Expect.file(sealer.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  void holds(HostPath path, String text) {
    var read = assertInstanceOf(FileRead.Contents.class, host.read(path), () -> path + " is read");
    assertEquals(text, new String(read.content().bytes(), StandardCharsets.UTF_8));
  }

  void is(Type type, HostPath path) {
    assertEquals(type, host.stat(path).type(), path::toString);
  }

  int bits(HostPath path) {
    return host.stat(path).mode().bits();
  }
}
