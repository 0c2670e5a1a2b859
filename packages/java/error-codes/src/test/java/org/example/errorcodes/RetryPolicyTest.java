package org.example.errorcodes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.example.errorcodes.RetryDecision.GiveUp;
import org.example.errorcodes.RetryDecision.Reason;
import org.example.errorcodes.RetryDecision.Retry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Retries, and values that a policy refuses. */
class RetryPolicyTest {
  private static final Duration NONE = Duration.ZERO;
  private static final RetryPolicy THRICE = new RetryPolicy(3, NONE, NONE, NONE);

  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  void anActionIsCalledAgainUntilItSucceeds() throws Exception {
    assertEquals("done", THRICE.call(() -> succeedAt(3, new IOException("reset"))));
    assertEquals(3, attempts.get());
  }

  @Test
  void theLastFailureIsThrownAsItIs() {
    IOException failure = new IOException("reset");
    assertSame(
        failure, assertThrows(IOException.class, () -> THRICE.call(() -> succeedAt(4, failure))));
    assertEquals(3, attempts.get());
  }

  @Test
  void aFailureThatIsNotTransientIsThrownAtOnce() {
    ReceivedException failure = new ReceivedException(ParsedError.from(404, null, "no"));
    assertSame(
        failure,
        assertThrows(ReceivedException.class, () -> THRICE.call(() -> succeedAt(2, failure))));
    assertEquals(1, attempts.get());
    assertThrows(
        InterruptedException.class,
        () -> THRICE.call(() -> succeedAt(3, new InterruptedException())));
    assertEquals(2, attempts.get());
  }

  @Test
  void aFunctionForAnotherClientDecides() throws Exception {
    Exception failure = new Exception("of another client");
    ParsedError busy = ParsedError.from(503, null, "busy");
    assertEquals("done", THRICE.call(() -> succeedAt(2, failure), thrown -> busy));
    assertThrows(Exception.class, () -> THRICE.call(() -> succeedAt(9, failure), thrown -> null));
    assertEquals(3, attempts.get());
  }

  @Test
  void anInterruptEndsAWait() {
    RetryPolicy patient = new RetryPolicy(2, Duration.ofDays(1), Duration.ofDays(1), NONE);
    IOException failure = new IOException("reset");
    InterruptedException interrupted =
        assertThrows(
            InterruptedException.class,
            () ->
                patient.call(
                    () -> {
                      Thread.currentThread().interrupt();
                      throw failure;
                    }));
    assertArrayEquals(new Throwable[] {failure}, interrupted.getSuppressed());
    assertFalse(Thread.interrupted());
  }

  @Test
  void anAsynchronousActionIsStartedAgainUntilItSucceeds() throws Exception {
    assertEquals("done", THRICE.callAsync(() -> start(3)).get());
    assertEquals(3, attempts.get());
    CompletableFuture<String> failed = THRICE.callAsync(() -> start(9));
    ExecutionException failure = assertThrows(ExecutionException.class, failed::get);
    assertEquals(IOException.class, failure.getCause().getClass());
    assertEquals(6, attempts.get());
  }

  @Test
  void anActionThatCannotBeStartedFails() {
    CompletableFuture<String> result =
        THRICE.callAsync(
            () -> {
              throw new IllegalStateException("closed");
            });
    assertEquals(
        "closed", assertThrows(ExecutionException.class, result::get).getCause().getMessage());
  }

  @Test
  void aCancelledResultCancelsTheAttemptAndStartsNoOther() {
    CompletableFuture<String> running = new CompletableFuture<>();
    CompletableFuture<String> result =
        THRICE.callAsync(
            () -> {
              attempts.incrementAndGet();
              return running;
            });
    result.cancel(true);
    assertTrue(running.isCancelled());
    assertThrows(CancellationException.class, result::join);
    assertEquals(1, attempts.get());
  }

  @ParameterizedTest
  @CsvSource({
    "-1, PT1S, PT1S, PT1S",
    "1, PT-1S, PT1S, PT1S",
    "1, PT1S, PT-1S, PT1S",
    "1, PT1S, PT1S, PT-1S",
    "1, PT1S, PT9223372036854775807S, PT1S"
  })
  void aPolicyWithAnImpossibleFigureIsRefused(
      int attempts, Duration initialDelay, Duration maxDelay, Duration maxRetryAfter) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new RetryPolicy(attempts, initialDelay, maxDelay, maxRetryAfter));
  }

  @Test
  void aPolicyWithoutAFigureIsRefused() {
    assertThrows(NullPointerException.class, () -> new RetryPolicy(1, null, NONE, NONE));
  }

  @Test
  void aDecisionThatContradictsItsReasonIsRefused() {
    for (Reason reason : Reason.values()) {
      boolean isToRetry = reason == Reason.TRANSIENT || reason == Reason.SERVER_ASKED;
      if (isToRetry) {
        assertEquals(reason, new Retry(NONE, reason).reason());
        assertThrows(IllegalArgumentException.class, () -> new GiveUp(reason));
      } else {
        assertEquals(reason, new GiveUp(reason).reason());
        assertThrows(IllegalArgumentException.class, () -> new Retry(NONE, reason));
      }
    }
    assertThrows(
        IllegalArgumentException.class, () -> new Retry(Duration.ofMillis(-1), Reason.TRANSIENT));
  }

  @ParameterizedTest
  @CsvSource({"599, 100", "0, 0", "600, 600", "404, 405", "400, 498", "1000, 1099"})
  void aRangeThatIsNeitherAStatusNorAClassIsRefused(int first, int last) {
    assertThrows(IllegalArgumentException.class, () -> new StatusRange(first, last));
  }

  private String succeedAt(int number, Exception failure) throws Exception {
    if (attempts.incrementAndGet() < number) {
      throw failure;
    }
    return "done";
  }

  /** An attempt that succeeds if it has this number. */
  private CompletableFuture<String> start(int number) {
    if (attempts.incrementAndGet() == number) {
      return CompletableFuture.completedFuture("done");
    }
    return CompletableFuture.supplyAsync(
        () -> {
          throw new CompletionException(new IOException("reset"));
        });
  }
}
