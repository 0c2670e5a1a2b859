package org.example.errorcodes;

/** What to do about an error; a page is null where nothing explains it. */
record Verdict(Recovery recovery, Actor actor, String page) {
  /** Of an error of which only the status is known, if that (P51 to P56). */
  static Verdict of(int status) {
    StatusInfo own = StatusInfo.find(status, false);
    if (own != null) {
      return new Verdict(own.recovery(), own.actor(), own.page());
    }
    StatusInfo ofClass = StatusInfo.find(status, true);
    String page = ofClass == null ? null : ofClass.page();
    return switch (status) {
      case 408, 425, 429 -> new Verdict(Recovery.TRANSIENT, Actor.CALLER, page);
      case 501, 505 -> new Verdict(Recovery.TERMINAL, Actor.OPERATOR, page);
      default ->
          ofClass == null
              ? ofClass(status / 100)
              : new Verdict(ofClass.recovery(), ofClass.actor(), page);
    };
  }

  /** Of a class of statuses that the catalogue says nothing of. */
  private static Verdict ofClass(int digit) {
    return switch (digit) {
      case 4 -> new Verdict(Recovery.CORRECTABLE, Actor.CALLER, null);
      case 5 -> new Verdict(Recovery.TRANSIENT, Actor.OPERATOR, null);
      default -> new Verdict(Recovery.TERMINAL, Actor.OPERATOR, null);
    };
  }
}
