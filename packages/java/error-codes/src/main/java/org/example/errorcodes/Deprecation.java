package org.example.errorcodes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a code should no longer be raised.
 *
 * @param reason a sentence
 * @param replacement the code to raise instead, or null
 * @param since the version that deprecated the code, or null if it is not released yet
 * @param sunset the first day on which the code may be removed, or null
 */
public record Deprecation(
    String reason,
    @Nullable ErrorCode replacement,
    @Nullable String since,
    @Nullable LocalDate sunset) {}
