package dev.trueup.provider.go;

import dev.trueup.host.Content;
import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** A program file is what stands where a tool belongs, known by some pieces of it and without running it. */
sealed interface ProgramFile {

  /** Built by Go 1.18 or newer. */
  record OfGo(BuildInfo info) implements ProgramFile {}

  /** Built by a Go before 1.18, whose information is spread over the program's memory. */
  record OfOldGo() implements ProgramFile {}

  /** @param what a noun: "a script for bash" */
  record Other(String what) implements ProgramFile {}

  record Missing() implements ProgramFile {}

  /** The reason is a clause. */
  record Unreadable(String reason) implements ProgramFile {}

  /** Looks at the file; links are followed. Hostile files are something else than a Go program, or tell lies; they do no harm. */
  static ProgramFile at(HostPath path, ReadOnlyHost host) {
    var excerpt = new Excerpt(host, path);
    return switch (excerpt.beginning(Script.MOST)) {
      case FileRead.Missing m -> new Missing();
      case FileRead.Unreadable(String reason) -> new Unreadable(reason);
      case FileRead.Contents(Content content) -> of(content.bytes(), excerpt);
    };
  }

  private static ProgramFile of(byte[] beginning, Excerpt excerpt) {
    if (beginning.length == 0) {
      return new Other("an empty file");
    }
    if (!Elf.begins(beginning)) {
      return new Other(Script.of(beginning).orElse("a file that is no program of Linux"));
    }
    Optional<Elf> elf = Elf.of(beginning, excerpt);
    return elf.isEmpty() ? new Other("a program that is not for 64 bits") : inside(elf.get());
  }

  private static ProgramFile inside(Elf elf) {
    Optional<Elf.Range> section = elf.section(".go.buildinfo");
    Optional<ByteBuffer> blob = section.isPresent()
        ? elf.excerpt().upTo(section.get().offset(), Math.min(section.get().length(), Excerpt.MOST_AT_ONCE), elf.order())
        : elf.data().flatMap(data -> searched(data, elf));
    return blob.flatMap(ProgramFile::read).orElse(new Other("a program that Go did not build"));
  }

  /** Without a table of sections the information is somewhere near the beginning of the data. */
  private static Optional<ByteBuffer> searched(Elf.Range data, Elf elf) {
    Optional<ByteBuffer> bytes = elf.excerpt().upTo(data.offset(), Math.min(data.length(), Excerpt.MOST_AT_ONCE), elf.order());
    for (int at = 0; bytes.isPresent() && at + Header.LENGTH <= bytes.get().limit(); at += Header.ALIGNMENT) {
      if (Header.isAt(bytes.get(), at)) {
        return elf.excerpt().upTo(data.offset() + at, Math.min(data.length() - at, Excerpt.MOST_AT_ONCE), elf.order());
      }
    }
    return Optional.empty();
  }

  private static Optional<ProgramFile> read(ByteBuffer blob) {
    if (blob.limit() < Header.LENGTH || !Header.isAt(blob, 0)) {
      return Optional.empty();
    }
    if ((blob.get(Header.FLAGS) & Header.INLINE) == 0) {
      return Optional.of(new OfOldGo());
    }
    ByteBuffer rest = blob.duplicate().position(Header.LENGTH);
    Optional<byte[]> go = text(rest);
    Optional<byte[]> module = go.flatMap(version -> text(rest));
    return go.flatMap(version -> module.map(text -> new OfGo(BuildInfo.of(version, text))));
  }

  private static Optional<byte[]> text(ByteBuffer bytes) {
    return BuildInfo.length(bytes).filter(length -> length <= bytes.remaining()).map(length -> {
      var text = new byte[length];
      bytes.get(text);
      return text;
    });
  }

  /** The 32 bytes in front of the information. debug/buildinfo */
  final class Header {

    static final int LENGTH = 32;
    static final int ALIGNMENT = 16;
    static final int FLAGS = 15;
    static final int INLINE = 2;
    private static final byte[] MAGIC = {(byte) 0xff, ' ', 'G', 'o', ' ', 'b', 'u', 'i', 'l', 'd', 'i', 'n', 'f', ':'};

    private Header() {}

    static boolean isAt(ByteBuffer bytes, int at) {
      var found = new byte[MAGIC.length];
      bytes.get(at, found);
      return Arrays.equals(found, MAGIC);
    }
  }
}
