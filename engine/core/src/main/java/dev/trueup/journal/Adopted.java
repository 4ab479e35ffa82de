package dev.trueup.journal;

import dev.trueup.value.Identity;
import dev.trueup.value.ResourceAddress;
import java.util.List;

/**
 * An adoption is an owned thing that changed its name or its manifest, or that an interrupted run had left right, without a step.
 *
 * @param address how it is called now
 * @param manifest absolute path of the manifest that declares it now
 * @param project that manifest's name
 * @param needs identities it depends on now
 * @param whenRemoved word of the term in force now
 * @param left what was probed, secrets as digests; {@link Before.Unseen} leaves what is known of it
 */
public record Adopted(
    Identity identity, ResourceAddress address, String manifest, String project, List<Identity> needs, String whenRemoved, Before left) {

  public Adopted {
    needs = List.copyOf(needs);
  }
}
