use crate::cause::Wrapped;
use org_error_codes::{
    Actor, ErrorCode, Recovery, ResponseParts, check, error_from, error_from_response, parse_error,
};
use reqwest::Client;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// Says these bytes to one request on loopback, closes the connection, and gives its address.
async fn saying(response: Vec<u8>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut request = [0; 4096];
        let _ = stream.read(&mut request).await.unwrap();
        // A client that has read enough hangs up.
        let _ = stream.write_all(&response).await;
    });
    format!("http://{address}/")
}

fn http(head: &str, body: &[u8], length: usize) -> Vec<u8> {
    let head = format!("HTTP/1.1 {head}\r\ncontent-length: {length}\r\n\r\n");
    [head.as_bytes(), body].concat()
}

fn client() -> Client {
    Client::builder().no_proxy().build().unwrap()
}

const BODY: &[u8] = br#"{"error":{"message":"No","type":"t","param":null,"code":"access_denied"}}"#;

#[tokio::test]
async fn a_response_is_what_parse_error_makes_of_its_parts() {
    let head = "403 Forbidden\r\nX-Request-Id: r-1\r\nRetry-After: 2\r\nretry-after-ms: 7";
    let url = saying(http(head, BODY, BODY.len())).await;
    let response = client().get(url).send().await.unwrap();
    let expected = parse_error(&ResponseParts {
        status: Some(403),
        headers: &[("x-request-id", "r-1"), ("retry-after-ms", "7")],
        body: BODY,
        now: None,
    });
    assert_eq!(expected.known(), Some(ErrorCode::ACCESS_DENIED));
    assert_eq!(error_from_response(response).await, expected);
}

#[tokio::test]
async fn checking_passes_a_success_and_returns_the_error_of_a_failure() {
    let url = saying(http("200 OK", b"fine", 4)).await;
    let response = check(client().get(url).send().await.unwrap()).await;
    assert_eq!(response.unwrap().text().await.unwrap(), "fine");
    let head = "403 Forbidden\r\nx-request-id: r-1";
    let url = saying(http(head, BODY, BODY.len())).await;
    let failed = async || -> Result<(), Box<dyn std::error::Error>> {
        check(client().get(url).send().await?).await?;
        Ok(())
    };
    let error = failed().await.unwrap_err();
    assert_eq!(error.to_string(), "access_denied (403): No [request r-1]");
    assert_eq!(error_from(&*error).known(), Some(ErrorCode::ACCESS_DENIED));
}

#[tokio::test]
async fn of_a_body_that_breaks_off_what_came_counts() {
    let url = saying(http("502 Bad Gateway", b"upstream", 4000)).await;
    let error = error_from_response(client().get(url).send().await.unwrap()).await;
    assert_eq!((error.format, error.message.as_str()), ("text", "upstream"));
    assert_eq!(error.status, Some(502));
}

#[tokio::test]
async fn a_body_is_read_no_further_than_the_limit() {
    // The rest of it never comes.
    let sent = vec![b'a'; 2_000_000];
    let url = saying(http("500 Error", &sent, 4_000_000_000)).await;
    let error = error_from_response(client().get(url).send().await.unwrap()).await;
    assert_eq!(error.message, "a".repeat(1000));
}

#[tokio::test]
async fn an_error_for_a_status_is_classified_by_it() {
    let url = saying(http("429 Too Many Requests", BODY, BODY.len())).await;
    let response = client().get(url).send().await.unwrap();
    let error = error_from(&response.error_for_status().unwrap_err());
    assert_eq!(
        (error.status, error.recovery),
        (Some(429), Recovery::Transient)
    );
    assert_eq!(error.code, None);
}

#[tokio::test]
async fn a_connection_that_fails_breaks_off_or_takes_too_long_is_transient() {
    let free = TcpListener::bind("127.0.0.1:0")
        .await
        .unwrap()
        .local_addr()
        .unwrap();
    let refused = client()
        .get(format!("http://{free}/"))
        .send()
        .await
        .unwrap_err();

    let closed = client()
        .get(saying(Vec::new()).await)
        .send()
        .await
        .unwrap_err();

    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", silent.local_addr().unwrap());
    let late = client()
        .get(url)
        .timeout(Duration::from_millis(20))
        .send()
        .await
        .unwrap_err();

    let url = saying(http("200 OK", b"{", 4000)).await;
    let broken = client()
        .get(url)
        .send()
        .await
        .unwrap()
        .bytes()
        .await
        .unwrap_err();

    let url = saying(http("200 OK", b"{", 4000)).await;
    let response = client().get(url).send().await.unwrap();
    let broken_json = response.json::<serde_json::Value>().await.unwrap_err();

    let url = format!("http://{}/", silent.local_addr().unwrap());
    let waiting = tokio::time::timeout(Duration::ZERO, client().get(url).send());
    let elapsed = Wrapped("outer", Box::new(waiting.await.unwrap_err()));
    assert_eq!(error_from(&elapsed).recovery, Recovery::Transient);

    for error in [refused, closed, late, broken, broken_json] {
        let said = error.to_string();
        let parsed = error_from(&error);
        assert_eq!(parsed.message, said);
        let classified = (parsed.recovery, parsed.actor, parsed.status);
        assert_eq!(
            classified,
            (Recovery::Transient, Actor::Operator, None),
            "{error:?}"
        );
        let wrapped = error_from(&Wrapped("outer", Box::new(error)));
        assert_eq!(
            (wrapped.message.as_str(), wrapped.recovery),
            ("outer", Recovery::Transient)
        );
    }
}

#[tokio::test]
async fn an_error_before_any_connection_or_after_a_whole_response_is_terminal() {
    let unsent = client().get("no address").send().await.unwrap_err();
    let url = saying(http("200 OK", b"<html>", 6)).await;
    let response = client().get(url).send().await.unwrap();
    let unread = response.json::<serde_json::Value>().await.unwrap_err();
    for error in [unsent, unread] {
        let parsed = error_from(&error);
        assert_eq!(
            (parsed.recovery, parsed.actor),
            (Recovery::Terminal, Actor::Operator),
            "{error:?}"
        );
    }
}
