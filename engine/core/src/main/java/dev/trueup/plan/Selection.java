package dev.trueup.plan;

import java.util.List;

/**
 * A selection is the part of a manifest that a run is about.
 *
 * @param only addresses, section keys, kinds and globs ({@code go-setting/*}); empty for everything. What these depend on comes along
 * @param except likewise; what depends on these is left out as well
 * @param recheck whether things that only a privilege can see are looked at again
 * @param network whether checks may ask other machines
 */
public record Selection(List<String> only, List<String> except, boolean recheck, boolean network) {

  public static final Selection ALL = new Selection(List.of(), List.of(), false);

  /** One that asks no other machine. */
  public Selection(List<String> only, List<String> except, boolean recheck) {
    this(only, except, recheck, false);
  }

  public Selection {
    only = List.copyOf(only);
    except = List.copyOf(except);
  }
}
