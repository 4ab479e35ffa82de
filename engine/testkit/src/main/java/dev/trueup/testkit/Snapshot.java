package dev.trueup.testkit;

import dev.trueup.host.Content;
import java.util.Deque;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * A snapshot is a world as text, in the form that a machine is written in: files first, then what can be had elsewhere, then what questions
 * are answered.
 */
final class Snapshot {

  private final World world;
  private final StringBuilder out = new StringBuilder();

  private Snapshot(World world) {
    this.world = world;
  }

  static String of(World world) {
    var snapshot = new Snapshot(world);
    world.tree().nodes().forEach(snapshot::node);
    world.offers().forEach(snapshot::offer);
    world.answers().forEach(snapshot::answer);
    return snapshot.out.toString();
  }

  private void node(String path, Node node) {
    switch (node) {
      case Node.File(Content content, boolean broken, Rights rights, var modified) -> {
        FileBlock block = FileBlock.of(content.bytes());
        var words = new StringJoiner(" ");
        rights(path, rights, 0644, words);
        block.words().stream().sorted().forEach(words::add);
        if (broken) {
          words.add("unreadable");
        }
        line(shown(path), words.toString());
        block.lines().forEach(this::indented);
      }
      case Node.Directory(Rights rights) -> {
        var words = new StringJoiner(" ");
        rights(path, rights, 0755, words);
        boolean implied = words.length() == 0 && (!world.tree().names(path).isEmpty() || path.equals(world.header().home()));
        if (!implied && !path.equals("/")) {
          line(shown(path) + "/", words.toString());
        }
      }
      case Node.Link(String target, Rights rights) -> {
        var words = new StringJoiner(" ").add("->").add(Words.quoted(target));
        rights(path, rights, 0777, words);
        line(shown(path), words.toString());
      }
      case Node.Special(Rights rights) -> {
        var words = new StringJoiner(" ").add("special");
        rights(path, rights, 0644, words);
        line(shown(path), words.toString());
      }
    }
  }

  private void offer(String place, Offer offer) {
    String shown = place.startsWith("/") ? shown(place) : place;
    out.append("@ ").append(String.join(" ", Stream.concat(Stream.of(shown), offer.words().stream()).toList())).append('\n');
    offer.lines().forEach(this::indented);
    offer.refusal().ifPresent(why -> out.append("! ").append(why).append('\n'));
  }

  private void answer(String question, Deque<Reply> replies) {
    Reply reply = replies.getLast();
    out.append("$ ").append(question).append('\n');
    reply.output().lines().forEach(this::indented);
    if (!reply.ends() || reply.exit() != 0) {
      out.append("! ").append(reply.ends() ? reply.exit() : "endless").append('\n');
    }
  }

  private void rights(String path, Rights rights, int usualMode, StringJoiner words) {
    Rights usual = world.header().usual(path, usualMode);
    if (!rights.mode().equals(usual.mode())) {
      words.add(rights.mode().toString());
    }
    if (!rights.ownerWords().equals(usual.ownerWords())) {
      words.add(rights.ownerWords());
    }
  }

  private String shown(String path) {
    return Words.quoted(world.machine().path(path).text());
  }

  private void line(String path, String words) {
    out.append("== ").append(path).append(words.isEmpty() ? "" : " " + words).append('\n');
  }

  private void indented(String line) {
    out.append(line.isEmpty() ? "" : "  " + line).append('\n');
  }
}
