package org.example.errorcodes;

import java.time.Duration;

/**
 * How often to try, and how long to wait in between.
 *
 * @param attempts attempts in all, the first one included
 * @param initialDelay how long to wait after the first attempt, where the server does not say
 * @param maxDelay a computed delay is never longer
 * @param maxRetryAfter where the server asks for a longer wait, there is no further attempt
 */
public record RetryPolicy(
    int attempts, Duration initialDelay, Duration maxDelay, Duration maxRetryAfter) {
  /**
   * The catalogue's figures.
   *
   * @return the policy that is used unless another is given
   */
  public static RetryPolicy standard() {
    return Settings.RETRY;
  }
}
