use client::types::GatewayProblemDetails;
use client::{Client, Error};
use futures::TryStreamExt;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let service = Client::new(&std::env::args().nth(1).unwrap());
    for name in ["known", "later", "more", "fewer", "null", "other"] {
        if let Err(Error::ErrorResponse(body)) = service.get_json(name).await {
            println!("json {name} {}", body.error.code.as_deref().unwrap_or("null"));
        }
        if let Err(Error::ErrorResponse(body)) = service.get_problem(name).await {
            let chunks: Vec<_> = body.into_inner_stream().try_collect().await.unwrap();
            let problem: GatewayProblemDetails = serde_json::from_slice(&chunks.concat()).unwrap();
            println!("problem {name} {}", problem.code.as_deref().unwrap_or("null"));
        }
    }
}
