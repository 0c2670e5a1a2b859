package org.example.errorcodes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Prints all data of the codes and statuses, as JSON. */
class PrintTables {
  public static void main(String[] args) {
    List<Object> codes = new ArrayList<>();
    for (ErrorCode code : ErrorCode.values()) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("constant", code.name());
      data.put("code", code.value());
      data.put("category", code.category());
      data.put("meaning", code.meaning());
      data.put("action", code.action());
      data.put("statuses", code.statuses().stream().map(StatusRange::toString).toList());
      data.put("recovery", code.recovery());
      data.put("actor", code.actor());
      data.put("docsUrl", code.docsUrl());
      data.put("deprecated", code.deprecation() == null ? null : code.deprecation().reason());
      codes.add(data);
    }
    List<Object> statuses = new ArrayList<>();
    for (StatusInfo info : StatusInfo.all()) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("status", info.status().toString());
      data.put("name", info.name());
      data.put("meaning", info.meaning());
      data.put("cause", info.cause());
      data.put("recovery", info.recovery());
      data.put("actor", info.actor());
      data.put("docsUrl", info.docsUrl());
      statuses.add(data);
    }
    Map<String, Object> retired = new LinkedHashMap<>();
    for (String code : args) {
      retired.put(code, Codes.retiredDocsUrl(code));
    }
    Map<Integer, Object> rendered = new LinkedHashMap<>();
    for (int status : List.of(405, 418, 500, 599)) {
      rendered.put(status, RenderedError.of(null, "application/problem+json", status).body());
    }
    Object all =
        Map.of("codes", codes, "statuses", statuses, "retired", retired, "rendered", rendered);
    // In UTF-8, whatever the platform's own encoding is.
    System.out.writeBytes(JsonMapper.shared().writeValueAsBytes(all));
    System.out.flush();
  }
}
