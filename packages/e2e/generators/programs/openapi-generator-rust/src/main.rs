use openapi::apis::configuration::Configuration;
use openapi::apis::errors_api::{get_json, get_problem, GetJsonError, GetProblemError};
use openapi::apis::Error;

fn text(code: Option<Option<String>>) -> String {
    code.flatten().unwrap_or("null".into())
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut service = Configuration::new();
    service.base_path = std::env::args().nth(1).unwrap();
    for name in ["known", "later", "more", "fewer", "null", "other"] {
        if let Err(Error::ResponseError(error)) = get_json(&service, name).await {
            if let Some(GetJsonError::Status404(body) | GetJsonError::DefaultResponse(body)) = error.entity {
                println!("json {name} {}", text(body.error.code));
            }
        }
        if let Err(Error::ResponseError(error)) = get_problem(&service, name).await {
            if let Some(GetProblemError::Status404(body) | GetProblemError::DefaultResponse(body)) = error.entity {
                println!("problem {name} {}", text(body.code));
            }
        }
    }
}
