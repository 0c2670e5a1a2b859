package org.example.errorcodes;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Chooses the format that an error is answered in. */
public final class Formats {
  private static final Pattern WEIGHT = Pattern.compile("0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?");

  private Formats() {}

  /**
   * The format to answer in: {@link AnswerFormat#PROBLEM} where that is asked for by name, else the
   * catalogue's own. R11 to R13 of the contract.
   *
   * @param accept the {@code accept} header of the request, several joined by commas; null if it
   *     has none
   * @return never null
   */
  public static AnswerFormat negotiate(String accept) {
    Map<String, Double> weights = new HashMap<>();
    for (String element : (accept == null ? "" : accept).split(",")) {
      String[] parts = element.toLowerCase(Locale.ROOT).split(";");
      String weight = "1";
      for (int at = 1; at < parts.length; at++) {
        String parameter = Texts.trim(parts[at]);
        if (parameter.startsWith("q=")) {
          weight = parameter.substring(2);
          break;
        }
      }
      if (parts.length > 0 && WEIGHT.matcher(weight).matches()) {
        weights.merge(Texts.trim(parts[0]), Double.valueOf(weight), Math::max);
      }
    }
    double problem = weights.getOrDefault("application/problem+json", 0.0);
    double own = weights.getOrDefault("application/json", 0.0);
    return problem > 0 && problem >= own ? AnswerFormat.PROBLEM : Settings.FORMAT;
  }
}
