package org.example.errorcodes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** How long the headers of a response ask clients to wait (P40 to P48). */
final class RetryAfter {
  /** The longest delay that counts. */
  static final Duration MAX = Duration.ofDays(365);

  private RetryAfter() {}

  /** What the headers ask for; null if they ask for nothing. */
  static @Nullable Duration in(Headers headers, InstantSource clock) {
    String ms = headers.get("retry-after-ms");
    if (ms != null && Texts.isDigits(ms)) {
      return Duration.ofMillis(limited(ms, MAX.toMillis()));
    }
    String after = headers.get("retry-after");
    if (after == null) {
      return null;
    }
    if (Texts.isDigits(after)) {
      return Duration.ofSeconds(limited(after, MAX.toSeconds()));
    }
    Instant now = clock.instant();
    Instant date = HttpDates.parse(after, now);
    return date == null ? null : limited(Duration.between(now, date));
  }

  /** A delay as it is sent: in whole seconds, rounded up (R7). */
  static long seconds(Duration delay) {
    Duration sent = limited(delay);
    return sent.toSeconds() + (sent.getNano() > 0 ? 1 : 0);
  }

  private static Duration limited(Duration delay) {
    return delay.isNegative() ? Duration.ZERO : delay.compareTo(MAX) > 0 ? MAX : delay;
  }

  /** The number that digits stand for, or the greatest that counts. */
  private static long limited(String digits, long max) {
    long number = 0;
    for (int at = 0; at < digits.length() && number < max; at++) {
      number = number * 10 + digits.charAt(at) - '0';
    }
    return Math.min(number, max);
  }
}
