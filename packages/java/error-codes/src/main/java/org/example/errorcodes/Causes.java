package org.example.errorcodes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An exception and those behind it, the outermost first: for each one its cause, then those that it
 * suppressed, which is how Java and Reactor form groups.
 */
final class Causes {
  /** The maximum number of exceptions to look at. It also ends cycles. */
  static final int MAX = 64;

  private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Throwable> errors = new ArrayList<>();

  private Causes() {}

  static List<Throwable> of(@Nullable Throwable thrown) {
    Causes causes = new Causes();
    causes.add(thrown);
    return causes.errors;
  }

  private void add(@Nullable Throwable error) {
    if (error == null || errors.size() == MAX || !seen.add(error)) {
      return;
    }
    errors.add(error);
    add(Contained.get(() -> error.getCause(), null));
    for (Throwable suppressed : error.getSuppressed()) {
      add(suppressed);
    }
  }
}
