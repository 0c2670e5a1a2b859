import io.swagger.client.ApiClient;
import io.swagger.client.ApiException;
import io.swagger.client.api.ErrorsApi;
import io.swagger.client.model.GatewayErrorBody;
import io.swagger.client.model.GatewayProblemDetails;
import java.util.Arrays;

public final class Main {
  public static void main(String[] args) throws Exception {
    ApiClient client = new ApiClient();
    client.setBasePath(args[0]);
    ErrorsApi api = new ErrorsApi(client);
    for (String name : Arrays.asList("known", "later", "more", "fewer", "null", "other")) {
      try {
        api.getJson(name);
      } catch (ApiException error) {
        GatewayErrorBody body =
            client.getJSON().deserialize(error.getResponseBody(), GatewayErrorBody.class);
        System.out.println("json " + name + " " + body.getError().getCode());
      }
      try {
        api.getProblem(name);
      } catch (ApiException error) {
        GatewayProblemDetails body =
            client.getJSON().deserialize(error.getResponseBody(), GatewayProblemDetails.class);
        System.out.println("problem " + name + " " + body.getCode());
      }
    }
  }
}
