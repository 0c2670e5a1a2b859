package org.example.errorcodes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Locale;

/**
 * What to do after a failed attempt: {@link Retry} or {@link GiveUp}.
 *
 * <pre>{@code
 * if (RetryPolicy.standard().decide(error, attempt) instanceof RetryDecision.Retry retry) {
 *   Thread.sleep(retry.delay().toMillis());
 * }
 * }</pre>
 */
public sealed interface RetryDecision {
  /**
   * Returns what decided.
   *
   * @return the reason
   */
  Reason reason();

  /**
   * Retry.
   *
   * @param delay how long to wait before the next attempt; never negative
   * @param reason {@link Reason#SERVER_ASKED} or {@link Reason#TRANSIENT}
   */
  record Retry(Duration delay, Reason reason) implements RetryDecision {
    /**
     * Creates a decision to retry.
     *
     * @param delay how long to wait
     * @param reason a reason to retry
     * @throws IllegalArgumentException if the delay is negative, or the reason is one to give up
     */
    public Retry {
      if (delay.isNegative()) {
        throw new IllegalArgumentException("A delay of " + delay + " is negative.");
      }
      if (!reason.isToRetry) {
        throw new IllegalArgumentException(reason + " is not a reason to retry.");
      }
    }
  }

  /**
   * Do not retry.
   *
   * @param reason any reason that does not belong to {@link Retry}
   */
  record GiveUp(Reason reason) implements RetryDecision {
    /**
     * Creates a decision to give up.
     *
     * @param reason a reason to give up
     * @throws IllegalArgumentException if the reason is one to retry
     */
    public GiveUp {
      if (reason.isToRetry) {
        throw new IllegalArgumentException(reason + " is not a reason to give up.");
      }
    }
  }

  /** The reason for a decision. */
  enum Reason {
    /** Give up: the policy allows no more attempts. */
    ATTEMPTS_USED_UP(false),
    /** Give up: the server asks clients not to retry. */
    SERVER_REFUSED(false),
    /** Give up: the request may succeed once someone has changed something. */
    CORRECTABLE(false),
    /** Give up: the request will not succeed. */
    TERMINAL(false),
    /** Give up: the server asks for a longer wait than the policy allows. */
    RETRY_AFTER_TOO_LONG(false),
    /** Retry: the server asks for it. */
    SERVER_ASKED(true),
    /** Retry: the same request may succeed later. */
    TRANSIENT(true);

    private final boolean isToRetry;
    private final String value = name().toLowerCase(Locale.ROOT);

    Reason(boolean isToRetry) {
      this.isToRetry = isToRetry;
    }

    /**
     * Returns the name that all languages use.
     *
     * @return a name such as {@code attempts_used_up}
     */
    @JsonValue
    public String value() {
      return value;
    }
  }
}
