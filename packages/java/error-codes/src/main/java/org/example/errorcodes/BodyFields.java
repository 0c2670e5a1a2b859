package org.example.errorcodes;

import org.jspecify.annotations.Nullable;

/** The values that bodies are built from. */
record BodyFields(
    @Nullable String code,
    int status,
    String message,
    String category,
    @Nullable String param,
    String meaning,
    String docsUrl) {}
