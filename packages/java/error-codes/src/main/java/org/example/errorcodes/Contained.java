package org.example.errorcodes;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Calls code that this package does not know: methods of responses, headers, streams and exceptions
 * that callers pass in. What such code throws never reaches the caller of this package.
 *
 * <p>A {@link StackOverflowError} is contained too, because hostile input can cause it. Any other
 * {@link VirtualMachineError}, such as {@link OutOfMemoryError}, passes: it is about the process.
 */
final class Contained {
  private Contained() {}

  /** Returns what the call returns, or the fallback if it throws. */
  static <T extends @Nullable Object> T get(Callable<? extends T> call, T fallback) {
    try {
      return call.call();
    } catch (StackOverflowError tooDeep) {
      return fallback;
    } catch (VirtualMachineError fatal) {
      throw fatal;
    } catch (Throwable thrown) {
      return fallback;
    }
  }

  /** Runs the action as far as it goes. */
  static void run(Action action) {
    get(
        () -> {
          action.run();
          return null;
        },
        null);
  }

  /** Does something that may throw anything. */
  interface Action {
    void run() throws Exception;
  }
}
