package org.example.errorcodes;

import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * An event of a stream ({@code text/event-stream}): its name, and its data as one text (S1, S2).
 */
record EventText(String name, String data) {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

  static EventText of(String event) {
    String name = "";
    StringJoiner data = new StringJoiner("\n");
    for (String line : LINE_END.split(event == null ? "" : event, -1)) {
      int colon = line.indexOf(':');
      String field = colon < 0 ? line : line.substring(0, colon);
      String value = colon < 0 ? "" : line.substring(colon + 1);
      value = value.startsWith(" ") ? value.substring(1) : value;
      if (field.equals("data")) {
        data.add(value);
      } else if (field.equals("event")) {
        name = value;
      }
    }
    return new EventText(name, data.toString());
  }
}
