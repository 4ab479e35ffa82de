/** Files, directories and links, and lines, blocks and entries in files that others own too. */
module dev.trueup.provider.files {
  requires static org.jspecify;
  requires transitive dev.trueup.core;

  exports dev.trueup.provider.files;

  provides dev.trueup.provider.Provider with dev.trueup.provider.files.FilesProvider;
}
