package org.example.errorcodes;

import org.jspecify.annotations.Nullable;

/** What bodies are made of. */
record BodyFields(
    @Nullable String code,
    int status,
    String message,
    String category,
    @Nullable String param,
    String meaning,
    String docsUrl) {}
