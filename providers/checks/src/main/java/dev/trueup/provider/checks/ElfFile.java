package dev.trueup.provider.checks;

import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An elf file is what the head of a program or library says, elf(5): read in pieces, nothing of it is trusted.
 *
 * @param arch Go's word for its machine, {@code machine 99} for one that Go does not know
 * @param bits 32 or 64
 * @param interpreter the loader that starts it; empty for a library and a static program
 * @param needed names of libraries
 * @param searched folders that it names itself ({@code DT_RUNPATH}, else {@code DT_RPATH}), {@code $ORIGIN} not replaced
 */
record ElfFile(HostPath path, String arch, int bits, Optional<String> interpreter, List<String> needed, List<String> searched) {

  /** More is no program that anybody makes. */
  private static final int MOST_SEGMENTS = 1024;
  private static final int MOST_DYNAMIC = 1 << 16;
  private static final int MOST_NEEDED = 1024;
  private static final int LONGEST_TEXT = 4096;
  private static final int LOAD = 1;
  private static final int DYNAMIC = 2;
  private static final int INTERPRETER = 3;

  /** What reading a file as ELF gave. */
  sealed interface Read {
    record Missing() implements Read {}

    /** @param what a clause: "it is a script" */
    record Other(String what) implements Read {}

    record Unreadable(String reason) implements Read {}

    record Found(ElfFile file) implements Read {}
  }

  private record Segment(int type, long offset, long address, long length) {}

  boolean isStatic() {
    return interpreter.isEmpty() && needed.isEmpty();
  }

  static Read read(HostPath path, ReadOnlyHost host) {
    return switch (host.piece(path, 0, 64)) {
      case FileRead.Missing() -> new Read.Missing();
      case FileRead.Unreadable(String reason) -> reason.startsWith("it is ") ? new Read.Other(reason) : new Read.Unreadable(reason);
      case FileRead.Contents contents -> {
        byte[] head = contents.content().bytes();
        if (head.length < 4 || head[0] != 0x7f || head[1] != 'E' || head[2] != 'L' || head[3] != 'F') {
          boolean script = head.length > 1 && head[0] == '#' && head[1] == '!';
          yield new Read.Other(head.length == 0 ? "it is empty" : script ? "it is a script" : "its first bytes are not those of one");
        }
        yield new Reader(path, host, head).read();
      }
    };
  }

  /** One reading of one file. */
  private static final class Reader {
    private static final String CUT = "its head is cut off or damaged";

    private final HostPath path;
    private final ReadOnlyHost host;
    private final byte[] head;

    Reader(HostPath path, ReadOnlyHost host, byte[] head) {
      this.path = path;
      this.host = host;
      this.head = head;
    }

    Read read() {
      if (head.length < 52 || head[4] < 1 || head[4] > 2 || head[5] < 1 || head[5] > 2 || head[4] == 2 && head.length < 64) {
        return new Read.Other(CUT);
      }
      boolean wide = head[4] == 2;
      ByteBuffer file = ordered(head);
      int entry = file.getShort(wide ? 54 : 42) & 0xffff;
      int count = file.getShort(wide ? 56 : 44) & 0xffff;
      if (count > MOST_SEGMENTS || count > 0 && entry < (wide ? 56 : 32) || entry > 1024) {
        return new Read.Other(CUT);
      }
      byte[] table = piece(wide ? file.getLong(32) : file.getInt(28) & 0xffffffffL, count * entry);
      if (table.length < count * entry) {
        return new Read.Other(CUT);
      }
      List<Segment> segments = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        segments.add(segment(ordered(table), i * entry, wide));
      }
      Optional<String> interpreter = segments.stream().filter(s -> s.type() == INTERPRETER).findFirst()
          .map(s -> text(piece(s.offset(), Math.clamp(s.length(), 0, LONGEST_TEXT)), 0));
      Dynamic dynamic = segments.stream().filter(s -> s.type() == DYNAMIC).findFirst().map(s -> dynamic(s, segments, wide)).orElse(Dynamic.NONE);
      return new Read.Found(new ElfFile(path, arch(file.getShort(18) & 0xffff), wide ? 64 : 32, interpreter, dynamic.needed(), dynamic.searched()));
    }

    private record Dynamic(List<String> needed, List<String> searched) {
      static final Dynamic NONE = new Dynamic(List.of(), List.of());
    }

    private static Segment segment(ByteBuffer table, int at, boolean wide) {
      return wide
          ? new Segment(table.getInt(at), table.getLong(at + 8), table.getLong(at + 16), table.getLong(at + 32))
          : new Segment(table.getInt(at), table.getInt(at + 4) & 0xffffffffL, table.getInt(at + 8) & 0xffffffffL, table.getInt(at + 16) & 0xffffffffL);
    }

    private Dynamic dynamic(Segment segment, List<Segment> segments, boolean wide) {
      ByteBuffer table = ordered(piece(segment.offset(), Math.clamp(segment.length(), 0, MOST_DYNAMIC)));
      List<Long> needed = new ArrayList<>();
      long texts = -1;
      long runPath = -1;
      long rPath = -1;
      int width = wide ? 16 : 8;
      for (int at = 0; at + width <= table.capacity(); at += width) {
        long tag = wide ? table.getLong(at) : table.getInt(at);
        long value = wide ? table.getLong(at + 8) : table.getInt(at + 4) & 0xffffffffL;
        if (tag == 0) {
          break;
        } else if (tag == 1 && needed.size() < MOST_NEEDED) {
          needed.add(value);
        } else if (tag == 5) {
          texts = offset(value, segments);
        } else if (tag == 15) {
          rPath = value;
        } else if (tag == 29) {
          runPath = value;
        }
      }
      long start = texts;
      if (start < 0) {
        return Dynamic.NONE;
      }
      long folders = runPath >= 0 ? runPath : rPath;
      List<String> searched = folders < 0 ? List.of() : List.of(textAt(start, folders).split(":"));
      return new Dynamic(needed.stream().map(name -> textAt(start, name)).filter(name -> !name.isEmpty()).toList(),
          searched.stream().filter(folder -> !folder.isEmpty()).toList());
    }

    /** Where in the file an address is; -1 for nowhere. */
    private static long offset(long address, List<Segment> segments) {
      return segments.stream()
          .filter(s -> s.type() == LOAD && address >= s.address() && address - s.address() < s.length())
          .mapToLong(s -> s.offset() + (address - s.address())).findFirst().orElse(-1);
    }

    private String textAt(long texts, long name) {
      return name < 0 || name > 1L << 32 ? "" : text(piece(texts + name, LONGEST_TEXT), 0);
    }

    private byte[] piece(long offset, int length) {
      if (offset < 0 || length <= 0) {
        return new byte[0];
      }
      return host.piece(path, offset, length) instanceof FileRead.Contents contents ? contents.content().bytes() : new byte[0];
    }

    private ByteBuffer ordered(byte[] bytes) {
      return ByteBuffer.wrap(bytes).order(head[5] == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    private static String text(byte[] bytes, int start) {
      int end = start;
      while (end < bytes.length && bytes[end] != 0) {
        end++;
      }
      String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      return text.chars().allMatch(c -> c >= ' ' && c != 0x7f) ? text : "";
    }

    /** Numbers of elf.h. */
    private String arch(int machine) {
      boolean little = head[5] == 1;
      return switch (machine) {
        case 3 -> "386";
        case 8 -> (head[4] == 2 ? "mips64" : "mips") + (little ? "le" : "");
        case 21 -> little ? "ppc64le" : "ppc64";
        case 22 -> "s390x";
        case 40 -> "arm";
        case 62 -> "amd64";
        case 183 -> "arm64";
        case 243 -> "riscv64";
        case 258 -> "loong64";
        default -> "machine " + machine;
      };
    }
  }
}
