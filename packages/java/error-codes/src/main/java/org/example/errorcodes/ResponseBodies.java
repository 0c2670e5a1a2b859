package org.example.errorcodes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The body types of the platform's HTTP client. */
final class ResponseBodies {
  private static final int CHUNK = 8192;

  private ResponseBodies() {}

  /** The body; a value of any other type counts as no body. */
  static Body read(@Nullable HttpResponse<?> response) {
    Object body = Contained.get(() -> response.body(), null);
    if (body instanceof byte[] bytes) {
      return Body.of(bytes);
    }
    if (body instanceof String text) {
      return Body.of(text);
    }
    if (body instanceof JsonNode json) {
      return Body.of(json);
    }
    if (body instanceof Stream<?> lines) {
      return Body.of(textOf(lines));
    }
    return Body.of(body instanceof InputStream stream ? bytesOf(stream) : null);
  }

  /** The bytes up to the limit and one more; for a truncated stream, those that arrived. */
  private static byte[] bytesOf(InputStream stream) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Contained.run(() -> copy(stream, bytes));
    } finally {
      Contained.run(stream::close);
    }
    return bytes.toByteArray();
  }

  private static void copy(InputStream stream, ByteArrayOutputStream bytes) throws IOException {
    byte[] chunk = new byte[CHUNK];
    int count;
    while (bytes.size() <= Json.MAX_BYTES && (count = stream.read(chunk)) >= 0) {
      if (count > 0) {
        bytes.write(chunk, 0, count);
        continue;
      }
      // An endless stream of empty reads must not be read forever.
      int single = stream.read();
      if (single < 0) {
        return;
      }
      bytes.write(single);
    }
  }

  /** The text up to the limit and some more; for truncated lines, those that arrived. */
  private static String textOf(Stream<?> lines) {
    StringBuilder text = new StringBuilder();
    try {
      Contained.run(() -> append(lines.iterator(), text));
    } finally {
      Contained.run(lines::close);
    }
    return text.toString();
  }

  private static void append(Iterator<?> lines, StringBuilder text) {
    while (text.length() <= Json.MAX_BYTES && lines.hasNext()) {
      if (lines.next() instanceof String line) {
        text.append(line, 0, Math.min(line.length(), Json.MAX_BYTES + 1));
      }
      text.append('\n');
    }
  }
}
