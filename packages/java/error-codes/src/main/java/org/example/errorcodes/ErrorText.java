package org.example.errorcodes;

import org.jspecify.annotations.Nullable;

/** The text form of an error for logs: {@code code (status): message [request id]}. */
final class ErrorText {
  private ErrorText() {}

  /** One line without the missing parts; a status of 0 is missing. */
  static String of(@Nullable String code, int status, String message, @Nullable String requestId) {
    String known = code != null ? code : status == 0 ? "" : "status " + status;
    String head = code == null || status == 0 ? known : code + " (" + status + ")";
    String text = head.isEmpty() || message.isEmpty() ? head + message : head + ": " + message;
    String said = text.isEmpty() ? "unknown error" : text;
    return onOneLine(requestId == null ? said : said + " [request " + requestId + "]");
  }

  /** A space for each control character and line separator, so that no text forges a log line. */
  private static String onOneLine(String text) {
    StringBuilder line = new StringBuilder(text);
    for (int at = 0; at < line.length(); at++) {
      char unit = line.charAt(at);
      if (Character.isISOControl(unit) || unit == '\u2028' || unit == '\u2029') {
        line.setCharAt(at, ' ');
      }
    }
    return line.toString();
  }
}
