import org.openapitools.client.apis.ErrorsApi
import org.openapitools.client.infrastructure.ClientError
import org.openapitools.client.infrastructure.ClientException
import org.openapitools.client.infrastructure.Serializer
import org.openapitools.client.infrastructure.ServerError
import org.openapitools.client.infrastructure.ServerException
import org.openapitools.client.models.GatewayErrorBody
import org.openapitools.client.models.GatewayProblemDetails

inline fun <reified T> bodyOf(call: () -> Unit): T? = try {
    call()
    null
} catch (error: Exception) {
    val response = (error as? ClientException)?.response ?: (error as? ServerException)?.response
    val text = (response as? ClientError<*>)?.body ?: (response as? ServerError<*>)?.body
    Serializer.moshi.adapter(T::class.java).fromJson(text.toString())
}

fun main(args: Array<String>) {
    val api = ErrorsApi(args[0])
    for (name in listOf("known", "later", "more", "fewer", "null", "other")) {
        println("json $name ${bodyOf<GatewayErrorBody> { api.getJson(name) }?.error?.code}")
        println("problem $name ${bodyOf<GatewayProblemDetails> { api.getProblem(name) }?.code}")
    }
}
