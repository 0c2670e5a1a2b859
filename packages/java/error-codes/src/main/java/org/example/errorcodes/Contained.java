package org.example.errorcodes;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Calls foreign code: methods of responses, headers, streams and exceptions that callers pass in.
 * Exceptions of such code never reach the caller of this package.
 *
 * <p>A {@link StackOverflowError} is contained too, because hostile input can cause it. Any other
 * {@link VirtualMachineError}, such as {@link OutOfMemoryError}, passes through, because it
 * concerns the process.
 */
final class Contained {
  private Contained() {}

  /** Returns the result of the call, or the fallback if it throws. */
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

  /** Runs the action until it ends or throws. */
  static void run(Action action) {
    get(
        () -> {
          action.run();
          return null;
        },
        null);
  }

  /** An action that may throw anything. */
  interface Action {
    void run() throws Exception;
  }
}
