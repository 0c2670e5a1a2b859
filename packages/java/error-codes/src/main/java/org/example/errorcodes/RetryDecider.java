package org.example.errorcodes;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.example.errorcodes.RetryDecision.Reason;

/**
 * Decides whether to try again after an error: D1 to D8 of the contract. It never throws: an error
 * that is null, or that fails when it is asked, is terminal. It is safe for use by
 * several threads.
 */
public final class RetryDecider {
  private static final int MAX_EXPONENT = 30;

  private final RetryPolicy policy;

  /** A decider with the catalogue's figures. */
  public RetryDecider() {
    this(RetryPolicy.standard());
  }

  /**
   * A decider with other figures.
   *
   * @param policy how often to try, and how long to wait
   */
  public RetryDecider(RetryPolicy policy) {
    this.policy = Objects.requireNonNull(policy);
  }

  /**
   * Decides, shortening a computed delay by a random part.
   *
   * @param error what was received or raised
   * @param attempt the attempt that has just failed; 1 is the first one
   * @return whether to try again, after how long, and why
   */
  public RetryDecision decide(Retryable error, int attempt) {
    return decide(error, attempt, ThreadLocalRandom.current().nextDouble());
  }

  /**
   * Decides, given what is random about it.
   *
   * @param error what was received or raised
   * @param attempt the attempt that has just failed; 1 is the first one
   * @param random from 0 up to but not including 1; it shortens a computed delay by up to a quarter
   * @return whether to try again, after how long, and why
   */
  public RetryDecision decide(Retryable error, int attempt, double random) {
    if (Math.max(attempt, 1) >= policy.attempts()) {
      return RetryDecision.no(Reason.ATTEMPTS_USED_UP);
    }
    Optional<Boolean> asked = given(() -> error.shouldRetry());
    if (asked.isPresent() && !asked.get()) {
      return RetryDecision.no(Reason.SERVER_REFUSED);
    }
    Recovery recovery = given(() -> Optional.of(error.recovery())).orElse(Recovery.TERMINAL);
    if (asked.isEmpty() && recovery != Recovery.TRANSIENT) {
      return RetryDecision.no(Reason.valueOf(recovery.name()));
    }
    Optional<Duration> retryAfter = given(() -> error.retryAfter());
    if (retryAfter.isPresent() && retryAfter.get().compareTo(policy.maxRetryAfter()) > 0) {
      return RetryDecision.no(Reason.RETRY_AFTER_TOO_LONG);
    }
    Reason reason = asked.isPresent() ? Reason.SERVER_ASKED : Reason.TRANSIENT;
    return RetryDecision.after(retryAfter.orElseGet(() -> backOff(attempt, random)), reason);
  }

  /** What an error says; nothing if it fails to say it. */
  private static <T> Optional<T> given(Callable<Optional<T>> asked) {
    Optional<T> given = Contained.get(asked, Optional.empty());
    return given == null ? Optional.empty() : given;
  }

  private Duration backOff(int attempt, double random) {
    int exponent = Math.min(Math.max(attempt, 1) - 1, MAX_EXPONENT);
    double grown = policy.initialDelay().toMillis() * Math.pow(2, exponent);
    double delay = Math.min(policy.maxDelay().toMillis(), grown);
    double share = random > 0 ? Math.min(random, 1) : 0;
    return Duration.ofMillis((long) Math.floor(delay * (1 - 0.25 * share)));
  }
}
