package org.example.errorcodes;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends the same bytes to every connection on the loopback, and closes it. */
final class Server implements AutoCloseable {
  private final ServerSocket socket;
  private final byte[] response;

  /** A response as it is on the wire; an empty one is not sent. */
  Server(String response) throws IOException {
    this(response.getBytes(StandardCharsets.ISO_8859_1));
  }

  private Server(byte[] response) throws IOException {
    this.response = response;
    socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "server");
    thread.setDaemon(true);
    thread.start();
  }

  /** A response with this status line, these lines of headers, and this body. */
  static String response(String status, String headers, String body) {
    return "HTTP/1.1 " + status + "\r\n" + headers + "connection: close\r\n\r\n" + body;
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        skipHead(connection.getInputStream());
        if (response.length == 0) {
          continue;
        }
        connection.getOutputStream().write(response);
        connection.getOutputStream().flush();
        connection.shutdownOutput();
        connection.getInputStream().readAllBytes();
      } catch (IOException closed) {
        // The client is gone, or the test is over.
      }
    }
  }

  private static void skipHead(InputStream input) throws IOException {
    int ends = 0;
    for (int unit = input.read(); unit >= 0 && ends < 2; ) {
      ends = unit == '\n' ? ends + 1 : unit == '\r' ? ends : 0;
      if (ends < 2) {
        unit = input.read();
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
