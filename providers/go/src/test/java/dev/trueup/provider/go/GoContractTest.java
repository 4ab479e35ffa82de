package dev.trueup.provider.go;

import dev.trueup.provider.environment.EnvironmentProvider;
import dev.trueup.provider.files.FilesProvider;
import dev.trueup.testkit.KindContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GoContractTest {

  @TestFactory
  Stream<DynamicTest> is_a_good_citizen() {
    KindContract contract = KindContract.of(new GoProvider())
        .with(new FilesProvider(), new EnvironmentProvider())
        .on("go-sdk", SdkMachines.listed("linux-amd64", "1.26.8", "1.22.12")
            + SdkMachines.archive("https://go.dev/dl", "1.26.8") + SdkMachines.archive("https://go.dev/dl", "1.22.12"))
        .on("go-tool", SdkMachines.tree("~/.local/share/trueup/go/go1.26.8/", "1.26.8", "amd64")
            + made("golang.org/x/tools/gopls", "v0.23.0") + made("github.com/go-delve/delve/cmd/dlv", "v1.26.0"))
        .spentOn("tools", "the package and version of each tool")
        .spentOn("also", "the versions of further trees")
        .spentOn("root", "the paths of trees and links")
        .spentOn("on_path", "the path entry that it implies")
        .spentOn("current", "the path of a link")
        .spentOn("replace", "an attribute of the link `current`")
        .spentOn("sha256", "the digests of sources")
        .spentOn("fallback", "the separator of the list");
    for (String key : Settings.KNOWN.keySet()) {
      contract = contract.spentOn(key, "the setting of this name");
    }
    return contract.tests();
  }

  private static String made(String path, String version) {
    return "> /home/dev/.local/share/trueup/go/current/bin/go install %s@%s\n%s".formatted(
        path, version, TinyProgram.of("go1.26.8", path, path, version).block("~/go/bin/" + path.substring(path.lastIndexOf('/') + 1)).indent(2));
  }
}
