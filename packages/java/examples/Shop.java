import static java.net.http.HttpResponse.BodyHandlers.ofString;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.example.errorcodes.ApiException;
import org.example.errorcodes.ErrorCode;
import org.example.errorcodes.ReceivedException;
import org.example.errorcodes.RenderedError;
import org.example.errorcodes.RetryPolicy;

/** A service that raises an error, and a client that retries and then reads it. */
public class Shop {
  public static void main(String[] args) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", Shop::respond);
    server.start();
    try {
      call(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    } finally {
      server.stop(0);
    }
  }

  private static void respond(HttpExchange exchange) throws IOException {
    RenderedError rendered;
    try {
      throw ApiException.builder(ErrorCode.DO_REQUEST_FAILED)
          .retryAfter(Duration.ZERO)
          .requestId("r-1")
          .build();
    } catch (Exception thrown) {
      System.out.println(thrown.getMessage());
      rendered = RenderedError.of(thrown, exchange.getRequestHeaders().getFirst("accept"));
    }
    rendered.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = rendered.json().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(rendered.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void call(URI uri) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    try {
      HttpResponse<String> response =
          RetryPolicy.standard()
              .call(() -> ReceivedException.throwForError(client.send(request, ofString())));
      System.out.println(response.body());
    } catch (ReceivedException received) {
      System.out.println(received.error().recovery() + ": " + received.error().message());
    }
  }
}
