package dev.trueup.manifest;

import dev.trueup.host.Machine;
import dev.trueup.provider.Lock;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** One reading of one manifest: what it may use, and what it has learnt so far. */
final class Reading {

  private final Files files;
  private final Environment environment;
  private final Machine machine;
  private final Path root;
  private final Mistakes mistakes = new Mistakes();
  private final Map<String, SourceText> sources = new LinkedHashMap<>();
  private final MessageDigest digest;
  private final boolean silent;
  private Lock lock = Lock.NONE;
  private String name = "";

  /** @param root the folder of the manifest that was given */
  Reading(Files files, Environment environment, Machine machine, Path root) {
    this(files, environment, machine, root, false);
  }

  private Reading(Files files, Environment environment, Machine machine, Path root, boolean silent) {
    this.root = root;
    this.silent = silent;
    this.files = files;
    this.environment = environment;
    this.machine = machine;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** The same reading with nobody listening, for entries of other machines: what cannot be found here is no mistake. */
  Reading silent() {
    var other = new Reading(files, environment, machine, root, true);
    other.sources.putAll(sources);
    other.lock = lock;
    other.name = name;
    return other;
  }

  boolean isSilent() {
    return silent;
  }

  Files files() {
    return files;
  }

  Environment environment() {
    return environment;
  }

  Machine machine() {
    return machine;
  }

  Path root() {
    return root;
  }

  /** What the lock beside the manifest holds. */
  Lock lock() {
    return lock;
  }

  void lock(Lock read) {
    lock = read;
  }

  /** The project's name. */
  String name() {
    return name;
  }

  void name(String read) {
    name = read;
  }

  Mistakes mistakes() {
    return mistakes;
  }

  void remember(SourceText source) {
    sources.put(source.shown(), source);
  }

  Map<String, SourceText> sources() {
    return sources;
  }

  /** Adds a file's contents to the digest of everything that was read, its length first. */
  void digest(byte[] bytes) {
    digest.update((bytes.length + ":").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The folder of the file that a node stands in; relative paths start there. */
  Path folder(Node node) {
    return sources.get(node.span().file()).path().getParent();
  }
}
