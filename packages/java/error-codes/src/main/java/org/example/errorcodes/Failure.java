package org.example.errorcodes;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Why a request got no answer, by what the platform throws. */
final class Failure {
  private static final List<Class<? extends Throwable>> GIVEN_UP =
      List.of(
          CancellationException.class,
          InterruptedException.class,
          ClosedByInterruptException.class);

  private static final List<Class<? extends Throwable>> UNREACHED =
      List.of(
          SocketException.class,
          SocketTimeoutException.class,
          HttpTimeoutException.class,
          TimeoutException.class,
          UnknownHostException.class,
          UnresolvedAddressException.class,
          SSLException.class,
          EOFException.class,
          ClosedChannelException.class);

  private Failure() {}

  /**
   * What to do after an error without an answer; null if it tells nothing of why there was none.
   */
  static Verdict of(Throwable error) {
    if (GIVEN_UP.stream().anyMatch(type -> type.isInstance(error))) {
      return new Verdict(Recovery.TERMINAL, Actor.CALLER, null);
    }
    // The HTTP client throws IOException itself where a connection is reset or closed too early.
    boolean isUnreached =
        error.getClass() == IOException.class
            || UNREACHED.stream().anyMatch(type -> type.isInstance(error));
    return isUnreached ? new Verdict(Recovery.TRANSIENT, Actor.OPERATOR, null) : null;
  }
}
