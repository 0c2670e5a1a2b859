package org.example.errorcodes;

import java.util.ArrayList;
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

  private static final int RETRY_AFTER_MS = 0;
  private static final int RETRY_AFTER = 1;
  private static final int DATE = 2;
  private static final int SHOULD_RETRY = 3;
  private static final int FIRST_ID = 4;

  /** The names in lower case, each in its place. */
  private static final String[] NAMES = names();

  private static final Headers NONE = new Headers();

  /** The values, each in the place of its name; null for a missing header. */
  private final @Nullable String[] values = new String[NAMES.length];

  private Headers() {}

  /** The headers in a map from name, in any case, to values; empty if reading the map fails. */
  static Headers of(@Nullable Map<String, List<String>> given) {
    return given == null ? NONE : Contained.get(() -> read(given), NONE);
  }

  private static String[] names() {
    List<String> names = new ArrayList<>();
    names.addAll(List.of("retry-after-ms", "retry-after", "date", "x-should-retry"));
    names.addAll(Settings.REQUEST_ID_HEADERS);
    return names.toArray(String[]::new);
  }

  private static Headers read(Map<String, List<String>> given) {
    Headers headers = new Headers();
    int[] counts = new int[NAMES.length];
    int read = 0;
    for (Map.Entry<String, List<String>> header : given.entrySet()) {
      if (++read > MAX_READ) {
        break;
      }
      int place = placeOf(header.getKey());
      if (place >= 0 && header.getValue() != null) {
        headers.add(place, header.getValue(), counts);
      }
    }
    return headers;
  }

  private static int placeOf(@Nullable String name) {
    for (int place = 0; place < NAMES.length; place++) {
      if (Texts.equalsIgnoreCase(name, NAMES[place])) {
        return place;
      }
    }
    return -1;
  }

  /** Joins values as RFC 9110 section 5.3 does. */
  private void add(int place, List<String> given, int[] counts) {
    int read = 0;
    for (String value : given) {
      if (++read > MAX_READ || counts[place] == MAX_VALUES) {
        return;
      }
      if (value != null) {
        counts[place]++;
        String before = values[place];
        String next = Texts.trim(value);
        values[place] = before == null ? next : before + ", " + next;
      }
    }
  }

  @Nullable String retryAfterMs() {
    return value(RETRY_AFTER_MS);
  }

  @Nullable String retryAfter() {
    return value(RETRY_AFTER);
  }

  /** Whether a header asks clients to wait. */
  boolean askToWait() {
    return retryAfterMs() != null || retryAfter() != null;
  }

  @Nullable String date() {
    return value(DATE);
  }

  @Nullable String shouldRetry() {
    return value(SHOULD_RETRY);
  }

  /** The request id (P35); null if there is none. */
  @Nullable String requestId() {
    for (int place = FIRST_ID; place < values.length; place++) {
      String value = value(place);
      if (RequestIds.isId(value)) {
        return value;
      }
    }
    return null;
  }

  /** All values of a header; null if it is missing or too long. */
  private @Nullable String value(int place) {
    String value = values[place];
    return value == null || value.length() > MAX_LENGTH ? null : value;
  }
}
