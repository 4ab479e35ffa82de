package dev.trueup.testkit;

import java.util.function.Consumer;

/** A law is one thing that every host does, with the test that sees to it. The name is a sentence in snake_case. */
record Law(String name, Consumer<Bench> check) {}
