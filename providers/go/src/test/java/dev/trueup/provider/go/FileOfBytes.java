package dev.trueup.provider.go;

import dev.trueup.host.Answer;
import dev.trueup.host.Content;
import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Network;
import dev.trueup.host.Question;
import dev.trueup.host.ReadOnlyHost;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A machine that holds one file, gives pieces of it and nothing else, and counts the bytes. */
final class FileOfBytes implements ReadOnlyHost {

  private final byte[] file;
  private long asked;

  FileOfBytes(byte[] file) {
    this.file = file;
  }

  /** The bytes that were asked for. */
  long asked() {
    return asked;
  }

  ProgramFile look() {
    return ProgramFile.at(HostPath.linux("/file"), this);
  }

  @Override
  public FileRead piece(HostPath path, long offset, int length) {
    if (offset < 0 || length < 0 || length > 1 << 20) {
      throw new IllegalArgumentException("a piece of %d bytes at %d".formatted(length, offset));
    }
    asked += length;
    int from = (int) Math.min(offset, file.length);
    return new FileRead.Contents(Content.of(Arrays.copyOfRange(file, from, (int) Math.min((long) from + length, file.length))));
  }

  private static UnsupportedOperationException notForReading() {
    return new UnsupportedOperationException("whoever reads a program asks for pieces of it alone");
  }

  @Override
  public Machine machine() {
    throw notForReading();
  }

  @Override
  public FileStat stat(HostPath path) {
    throw notForReading();
  }

  @Override
  public FileRead read(HostPath path) {
    throw notForReading();
  }

  @Override
  public SortedMap<String, Long> tree(HostPath folder) {
    throw notForReading();
  }

  @Override
  public List<String> list(HostPath folder) {
    throw notForReading();
  }

  @Override
  public Answer ask(Question question) {
    throw notForReading();
  }

  @Override
  public Network network() {
    throw notForReading();
  }

  @Override
  public Optional<HostPath> program(String name) {
    throw notForReading();
  }

  @Override
  public long freeSpace(HostPath path) {
    throw notForReading();
  }
}
