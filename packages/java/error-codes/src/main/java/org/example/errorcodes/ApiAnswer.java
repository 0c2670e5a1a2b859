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
  /**
   * The body as it is sent.
   *
   * @return JSON
   */
  public String json() {
    return Json.write(body);
  }
}
