package org.example.errorcodes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who has to act to resolve an error. */
public enum Actor {
  /** The sender of the request. */
  CALLER,
  /** The owner of the account that the request belongs to. */
  ACCOUNT_OWNER,
  /** The operator of the service. */
  OPERATOR,
  /** The operator of a service that this one depends on. */
  UPSTREAM;

  private final String value = name().toLowerCase(Locale.ROOT);

  /**
   * Returns the name that all languages use.
   *
   * @return {@code caller}, {@code account_owner}, {@code operator} or {@code upstream}
   */
  @JsonValue
  public String value() {
    return value;
  }
}
