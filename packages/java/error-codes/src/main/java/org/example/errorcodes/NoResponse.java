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
import org.jspecify.annotations.Nullable;

/** Why a request got no response, by the platform's exceptions. */
final class NoResponse {
  private static final List<Class<? extends Throwable>> CANCELLED =
      List.of(
          CancellationException.class,
          InterruptedException.class,
          ClosedByInterruptException.class);

  private static final List<Class<? extends Throwable>> UNREACHABLE =
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

  private NoResponse() {}

  /** Classifies an exception; null if it does not say why there was no response (U4, U5). */
  static @Nullable Classification classify(Throwable error) {
    if (CANCELLED.stream().anyMatch(type -> type.isInstance(error))) {
      return new Classification(Recovery.TERMINAL, Actor.CALLER, null);
    }
    // The HTTP client throws a plain IOException if a connection is reset or closed too early.
    boolean isUnreachable =
        error.getClass() == IOException.class
            || UNREACHABLE.stream().anyMatch(type -> type.isInstance(error));
    return isUnreachable ? new Classification(Recovery.TRANSIENT, Actor.OPERATOR, null) : null;
  }
}
