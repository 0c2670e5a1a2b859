package org.example.errorcodes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Measures the parsing of a known body beside the plain decoding of its JSON, in nanoseconds. */
public final class Bench {
  private static final int ROUNDS = 1_600;
  private static final int CALLS = 500;

  private static final byte[] BODY =
      """
      {"error":{"message":"The model is not there; ask for one that is, or wait a bit.","type":\
      "request","param":"model","code":"model_not_found"}}\
      """
          .getBytes(StandardCharsets.UTF_8);
  private static final Map<String, List<String>> HEADERS =
      Map.of("content-type", List.of("application/json"), "x-request-id", List.of("req-0123"));

  /** Keeps what is made, so that making it is not left out. */
  private static volatile Object kept;

  private Bench() {}

  public static void main(String[] args) {
    JsonMapper mapper = JsonMapper.shared();
    long parse = Long.MAX_VALUE;
    long decode = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      parse = Math.min(parse, time(() -> ParsedError.from(404, HEADERS, BODY)));
      decode = Math.min(decode, time(() -> mapper.readTree(BODY)));
    }
    System.out.printf("{\"parseNs\": %d, \"decodeNs\": %d}%n", parse / CALLS, decode / CALLS);
  }

  private static long time(java.util.function.Supplier<Object> call) {
    long start = System.nanoTime();
    for (int count = 0; count < CALLS; count++) {
      kept = call.get();
    }
    return System.nanoTime() - start;
  }
}
