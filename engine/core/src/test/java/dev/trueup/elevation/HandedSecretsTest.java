package dev.trueup.elevation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.trueup.codec.SecretSource;
import dev.trueup.codec.StepCodec;
import dev.trueup.edit.Dialect;
import dev.trueup.edit.EntryKey;
import dev.trueup.edit.FileEdit;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import dev.trueup.value.Json;
import dev.trueup.value.Sealer;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandedSecretsTest {

  private static final Sealer SEALER = new Sealer(new byte[32]);
  private static final Secret PASSWORD = Secret.of(new Secret.Source.Environment("P"), "s3cr3t").within("login u password ", "", false);

  private static Step write(Secret secret) {
    return Step.edit(HostPath.linux("/etc/x"), new FileEdit.SetEntry(Dialect.APT_AUTH, EntryKey.of("m"), new Value.Hidden(secret)));
  }

  private static Step sealed(Step step) throws Exception {
    String written = Json.write(new StepCodec(SEALER).encode(step, content -> { }));
    assertFalse(written.contains("s3cr3t"), written);
    return new StepCodec(SEALER).decode(Json.read(written), SecretSource.NONE);
  }

  @Test
  void come_back_into_the_sealed_steps_that_have_their_digest() throws Exception {
    Step step = write(PASSWORD);
    HandedSecrets handed = HandedSecrets.of(List.of(step));
    assertEquals(List.of("login u password s3cr3t"), handed.texts());
    assertEquals(List.of(step), handed.put(List.of(sealed(step)), SEALER));
  }

  @Test
  void of_another_digest_are_used_nowhere() throws Exception {
    Step sealed = sealed(write(PASSWORD));
    assertEquals(List.of(sealed), new HandedSecrets(List.of("login eve password x")).put(List.of(sealed), SEALER));
  }

  @Test
  void that_only_a_command_knows_are_not_among_them() {
    assertEquals(List.of(), HandedSecrets.of(List.of(write(Secret.deferred(new Secret.Source.Command(List.of("pass")))))).texts());
  }
}
