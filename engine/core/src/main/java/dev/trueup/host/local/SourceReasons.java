package dev.trueup.host.local;

import dev.trueup.host.Artifact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Source reasons are why no source of an artifact had it, as people read it: each place once, and each reason once. */
final class SourceReasons {

  /** As the network says it of a name, behind whoever was asked for. */
  private static final Pattern NO_ADDRESS = Pattern.compile("(?:.*: |)no address for (\\S+) \\(is there a network\\?\\)");

  /** As the list of all releases says it of a file. */
  private static final Pattern NOT_PUBLISHED = Pattern.compile("the list of \\S+ does not have .*");

  private static final String UNKNOWN_SUM = "nobody says what its bytes must come to: ";

  private final Artifact artifact;
  private final Map<String, SequencedSet<String>> unknown = new LinkedHashMap<>();
  private final Map<String, SequencedSet<String>> refused = new LinkedHashMap<>();
  private final SequencedSet<String> places = new LinkedHashSet<>();
  private final SequencedSet<String> withoutAddress = new LinkedHashSet<>();
  private boolean isUnpublished;

  SourceReasons(Artifact artifact) {
    this.artifact = artifact;
  }

  /** Nobody says what the bytes of this source must come to; the reason is one clause or more, with a semicolon between. */
  void unknown(Artifact.Source source, String reason) {
    add(unknown, source, reason);
  }

  /** It did not have it; the reason is a clause. */
  void refused(Artifact.Source source, String reason) {
    add(refused, source, reason);
  }

  private void add(Map<String, SequencedSet<String>> reasons, Artifact.Source source, String reason) {
    String place = source.where().shown();
    places.add(place);
    for (String clause : reason.split("; ")) {
      Matcher noAddress = NO_ADDRESS.matcher(clause);
      isUnpublished |= NOT_PUBLISHED.matcher(clause).matches();
      if (noAddress.matches()) {
        withoutAddress.add(noAddress.group(1));
      } else if (reasons == refused || reasons.values().stream().noneMatch(said -> said.contains(clause))) {
        reasons.computeIfAbsent(place, p -> new LinkedHashSet<>())
            .add(clause.startsWith(place + " ") ? "it" + clause.substring(place.length()) : clause);
      }
    }
  }

  /** One sentence, or one and below it a line for each reason. */
  String text() {
    String what = "cannot download " + artifact.label();
    List<String> lines = lines();
    if (isUnpublished) {
      return what + ": nobody who could be asked has published it.\n" + sentences(lines);
    }
    if (lines.isEmpty()) {
      return what + ": " + (withoutAddress.isEmpty() ? "it has no source." : noAddress());
    }
    if (places.size() == 1 && lines.size() == 1) {
      String only = lines.getFirst();
      return what + " from " + only + (withoutAddress.isEmpty() ? "." : "; " + noAddress());
    }
    return what + ", and no source is left:\n" + sentences(lines);
  }

  private List<String> lines() {
    var lines = new ArrayList<String>();
    for (String place : places) {
      var said = new ArrayList<String>();
      if (unknown.containsKey(place)) {
        said.add(UNKNOWN_SUM + String.join("; ", unknown.get(place)));
      }
      said.addAll(refused.getOrDefault(place, new LinkedHashSet<>()));
      if (!said.isEmpty()) {
        lines.add(place + ": " + String.join("; ", said));
      }
    }
    return lines;
  }

  private String sentences(List<String> lines) {
    String all = lines.stream().map(line -> line + ".").collect(Collectors.joining("\n"));
    return withoutAddress.isEmpty() ? all : all + (all.isEmpty() ? "" : "\n") + noAddress();
  }

  /** "go.dev and goproxy.cn have no address: is there a network?" */
  private String noAddress() {
    List<String> names = List.copyOf(withoutAddress);
    String last = names.getLast();
    return names.size() == 1 ? last + " has no address: is there a network?"
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + last + " have no address: is there a network?";
  }
}
