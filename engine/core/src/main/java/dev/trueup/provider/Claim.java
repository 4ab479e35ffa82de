package dev.trueup.provider;

import java.util.ArrayList;
import java.util.List;

/**
 * A claim is a name that one provider alone may bring: its own, or that of a section, a kind or a fact.
 *
 * @param sort {@code provider}, {@code section}, {@code kind} or {@code fact}
 */
public record Claim(String sort, String name) {

  /** Everything that a provider claims. */
  public static List<Claim> of(Provider provider) {
    List<Claim> claims = new ArrayList<>();
    claims.add(new Claim("provider", provider.name()));
    provider.sections().forEach(section -> claims.add(new Claim("section", section.key())));
    provider.kinds().forEach(kind -> claims.add(new Claim("kind", kind.name().text())));
    provider.facts().forEach(fact -> claims.add(new Claim("fact", fact.name())));
    return claims;
  }

  @Override
  public String toString() {
    return sort + " `" + name + "`";
  }
}
