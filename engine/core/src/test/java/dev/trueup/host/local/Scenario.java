package dev.trueup.host.local;

import static dev.trueup.host.local.Scratch.path;

import dev.trueup.edit.FileEdit;
import dev.trueup.host.Content;
import dev.trueup.host.Expect;
import dev.trueup.host.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What happens in a JVM of its own, in a namespace or as another user; prints what became of each step and what is there then. */
final class Scenario {

  private Scenario() {}

  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(arguments[1]);
    Scratch scratch = Scratch.in(home);
    switch (arguments[0]) {
      case "write" -> print(scratch, Step.write(path("~/d/file"), Content.of("x".repeat(200_000)), Optional.empty()));
      case "write-new" -> print(scratch, Step.write(path("~/d/a/b/new"), Content.of("x".repeat(200_000)), Optional.empty()));
      case "edit" -> print(scratch, Step.edit(path("~/d/file"), new FileEdit.SetLine("y".repeat(200_000))));
      case "link" -> print(scratch, new Step.MakeLink(path("~/d/link"), "~/target", Expect.ANYTHING));
      case "directory" -> print(scratch, new Step.MakeDirectory(path("~/d/dir"), Optional.empty(), Optional.empty(), Expect.ANYTHING));
      case "delete" -> print(scratch, Step.delete(path("~/d/file")));
      case "chmod" -> print(scratch, new Step.SetMode(path("~/d/file"), Optional.of(new dev.trueup.host.FileMode(0600)), Optional.empty()));
      case "rename" -> print(scratch, new Step.Rename(path("~/d/file"), path("~/elsewhere"), Expect.ANYTHING));
      case "umask" -> {
        print(scratch, Step.write(path("~/d/sub/file"), Content.of(""), Optional.empty()));
        for (String name : List.of("d/sub", "d/sub/file")) {
          System.out.println(name + " " + scratch.mode(name));
        }
      }
      case "writable" -> {
        for (String name : List.of("~/d", "~/d/file", "~/d/mine", "~/d/new", "~/closed/file", "~/closed/below/file", "/etc/hostname")) {
          var stat = scratch.host().stat(path(name));
          System.out.println(name + " " + stat.type() + " " + (stat.writable() ? "writable" : "not writable"));
        }
      }
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void print(Scratch scratch, Step step) throws IOException {
    System.out.println(scratch.perform(step));
    System.out.println(new TreeSet<>(scratch.names()));
  }
}
