package dev.trueup.view;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Note;
import dev.trueup.diagnostic.Span;
import dev.trueup.edit.Dialect;
import dev.trueup.edit.EntryKey;
import dev.trueup.edit.FileEdit;
import dev.trueup.host.Activation;
import dev.trueup.host.Command;
import dev.trueup.host.Content;
import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.HostPath;
import dev.trueup.host.Privilege;
import dev.trueup.host.Step;
import dev.trueup.journal.Before;
import dev.trueup.plan.Action;
import dev.trueup.plan.Because;
import dev.trueup.plan.Change;
import dev.trueup.plan.Difference;
import dev.trueup.plan.Plan;
import dev.trueup.plan.PlannedStep;
import dev.trueup.plan.Seen;
import dev.trueup.plan.Undo;
import dev.trueup.provider.State;
import dev.trueup.provider.WhenRemoved;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Secret;
import dev.trueup.value.Side;
import dev.trueup.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Plans made by hand, for approved texts. */
final class Samples {
  private Samples() {}

  static final String CANARY = "s3cr3t-canary";
  static final HostPath GO_ENV = HostPath.linux("~/.config/go/env");
  static final HostPath WSL_CONF = HostPath.linux("/etc/wsl.conf");
  static final Activation WSL_SHUTDOWN = new Activation("wsl-shutdown", "run `wsl --shutdown` in Windows");

  record Named(String name) implements State {
    @Override
    public Attributes attributes() {
      return Attributes.of("name", new Value.Text(name));
    }
  }

  /** A change under construction; what is not said is empty. */
  static final class Draft {
    private final String address;
    private final Action action;
    private Side side = Side.LINUX;
    private Set<Because> because = Set.of(Because.FIRST);
    private Seen seen = Seen.OBSERVED;
    private Optional<HostPath> place = Optional.empty();
    private Change.Lines lines = Change.Lines.NONE;
    private List<Difference> differences = List.of();
    private List<PlannedStep> steps = List.of();
    private Undo undo = Undo.EXACT;
    private List<String> declaredAt = List.of("trueup.yaml:3:5");
    private String impliedBy = "";
    private List<ResourceAddress> also = List.of();
    private final SortedSet<Activation> activations = new TreeSet<>();
    private List<Note> notes = List.of();

    Draft(Action action, String address) {
      this.action = action;
      this.address = address;
    }

    Draft on(Side which) {
      side = which;
      return this;
    }

    Draft because(Because... reasons) {
      because = Set.of(reasons);
      return this;
    }

    Draft seen(Seen how) {
      seen = how;
      return this;
    }

    Draft in(HostPath file) {
      place = Optional.of(file);
      return this;
    }

    Draft lines(String actual, String desired) {
      lines = new Change.Lines(actual, desired);
      return this;
    }

    Draft differs(String attribute, Value actual, Value desired) {
      differences = java.util.stream.Stream.concat(differences.stream(),
          java.util.stream.Stream.of(new Difference(attribute, actual, desired))).toList();
      return this;
    }

    Draft step(Privilege privilege, Step step, String... hunk) {
      return step(new PlannedStep(step, privilege, Arrays.asList(hunk), List.of()));
    }

    Draft step(PlannedStep step) {
      steps = java.util.stream.Stream.concat(steps.stream(), java.util.stream.Stream.of(step)).toList();
      return this;
    }

    Draft undo(Undo how) {
      undo = how;
      return this;
    }

    Draft undeclared() {
      declaredAt = List.of();
      return this;
    }

    Draft impliedBy(String reason) {
      impliedBy = reason;
      return this;
    }

    Draft also(String other) {
      also = List.of(ResourceAddress.parse(other));
      return this;
    }

    Draft activating(Activation activation) {
      activations.add(activation);
      return this;
    }

    Draft note(Note... said) {
      notes = List.of(said);
      return this;
    }

    Change change() {
      ResourceAddress named = ResourceAddress.parse(address);
      return new Change(named, also, Identity.of(side, place.map(HostPath::text).orElse("~/" + named.name()), named.name()), 1, action,
          action == Action.KEEP ? Set.of() : because, seen, new Named(named.name()), action == Action.REMOVE, new Before.Absent(), place,
          lines, differences, steps, List.of(), undo, WhenRemoved.RESTORE, declaredAt, impliedBy, activations, notes);
    }
  }

  static Draft draft(Action action, String address) {
    return new Draft(action, address);
  }

  static Change kept(String address) {
    return draft(Action.KEEP, address).change();
  }

  static Plan plan(Change... changes) {
    return plan("apply", changes);
  }

  static Plan plan(String purpose, Change... changes) {
    return new Plan(purpose, subject(), List.of(changes), List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  static Plan.Subject subject() {
    return new Plan.Subject("payments-dev", "/home/dev/payments/trueup.yaml", "trueup.yaml", "ab".repeat(32),
        List.of("../platform/base.yaml", "trueup.local.yaml"), "Ubuntu 24.04 in WSL2", "/home/dev", "0.1.0");
  }

  static Step setEntry(HostPath file, String key, Value value) {
    return Step.edit(file, new FileEdit.SetEntry(Dialect.GO_ENV, EntryKey.of(key), value));
  }

  static Value secret() {
    return new Value.Hidden(Secret.of(new Secret.Source.Environment("API_TOKEN"), CANARY));
  }

  /** A plan with one of everything. */
  static Plan everything() {
    Change sdk = draft(Action.CREATE, "go-sdk/1.26.8").lines("", "65 MB from go.dev/dl").undo(Undo.AGAIN)
        .step(new PlannedStep(new Step.MakeDirectory(HostPath.linux("~/.local/share/trueup/go/go1.26.8"), Optional.of(new FileMode(0755)),
            Optional.empty(), Expect.ABSENT), Privilege.USER, List.of(), List.of(HostPath.linux("~/.local/share/trueup"))))
        .change();
    Change link = draft(Action.UPDATE, "link/~/.local/share/trueup/go/current").because(Because.MANIFEST)
        .lines("go1.22.6", "go1.26.8")
        .differs("to", Value.text("go1.22.6"), Value.text("go1.26.8"))
        .step(Privilege.USER, new Step.MakeLink(HostPath.linux("~/.local/share/trueup/go/current"), "go1.26.8", Expect.link("go1.22.6")))
        .change();
    Change proxy = draft(Action.UPDATE, "go-setting/GOPROXY").in(GO_ENV).because(Because.MANIFEST, Because.DRIFT)
        .lines("https://goproxy.internal,direct", "https://goproxy.cn,direct")
        .differs("value", Value.text("https://goproxy.internal,direct"), Value.text("https://goproxy.cn,direct"))
        .step(Privilege.USER, setEntry(GO_ENV, "GOPROXY", Value.text("https://goproxy.cn,direct")),
            "-GOPROXY=https://goproxy.internal,direct", "+GOPROXY=https://goproxy.cn,direct")
        .note(Note.of("go/proxy-in-environment", "The shell that runs trueup sets GOPROXY too, and that wins.").withHint("unset GOPROXY"))
        .change();
    Change toolchain = draft(Action.CREATE, "go-setting/GOTOOLCHAIN").in(GO_ENV).lines("", "local")
        .step(Privilege.USER, setEntry(GO_ENV, "GOTOOLCHAIN", Value.text("local")), "+GOTOOLCHAIN=local").change();
    Change token = draft(Action.UPDATE, "env-variable/API_TOKEN.shell").because(Because.DRIFT).undo(Undo.IMPOSSIBLE)
        .lines("(secret)", "(secret)")
        .differs("value", new Value.Digest("00ff"), secret())
        .step(Privilege.USER, setEntry(HostPath.linux("~/.config/trueup/env.sh"), "API_TOKEN", secret()),
            "-export API_TOKEN=(secret)", "+export API_TOKEN=(secret)")
        .activating(Activation.NEW_SHELL).change();
    Change block = draft(Action.CREATE, "text-block/~/.bashrc:trueup").lines("", "reads ~/.config/trueup/env.sh")
        .impliedBy("env-variable/API_TOKEN.shell: a login shell reads the variables through it").change();
    Change systemd = draft(Action.UPDATE, "wsl-setting/boot.systemd").in(WSL_CONF).lines("false", "true")
        .step(Privilege.ROOT, setEntry(WSL_CONF, "systemd", Value.bool(true)), "-systemd=false", "+systemd=true")
        .activating(WSL_SHUTDOWN).change();
    Change resolv = draft(Action.CREATE, "wsl-setting/network.generateResolvConf").in(WSL_CONF).lines("(unset)", "false")
        .step(Privilege.ROOT, setEntry(WSL_CONF, "generateResolvConf", Value.bool(false)), "+[network]", "+generateResolvConf=false").change();
    Change service = draft(Action.WAIT, "service/payments-api")
        .note(Note.of("wsl/needs-restart", "systemd is not running yet; `wsl --terminate Ubuntu` comes first.")).change();
    Change unit = draft(Action.CREATE, "unit-state/systemd-timesyncd.service").lines("", "enabled, running")
        .step(Privilege.ROOT, new Step.Run(Command.of("systemctl", "enable", "--now", "systemd-timesyncd.service")
            .with(Map.of("SYSTEMD_PAGER", "")), Privilege.ROOT, false))
        .step(Privilege.ROOT, new Step.Once(Command.of("systemctl", "daemon-reload"), Privilege.ROOT)).change();
    Change file = draft(Action.UPDATE, "file/~/文档/设置.conf").because(Because.INTERRUPTED).lines("mode 0644", "mode 0600")
        .differs("mode", Value.text("0644"), Value.text("0600"))
        .differs("content", new Value.Blob("cd".repeat(32), 120), new Value.Blob("ef".repeat(32), 2_000_000))
        .step(Privilege.USER, new Step.WriteFile(HostPath.linux("~/文档/设置.conf"), Content.of("x"), Optional.of(new FileMode(0600)),
            Optional.of("dev:dev"), Step.Links.REPLACE, Optional.of(Command.of("apparmor_parser", "-Q")), Expect.ANYTHING), "-旧的", "+新的")
        .also("file/settings").change();
    Change oldRule = draft(Action.REMOVE, "defender-firewall-rule/old-http").on(Side.WINDOWS).because(Because.REMOVED).undeclared()
        .lines("allow in tcp/8080", "")
        .step(Privilege.ADMINISTRATOR, new Step.Run(Command.of("remove-rule", "old http"), Privilege.ADMINISTRATOR, false)).change();
    Change back = draft(Action.RESTORE, "file/~/.npmrc").because(Because.REMOVED).undeclared().lines("registry = mirror.example", "")
        .step(Privilege.USER, new Step.Delete(HostPath.linux("~/.npmrc"), List.of(HostPath.linux("~/.config/npm")), Expect.ANYTHING))
        .step(Privilege.USER, new Step.Rename(HostPath.linux("~/.npmrc.before"), HostPath.linux("~/.npmrc"), Expect.ANYTHING)).change();
    Change forgotten = draft(Action.FORGET, "git-setting/core.editor").because(Because.REMOVED).undeclared().lines("nano", "")
        .note(Note.of("plan/changed-since", "It is not what trueup left there, so it stays.")).change();
    Change exclusion = draft(Action.BLOCKED, "defender-exclusion/go").on(Side.WINDOWS).seen(Seen.HIDDEN)
        .note(Note.of("windows/policy", "it is managed by your organisation.")).change();
    Change check = draft(Action.UNMET, "check/kernel").note(Note.of("checks/kernel", "5.10 is older than 5.15.").withHint("wsl --update")).change();
    return new Plan("apply", subject(),
        List.of(sdk, link, proxy, token, block, toolchain, systemd, service, resolv, unit, file, back, forgotten, oldRule, exclusion, check,
            kept("go-tool/gopls"), draft(Action.KEEP, "nft-rule/ssh").seen(Seen.RECORDED).change()),
        List.of(ResourceAddress.of("windows-variable", "GOPATH")), List.of(), Optional.of("20261123-2"), Optional.empty(),
        List.of(Diagnostic.warning("plan/owned-elsewhere", "another project manages the same thing", "The two may disagree.")
            .at(Span.startOf("trueup.yaml"))), List.of());
  }
}
