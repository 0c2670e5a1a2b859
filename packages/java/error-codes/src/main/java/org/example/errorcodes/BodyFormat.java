package org.example.errorcodes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A format for the body of an error. */
public enum BodyFormat {
  /** The catalogue's own format. */
  OWN(Bodies.FORMAT, Bodies.MEDIA_TYPE, Bodies::own),
  /** Problem details (RFC 9457). */
  PROBLEM("problem", "application/problem+json", Bodies::problem);

  private static final double NOT_NAMED = -1;

  private static final Pattern WEIGHT = Pattern.compile("0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?");

  private final String value;
  private final String mediaType;
  private final Function<BodyFields, Object> maker;

  BodyFormat(String value, String mediaType, Function<BodyFields, Object> maker) {
    this.value = value;
    this.mediaType = mediaType;
    this.maker = maker;
  }

  /**
   * Chooses the format that a request asks for (RFC 9110 section 12.5.1): problem details if the
   * request prefers them to plain JSON, or lists them with the same weight; otherwise the
   * catalogue's own format.
   *
   * @param accept the {@code accept} header of the request, repeated headers joined by commas; or
   *     null
   * @return the format to send
   */
  public static BodyFormat negotiate(@Nullable String accept) {
    if (accept == null || accept.length() > Headers.MAX_LENGTH) {
      return OWN;
    }
    double others = weight(accept, "application/*", weight(accept, "*/*", 0));
    double own = weight(accept, "application/json", others);
    double named = weight(accept, PROBLEM.mediaType, NOT_NAMED);
    double problem = named == NOT_NAMED ? others : named;
    return problem > own || (problem == own && named > 0) ? PROBLEM : OWN;
  }

  /**
   * Returns the name of the format.
   *
   * @return the name as the catalogue writes it
   */
  @JsonValue
  public String value() {
    return value;
  }

  /**
   * Returns the value of the {@code content-type} header.
   *
   * @return a media type without parameters
   */
  public String mediaType() {
    return mediaType;
  }

  Object body(BodyFields fields) {
    return maker.apply(fields);
  }

  /**
   * The greatest weight of the elements with this type (R13); {@code otherwise} if there are none.
   */
  private static double weight(String accept, String type, double otherwise) {
    double greatest = NOT_NAMED;
    int end;
    for (int start = 0; start < accept.length(); start = end + 1) {
      end = find(',', accept, start, accept.length());
      int typeEnd = find(';', accept, start, end);
      if (Texts.equalsIgnoreCase(Texts.trim(accept.substring(start, typeEnd)), type)) {
        greatest = Math.max(greatest, weight(accept, typeEnd, end));
      }
    }
    return greatest == NOT_NAMED ? otherwise : greatest;
  }

  /** The weight in the parameters of an element. A malformed element counts as missing. */
  private static double weight(String accept, int start, int end) {
    int parameterEnd;
    for (int at = start; at < end; at = parameterEnd) {
      parameterEnd = find(';', accept, at + 1, end);
      String parameter = Texts.trim(accept.substring(at + 1, parameterEnd));
      if (parameter.startsWith("q=") || parameter.startsWith("Q=")) {
        String weight = parameter.substring(2);
        return WEIGHT.matcher(weight).matches() ? Double.parseDouble(weight) : NOT_NAMED;
      }
    }
    return 1;
  }

  /** The first index of a sign in a range; the end of the range if it is not found. */
  private static int find(char sign, String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) != sign) {
      at++;
    }
    return at;
  }
}
