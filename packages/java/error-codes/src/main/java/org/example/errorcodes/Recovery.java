package org.example.errorcodes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether retrying can help. */
public enum Recovery {
  /** The same request may succeed later. */
  TRANSIENT,
  /** The request may succeed once the {@link Actor} has changed something. */
  CORRECTABLE,
  /** The request will not succeed; someone has to look into it. */
  TERMINAL;

  private final String value = name().toLowerCase(Locale.ROOT);

  /**
   * Returns the name that all languages use.
   *
   * @return {@code transient}, {@code correctable} or {@code terminal}
   */
  @JsonValue
  public String value() {
    return value;
  }
}
