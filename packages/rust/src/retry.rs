use super::{ApiError, ParsedError, Recovery, error_from};
use std::error::Error;
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

/// How often to try, and how long to wait between attempts. The default is the catalogue's
/// policy.
///
/// # Examples
///
/// ```
/// use org_error_codes::RetryPolicy;
///
/// let patient = RetryPolicy { attempts: 10, ..RetryPolicy::default() };
/// assert!(patient.max_delay >= patient.initial_delay);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    /// The maximum number of attempts, including the first.
    pub attempts: u32,
    /// The delay after the first attempt. It doubles after each further one.
    pub initial_delay: Duration,
    /// The maximum computed delay.
    pub max_delay: Duration,
    /// The longest wait to accept from a server. If it asks for more, there is no further
    /// attempt.
    pub max_retry_after: Duration,
}

/// The part of an error that decides about a retry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retryable {
    /// Whether retrying can help.
    pub recovery: Recovery,
    /// How long the server asks to wait.
    pub retry_after: Option<Duration>,
    /// Whether the server asks for a retry; `None` if it does not say.
    pub should_retry: Option<bool>,
}

/// Whether to retry, after which delay, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryDecision {
    /// Retry after the delay.
    Retry {
        /// How long to wait before the next attempt.
        delay: Duration,
        /// Why to retry.
        reason: RetryReason,
    },
    /// Do not retry.
    GiveUp {
        /// Why not.
        reason: RetryReason,
    },
}

/// Why to retry, or why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RetryReason {
    /// The policy allows no further attempt.
    AttemptsUsedUp,
    /// The server forbids another attempt.
    ServerRefused,
    /// The same request cannot succeed until someone changes something.
    Correctable,
    /// The request cannot succeed.
    Terminal,
    /// The server asks for a longer wait than the policy allows.
    RetryAfterTooLong,
    /// The server asks for another attempt.
    ServerAsked,
    /// The same request may succeed later.
    Transient,
}

/// Decides whether to retry after an error, by the catalogue's policy and with random jitter.
///
/// `attempt` is the number of the attempt that just failed, starting at 1. To run the whole loop,
/// see [`RetryPolicy::retry`].
///
/// # Examples
///
/// ```
/// use org_error_codes::{ParsedError, decide_retry};
/// use std::thread::sleep;
///
/// /// Waits if another attempt can help.
/// fn wait(error: &ParsedError, attempt: u32) -> bool {
///     decide_retry(error, attempt).delay().map(sleep).is_some()
/// }
/// ```
#[must_use]
pub fn decide_retry(error: impl Into<Retryable>, attempt: u32) -> RetryDecision {
    RetryPolicy::default().decide(error, attempt, random(attempt))
}

/// A number from 0 up to but not including 1. Jitter needs no good randomness, so the random keys
/// of the standard library's hash maps save a dependency.
pub(super) fn random(attempt: u32) -> f64 {
    let bits = RandomState::new().hash_one(attempt) >> 32;
    f64::from(u32::try_from(bits).unwrap_or_default()) / 4_294_967_296.0
}

impl RetryPolicy {
    /// Decides whether to retry after an error.
    ///
    /// `attempt` is the number of the attempt that just failed, starting at 1. `random` is from 0
    /// up to but not including 1, and shortens a computed delay by up to a quarter.
    #[must_use]
    pub fn decide(&self, error: impl Into<Retryable>, attempt: u32, random: f64) -> RetryDecision {
        use RetryReason as Reason;
        let error = error.into();
        let attempt = attempt.max(1);
        let give_up = |reason| RetryDecision::GiveUp { reason };
        if attempt >= self.attempts {
            return give_up(Reason::AttemptsUsedUp);
        }
        let reason = match (error.should_retry, error.recovery) {
            (Some(false), _) => return give_up(Reason::ServerRefused),
            (Some(true), _) => Reason::ServerAsked,
            (None, Recovery::Transient) => Reason::Transient,
            (None, Recovery::Correctable) => return give_up(Reason::Correctable),
            (None, Recovery::Terminal) => return give_up(Reason::Terminal),
        };
        if error
            .retry_after
            .is_some_and(|delay| delay > self.max_retry_after)
        {
            return give_up(Reason::RetryAfterTooLong);
        }
        let delay = error
            .retry_after
            .unwrap_or_else(|| self.back_off(attempt, random));
        RetryDecision::Retry { delay, reason }
    }

    /// Whole milliseconds, computed in doubles (D7).
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss
    )]
    fn back_off(&self, attempt: u32, random: f64) -> Duration {
        let factor = f64::from(1u32 << (attempt - 1).min(30));
        let initial = self.initial_delay.as_millis() as f64;
        let delay = (initial * factor).min(self.max_delay.as_millis() as f64);
        let share = if random > 0.0 { random.min(1.0) } else { 0.0 };
        Duration::from_millis((delay * (1.0 - 0.25 * share)) as u64)
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        super::generated::settings::RETRY
    }
}

impl From<&ParsedError> for Retryable {
    fn from(error: &ParsedError) -> Self {
        Self {
            recovery: error.recovery,
            retry_after: error.retry_after,
            should_retry: error.should_retry,
        }
    }
}

impl From<&Box<ParsedError>> for Retryable {
    fn from(error: &Box<ParsedError>) -> Self {
        Self::from(&**error)
    }
}

/// Reads any error, as [`error_from`] does.
impl From<&(dyn Error + 'static)> for Retryable {
    fn from(error: &(dyn Error + 'static)) -> Self {
        Self::from(&error_from(error))
    }
}

/// Reads any error, as [`error_from`] does.
impl From<&Box<dyn Error>> for Retryable {
    fn from(error: &Box<dyn Error>) -> Self {
        Self::from(&error_from(&**error))
    }
}

/// Reads any error, as [`error_from`] does.
impl From<&Box<dyn Error + Send + Sync>> for Retryable {
    fn from(error: &Box<dyn Error + Send + Sync>) -> Self {
        Self::from(&error_from(&**error))
    }
}

impl From<&ApiError> for Retryable {
    fn from(error: &ApiError) -> Self {
        Self {
            recovery: error.recovery(),
            retry_after: error.retry_after(),
            should_retry: None,
        }
    }
}

impl RetryDecision {
    /// How long to wait before the next attempt; `None` to give up.
    #[must_use]
    pub const fn delay(self) -> Option<Duration> {
        match self {
            Self::Retry { delay, .. } => Some(delay),
            Self::GiveUp { .. } => None,
        }
    }

    /// Why to retry, or why not.
    #[must_use]
    pub const fn reason(self) -> RetryReason {
        match self {
            Self::Retry { reason, .. } | Self::GiveUp { reason } => reason,
        }
    }
}

impl RetryReason {
    /// The reason as a word that all languages share, such as `attempts_used_up`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AttemptsUsedUp => "attempts_used_up",
            Self::ServerRefused => "server_refused",
            Self::Correctable => "correctable",
            Self::Terminal => "terminal",
            Self::RetryAfterTooLong => "retry_after_too_long",
            Self::ServerAsked => "server_asked",
            Self::Transient => "transient",
        }
    }
}

impl fmt::Display for RetryReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
