package org.example.errorcodes;

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
    double problem = weight(accept, "application/problem+json");
    double own = weight(accept, "application/json");
    return problem > 0 && problem >= own ? AnswerFormat.PROBLEM : Settings.FORMAT;
  }

  /** The greatest weight of a media type; 0 if no element names it. */
  private static double weight(String accept, String type) {
    double greatest = 0;
    int end;
    for (int start = 0; accept != null && start < accept.length(); start = end + 1) {
      end = find(',', accept, start, accept.length());
      int typeEnd = find(';', accept, start, end);
      if (Texts.equalsIgnoreCase(Texts.trim(accept.substring(start, typeEnd)), type)) {
        greatest = Math.max(greatest, weight(accept, typeEnd, end));
      }
    }
    return greatest;
  }

  /** The weight among the parameters of an element; 0 for a malformed one. */
  private static double weight(String accept, int start, int end) {
    int parameterEnd;
    for (int at = start; at < end; at = parameterEnd) {
      parameterEnd = find(';', accept, at + 1, end);
      String parameter = Texts.trim(accept.substring(at + 1, parameterEnd));
      if (parameter.startsWith("q=") || parameter.startsWith("Q=")) {
        String weight = parameter.substring(2);
        return WEIGHT.matcher(weight).matches() ? Double.parseDouble(weight) : 0;
      }
    }
    return 1;
  }

  /** Where a sign stands first between two places; the end if it stands nowhere there. */
  private static int find(char sign, String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) != sign) {
      at++;
    }
    return at;
  }
}
