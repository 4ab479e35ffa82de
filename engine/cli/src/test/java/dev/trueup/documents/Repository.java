package dev.trueup.documents;

import dev.trueup.provider.Catalog;
import dev.trueup.provider.Provider;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.namer.ApprovalNamer;

/** The repository that this test runs in, seen from the module's folder. */
final class Repository {

  private static final Path ROOT = Path.of("..", "..");

  private Repository() {}

  static Path at(String path) {
    return ROOT.resolve(path).normalize();
  }

  static String text(String path) {
    try {
      return Files.readString(at(path));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Files with this ending below a folder, sorted; what was built does not count. */
  static List<Path> files(String folder, String ending) {
    try (Stream<Path> all = Files.walk(at(folder))) {
      return all.filter(path -> path.toString().endsWith(ending)).filter(path -> !path.toString().contains("/target/"))
          .filter(Files::isRegularFile).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The providers that come with trueup, without those of the test kit. */
  static List<Provider> providers() {
    return ServiceLoader.load(Provider.class).stream().map(ServiceLoader.Provider::get)
        .filter(provider -> !provider.name().equals("scripted")).toList();
  }

  static Catalog catalog() {
    return Catalog.of(providers());
  }

  /** Compares a text with a file of the repository; approving it writes the file. */
  static void verify(String path, String made) {
    Approvals.verify(made, new Options().forFile().withNamer(new Named(path)));
  }

  /** The approved text is a file of the repository under its own name. */
  private record Named(String path) implements ApprovalNamer {

    @Override
    public File getApprovedFile(String extension) {
      return at(path).toFile();
    }

    @Override
    public File getReceivedFile(String extension) {
      return Path.of("target", "received", path).toFile();
    }

    @Override
    public String getApprovalName() {
      return path;
    }

    @Override
    public String getSourceFilePath() {
      return at("").toString();
    }

    @Override
    public ApprovalNamer addAdditionalInformation(String information) {
      return this;
    }

    @Override
    public String getAdditionalInformation() {
      return "";
    }
  }
}
