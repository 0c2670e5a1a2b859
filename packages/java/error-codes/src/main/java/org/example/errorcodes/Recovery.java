package org.example.errorcodes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether sending again can help. */
public enum Recovery {
  /** The same request may succeed later. */
  TRANSIENT,
  /** It may succeed once the {@link Actor} has changed something. */
  CORRECTABLE,
  /** It will not: a person has to look. */
  TERMINAL;

  private final String value = name().toLowerCase(Locale.ROOT);

  /**
   * Its name in the contract.
   *
   * @return {@code transient}, {@code correctable} or {@code terminal}
   */
  @JsonValue
  public String value() {
    return value;
  }
}
