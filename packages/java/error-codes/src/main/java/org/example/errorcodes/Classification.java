package org.example.errorcodes;

import org.jspecify.annotations.Nullable;

/** What an error means; the URL is null if nothing documents it. */
record Classification(Recovery recovery, Actor actor, @Nullable String docsUrl) {
  /** Classifies by the status alone (P51 to P56). */
  static Classification of(int status) {
    StatusInfo ofClass = StatusInfo.find(status, true);
    String docsUrl = ofClass == null ? null : ofClass.docsUrl();
    Classification usual =
        switch (status) {
          case 408, 425, 429 -> new Classification(Recovery.TRANSIENT, Actor.CALLER, docsUrl);
          case 501, 505 -> new Classification(Recovery.TERMINAL, Actor.OPERATOR, docsUrl);
          default -> ofClass(status / 100).or(ofClass);
        };
    return usual.or(StatusInfo.find(status, false));
  }

  /** Classifies by the class of the status, if the catalogue says nothing. */
  private static Classification ofClass(int digit) {
    return switch (digit) {
      case 4 -> new Classification(Recovery.CORRECTABLE, Actor.CALLER, null);
      case 5 -> new Classification(Recovery.TRANSIENT, Actor.OPERATOR, null);
      default -> new Classification(Recovery.TERMINAL, Actor.OPERATOR, null);
    };
  }

  private Classification or(@Nullable StatusInfo info) {
    return info == null ? this : or(info.recovery(), info.actor(), info.docsUrl());
  }

  /** What is more to the point where it is not null. */
  Classification or(
      @Nullable Recovery moreRecovery, @Nullable Actor moreActor, @Nullable String moreDocsUrl) {
    return new Classification(
        moreRecovery == null ? recovery : moreRecovery,
        moreActor == null ? actor : moreActor,
        moreDocsUrl == null ? docsUrl : moreDocsUrl);
  }
}
