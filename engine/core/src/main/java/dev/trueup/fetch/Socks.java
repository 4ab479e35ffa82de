package dev.trueup.fetch;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** SOCKS version 5 (RFC 1928, and 1929 for the password): asks a proxy to connect to a host by its name. */
final class Socks {

  private static final int VERSION = 5;
  private static final int NO_LOGIN = 0;
  private static final int PASSWORD = 2;
  private static final int BY_NAME = 3;

  private Socks() {}

  static void connect(Socket socket, Route.Through proxy, Address to) throws IOException {
    var in = new DataInputStream(socket.getInputStream());
    OutputStream out = socket.getOutputStream();
    out.write(proxy.login().isPresent() ? new byte[] {VERSION, 2, NO_LOGIN, PASSWORD} : new byte[] {VERSION, 1, NO_LOGIN});
    if (in.read() != VERSION) {
      throw new Broken("what listens at " + proxy.place() + " is no SOCKS5 proxy (`" + proxy.named() + "`)");
    }
    switch (in.read()) {
      case NO_LOGIN -> { }
      case PASSWORD -> logIn(in, out, proxy);
      default -> throw new Broken("the proxy " + proxy.place() + " wants "
          + (proxy.login().isPresent() ? "another way to log in" : "a name and a password") + " (`" + proxy.named() + "`)");
    }
    var wish = new ByteArrayOutputStream();
    byte[] name = text(to.host());
    wish.writeBytes(new byte[] {VERSION, 1, 0, BY_NAME, (byte) name.length});
    wish.writeBytes(name);
    wish.writeBytes(new byte[] {(byte) (to.port() >> 8), (byte) to.port()});
    out.write(wish.toByteArray());
    in.readUnsignedByte();
    int answer = in.readUnsignedByte();
    if (answer != 0) {
      throw new Broken("the proxy " + proxy.place() + " cannot reach " + to.text() + ": " + words(answer));
    }
    in.readUnsignedByte();
    int length = switch (in.readUnsignedByte()) {
      case 1 -> 4;
      case 4 -> 16;
      default -> in.readUnsignedByte();
    };
    in.readFully(new byte[length + 2]);
  }

  private static void logIn(DataInputStream in, OutputStream out, Route.Through proxy) throws IOException {
    Optional<Login> login = proxy.login();
    var wish = new ByteArrayOutputStream();
    wish.write(1);
    for (String part : new String[] {login.map(Login::name).orElse(""), login.map(Login::password).orElse("")}) {
      byte[] bytes = text(part);
      wish.write(bytes.length);
      wish.writeBytes(bytes);
    }
    out.write(wish.toByteArray());
    in.readUnsignedByte();
    if (in.readUnsignedByte() != 0) {
      throw new Broken("the proxy " + proxy.place() + " does not take the name and password in `" + proxy.named() + "`");
    }
  }

  /** At most 255 bytes, as its length is one. */
  private static byte[] text(String text) throws Broken {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 255) {
      throw new Broken("a SOCKS proxy takes no name or password of more than 255 bytes");
    }
    return bytes;
  }

  private static String words(int answer) {
    return switch (answer) {
      case 2 -> "its rules forbid it";
      case 3 -> "no route to that network";
      case 4 -> "no route to that host, or no address for it";
      case 5 -> "the connection was refused";
      case 6 -> "it took too long";
      default -> "it answered " + answer;
    };
  }
}
