package org.example.errorcodes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says about a status, or about a class of statuses.
 *
 * @param status the status or class
 * @param name the name that the catalogue gives it
 * @param meaning what it means, in a few words
 * @param cause the most common cause; null if the catalogue does not say
 * @param recovery whether retrying can help; null if the catalogue does not say
 * @param actor who has to act; null if the catalogue does not say
 * @param docsUrl the permanent URL of its documentation
 */
public record StatusInfo(
    StatusRange status,
    String name,
    String meaning,
    @Nullable String cause,
    @Nullable Recovery recovery,
    @Nullable Actor actor,
    String docsUrl) {
  /**
   * Returns the entry for a status: the one for exactly this status, or else the one for its class.
   *
   * @param status any number
   * @return the entry, or empty if the catalogue has none
   */
  public static Optional<StatusInfo> of(int status) {
    return Optional.ofNullable(find(status, false))
        .or(() -> Optional.ofNullable(find(status, true)));
  }

  /**
   * Returns all entries.
   *
   * @return the entries in ascending order, a class after its statuses
   */
  public static List<StatusInfo> all() {
    return StatusTable.ALL;
  }

  /** What a body has in the place of its type if its code has no category. */
  static String typeOf(int status) {
    return of(status).map(StatusInfo::name).orElse("error");
  }

  /** The entry for exactly this status, or for its class; null if there is none. */
  static @Nullable StatusInfo find(int status, boolean isClass) {
    for (StatusInfo info : StatusTable.ALL) {
      if (info.status.isClass() == isClass && info.status.contains(status)) {
        return info;
      }
    }
    return null;
  }
}
