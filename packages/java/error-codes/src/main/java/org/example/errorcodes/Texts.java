package org.example.errorcodes;

import org.jspecify.annotations.Nullable;

/** Texts in code points, which the contract counts. */
final class Texts {
  private static final int MAX_CHARACTERS = 1000;
  private static final char REPLACEMENT = '\uFFFD';

  private Texts() {}

  /** The text with U+FFFD for each lone surrogate, cut to the maximum length of a result. */
  static @Nullable String clean(@Nullable String text) {
    return text == null ? null : cut(wellFormed(text));
  }

  /** The first 1,000 characters. */
  static String cut(String text) {
    if (text.length() <= MAX_CHARACTERS
        || text.codePointCount(0, text.length()) <= MAX_CHARACTERS) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, MAX_CHARACTERS));
  }

  /** The text with U+FFFD for each lone surrogate. */
  static String wellFormed(String text) {
    int length = text.length();
    for (int at = 0; at < length; at++) {
      if (Character.isSurrogate(text.charAt(at))) {
        return text.codePoints()
            .map(point -> isSurrogate(point) ? REPLACEMENT : point)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  /** Compares by code points. UTF-16 sorts those beyond U+FFFF before U+E000. */
  static int compareByCodePoint(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    for (int at = 0; at < shorter; at++) {
      if (left.charAt(at) != right.charAt(at)) {
        return left.codePointAt(at) - right.codePointAt(at);
      }
    }
    return left.length() - right.length();
  }

  private static boolean isSurrogate(int point) {
    return Character.MIN_SURROGATE <= point && point <= Character.MAX_SURROGATE;
  }

  /** The text without JSON's whitespace at its ends. */
  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Whether a text contains only JSON's whitespace. */
  static boolean isBlank(String text) {
    return trim(text).isEmpty();
  }

  private static boolean isSpace(char unit) {
    return unit == ' ' || unit == '\n' || unit == '\r' || unit == '\t';
  }

  /**
   * Whether a text equals a lower-case one, ignoring the case of ASCII letters.
   * {@link String#equalsIgnoreCase} also folds other letters.
   */
  static boolean equalsIgnoreCase(@Nullable String text, String lowerCase) {
    if (text == null || text.length() != lowerCase.length()) {
      return false;
    }
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      char folded = 'A' <= unit && unit <= 'Z' ? (char) (unit + 'a' - 'A') : unit;
      if (folded != lowerCase.charAt(at)) {
        return false;
      }
    }
    return true;
  }
}
