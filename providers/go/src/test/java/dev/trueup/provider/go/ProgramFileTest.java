package dev.trueup.provider.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramFileTest {

  private static final String TEXT = """
      path\tgolang.org/x/tools/gopls
      mod\tgolang.org/x/tools/gopls\tv0.23.0\th1:abc=
      dep\tgolang.org/x/mod\tv0.30.0\th1:def=
      =>\texample.com/mod\tv0.1.0\th1:ghi=
      build\t-buildmode=exe
      build\tGOARCH=amd64
      build\t-ldflags="-s -w"
      """;

  @Test
  void reads_both_byte_orders_with_and_without_sections() {
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      for (boolean sections : new boolean[] {true, false}) {
        BuildInfo info = info(new TinyProgram("go1.26.8", TEXT, order, sections).bytes());
        assertEquals("golang.org/x/tools/gopls", info.path());
        assertEquals(Optional.of(new BuildInfo.Module("golang.org/x/tools/gopls", "v0.23.0", "h1:abc=")), info.module());
        assertEquals(Optional.of("v0.23.0"), info.release());
        assertEquals(Optional.of(GoVersion.of("1.26.8")), info.builder());
        assertEquals("amd64", info.settings().get("GOARCH"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      go1.26.8                        | 1.26.8
      go1.18                          | 1.18
      go1.27rc1                       | 1.27rc1
      go1.24.3 X:nocoverageredesign   | 1.24.3
      devel go1.28-0123abc Tue Sep 29 | 1.28
      go1.22.5-corp                   | 1.22.5
      unknown                         | ''
      """)
  void knows_the_go_that_built_it(String written, String read) {
    assertEquals(read, info(TinyProgram.saying(written, TEXT).bytes()).builder().map(GoVersion::toString).orElse(""));
  }

  @Test
  void takes_no_version_from_what_was_not_built_from_a_release() {
    assertEquals(Optional.empty(), info(TinyProgram.saying("go1.19.8", "path\tcommand-line-arguments\n").bytes()).release());
    assertEquals(Optional.empty(), info(TinyProgram.of("go1.23.4", "a.b/c", "a.b/c", "(devel)").bytes()).release());
    assertEquals(Optional.empty(), info(TinyProgram.of("go1.26.8", "a.b/c", "a.b/c", "v1.2.3+dirty").bytes()).release());
    assertEquals(Optional.empty(),
        info(TinyProgram.saying("go1.26.8", "path\ta.b/c\nmod\ta.b/c\tv1.2.3\th1:a=\n=>\t./c\t\t\n").bytes()).module());
    assertEquals("", info(TinyProgram.saying("go1.19.8", "").bytes()).path());
  }

  @Test
  void tells_a_terminal_nothing_but_text() {
    BuildInfo info = info(TinyProgram.saying("go1.26.8\u001b[2J", "path\ta\u001b]0;x\u0007\nmod\t" + "x".repeat(5000) + "\tv1.0.0\t\n").bytes());
    assertEquals("go1.26.8?[2J", info.go());
    assertEquals("a?]0;x?", info.path());
    assertEquals(300, info.module().orElseThrow().path().length());
  }

  @Test
  void says_what_is_not_a_go_program() {
    assertEquals(new ProgramFile.Other("an empty file"), look(""));
    assertEquals(new ProgramFile.Other("a script for bash"), look("#!/bin/bash\nexec gopls-real \"$@\"\n"));
    assertEquals(new ProgramFile.Other("a script for sh"), look("#! /usr/bin/env sh\n"));
    assertEquals(new ProgramFile.Other("a shim of asdf"), look("#!/usr/bin/env bash\n# asdf-plugin: golang 1.22\nexec asdf exec gopls\n"));
    assertEquals(new ProgramFile.Other("a script"), look("#!/\u001b\u001b\n"));
    assertEquals(new ProgramFile.Other("a file that is no program of Linux"), look("MZ\u0090"));
    byte[] old = TinyProgram.saying("go1.17", TEXT).bytes();
    old[64 + 3 * 64 + 32 + ProgramFile.Header.FLAGS] = 0;
    assertEquals(new ProgramFile.OfOldGo(), new FileOfBytes(old).look());
    byte[] small = TinyProgram.saying("go1.26.8", TEXT).bytes();
    small[4] = 1;
    assertEquals(new ProgramFile.Other("a program that is not for 64 bits"), new FileOfBytes(small).look());
  }

  /** Each byte in turn becomes every edge there is, and the file ends anywhere. */
  @Test
  void is_harmed_by_no_file() {
    for (boolean sections : new boolean[] {true, false}) {
      byte[] whole = new TinyProgram("go1.26.8", TEXT, ByteOrder.LITTLE_ENDIAN, sections).bytes();
      for (int at = 0; at < whole.length; at++) {
        for (int value : new int[] {0, 1, 0x7f, 0x80, 0xff, whole[at] ^ 1, whole[at] ^ 0x10}) {
          byte[] flipped = whole.clone();
          flipped[at] = (byte) value;
          survives(flipped);
        }
        survives(Arrays.copyOf(whole, at));
      }
    }
  }

  @Test
  void is_harmed_by_no_number_in_a_table() {
    byte[] whole = TinyProgram.saying("go1.26.8", TEXT).bytes();
    for (int at : new int[] {32, 40, 64, 128, 128 + 24, 128 + 32, 192 + 24, 192 + 32}) {
      for (long value : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, 1L << 32, 1 << 20, (1 << 20) + 1, whole.length - 1}) {
        byte[] changed = whole.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putLong(at, value);
        survives(changed);
      }
    }
  }

  @Test
  void is_harmed_by_no_noise() {
    var random = new Random(5);
    byte[] whole = TinyProgram.saying("go1.26.8", TEXT).bytes();
    for (int i = 0; i < 20_000; i++) {
      byte[] noisy = whole.clone();
      for (int flips = random.nextInt(1, 12); flips > 0; flips--) {
        noisy[random.nextInt(noisy.length)] = (byte) random.nextInt();
      }
      survives(noisy);
    }
  }

  private static void survives(byte[] file) {
    var host = new FileOfBytes(file);
    ProgramFile seen = host.look();
    assertTrue(host.asked() <= Excerpt.MOST, () -> "asked for %d bytes".formatted(host.asked()));
    if (seen instanceof ProgramFile.OfGo(BuildInfo info)) {
      assertTrue((info.go() + info.path() + info.module()).chars().noneMatch(Character::isISOControl));
    }
  }

  private static ProgramFile look(String text) {
    return new FileOfBytes(text.getBytes(StandardCharsets.ISO_8859_1)).look();
  }

  private static BuildInfo info(byte[] file) {
    return assertInstanceOf(ProgramFile.OfGo.class, new FileOfBytes(file).look()).info();
  }
}
