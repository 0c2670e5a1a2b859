package org.example.errorcodes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers that this package reads, by lower-case name. */
final class Headers {
  /** The maximum length of a value. No client accepts as much in all headers together. */
  static final int MAX_LENGTH = 262_144;

  /** The maximum number of names, and of values of one name. A header takes at least 4 bytes. */
  static final int MAX_READ = MAX_LENGTH / 4;

  /** The maximum number of values of a header, and of elements of a list. */
  static final int MAX_VALUES = 64;

  private static final List<String> NAMES = names();

  private final Map<String, String> values = new HashMap<>();

  private Headers() {}

  /** The headers in a map from name, in any case, to values; empty if reading the map fails. */
  static Headers of(@Nullable Map<String, List<String>> given) {
    return given == null ? new Headers() : Contained.get(() -> read(given), new Headers());
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(Settings.REQUEST_ID_HEADERS);
    names.addAll(List.of("retry-after-ms", "retry-after", "date", "x-should-retry"));
    return names;
  }

  private static Headers read(Map<String, List<String>> given) {
    Headers headers = new Headers();
    Map<String, Integer> counts = new HashMap<>();
    int read = 0;
    for (Map.Entry<String, List<String>> header : given.entrySet()) {
      if (++read > MAX_READ) {
        break;
      }
      for (String name : NAMES) {
        if (header.getValue() != null && Texts.equalsIgnoreCase(header.getKey(), name)) {
          headers.add(name, header.getValue(), counts);
          break;
        }
      }
    }
    return headers;
  }

  /** Joins values as RFC 9110 section 5.3 does. */
  private void add(String name, List<String> given, Map<String, Integer> counts) {
    int read = 0;
    for (String value : given) {
      if (++read > MAX_READ || counts.getOrDefault(name, 0) == MAX_VALUES) {
        return;
      }
      if (value != null) {
        counts.merge(name, 1, Integer::sum);
        values.merge(name, Texts.trim(value), (before, next) -> before + ", " + next);
      }
    }
  }

  /** All values of a header, given its name in lower case; null if it is missing or too long. */
  @Nullable String get(String name) {
    String value = values.get(name);
    return value == null || value.length() > MAX_LENGTH ? null : value;
  }
}
