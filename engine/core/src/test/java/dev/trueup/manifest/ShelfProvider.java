package dev.trueup.manifest;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Resource;
import dev.trueup.provider.Section;
import java.util.List;

/** A provider whose three sections use everything that a schema can say to the reader. */
final class ShelfProvider implements Provider {

  @Override
  public String name() {
    return "shelf";
  }

  @Override
  public int spi() {
    return SPI;
  }

  @Override
  public List<Section> sections() {
    return List.of(new ThingsSection(), new LabelsSection(), new LimitsSection());
  }

  @Override
  public List<Kind<?, ?>> kinds() {
    return List.of(new ShelfKind("thing"), new ShelfKind("part"), new ShelfKind("link"), new ShelfKind("label"), new ShelfKind("limit"));
  }

  @Override
  public List<Diagnostic> review(List<Resource<?>> all, Machine machine) {
    return all.stream().filter(each -> each.address().name().equals("SUSPICIOUS"))
        .map(each -> Diagnostic.warning("shelf/suspicious", "a suspicious label", "Somebody should look at it.").at(each.origin().place()))
        .toList();
  }
}
