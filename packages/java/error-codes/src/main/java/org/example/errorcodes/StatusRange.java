package org.example.errorcodes;

/**
 * An HTTP status, or a class of them, as OpenAPI names them: {@code 404} or {@code 5xx}.
 *
 * @param first the lowest status in it, from 100 to 599
 * @param last the highest status in it: the same as the first, or the end of its class
 */
public record StatusRange(int first, int last) {
  /**
   * A single status.
   *
   * @param status from 100 to 599
   * @return the range with that status alone
   */
  public static StatusRange status(int status) {
    return new StatusRange(status, status);
  }

  /**
   * A class of statuses.
   *
   * @param digit the first digit of its statuses, from 1 to 5
   * @return the range from {@code digit * 100} to {@code digit * 100 + 99}
   */
  public static StatusRange statusClass(int digit) {
    return new StatusRange(digit * 100, digit * 100 + 99);
  }

  /**
   * Whether it is a class of statuses.
   *
   * @return false if it is a single status
   */
  public boolean isClass() {
    return first != last;
  }

  /**
   * Whether a status is in it.
   *
   * @param status any number
   * @return true from the first to the last status
   */
  public boolean contains(int status) {
    return first <= status && status <= last;
  }

  /**
   * How a catalogue writes it.
   *
   * @return such as {@code 404} or {@code 5xx}
   */
  @Override
  public String toString() {
    return isClass() ? first / 100 + "xx" : Integer.toString(first);
  }
}
