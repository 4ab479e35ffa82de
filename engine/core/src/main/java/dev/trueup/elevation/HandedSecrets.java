package dev.trueup.elevation;

import dev.trueup.edit.FileEdit;
import dev.trueup.host.Step;
import dev.trueup.value.Sealer;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Handed secrets are the texts that go to the elevated process through its pipe, with the release that needs them: the sealed list holds their
 * digests alone. A text that has none of these digests is used nowhere, so a release adds nothing to the list.
 */
record HandedSecrets(List<String> texts) {

  HandedSecrets {
    texts = List.copyOf(texts);
  }

  /** Those that these steps write; one that only a command knows is not among them. */
  static HandedSecrets of(List<Step> steps) {
    return new HandedSecrets(steps.stream().flatMap(HandedSecrets::in).distinct().toList());
  }

  private static Stream<String> in(Step step) {
    return step instanceof Step.EditFile edit && edit.edit() instanceof FileEdit.SetEntry set && set.value() instanceof Value.Hidden(Secret secret)
        ? secret.reveal().stream() : Stream.of();
  }

  /** The sealed steps with the texts in place of the digests that they have. */
  List<Step> put(List<Step> sealed, Sealer sealer) {
    return sealed.stream().map(step -> put(step, sealer)).toList();
  }

  private Step put(Step step, Sealer sealer) {
    return step instanceof Step.EditFile edit && edit.edit() instanceof FileEdit.SetEntry set && set.value() instanceof Value.Digest(String digest)
        ? texts.stream().filter(text -> Objects.equals(sealer.digest(text), digest)).findFirst()
            .<Step>map(text -> new Step.EditFile(edit.path(),
                new FileEdit.SetEntry(set.dialect(), set.key(), new Value.Hidden(Secret.observed(text))), edit.modeWhenCreated(), edit.expect()))
            .orElse(step)
        : step;
  }
}
