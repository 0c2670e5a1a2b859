package org.example.errorcodes;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.example.errorcodes.RetryDecision.Retry;
import org.jspecify.annotations.Nullable;

/** The attempts of one asynchronous action. */
final class AsyncRetry<T extends @Nullable Object> {
  private final RetryPolicy policy;
  private final Supplier<? extends CompletionStage<T>> action;
  private final Function<? super Throwable, ? extends Retryable> reader;
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private volatile @Nullable CompletableFuture<T> running;

  AsyncRetry(
      RetryPolicy policy,
      Supplier<? extends CompletionStage<T>> action,
      Function<? super Throwable, ? extends Retryable> reader) {
    this.policy = policy;
    this.action = action;
    this.reader = reader;
  }

  CompletableFuture<T> start() {
    result.whenComplete((value, failure) -> cancelRunning());
    attempt(1);
    return result;
  }

  private void attempt(int number) {
    if (result.isDone()) {
      return;
    }
    CompletableFuture<T> attempt = begin();
    running = attempt;
    if (result.isDone()) {
      cancelRunning();
    }
    attempt.whenComplete(
        (value, failure) -> {
          if (failure == null) {
            result.complete(value);
          } else {
            failed(failure, number);
          }
        });
  }

  private CompletableFuture<T> begin() {
    try {
      return action.get().toCompletableFuture();
    } catch (Throwable failure) {
      return CompletableFuture.failedFuture(failure);
    }
  }

  private void failed(Throwable thrown, int number) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : null;
    Throwable failure = cause == null ? thrown : cause;
    Retryable error = Contained.get(() -> reader.apply(failure), null);
    if (failure instanceof Exception && policy.decide(error, number) instanceof Retry retry) {
      Executor later =
          CompletableFuture.delayedExecutor(retry.delay().toMillis(), TimeUnit.MILLISECONDS);
      later.execute(() -> attempt(number + 1));
    } else {
      result.completeExceptionally(failure);
    }
  }

  private void cancelRunning() {
    CompletableFuture<T> attempt = running;
    if (attempt != null && result.isCancelled()) {
      attempt.cancel(true);
    }
  }
}
