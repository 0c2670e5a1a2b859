package org.example.errorcodes;

import java.time.Duration;
import java.util.Optional;

/** As much of an error as decides about a retry. */
public interface Retryable {
  /**
   * Whether sending again can help.
   *
   * @return never null
   */
  Recovery recovery();

  /**
   * How long the server asks to wait.
   *
   * @return empty if it does not ask
   */
  Optional<Duration> retryAfter();

  /**
   * Whether the server asks to try again, or not to.
   *
   * @return empty if it says neither
   */
  Optional<Boolean> shouldRetry();
}
