package org.example.errorcodes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the catalogue says about a code; what is sent is a String or a Long. */
record CodeEntry(
    ErrorCode code,
    Object sent,
    @Nullable String category,
    String meaning,
    @Nullable String action,
    List<StatusRange> statuses,
    @Nullable Recovery recovery,
    @Nullable Actor actor,
    String docsUrl,
    @Nullable Deprecation deprecation) {
  CodeEntry(
      ErrorCode code,
      Object sent,
      @Nullable String category,
      String meaning,
      @Nullable String action,
      List<StatusRange> statuses,
      @Nullable Recovery recovery,
      @Nullable Actor actor,
      String docsUrl) {
    this(code, sent, category, meaning, action, statuses, recovery, actor, docsUrl, null);
  }

  /** The code as text. */
  String value() {
    return sent.toString();
  }

  /** Whether the catalogue lists a status for the code, itself or by its class. */
  boolean lists(int status) {
    return statuses.stream().anyMatch(listed -> listed.contains(status));
  }
}
