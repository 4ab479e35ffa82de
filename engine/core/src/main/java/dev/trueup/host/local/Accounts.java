package dev.trueup.host.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Accounts are the users and groups of {@code /etc/passwd} and {@code /etc/group}. Who stands only in a directory service is
 * known by number.
 *
 * <p>Read once, and again when a name is asked for that was not there: a package that was just installed may have brought its user.
 */
final class Accounts {

  /** A user is one line of {@code /etc/passwd}. */
  record User(String name, int uid, String home, String shell) {}

  private record Tables(
      Map<Integer, User> users, Map<String, Integer> userIds, Map<Integer, String> groups, Map<String, Integer> groupIds) {}

  private final Path root;
  private volatile Tables tables;

  Accounts(Path root) {
    this.root = root;
    this.tables = read();
  }

  Optional<User> user(int uid) {
    return Optional.ofNullable(tables.users.get(uid));
  }

  /** The name, or the number where it has none. */
  String userName(int uid) {
    return user(uid).map(User::name).orElse(Integer.toUnsignedString(uid));
  }

  String groupName(int gid) {
    return Optional.ofNullable(tables.groups.get(gid)).orElse(Integer.toUnsignedString(gid));
  }

  /** @param name of a user, or a number */
  Optional<Integer> uid(String name) {
    return number(name).or(() -> Optional.ofNullable(tables.userIds.get(name))).or(() -> Optional.ofNullable(again().userIds.get(name)));
  }

  /** @param name of a group, or a number */
  Optional<Integer> gid(String name) {
    return number(name).or(() -> Optional.ofNullable(tables.groupIds.get(name))).or(() -> Optional.ofNullable(again().groupIds.get(name)));
  }

  private Tables again() {
    Tables fresh = read();
    tables = fresh;
    return fresh;
  }

  private Tables read() {
    var users = new HashMap<Integer, User>();
    var userIds = new HashMap<String, Integer>();
    for (String[] fields : rows("etc/passwd", 7)) {
      number(fields[2]).ifPresent(uid -> {
        users.putIfAbsent(uid, new User(fields[0], uid, fields[5], fields[6]));
        userIds.putIfAbsent(fields[0], uid);
      });
    }
    var groups = new HashMap<Integer, String>();
    var groupIds = new HashMap<String, Integer>();
    for (String[] fields : rows("etc/group", 3)) {
      number(fields[2]).ifPresent(gid -> {
        groups.putIfAbsent(gid, fields[0]);
        groupIds.putIfAbsent(fields[0], gid);
      });
    }
    return new Tables(users, userIds, groups, groupIds);
  }

  private List<String[]> rows(String file, int fields) {
    try {
      return Files.readString(root.resolve(file), StandardCharsets.ISO_8859_1).lines()
          .map(line -> line.split(":", -1))
          .filter(row -> row.length >= fields && !row[0].isEmpty())
          .toList();
    } catch (IOException notThere) {
      return List.of();
    }
  }

  private static Optional<Integer> number(String text) {
    try {
      return text.matches("\\d{1,10}") ? Optional.of(Integer.parseUnsignedInt(text)) : Optional.empty();
    } catch (NumberFormatException over32Bits) {
      return Optional.empty();
    }
  }
}
