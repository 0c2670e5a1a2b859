package org.example.errorcodes;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a code should not be raised any more.
 *
 * @param reason a sentence
 * @param replacement the code to raise instead, if there is one
 * @param since the version that first said so, if that is released
 * @param sunset the day from which the code may be gone, if there is one
 */
public record Deprecation(
    String reason,
    Optional<ErrorCode> replacement,
    Optional<String> since,
    Optional<LocalDate> sunset) {}
