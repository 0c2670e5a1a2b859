package org.example.errorcodes;

import java.util.List;
import java.util.Optional;

/**
 * What the catalogue says of a status, or of a class of them.
 *
 * @param status the status or class
 * @param name a word for it, such as {@code rate_limited}
 * @param meaning what it means, in a few words
 * @param cause its common cause
 * @param recovery whether sending again can help
 * @param actor who has to act
 * @param page its permanent address
 */
public record StatusInfo(
    StatusRange status,
    String name,
    String meaning,
    String cause,
    Recovery recovery,
    Actor actor,
    String page) {
  /**
   * The entry that explains a status: its own, else that of its class.
   *
   * @param status any number
   * @return empty if the catalogue says nothing of it
   */
  public static Optional<StatusInfo> of(int status) {
    return Optional.ofNullable(find(status, false))
        .or(() -> Optional.ofNullable(find(status, true)));
  }

  /**
   * All entries.
   *
   * @return ascending, a class after the statuses in it
   */
  public static List<StatusInfo> all() {
    return StatusTable.ALL;
  }

  /** The entry for exactly this status, or for its class; null if there is none. */
  static StatusInfo find(int status, boolean isClass) {
    for (StatusInfo info : StatusTable.ALL) {
      if (info.status.isClass() == isClass && info.status.contains(status)) {
        return info;
      }
    }
    return null;
  }
}
