package org.example.errorcodes;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The id of a request: in a header, or at the end of a message. */
final class RequestIds {
  private static final int MAX_LENGTH = 256;

  private RequestIds() {}

  /** The text before and after an id at the end of a message. */
  record Suffix(String before, String after) {}

  /** An id at the end of a message, and where the rest of the message ends. */
  record AtEnd(String id, int at) {}

  /** Whether a text can be an id: visible ASCII without a comma, which joins headers (P34). */
  static boolean isId(@Nullable String text) {
    if (text == null || text.isEmpty() || text.length() > MAX_LENGTH) {
      return false;
    }
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit < '!' || unit > '~' || unit == ',') {
        return false;
      }
    }
    return true;
  }

  /** Adds the header of an id, if there is one, to those of a response. */
  static void name(Map<String, String> headers, @Nullable String id) {
    if (id != null && !Settings.REQUEST_ID_HEADERS.isEmpty()) {
      headers.put(Settings.REQUEST_ID_HEADERS.get(0), id);
    }
  }

  /** The id at the end of a message (P36); null if there is none. */
  static @Nullable AtEnd atEnd(String message) {
    Suffix suffix = Settings.REQUEST_ID_SUFFIX;
    if (suffix == null || !message.endsWith(suffix.after())) {
      return null;
    }
    int end = message.length() - suffix.after().length();
    int at = message.lastIndexOf(suffix.before(), end - suffix.before().length());
    if (at < 0) {
      return null;
    }
    String id = message.substring(at + suffix.before().length(), end);
    return isId(id) ? new AtEnd(id, at) : null;
  }
}
