package dev.trueup.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A peer is another tool that can be told to make the same files. */
enum Peer {
  CHEZMOI("chezmoi"),
  PYINFRA("pyinfra"),
  ANSIBLE("ansible-playbook");

  private final String program;

  Peer(String program) {
    this.program = program;
  }

  String program() {
    return program;
  }

  boolean isHere() {
    return Arrays.stream(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Writes down in its own words what is wanted; the command that makes it so. */
  List<String> told(Work work, Path home) throws IOException {
    Path folder = Files.createDirectories(home.resolve("peer"));
    switch (this) {
      case CHEZMOI -> {
        for (int i = 0; i < work.files(); i++) {
          Path source = folder.resolve(work.path(i));
          Files.createDirectories(source.getParent());
          Files.writeString(source, work.content(i));
        }
        return List.of(program, "apply", "--force", "--source", folder.toString(), "--destination", home.toString());
      }
      case PYINFRA -> {
        var deploy = new StringBuilder("from io import StringIO\nfrom pyinfra.operations import files\n");
        for (int i = 0; i < work.files(); i++) {
          deploy.append("files.put(name='%d', src=StringIO(%s), dest='%s')\n"
              .formatted(i, "'''" + work.content(i) + "'''", home.resolve(work.path(i))));
        }
        return List.of(program, "-y", "@local", Files.writeString(folder.resolve("deploy.py"), deploy).toString());
      }
      case ANSIBLE -> {
        var play = new StringBuilder("- hosts: localhost\n  connection: local\n  gather_facts: false\n  tasks:\n");
        for (int i = 0; i < work.files(); i += work.files() / Work.FOLDERS) {
          play.append("    - file: { path: %s, state: directory }\n".formatted(home.resolve(work.path(i)).getParent()));
        }
        for (int i = 0; i < work.files(); i++) {
          play.append("    - copy: { dest: %s, content: \"%s\" }\n".formatted(home.resolve(work.path(i)), work.content(i).replace("\n", "\\n")));
        }
        return List.of(program, Files.writeString(folder.resolve("play.yml"), play).toString());
      }
    }
    throw new AssertionError(this);
  }
}
