package dev.trueup.testkit;

import dev.trueup.host.Artifact;
import dev.trueup.host.Artifact.ArchiveForm;
import dev.trueup.host.Artifact.Packing;
import dev.trueup.host.Artifact.Source;
import dev.trueup.host.Artifact.Where;
import dev.trueup.host.Content;
import dev.trueup.host.Digest;
import dev.trueup.host.Expect;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The parcel is a small archive that laws are tried with: its very bytes, and what a scripted machine says of them. */
final class Parcel {
  private Parcel() {}

  /** What tar and gzip made of the files below. */
  private static final byte[] BYTES = Base64.getDecoder().decode(
      "H4sIAAAAAAACA+3WvQrCMBRA4cw+RcU9TfqT+AIOLgoK7gpSuzTQqs9v7FgUdEgEc74l2Q/3Jo3LRWjKs3U9nt70fHE3pS5EVosI"
          + "bsP12GeZSFTj8sNqt19vN2H7m6p631/rSX9b1r6/on+E/loWRi5nAonO/6ntwr4B3+9/qwz7P2b/xv2yv3/sJ/0rZdj/MSzmY//h"
          + "wgOQ8vzfz/3Qui7g/Fv7+f7X2j7/f4WU4T+nic8/AAAAAAAAAAAA/ssDt1NlpQAoAAA=");

  private static final String SUM = Content.sha256(BYTES);

  /** What a scripted machine has to say of it. */
  static final String TEXT = """
      @ https://parcel.example/go.tar.gz sha256:%s
        == VERSION
          go1.26.8
        == bin/go 0755
          #!/bin/sh
        == bin/version -> ../VERSION
      """.formatted(SUM);

  /** The parcel as the file at a path would be it. */
  static Artifact at(HostPath file) {
    return new Artifact("Go", List.of(new Source(
        new Where.OnDisk(file), "go.tar.gz", new Digest.Sha256(SUM), OptionalLong.empty(),
        new ArchiveForm(Packing.TAR_GZ, "go/", List.of(), Map.of()))));
  }

  /** The parcel, put there. */
  static Artifact on(Bench bench, HostPath file) {
    bench.does(Step.write(file, Content.of(BYTES), Optional.empty()).expecting(Expect.ANYTHING));
    return at(file);
  }
}
