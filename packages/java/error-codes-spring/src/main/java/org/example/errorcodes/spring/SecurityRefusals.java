package org.example.errorcodes.spring;

import org.example.errorcodes.ApiException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.util.ClassUtils;

/** The exceptions that Spring Security handles, if an application has it. */
final class SecurityRefusals {
  private static final boolean HAS_SECURITY =
      ClassUtils.isPresent(
          "org.springframework.security.access.AccessDeniedException",
          SecurityRefusals.class.getClassLoader());

  private SecurityRefusals() {}

  /** Whether an exception is one of them. */
  static boolean contain(Throwable error) {
    return HAS_SECURITY && Types.contain(error);
  }

  /**
   * Whether an exception or one of its causes is one of them, unless an ApiException comes first.
   */
  static boolean areBehind(Throwable thrown) {
    Throwable error = thrown;
    for (int count = 0; error != null && count < Refusal.MAX_CAUSES; count++) {
      if (error instanceof ApiException || contain(error)) {
        return contain(error);
      }
      error = error.getCause();
    }
    return false;
  }

  /** Loaded only if Spring Security is present. */
  private static final class Types {
    static boolean contain(Throwable error) {
      return error instanceof AccessDeniedException || error instanceof AuthenticationException;
    }
  }
}
