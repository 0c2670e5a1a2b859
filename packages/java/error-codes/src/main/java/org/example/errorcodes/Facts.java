package org.example.errorcodes;

/** What answers are made of; code and param may be null. */
record Facts(
    String code,
    int status,
    String message,
    String category,
    String param,
    String meaning,
    String page) {}
