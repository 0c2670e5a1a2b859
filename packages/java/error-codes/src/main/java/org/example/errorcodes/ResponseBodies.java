package org.example.errorcodes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.databind.JsonNode;

/** Bodies in the forms in which the platform's HTTP client gives them. */
final class ResponseBodies {
  private static final int CHUNK = 8192;

  private ResponseBodies() {}

  /** The body; anything that is no form of a body is none. */
  static Body read(Object body) {
    if (body instanceof byte[] bytes) {
      return Body.of(bytes);
    }
    if (body instanceof String text) {
      return Body.of(text);
    }
    if (body instanceof JsonNode json) {
      return Body.of(json);
    }
    return Body.of(body instanceof InputStream stream ? bytesOf(stream) : null);
  }

  /**
   * As many bytes as count, and one more if there are more; of a stream that breaks off, what came.
   */
  private static byte[] bytesOf(InputStream stream) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (stream) {
      byte[] chunk = new byte[CHUNK];
      int count;
      while (bytes.size() <= Json.MAX_BYTES && (count = stream.read(chunk)) >= 0) {
        bytes.write(chunk, 0, count);
      }
    } catch (IOException brokenOff) {
      // What came counts.
    }
    return bytes.toByteArray();
  }
}
