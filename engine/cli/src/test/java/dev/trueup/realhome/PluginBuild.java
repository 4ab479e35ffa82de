package dev.trueup.realhome;

import dev.trueup.provider.Provider;
import dev.trueup.testkit.Story;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Builds the example of a plug-in as its author does, by Maven, with the artifacts of this very build in a repository of its own.
 *
 * @param folder for the copy of the example and the repository
 */
record PluginBuild(Path folder) {

  private static final String VERSION = "0.1.0";
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  /** What Maven said and how it ended. */
  record Built(int exit, String said, Path jar) {}

  /** The jar of the example, after its own tests. */
  Built example() {
    try {
      Path project = folder.resolve("provider-hosts");
      copy(ROOT.resolve("examples/provider-hosts"), project);
      Path repository = repository();
      Process maven = new ProcessBuilder("mvn", "-B", "-q", "-o", "-Dstyle.color=never", "-Dmaven.repo.local=" + repository, "verify")
          .directory(project.toFile()).redirectErrorStream(true).redirectInput(Path.of("/dev/null").toFile())
          .redirectOutput(folder.resolve("maven.log").toFile()).start();
      if (!maven.waitFor(5, TimeUnit.MINUTES)) {
        maven.destroyForcibly();
        throw new IllegalStateException("Maven did not end");
      }
      return new Built(maven.exitValue(), Files.readString(folder.resolve("maven.log"), StandardCharsets.UTF_8), project.resolve("target/trueup-hosts.jar"));
    } catch (IOException | InterruptedException | URISyntaxException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** This user's repository by links, and in it what `mvn install` in the clone of trueup would put there. */
  private Path repository() throws IOException, URISyntaxException {
    Path repository = Files.createDirectory(folder.resolve("repository"));
    Path theirs = Path.of(System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository"));
    linkAll(theirs, repository, "dev");
    Path dev = Files.createDirectory(repository.resolve("dev"));
    if (Files.isDirectory(theirs.resolve("dev"))) {
      linkAll(theirs.resolve("dev"), dev, "trueup");
    }
    Files.copy(ROOT.resolve("pom.xml"), place(repository, "trueup").resolve("trueup-" + VERSION + ".pom"));
    put(repository, "trueup-core", "engine/core", Provider.class);
    put(repository, "trueup-testkit", "engine/testkit", Story.class);
    return repository;
  }

  private static void linkAll(Path from, Path to, String but) throws IOException {
    try (Stream<Path> all = Files.list(from)) {
      for (Path each : (Iterable<Path>) all.filter(path -> !path.getFileName().toString().equals(but))::iterator) {
        Files.createSymbolicLink(to.resolve(each.getFileName()), each);
      }
    }
  }

  private static Path place(Path repository, String artifact) throws IOException {
    return Files.createDirectories(repository.resolve("dev/trueup").resolve(artifact).resolve(VERSION));
  }

  private static void put(Path repository, String artifact, String module, Class<?> inside) throws IOException, URISyntaxException {
    Path place = place(repository, artifact);
    Files.copy(ROOT.resolve(module).resolve("pom.xml"), place.resolve(artifact + "-" + VERSION + ".pom"));
    Path built = Path.of(inside.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path jar = place.resolve(artifact + "-" + VERSION + ".jar");
    if (Files.isDirectory(built)) {
      pack(built, jar);
    } else {
      Files.copy(built, jar);
    }
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar); var packed = new JarOutputStream(out); Stream<Path> all = Files.walk(classes)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        packed.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        packed.write(Files.readAllBytes(file));
        packed.closeEntry();
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all.filter(each -> !from.relativize(each).startsWith("target"))::iterator) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }
}
