use super::{RetryDecision, RetryPolicy, Retryable};
use std::future::Future;
use std::thread;
use std::time::Duration;

impl RetryPolicy {
    /// Calls `attempt` until it succeeds or a retry cannot help, and returns its last result.
    ///
    /// `attempt` receives the number of the attempt, starting at 1. `sleep` waits between
    /// attempts: pass the one of your runtime, such as `tokio::time::sleep`. Drop the future to
    /// stop.
    ///
    /// # Errors
    ///
    /// The error of the last attempt.
    ///
    /// # Examples
    ///
    /// ```
    /// use org_error_codes::{ParsedError, ResponseParts, RetryPolicy, parse_error};
    /// # use std::future::{Future, ready};
    /// # use std::task::{Context, Poll, Waker};
    ///
    /// async fn send(attempt: u32) -> Result<u32, ParsedError> {
    ///     if attempt < 3 {
    ///         let headers = &[("x-should-retry", "true")];
    ///         return Err(parse_error(&ResponseParts { headers, ..Default::default() }));
    ///     }
    ///     Ok(attempt)
    /// }
    ///
    /// # let sleep = |_| ready(());
    /// # let mut sent = std::pin::pin!(async {
    /// // let sleep = tokio::time::sleep;
    /// let policy = RetryPolicy { attempts: 3, ..RetryPolicy::default() };
    /// let sent = policy.retry(send, sleep).await;
    /// assert_eq!(sent.unwrap(), 3);
    /// # });
    /// # assert_eq!(sent.as_mut().poll(&mut Context::from_waker(Waker::noop())), Poll::Ready(()));
    /// ```
    pub async fn retry<T, E, A, S>(
        &self,
        mut attempt: impl FnMut(u32) -> A,
        mut sleep: impl FnMut(Duration) -> S,
    ) -> Result<T, E>
    where
        A: Future<Output = Result<T, E>>,
        S: Future<Output = ()>,
        for<'error> Retryable: From<&'error E>,
    {
        let mut count = 1;
        loop {
            match attempt(count).await {
                Ok(value) => return Ok(value),
                Err(error) => match self.delay_after(&error, count) {
                    Some(delay) => sleep(delay).await,
                    None => return Err(error),
                },
            }
            count += 1;
        }
    }

    /// Like [`retry`](Self::retry), but blocks the thread between attempts.
    ///
    /// # Errors
    ///
    /// The error of the last attempt.
    pub fn retry_blocking<T, E>(&self, mut attempt: impl FnMut(u32) -> Result<T, E>) -> Result<T, E>
    where
        for<'error> Retryable: From<&'error E>,
    {
        let mut count = 1;
        loop {
            match attempt(count) {
                Ok(value) => return Ok(value),
                Err(error) => match self.delay_after(&error, count) {
                    Some(delay) => thread::sleep(delay),
                    None => return Err(error),
                },
            }
            count += 1;
        }
    }

    fn delay_after<E>(&self, error: &E, attempt: u32) -> Option<Duration>
    where
        for<'error> Retryable: From<&'error E>,
    {
        match self.decide(error, attempt, super::retry::random(attempt)) {
            RetryDecision::Retry { delay, .. } => Some(delay),
            RetryDecision::GiveUp { .. } => None,
        }
    }
}
