package dev.trueup.provider.proxy;

import dev.trueup.provider.environment.EnvironmentProvider;
import dev.trueup.provider.files.FilesProvider;
import dev.trueup.provider.git.GitProvider;
import dev.trueup.testkit.KindContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ProxyContractTest {

  private static final String PASSWORD = """
      == ~/password 0600
        s3cr3t
      """;

  @TestFactory
  Stream<DynamicTest> is_a_good_citizen() {
    return KindContract.of(new ProxyProvider())
        .with(new EnvironmentProvider(), new GitProvider(), new FilesProvider())
        .on("apt-login", PASSWORD)
        .on("maven-proxy", PASSWORD)
        .spentOn("http", "the address in the settings of each consumer")
        .spentOn("https", "likewise")
        .spentOn("no_proxy", "what each consumer reaches directly, in its own spelling")
        .spentOn("user", "the login")
        .spentOn("for", "whose settings they are")
        .tests();
  }
}
