package dev.trueup.provider.files;

import dev.trueup.testkit.KindContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FilesContractTest {

  @TestFactory
  Stream<DynamicTest> is_a_good_citizen() {
    return KindContract.of(new FilesProvider())
        .on("file", """
            > systemd-analyze verify /home/dev/.config/systemd/user/payments.service
            > systemctl --user daemon-reload
            """)
        .spentOn("source", "the contents")
        .spentOn("directory", "the path of a directory")
        .spentOn("link", "the path of a link")
        .spentOn("in", "the file that a line, block or entry is in")
        .spentOn("set", "the keys and values of entries")
        .spentOn("unset", "the keys of entries that should not be there")
        .spentOn("section", "a part of the key")
        .tests();
  }
}
