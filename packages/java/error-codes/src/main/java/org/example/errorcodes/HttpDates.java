package org.example.errorcodes;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** HTTP dates: the present form and two obsolete ones (RFC 9110 section 5.6.7). */
final class HttpDates {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.RFC_1123_DATE_TIME,
          new DateTimeFormatterBuilder()
              .appendPattern("[EEEE, ]dd-MMM-")
              .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
              .appendPattern(" HH:mm:ss 'GMT'")
              .toFormatter(Locale.ENGLISH)
              .withZone(ZoneOffset.UTC),
          DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH)
              .withZone(ZoneOffset.UTC));

  private HttpDates() {}

  /** The time of a date; null if the text is not one. */
  static @Nullable Instant parse(String text) {
    for (DateTimeFormatter form : FORMS) {
      try {
        return form.parse(text, Instant::from);
      } catch (DateTimeException otherForm) {
        continue;
      }
    }
    return null;
  }
}
