package org.example.errorcodes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An error response that is ready to send.
 *
 * @param status the HTTP status
 * @param headers the headers, by lower-case name
 * @param body one of the body records of this package, to send as JSON
 */
public record RenderedError(int status, Map<String, String> headers, Object body) {
  private static final int INTERNAL = 500;

  /**
   * Renders any exception. An {@link ApiException}, even {@linkplain ApiException#in(Throwable) as
   * a cause}, is rendered with its status and body. Anything else is rendered with status 500 and
   * the catalogue's text for it, and discloses nothing of the exception.
   *
   * @param thrown the exception
   * @param accept the {@code accept} header of the request, repeated headers joined by commas; or
   *     null
   * @return the error in the format that the request asks for
   */
  public static RenderedError of(@Nullable Throwable thrown, @Nullable String accept) {
    return of(thrown, accept, INTERNAL);
  }

  /**
   * Renders any exception for which a framework or the application has chosen a status. An
   * {@link ApiException}, even {@linkplain ApiException#in(Throwable) as a cause}, keeps its own
   * status.
   *
   * @param thrown the exception
   * @param accept the {@code accept} header of the request, repeated headers joined by commas; or
   *     null
   * @param status the chosen status, from 400 to 599; any other is rendered as 500
   * @return the error in the format that the request asks for
   */
  public static RenderedError of(@Nullable Throwable thrown, @Nullable String accept, int status) {
    return of(thrown, accept, status, null);
  }

  /**
   * Renders any exception, with the id of the request if the exception has none.
   *
   * @param thrown the exception
   * @param accept the {@code accept} header of the request, repeated headers joined by commas; or
   *     null
   * @param status the chosen status, from 400 to 599; any other is rendered as 500
   * @param requestId the id of the request; null, or a text that cannot be an id, counts as none
   * @return the error in the format that the request asks for
   */
  public static RenderedError of(
      @Nullable Throwable thrown, @Nullable String accept, int status, @Nullable String requestId) {
    BodyFormat format = BodyFormat.negotiate(accept);
    String id = RequestIds.isId(requestId) ? requestId : null;
    return ApiException.in(thrown)
        .map(raised -> raised.render(format, id))
        .orElseGet(() -> of(400 <= status && status <= 599 ? status : INTERNAL, format, id));
  }

  private static RenderedError of(int status, BodyFormat format, @Nullable String requestId) {
    Optional<StatusInfo> info = StatusInfo.of(status);
    String meaning = info.map(StatusInfo::meaning).orElseGet(() -> phraseOf(status));
    String type = StatusInfo.typeOf(status);
    String docsUrl = info.map(StatusInfo::docsUrl).orElse(null);
    BodyFields fields =
        new BodyFields(null, status, meaning, type, null, meaning, docsUrl, requestId, null);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", format.mediaType());
    RequestIds.name(headers, requestId);
    return new RenderedError(status, headers, format.body(fields));
  }

  /** The phrase of a status from 400 to 599, or of its class if it is not registered. */
  private static String phraseOf(int status) {
    return WellKnown.PHRASES.getOrDefault(status, WellKnown.PHRASES.get(status / 100));
  }

  /**
   * Returns the body as it is sent.
   *
   * @return JSON text
   */
  public String json() {
    return Json.write(body);
  }
}
