package org.example.errorcodes;

/**
 * An HTTP status, or a class of statuses, as OpenAPI writes them: {@code 404} or {@code 5xx}.
 *
 * @param first the lowest status, from 100 to 599
 * @param last the highest status: the first one again, or the end of its class
 */
public record StatusRange(int first, int last) {
  /**
   * Creates the range of one status or one class.
   *
   * @param first the lowest status
   * @param last the highest status
   * @throws IllegalArgumentException if the bounds are not those of one status or one class
   */
  public StatusRange {
    boolean isClass = first % 100 == 0 && last == first + 99;
    if (first < 100 || first > 599 || !(first == last || isClass)) {
      throw new IllegalArgumentException(
          first + " to " + last + " is neither a status from 100 to 599 nor a class such as 5xx.");
    }
  }

  /**
   * Returns a single status.
   *
   * @param status a status from 100 to 599
   * @return the range of only this status
   * @throws IllegalArgumentException if the number is not a status
   */
  public static StatusRange status(int status) {
    return new StatusRange(status, status);
  }

  /**
   * Returns a class of statuses.
   *
   * @param digit the first digit of its statuses, from 1 to 5
   * @return the range from {@code digit * 100} to {@code digit * 100 + 99}
   * @throws IllegalArgumentException if the digit is not from 1 to 5
   */
  public static StatusRange statusClass(int digit) {
    return new StatusRange(digit * 100, digit * 100 + 99);
  }

  /**
   * Returns whether this is a class of statuses.
   *
   * @return false for a single status
   */
  public boolean isClass() {
    return first != last;
  }

  /**
   * Returns whether a status is in this range.
   *
   * @param status any number
   * @return true from the first to the last status
   */
  public boolean contains(int status) {
    return first <= status && status <= last;
  }

  /**
   * Returns the range in the catalogue's notation.
   *
   * @return a text such as {@code 404} or {@code 5xx}
   */
  @Override
  public String toString() {
    return isClass() ? first / 100 + "xx" : Integer.toString(first);
  }
}
