package dev.trueup.provider.proxy;

import dev.trueup.diagnostic.Span;
import dev.trueup.provider.Origin;
import dev.trueup.provider.Terms;
import dev.trueup.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a manifest declares about the proxy.
 *
 * @param http for {@code http:} addresses
 * @param https for {@code https:} addresses
 * @param bypasses loopback among them
 * @param environment whether the variables are declared too, which some consumers read beside settings of their own
 */
record Declared(
    Upstream http, Upstream https, Optional<Login> login, List<Bypass> bypasses, boolean environment, Terms terms, Span place) {

  Declared {
    bypasses = List.copyOf(bypasses);
  }

  Origin origin() {
    return Origin.declared(place);
  }

  /** The URL with the login in it; unset where all is to be away. */
  Value url(Upstream upstream) {
    return terms.absent() ? Value.UNSET : login.map(known -> known.url(upstream)).orElseGet(() -> Value.text(upstream.toString()));
  }

  /** A text; unset where all is to be away. */
  Value text(String text) {
    return terms.absent() ? Value.UNSET : Value.text(text);
  }

  /** The list of what is reached directly, joined as a consumer wants it; what it cannot be told is left out. */
  Value direct(Function<Bypass, List<String>> spelling, String separator) {
    return text(bypasses.stream().flatMap(bypass -> spelling.apply(bypass).stream()).distinct().collect(Collectors.joining(separator)));
  }

  Stream<Upstream> upstreams() {
    return Stream.of(http, https).distinct();
  }
}
