package org.example.errorcodes;

import java.util.List;
import java.util.Map;

/** Headers as they came: names in any case, each with its values. */
record Headers(Map<String, List<String>> values) {
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
    String first = null;
    StringBuilder joined = null;
    for (Map.Entry<String, List<String>> header : values.entrySet()) {
      if (!isNamed(header.getKey(), name) || header.getValue() == null) {
        continue;
      }
      for (String value : header.getValue()) {
        if (value == null) {
          continue;
        }
        if (first == null) {
          first = Texts.trim(value);
        } else {
          joined = joined == null ? new StringBuilder(first) : joined;
          joined.append(", ").append(Texts.trim(value));
        }
      }
    }
    return joined == null ? first : joined.toString();
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
