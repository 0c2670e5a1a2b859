package org.example.errorcodes;

import java.util.Optional;

/**
 * Why a code should not be raised any more.
 *
 * @param reason a sentence
 * @param replacement the code to raise instead, if there is one
 */
public record Deprecation(String reason, Optional<ErrorCode> replacement) {
  Deprecation(String reason) {
    this(reason, Optional.empty());
  }

  Deprecation(String reason, ErrorCode replacement) {
    this(reason, Optional.of(replacement));
  }
}
