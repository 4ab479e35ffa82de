package dev.trueup.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLoggerFactory;
import org.slf4j.spi.SLF4JServiceProvider;

class SilentLoggingTest {

  @Test
  void the_validator_logs_nowhere() {
    assertEquals(
        List.of(SilentLogging.class), ServiceLoader.load(SLF4JServiceProvider.class).stream().map(ServiceLoader.Provider::type).toList());
    assertInstanceOf(NOPLoggerFactory.class, LoggerFactory.getILoggerFactory());
  }
}
