use crate::{ApiError, ParsedError, Recovery};
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

/// How often to try, and how long to wait in between; the catalogue's figures by default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    /// Attempts in all, the first one included.
    pub attempts: u32,
    /// The wait after the first attempt; each further one doubles it.
    pub initial_delay: Duration,
    /// A computed delay is never longer.
    pub max_delay: Duration,
    /// Where the server asks for a longer wait, there is no further attempt.
    pub max_retry_after: Duration,
}

/// As much of an error as decides about a retry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retryable {
    /// Whether sending again can help.
    pub recovery: Recovery,
    /// How long the server asks to wait.
    pub retry_after: Option<Duration>,
    /// Whether the server asks to try again, or not to.
    pub should_retry: Option<bool>,
}

/// Whether to try again, after how long, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryDecision {
    /// Try again after the delay.
    Retry {
        /// How long to wait before.
        delay: Duration,
        /// Why.
        reason: RetryReason,
    },
    /// Do not try again.
    GiveUp {
        /// Why not.
        reason: RetryReason,
    },
}

/// Why to try again, or not to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RetryReason {
    /// There have been as many attempts as there may be.
    AttemptsUsedUp,
    /// The server asks not to try again.
    ServerRefused,
    /// The same request cannot succeed before somebody changes something.
    Correctable,
    /// It cannot succeed.
    Terminal,
    /// The server asks to wait for longer than the policy allows.
    RetryAfterTooLong,
    /// The server asks to try again.
    ServerAsked,
    /// The same request may succeed later.
    Transient,
}

/// Whether to try again after an error, by the catalogue's figures and with a random part of the delay.
///
/// `attempt` is the one that has just failed; 1 is the first one.
///
/// ```
/// # use org_error_codes::{Answer, RetryDecision, decide_retry, parse_error};
/// # let error = parse_error(&Answer { status: Some(503), ..Answer::default() });
/// if let RetryDecision::Retry { delay, .. } = decide_retry(&error, 1) {
///     std::thread::sleep(delay / 1000); // and send again
/// }
/// ```
#[must_use]
pub fn decide_retry(error: impl Into<Retryable>, attempt: u32) -> RetryDecision {
    let bits = RandomState::new().hash_one(attempt) >> 32;
    let random = f64::from(u32::try_from(bits).unwrap_or_default()) / 4_294_967_296.0;
    RetryPolicy::default().decide(error, attempt, random)
}

impl RetryPolicy {
    /// Whether to try again after an error. The rules are D1 to D8 of the contract in
    /// `@org/error-conformance`.
    ///
    /// `attempt` is the one that has just failed; 1 is the first one. `random` is from 0 up to but not
    /// including 1; it shortens a computed delay by up to a quarter.
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
        crate::generated::settings::RETRY
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

impl From<&ApiError> for Retryable {
    fn from(error: &ApiError) -> Self {
        Self {
            recovery: error.code().recovery(),
            retry_after: error.retry_after(),
            should_retry: None,
        }
    }
}

impl RetryDecision {
    /// How long to wait before the next attempt; none if there is to be none.
    #[must_use]
    pub const fn delay(self) -> Option<Duration> {
        match self {
            Self::Retry { delay, .. } => Some(delay),
            Self::GiveUp { .. } => None,
        }
    }

    /// Why.
    #[must_use]
    pub const fn reason(self) -> RetryReason {
        match self {
            Self::Retry { reason, .. } | Self::GiveUp { reason } => reason,
        }
    }
}

impl RetryReason {
    /// The word that the contract has for it, such as `attempts_used_up`.
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
