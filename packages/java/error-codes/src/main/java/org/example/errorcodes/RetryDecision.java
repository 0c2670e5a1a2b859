package org.example.errorcodes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether to try again, after how long, and why.
 *
 * @param retry whether to try again
 * @param delay how long to wait before, in whole milliseconds; empty exactly where there is no
 *     retry
 * @param reason what decided
 */
public record RetryDecision(boolean retry, Optional<Duration> delay, Reason reason) {
  /** What decided about a retry. */
  public enum Reason {
    /** No: there were as many attempts as there may be. */
    ATTEMPTS_USED_UP,
    /** No: the server asks not to. */
    SERVER_REFUSED,
    /** No: it may succeed once the actor has changed something. */
    CORRECTABLE,
    /** No: it will not succeed. */
    TERMINAL,
    /** No: the server asks to wait for longer than anyone wants to. */
    RETRY_AFTER_TOO_LONG,
    /** Yes: the server asks to. */
    SERVER_ASKED,
    /** Yes: the same request may succeed later. */
    TRANSIENT;

    private final String value = name().toLowerCase(Locale.ROOT);

    /**
     * Its name in the contract.
     *
     * @return such as {@code attempts_used_up}
     */
    @JsonValue
    public String value() {
      return value;
    }
  }

  static RetryDecision no(Reason reason) {
    return new RetryDecision(false, Optional.empty(), reason);
  }

  static RetryDecision after(Duration delay, Reason reason) {
    return new RetryDecision(true, Optional.of(delay), reason);
  }
}
