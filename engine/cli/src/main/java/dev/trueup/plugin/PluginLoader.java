package dev.trueup.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

/**
 * A plug-in loader makes the classes of one plug-in from bytes that were read once: what was checked is what runs, whatever happens to the jars
 * meanwhile.
 */
final class PluginLoader extends ClassLoader {

  private final Map<String, List<byte[]>> files;

  /** @param files contents by path in the jars; where several have one path, in the order of the jars */
  PluginLoader(String plugin, SpiLoader spi, Map<String, List<byte[]>> files) {
    super(Fault.LOADER + plugin, spi);
    this.files = files;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    List<byte[]> found = files.get(name.replace('.', '/') + ".class");
    if (found == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, found.getFirst(), 0, found.getFirst().length);
  }

  @Override
  protected @org.jspecify.annotations.Nullable URL findResource(String name) {
    List<URL> all = urls(name);
    return all.isEmpty() ? null : all.getFirst();
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    return Collections.enumeration(urls(name));
  }

  private List<URL> urls(String name) {
    List<URL> urls = new ArrayList<>();
    for (byte[] bytes : files.getOrDefault(name, List.of())) {
      try {
        urls.add(URL.of(new URI("plugin", null, "/" + name, null), new Bytes(bytes)));
      } catch (URISyntaxException | IOException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return urls;
  }

  private static final class Bytes extends URLStreamHandler {
    private final byte[] bytes;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {
          connected = true;
        }

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(bytes);
        }
      };
    }
  }
}
