package dev.trueup.view;

final class Pending {}
