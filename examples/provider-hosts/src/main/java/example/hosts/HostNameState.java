package example.hosts;

import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A name in {@code /etc/hosts}.
 *
 * @param name in lower case
 * @param address in its usual spelling; several, with blanks between them, where several lines have the name; empty where only the name matters
 */
record HostNameState(String name, Optional<String> address) implements State {

  HostNameState {
    name = name.toLowerCase(Locale.ROOT);
    address = address.map(HostNameState::usual);
  }

  /**
   * True for an address, which is no name: nothing is looked up. Of IPv4 all four numbers: {@code 1.2.3} is an old spelling of 1.2.0.3, which
   * {@link InetAddress#ofLiteral} takes, and more often a slip.
   */
  static boolean isAddress(String text) {
    if (!text.contains(":") && !text.matches("\\d+(\\.\\d+){3}")) {
      return false;
    }
    try {
      InetAddress.ofLiteral(text);
      return true;
    } catch (IllegalArgumentException name) {
      return false;
    }
  }

  private static String usual(String addresses) {
    return Arrays.stream(addresses.split(" ")).map(each -> isAddress(each) ? short6(InetAddress.ofLiteral(each).getHostAddress()) : each)
        .collect(Collectors.joining(" "));
  }

  /** The first longest run of zeros as {@code ::}, RFC 5952. */
  private static String short6(String address) {
    return address.replaceFirst("((?:(?:^|:)0\\b){2,}):?(?!\\S*\\b\\1:0\\b)(\\S*)", "::$2");
  }

  @Override
  public Attributes attributes() {
    return Attributes.of("name", Value.text(name)).with("address", address.map(Value::text));
  }

  static HostNameState parse(Attributes recorded) {
    return new HostNameState(recorded.text("name"), recorded.textIfSet("address"));
  }
}
