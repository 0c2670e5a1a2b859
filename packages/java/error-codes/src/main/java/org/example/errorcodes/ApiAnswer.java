package org.example.errorcodes;

import java.util.Map;

/**
 * An answer that is ready to be sent.
 *
 * @param status from 100 to 599
 * @param headers by name in lower case
 * @param body to be sent as JSON: one of the body records of this package
 */
public record ApiAnswer(int status, Map<String, String> headers, Object body) {
  private static final int INTERNAL = 500;

  /** RFC 9457 section 4.2.1 has this page for what the status alone says. */
  private static final StatusInfo UNLISTED =
      new StatusInfo(
          StatusRange.status(INTERNAL),
          "error",
          "Error",
          "",
          Recovery.TERMINAL,
          Actor.OPERATOR,
          "about:blank");

  /**
   * What a server answers when something was thrown: H1 to H4 of the contract. Of anything but an
   * {@link ApiException} it tells the status, and what the catalogue says of that: nothing of what
   * was thrown.
   *
   * @param thrown whatever it was
   * @param accept the {@code accept} header of the request, several joined by commas; null if it
   *     has none
   * @param refusal the status from 400 to 499 with which the framework itself refused the request;
   *     any other, such as 0, stands for 500
   * @return in the format that the request asks for
   */
  public static ApiAnswer to(Throwable thrown, String accept, int refusal) {
    AnswerFormat format = Formats.negotiate(accept);
    if (thrown instanceof ApiException raised) {
      return raised.toAnswer(format);
    }
    int status = 400 <= refusal && refusal <= 499 ? refusal : INTERNAL;
    StatusInfo info = StatusInfo.of(status).orElse(UNLISTED);
    Facts facts =
        new Facts(null, status, info.meaning(), info.name(), null, info.meaning(), info.page());
    return new ApiAnswer(status, Map.of("content-type", format.mediaType()), format.body(facts));
  }

  /**
   * The body as it is sent.
   *
   * @return JSON
   */
  public String json() {
    return Json.write(body);
  }
}
