package org.example.errorcodes;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.example.errorcodes.RetryDecision.GiveUp;
import org.example.errorcodes.RetryDecision.Reason;
import org.example.errorcodes.RetryDecision.Retry;
import org.jspecify.annotations.Nullable;

/**
 * How often to try a request, and how long to wait between attempts.
 *
 * <pre>{@code
 * HttpResponse<String> response =
 *     RetryPolicy.standard()
 *         .call(() -> ReceivedException.throwForError(client.send(request, ofString())));
 * }</pre>
 *
 * @param attempts the maximum number of attempts, including the first; at least 0
 * @param initialDelay the wait after the first attempt if the server does not name one; it doubles
 *     after each further attempt
 * @param maxDelay the maximum computed wait
 * @param maxRetryAfter the longest wait to accept from a server; if it asks for more, there is no
 *     retry
 */
public record RetryPolicy(
    int attempts, Duration initialDelay, Duration maxDelay, Duration maxRetryAfter) {
  private static final int MAX_EXPONENT = 30;

  /**
   * Creates a policy.
   *
   * @param attempts the maximum number of attempts
   * @param initialDelay the first computed wait
   * @param maxDelay the maximum computed wait
   * @param maxRetryAfter the longest wait to accept from a server
   * @throws IllegalArgumentException if a figure is negative or too large to count in milliseconds
   */
  public RetryPolicy {
    if (attempts < 0) {
      throw new IllegalArgumentException("attempts is " + attempts + "; it must be 0 or more.");
    }
    check("initialDelay", initialDelay);
    check("maxDelay", maxDelay);
    check("maxRetryAfter", maxRetryAfter);
  }

  private static void check(String name, Duration delay) {
    if (delay.isNegative() || delay.getSeconds() > Long.MAX_VALUE / 1000 - 1) {
      throw new IllegalArgumentException(
          name + " is " + delay + "; it must be 0 or more and fit into milliseconds.");
    }
  }

  /**
   * Returns the catalogue's policy.
   *
   * @return the policy that the service recommends
   */
  public static RetryPolicy standard() {
    return Settings.RETRY;
  }

  /**
   * Decides whether to retry. A random part shortens a computed delay by up to a quarter, so that
   * clients do not all retry at once. This method never throws: it gives up on an error that is
   * null or whose own methods fail.
   *
   * @param error the received or raised error
   * @param attempt the number of the attempt that just failed, starting at 1
   * @return what to do, and why
   */
  public RetryDecision decide(@Nullable Retryable error, int attempt) {
    return decide(error, attempt, ThreadLocalRandom.current().nextDouble());
  }

  /**
   * Decides whether to retry, with a given random part.
   *
   * @param error the received or raised error
   * @param attempt the number of the attempt that just failed, starting at 1
   * @param random from 0 to 1; shortens a computed delay by up to a quarter
   * @return what to do, and why
   */
  public RetryDecision decide(@Nullable Retryable error, int attempt, double random) {
    if (Math.max(attempt, 1) >= attempts) {
      return new GiveUp(Reason.ATTEMPTS_USED_UP);
    }
    Boolean asked = Contained.get(() -> error.shouldRetry(), null);
    if (Boolean.FALSE.equals(asked)) {
      return new GiveUp(Reason.SERVER_REFUSED);
    }
    Recovery recovery = Contained.get(() -> error.recovery(), null);
    if (asked == null && recovery != Recovery.TRANSIENT) {
      return new GiveUp(recovery == Recovery.CORRECTABLE ? Reason.CORRECTABLE : Reason.TERMINAL);
    }
    Duration retryAfter = Contained.get(() -> error.retryAfter(), null);
    if (retryAfter != null && retryAfter.compareTo(maxRetryAfter) > 0) {
      return new GiveUp(Reason.RETRY_AFTER_TOO_LONG);
    }
    Reason reason = asked == null ? Reason.TRANSIENT : Reason.SERVER_ASKED;
    if (retryAfter == null) {
      return new Retry(backOff(attempt, random), reason);
    }
    return new Retry(retryAfter.isNegative() ? Duration.ZERO : retryAfter, reason);
  }

  private Duration backOff(int attempt, double random) {
    int exponent = Math.min(Math.max(attempt, 1) - 1, MAX_EXPONENT);
    double grown = initialDelay.toMillis() * Math.pow(2, exponent);
    double delay = Math.min(maxDelay.toMillis(), grown);
    double share = random > 0 ? Math.min(random, 1) : 0;
    return Duration.ofMillis((long) Math.floor(delay * (1 - 0.25 * share)));
  }

  /**
   * Calls an action, and calls it again after each transient failure.
   * {@link ParsedError#fromThrowable(Throwable)} classifies the failures.
   *
   * @param <T> the type of the result
   * @param action the action, which throws if it fails; {@link ReceivedException#throwForError}
   *     turns an error response into an exception
   * @return the result of the first attempt that succeeds
   * @throws InterruptedException if the thread is interrupted during a wait; it has the last
   *     failure as a suppressed exception
   * @throws Exception the failure of the last attempt
   */
  public <T extends @Nullable Object> T call(Callable<? extends T> action) throws Exception {
    return call(action, ParsedError::fromThrowable);
  }

  /**
   * Calls an action, and calls it again after each transient failure.
   *
   * @param <T> the type of the result
   * @param action the action, which throws if it fails
   * @param reader reads the exceptions of the client that the action uses
   * @return the result of the first attempt that succeeds
   * @throws InterruptedException if the thread is interrupted during a wait; it has the last
   *     failure as a suppressed exception
   * @throws Exception the failure of the last attempt
   */
  public <T extends @Nullable Object> T call(
      Callable<? extends T> action, Function<? super Throwable, ? extends Retryable> reader)
      throws Exception {
    for (int attempt = 1; ; attempt++) {
      try {
        return action.call();
      } catch (Exception failure) {
        Retryable error = Contained.get(() -> reader.apply(failure), null);
        if (!(decide(error, attempt) instanceof Retry retry)) {
          throw failure;
        }
        sleep(retry.delay(), failure);
      }
    }
  }

  private static void sleep(Duration delay, Exception failure) throws InterruptedException {
    try {
      Thread.sleep(delay.toMillis());
    } catch (InterruptedException interrupted) {
      interrupted.addSuppressed(failure);
      throw interrupted;
    }
  }

  /**
   * Starts an action, and starts it again after each transient failure. No thread is blocked during
   * a wait. {@link ParsedError#fromThrowable(Throwable)} classifies the failures.
   *
   * @param <T> the type of the result
   * @param action starts an attempt
   * @return the result of the first attempt that succeeds, or the failure of the last one;
   *     cancelling it also cancels the current attempt
   */
  public <T extends @Nullable Object> CompletableFuture<T> callAsync(
      Supplier<? extends CompletionStage<T>> action) {
    return callAsync(action, ParsedError::fromThrowable);
  }

  /**
   * Starts an action, and starts it again after each transient failure. No thread is blocked during
   * a wait.
   *
   * @param <T> the type of the result
   * @param action starts an attempt
   * @param reader reads the exceptions of the client that the action uses
   * @return the result of the first attempt that succeeds, or the failure of the last one;
   *     cancelling it also cancels the current attempt
   */
  public <T extends @Nullable Object> CompletableFuture<T> callAsync(
      Supplier<? extends CompletionStage<T>> action,
      Function<? super Throwable, ? extends Retryable> reader) {
    return new AsyncRetry<T>(this, action, reader).start();
  }
}
