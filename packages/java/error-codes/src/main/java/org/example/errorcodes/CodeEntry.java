package org.example.errorcodes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the catalogue says about a code. */
record CodeEntry(
    ErrorCode code,
    String value,
    String category,
    String meaning,
    String action,
    List<StatusRange> statuses,
    Recovery recovery,
    Actor actor,
    String docsUrl,
    @Nullable Deprecation deprecation) {
  CodeEntry(
      ErrorCode code,
      String value,
      String category,
      String meaning,
      String action,
      List<StatusRange> statuses,
      Recovery recovery,
      Actor actor,
      String docsUrl) {
    this(code, value, category, meaning, action, statuses, recovery, actor, docsUrl, null);
  }
}
