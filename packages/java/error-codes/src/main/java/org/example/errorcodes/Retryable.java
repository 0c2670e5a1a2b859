package org.example.errorcodes;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The part of an error that decides about a retry. */
public interface Retryable {
  /**
   * Returns whether retrying can help.
   *
   * @return the recovery
   */
  Recovery recovery();

  /**
   * Returns how long the server asks clients to wait.
   *
   * @return the wait, or null if the server does not ask for one
   */
  @Nullable Duration retryAfter();

  /**
   * Returns whether the server asks clients to retry.
   *
   * @return true to retry, false not to, or null if the server does not say
   */
  @Nullable Boolean shouldRetry();
}
