package org.example.errorcodes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who has to act before an error goes away. */
public enum Actor {
  /** Whoever sent the request. */
  CALLER,
  /** The owner of the account that the request was sent for. */
  ACCOUNT_OWNER,
  /** Whoever runs the service. */
  OPERATOR,
  /** Whoever runs the service behind the service. */
  UPSTREAM;

  private final String value = name().toLowerCase(Locale.ROOT);

  /**
   * Its name in the contract.
   *
   * @return {@code caller}, {@code account_owner}, {@code operator} or {@code upstream}
   */
  @JsonValue
  public String value() {
    return value;
  }
}
