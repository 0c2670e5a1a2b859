import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.example.errorcodes.ApiAnswer;
import org.example.errorcodes.ApiException;
import org.example.errorcodes.ErrorCode;
import org.example.errorcodes.ErrorParser;
import org.example.errorcodes.ParsedError;
import org.example.errorcodes.RetryDecider;
import org.example.errorcodes.RetryDecision;

/** A service that raises an error, and a client that understands it and tries again. */
public class Shop {
  public static void main(String[] args) throws IOException, InterruptedException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", Shop::answer);
    server.start();
    try {
      call(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    } finally {
      server.stop(0);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    ApiAnswer answer;
    try {
      throw ApiException.builder(ErrorCode.DO_REQUEST_FAILED)
          .retryAfter(Duration.ZERO)
          .requestId("r-1")
          .build();
    } catch (Exception thrown) {
      answer = ApiAnswer.to(thrown, exchange.getRequestHeaders().getFirst("accept"), 0);
    }
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void call(URI uri) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    ErrorParser parser = new ErrorParser();
    RetryDecider decider = new RetryDecider();
    for (int attempt = 1; ; attempt++) {
      ParsedError error = parser.parse(client.send(request, BodyHandlers.ofByteArray()));
      RetryDecision decision = decider.decide(error, attempt);
      System.out.println(
          error.code().orElse("none") + ": " + error.message() + ", " + decision.reason().value());
      if (!decision.retry()) {
        return;
      }
      Thread.sleep(decision.delay().orElseThrow().toMillis());
    }
  }
}
