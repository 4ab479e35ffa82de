package dev.trueup.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestReaderTest {

  @Test
  void reads_sections_into_resources_with_places() {
    var read = Fixtures.read(Map.of("trueup.yaml", """
        trueup: 1
        name: demo
        vars: { port: 8080 }
        things:
          - ~/plain
          - path: notes/today
            content: "port ${vars.port}"
            version: 1.20
          - { link: ~/bin/k, to: /usr/bin/kubectl }
        labels:
          variables:
            EDITOR: vim
            TOKEN: { secret: { env: TOKEN } }
        limits: { memory: 4GB }
        """));
    assertEquals("", Rendering.of(read.diagnostics(), Map.of()));
    assertEquals(List.of(
        "thing/~/plain 5:5 {file=~/plain}",
        "thing/notes/today 6:5 {content=port 8080, file=~/project/notes/today, mode=0644, version=1.20}",
        "link/~/bin/k 9:5 {file=~/bin/k, to=/usr/bin/kubectl}",
        "label/EDITOR 12:5 {file=~/.labels, value=vim}",
        "part/~/.profile#labels 12:5 {file=~/.profile}",
        "label/TOKEN 13:5 {file=~/.labels, scope=user, value=(secret)}",
        "limit/memory 14:19 {file=/etc/limits, value=4GB}"), Resources.lines(read.value().orElseThrow()));
  }
}
