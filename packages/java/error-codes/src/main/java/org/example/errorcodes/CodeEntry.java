package org.example.errorcodes;

import java.util.List;

/** What the catalogue says of a code; a deprecation is null where there is none. */
record CodeEntry(
    ErrorCode code,
    String value,
    String category,
    String meaning,
    String action,
    List<StatusRange> statuses,
    Recovery recovery,
    Actor actor,
    String page,
    Deprecation deprecation) {
  CodeEntry(
      ErrorCode code,
      String value,
      String category,
      String meaning,
      String action,
      List<StatusRange> statuses,
      Recovery recovery,
      Actor actor,
      String page) {
    this(code, value, category, meaning, action, statuses, recovery, actor, page, null);
  }
}
