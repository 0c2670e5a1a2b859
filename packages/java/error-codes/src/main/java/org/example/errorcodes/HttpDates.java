package org.example.errorcodes;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as HTTP has them, in three forms (RFC 9110 section 5.6.7; P45 to P48). */
final class HttpDates {
  private static final String TIME = "(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)";
  private static final String MONTH = "(?<month>[A-Z][a-z]{2})";

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              "[A-Za-z]{3}, (?<day>\\d\\d) " + MONTH + " (?<year>[1-9]\\d{3}) " + TIME + " GMT"),
          Pattern.compile(
              "[A-Za-z]+day, (?<day>\\d\\d)-" + MONTH + "-(?<year>\\d\\d) " + TIME + " GMT"),
          Pattern.compile(
              "[A-Za-z]{3} " + MONTH + " (?<day>[ \\d]\\d) " + TIME + " (?<year>[1-9]\\d{3})"));

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private HttpDates() {}

  /** The time that a date stands for; null if it is none. Now tells the century of two digits. */
  static @Nullable Instant parse(String text, Instant now) {
    for (Pattern form : FORMS) {
      Matcher date = form.matcher(text);
      if (date.matches()) {
        return instant(date, now);
      }
    }
    return null;
  }

  private static @Nullable Instant instant(Matcher date, Instant now) {
    String year = date.group("year");
    int number = Integer.parseInt(year);
    try {
      return LocalDateTime.of(
              year.length() == 2 ? nearest(number, now) : number,
              MONTHS.indexOf(date.group("month")) + 1,
              Integer.parseInt(date.group("day").strip()),
              Integer.parseInt(date.group("hour")),
              Integer.parseInt(date.group("minute")),
              Integer.parseInt(date.group("second")))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException noDate) {
      return null;
    }
  }

  /** The year with these last digits that is at least 49 before and at most 50 after now. */
  private static int nearest(int digits, Instant now) {
    int first = now.atOffset(ZoneOffset.UTC).getYear() - 49;
    return first + Math.floorMod(digits - first, 100);
  }
}
