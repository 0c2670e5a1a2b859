package org.example.errorcodes;

import java.nio.charset.StandardCharsets;

/**
 * UTF-8 as the WHATWG Encoding Standard decodes it: each maximal part of an ill-formed sequence
 * becomes one U+FFFD. The platform's decoder makes one of a whole encoded surrogate, which has
 * three.
 */
final class Utf8 {
  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /**
   * The first bytes as text.
   *
   * @param isCut whether more follow, so that a character which they only begin does not count
   */
  static String decode(byte[] bytes, int length, boolean isCut) {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 ? text : decodeIllFormed(bytes, length, isCut);
  }

  private static String decodeIllFormed(byte[] bytes, int length, boolean isCut) {
    StringBuilder text = new StringBuilder(length);
    int missing = 0;
    int point = 0;
    int lowest = 0x80;
    int highest = 0xBF;
    for (int at = 0; at < length; at++) {
      int unit = bytes[at] & 0xFF;
      if (missing > 0 && lowest <= unit && unit <= highest) {
        point = point << 6 | unit & 0x3F;
        lowest = 0x80;
        highest = 0xBF;
        if (--missing == 0) {
          text.appendCodePoint(point);
        }
        continue;
      }
      if (missing > 0) {
        text.append(REPLACEMENT);
      }
      missing = unit < 0xC2 || unit > 0xF4 ? 0 : unit < 0xE0 ? 1 : unit < 0xF0 ? 2 : 3;
      point = missing == 0 ? unit : unit & 0x3F >> missing;
      lowest = unit == 0xE0 ? 0xA0 : unit == 0xF0 ? 0x90 : 0x80;
      highest = unit == 0xED ? 0x9F : unit == 0xF4 ? 0x8F : 0xBF;
      if (missing == 0) {
        text.append(unit < 0x80 ? (char) unit : REPLACEMENT);
      }
    }
    if (missing > 0 && !isCut) {
      text.append(REPLACEMENT);
    }
    return text.toString();
  }

  /**
   * How many units of the text its first {@code limit} bytes hold whole; all if it has no more
   * bytes.
   */
  static int unitsWithin(String text, int limit) {
    int bytes = 0;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      if (bytes > limit) {
        return at;
      }
      at += Character.charCount(point);
    }
    return text.length();
  }
}
