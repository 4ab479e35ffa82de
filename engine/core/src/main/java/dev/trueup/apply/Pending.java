package dev.trueup.apply;

final class Pending {}
