package org.example.errorcodes;

import org.jspecify.annotations.Nullable;

/**
 * An event of a stream ({@code text/event-stream}), of which only the part that counts is kept (S1,
 * S2).
 *
 * @param isError whether its name is {@code error}
 * @param data its data as one text, cut at the limit of a body
 */
record EventText(boolean isError, String data) {
  /**
   * One more than the limit, so that a longer body is recognized; each unit has at least one byte.
   */
  static final int MAX_UNITS = Json.MAX_BYTES + 1;

  /** How much of an event is read: it also contains field names. */
  static final int MAX_LENGTH = 2 * Json.MAX_BYTES;

  static EventText of(@Nullable String given) {
    String event = given == null ? "" : given.substring(0, Math.min(given.length(), MAX_LENGTH));
    boolean isError = false;
    StringBuilder data = null;
    int end;
    for (int start = 0; start < event.length(); start = end + 1) {
      end = lineEnd(event, start);
      int value = valueOf("data", event, start, end);
      if (value >= 0) {
        data = data == null ? new StringBuilder() : data.append('\n');
        data.append(event, value, Math.min(end, value + MAX_UNITS));
        data.setLength(Math.min(data.length(), MAX_UNITS));
      }
      value = valueOf("event", event, start, end);
      if (value >= 0) {
        isError = end - value == 5 && event.startsWith("error", value);
      }
    }
    return new EventText(isError, data == null ? "" : data.toString());
  }

  /** CR LF ends a line. The empty line between the two does not count. */
  private static int lineEnd(String event, int start) {
    int end = start;
    while (end < event.length() && event.charAt(end) != '\n' && event.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** The start of a line's value, after one optional space; -1 if the line has another name. */
  private static int valueOf(String name, String event, int start, int end) {
    int colon = start + name.length();
    if (colon > end || !event.startsWith(name, start)) {
      return -1;
    }
    if (colon == end) {
      return end;
    }
    if (event.charAt(colon) != ':') {
      return -1;
    }
    return colon + 1 < end && event.charAt(colon + 1) == ' ' ? colon + 2 : colon + 1;
  }
}
