package dev.trueup.provider.git;

import dev.trueup.host.Content;
import dev.trueup.host.HostPath;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.util.Optional;

/**
 * The state of a hook of ours.
 *
 * @param repository a folder of the repository
 * @param hook git's name for it: {@code pre-commit}
 * @param script what it does; empty where only the name matters, and for a script of ours that somebody has changed
 * @param changed the contents of a script of ours that somebody has changed
 * @param executable whether git runs it at all
 */
public record GitHookState(
    HostPath repository, String hook, Optional<HookScript> script, Optional<Content> changed, boolean executable) implements State {

  /** A hook as we want it. */
  public static GitHookState of(HostPath repository, String hook, HookScript script) {
    return new GitHookState(repository, hook, Optional.of(script), Optional.empty(), true);
  }

  /** The name alone. */
  public static GitHookState named(HostPath repository, String hook) {
    return new GitHookState(repository, hook, Optional.empty(), Optional.empty(), true);
  }

  /** The whole file, where it is known. */
  Optional<Content> content() {
    return script.map(s -> Content.of(s.text())).or(() -> changed);
  }

  @Override
  public Attributes attributes() {
    return Attributes.of("repository", new Value.Text(repository.text()))
        .with("hook", hook)
        .with("run", script.map(s -> Value.ListOf.texts(s.run())))
        .with("arguments", script.map(s -> Value.bool(s.arguments())))
        .with("chain", script.map(s -> Value.bool(s.chain())))
        .with("changed", changed.map(Content::blob))
        .with("executable", Value.bool(executable));
  }

  /** The inverse of {@link #attributes}. */
  public static GitHookState parse(Attributes recorded) {
    Optional<HookScript> script = recorded.get("run").map(run -> new HookScript(
        ((Value.ListOf) run).items().stream().map(Value::toString).toList(), isTrue(recorded, "arguments"), isTrue(recorded, "chain")));
    return new GitHookState(
        HostPath.linux(recorded.text("repository")), recorded.text("hook"), script,
        recorded.get("changed").map(blob -> Content.stored((Value.Blob) blob)), isTrue(recorded, "executable"));
  }

  private static boolean isTrue(Attributes recorded, String name) {
    return recorded.need(name).equals(Value.bool(true));
  }
}
