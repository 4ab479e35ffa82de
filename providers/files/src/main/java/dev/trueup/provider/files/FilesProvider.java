package dev.trueup.provider.files;

import dev.trueup.provider.Kind;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Section;
import java.util.List;

/** The provider of files, links, directories, and of lines, blocks and entries in files. */
public final class FilesProvider implements Provider {

  @Override
  public String name() {
    return "files";
  }

  @Override
  public int spi() {
    return SPI;
  }

  @Override
  public List<Section> sections() {
    return List.of(new FilesSection());
  }

  @Override
  public List<Kind<?, ?>> kinds() {
    return List.of(
        new FileKind(), new DirectoryKind(), new LinkKind(), new TextLineKind(), new TextBlockKind(), IniEntryKind.KIND,
        JsonEntryKind.KIND);
  }
}
