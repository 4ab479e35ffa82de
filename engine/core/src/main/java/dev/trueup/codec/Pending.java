package dev.trueup.codec;

final class Pending {}
