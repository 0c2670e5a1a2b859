package org.example.errorcodes;

import org.jspecify.annotations.Nullable;

/** What an error means; the URL is null if nothing documents it. */
record Classification(Recovery recovery, Actor actor, @Nullable String docsUrl) {
  /** Classifies by the status, for a missing or unknown code (P51 to P56). */
  static Classification of(int status) {
    StatusInfo own = StatusInfo.find(status, false);
    if (own != null) {
      return new Classification(own.recovery(), own.actor(), own.docsUrl());
    }
    StatusInfo ofClass = StatusInfo.find(status, true);
    String docsUrl = ofClass == null ? null : ofClass.docsUrl();
    return switch (status) {
      case 408, 425, 429 -> new Classification(Recovery.TRANSIENT, Actor.CALLER, docsUrl);
      case 501, 505 -> new Classification(Recovery.TERMINAL, Actor.OPERATOR, docsUrl);
      default ->
          ofClass == null
              ? ofClass(status / 100)
              : new Classification(ofClass.recovery(), ofClass.actor(), docsUrl);
    };
  }

  /** Classifies by the class of the status, if the catalogue says nothing. */
  private static Classification ofClass(int digit) {
    return switch (digit) {
      case 4 -> new Classification(Recovery.CORRECTABLE, Actor.CALLER, null);
      case 5 -> new Classification(Recovery.TRANSIENT, Actor.OPERATOR, null);
      default -> new Classification(Recovery.TERMINAL, Actor.OPERATOR, null);
    };
  }
}
