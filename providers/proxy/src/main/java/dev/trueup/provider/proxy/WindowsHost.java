package dev.trueup.provider.proxy;

import dev.trueup.host.Answer;
import dev.trueup.host.Fact;
import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.Question;
import dev.trueup.host.ReadCommand;
import dev.trueup.host.ReadOnlyHost;
import java.util.Optional;

/** The address that the Windows half of this machine has from here. */
sealed interface WindowsHost {

  /** It is this one. */
  record At(String address) implements WindowsHost {}

  /** There is no Windows half. */
  record None() implements WindowsHost {}

  /** It has none, or nobody says which; the reason is a clause. */
  record Unknown(String reason) implements WindowsHost {}

  /** Prints the effective mode: {@code nat}, {@code mirrored}, {@code none}. Store WSL from about 2.0 has it. */
  ReadCommand MODE = ReadCommand.form("wslinfo", "--networking-mode");

  /** Asked where a manifest names the Windows host; a placeholder where there is no machine to look at. */
  Fact<WindowsHost> FACT = new Fact<>("proxy/windows-host", WindowsHost::find, new At("127.0.0.1"));

  private static WindowsHost find(ReadOnlyHost host) {
    if (host.machine().wsl().isEmpty()) {
      return new None();
    }
    if (host.machine().wsl().get().generation() == 1) {
      return new At("127.0.0.1");
    }
    return switch (mode(host)) {
      case "mirrored", "wsl1" -> new At("127.0.0.1");
      case "none" -> new Unknown("the networking mode of WSL is `none`");
      default -> gateway(host).<WindowsHost>map(At::new).orElseGet(() -> new Unknown("there is no default route in `/proc/net/route`"));
    };
  }

  /** A WSL without {@code wslinfo} knows no mode but NAT. */
  private static String mode(ReadOnlyHost host) {
    return switch (host.ask(new Question.Run(MODE, ""))) {
      case Answer.Output(int exit, String output) -> output.strip();
      case Answer.NoSuchProgram n -> "nat";
      case Answer.Refused r -> "nat";
    };
  }

  /** The fields of a line are interface, destination and gateway, each address in hexadecimal with its last number first (proc(5)). */
  private static Optional<String> gateway(ReadOnlyHost host) {
    return host.read(HostPath.linux("/proc/net/route")) instanceof FileRead.Contents contents
        ? contents.text().text().lines()
            .map(line -> line.strip().split("\\s+"))
            .filter(fields -> fields.length > 2 && fields[1].equals("00000000") && fields[2].matches("[0-9A-Fa-f]{8}"))
            .map(fields -> address(Long.parseLong(fields[2], 16)))
            .findFirst()
        : Optional.empty();
  }

  private static String address(long reversed) {
    return "%d.%d.%d.%d".formatted(reversed & 255, reversed >> 8 & 255, reversed >> 16 & 255, reversed >> 24 & 255);
  }
}
