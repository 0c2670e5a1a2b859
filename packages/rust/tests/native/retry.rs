use org_error_codes::{ParsedError, ResponseParts, RetryPolicy, parse_error};
use std::cell::RefCell;
use std::error::Error;
use std::io::{self, ErrorKind};
use std::time::Duration;

fn received(status: u16) -> ParsedError {
    parse_error(&ResponseParts {
        status: Some(status),
        ..ResponseParts::default()
    })
}

/// Fails with each status in turn, then succeeds with the number of the attempt.
async fn run(policy: RetryPolicy, statuses: &[u16]) -> (Result<u32, ParsedError>, Vec<Duration>) {
    let waits = RefCell::new(Vec::new());
    let attempt = |count: u32| async move {
        match statuses.get(count as usize - 1) {
            Some(status) => Err(received(*status)),
            None => Ok(count),
        }
    };
    let sleep = |delay| {
        waits.borrow_mut().push(delay);
        std::future::ready(())
    };
    let result = policy.retry(attempt, sleep).await;
    (result, waits.into_inner())
}

#[tokio::test]
async fn a_transient_error_is_tried_again_after_a_longer_wait_each_time() {
    let (result, waits) = run(RetryPolicy::default(), &[503, 429]).await;
    assert_eq!(result, Ok(3));
    assert_eq!(waits.len(), 2);
    assert!(waits[0] < waits[1], "{waits:?}");
}

#[tokio::test]
async fn the_last_error_is_returned_once_another_attempt_cannot_help() {
    let (result, waits) = run(RetryPolicy::default(), &[503, 404, 503]).await;
    assert_eq!(result.unwrap_err().status, Some(404));
    assert_eq!(waits.len(), 1);
    let twice = RetryPolicy {
        attempts: 2,
        ..RetryPolicy::default()
    };
    let (result, waits) = run(twice, &[500, 502, 503]).await;
    assert_eq!(result.unwrap_err().status, Some(502));
    assert_eq!(waits.len(), 1);
}

#[test]
fn errors_of_any_type_are_read_and_threads_may_block() {
    let quick = RetryPolicy {
        initial_delay: Duration::ZERO,
        ..RetryPolicy::default()
    };
    let result = quick.retry_blocking(|count| -> Result<u32, Box<dyn Error>> {
        match count {
            1 => Err(io::Error::from(ErrorKind::ConnectionReset).into()),
            2 => Err(Box::new(received(503))),
            _ => Err("a fault of the program".into()),
        }
    });
    assert_eq!(result.unwrap_err().to_string(), "a fault of the program");
    let boxed = quick.retry_blocking(|count| match count {
        1 => Err(Box::new(received(503))),
        _ => Ok(count),
    });
    assert_eq!(boxed, Ok(2));
}
