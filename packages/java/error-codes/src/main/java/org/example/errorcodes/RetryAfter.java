package org.example.errorcodes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a response asks clients to wait (P44, P58 to P64). */
final class RetryAfter {
  /** The maximum delay. */
  static final Duration MAX = Duration.ofDays(365);

  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+");

  private RetryAfter() {}

  /** The wait in the headers; null if there is none. */
  static @Nullable Duration in(Headers headers, InstantSource clock) {
    Duration exact = greatest(headers.retryAfterMs(), text -> number(text, 1));
    if (exact != null) {
      return exact;
    }
    return greatest(
        headers.retryAfter(),
        text -> {
          Duration wait = number(text, 1000);
          return wait == null ? until(text, headers, clock) : wait;
        });
  }

  /**
   * The longest wait in a list. The comma in a date makes its weekday an element, which is not a
   * wait.
   */
  private static @Nullable Duration greatest(
      @Nullable String list, Function<String, @Nullable Duration> read) {
    if (list == null) {
      return null;
    }
    return Arrays.stream(list.split(",", Headers.MAX_VALUES))
        .map(element -> read.apply(Texts.trim(element)))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(wait -> upToMillis(limited(wait)))
        .orElse(null);
  }

  /** A decimal number of seconds (P63); null if the text is not one. */
  static @Nullable Duration ofSeconds(String text) {
    Duration wait = number(text, 1000);
    return wait == null ? null : upToMillis(wait);
  }

  /** A number of milliseconds, of at least 0. */
  static Duration ofMillis(double millis) {
    return upToMillis(toMicros(millis));
  }

  /** A number of units in milliseconds, rounded to the microsecond. */
  private static @Nullable Duration number(String text, int unit) {
    if (!NUMBER.matcher(text).matches()) {
      return null;
    }
    return toMicros(Double.parseDouble(text) * unit);
  }

  private static Duration toMicros(double millis) {
    double counted = Math.min(millis, MAX.toMillis());
    return Duration.of(Math.round(counted * 1000), ChronoUnit.MICROS);
  }

  /**
   * The time to a date, relative to the server's clock, because ours may be wrong; null if it is
   * not a date.
   */
  private static @Nullable Duration until(String text, Headers headers, InstantSource clock) {
    Instant date = HttpDates.parse(text);
    if (date == null) {
      return null;
    }
    String sent = headers.date();
    Instant from = sent == null ? null : HttpDates.parse(sent);
    return Duration.between(from == null ? clock.instant() : from, date);
  }

  private static Duration upToMillis(Duration delay) {
    return delay.plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS);
  }

  /** A delay as it is sent: in whole seconds, rounded up (R7). */
  static long seconds(Duration delay) {
    Duration sent = limited(delay);
    return sent.toSeconds() + (sent.getNano() > 0 ? 1 : 0);
  }

  private static Duration limited(Duration delay) {
    return delay.isNegative() ? Duration.ZERO : delay.compareTo(MAX) > 0 ? MAX : delay;
  }
}
