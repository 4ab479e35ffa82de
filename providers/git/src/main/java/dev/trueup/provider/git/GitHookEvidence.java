package dev.trueup.provider.git;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.HostPath;
import java.util.Optional;

/**
 * What a probe learns of a hook beside its state.
 *
 * @param file where the hook is or would be; empty where there is no place for it
 * @param obstacle why there is no place for it
 * @param foreign whether somebody else's hook stands there
 * @param link whether it is a link, so that writing there would change another file
 * @param aside whether a hook that stood there before ours lies beside it
 */
public record GitHookEvidence(Optional<HostPath> file, Optional<Note> obstacle, boolean foreign, boolean link, boolean aside) {

  static GitHookEvidence nowhere(Optional<Note> why) {
    return new GitHookEvidence(Optional.empty(), why, false, false, false);
  }
}
