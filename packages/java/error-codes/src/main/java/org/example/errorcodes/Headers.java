package org.example.errorcodes;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Headers as they came: names in any case, each with its values. */
record Headers(Map<String, ? extends Iterable<String>> values) {
  /** None. */
  static final Headers NONE = new Headers(Map.of());

  static Headers of(Map<String, List<String>> values) {
    return values == null ? NONE : new Headers(values);
  }

  /**
   * All values of a header, given its name in lower case, as RFC 9110 section 5.3 joins them; or
   * null.
   */
  String get(String name) {
    StringJoiner joined = new StringJoiner(", ");
    boolean isThere = false;
    for (Map.Entry<String, ? extends Iterable<String>> header : values.entrySet()) {
      if (!isNamed(header.getKey(), name) || header.getValue() == null) {
        continue;
      }
      for (String value : header.getValue()) {
        if (value != null) {
          joined.add(Texts.trim(value));
          isThere = true;
        }
      }
    }
    return isThere ? joined.toString() : null;
  }

  /** Whether a name is that in any case; of ASCII, as {@code equalsIgnoreCase} folds more. */
  private static boolean isNamed(String given, String name) {
    if (given == null || given.length() != name.length()) {
      return false;
    }
    for (int at = 0; at < name.length(); at++) {
      char unit = given.charAt(at);
      char folded = 'A' <= unit && unit <= 'Z' ? (char) (unit + 'a' - 'A') : unit;
      if (folded != name.charAt(at)) {
        return false;
      }
    }
    return true;
  }
}
