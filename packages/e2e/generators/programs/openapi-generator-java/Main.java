import java.util.List;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.ErrorsApi;
import org.openapitools.client.model.GatewayErrorBody;
import org.openapitools.client.model.GatewayProblemDetails;

public final class Main {
  public static void main(String[] args) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(args[0]);
    ErrorsApi api = new ErrorsApi(client);
    for (String name : List.of("known", "later", "more", "fewer", "null", "other")) {
      try {
        api.getJson(name);
      } catch (ApiException error) {
        GatewayErrorBody body =
            client.getObjectMapper().readValue(error.getResponseBody(), GatewayErrorBody.class);
        System.out.println("json " + name + " " + body.getError().getCode());
      }
      try {
        api.getProblem(name);
      } catch (ApiException error) {
        GatewayProblemDetails body =
            client
                .getObjectMapper()
                .readValue(error.getResponseBody(), GatewayProblemDetails.class);
        System.out.println("problem " + name + " " + body.getCode());
      }
    }
  }
}
