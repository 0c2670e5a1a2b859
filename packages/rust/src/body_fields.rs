/// The values that bodies are built from. The catalogue's own format may not use all of them.
#[allow(dead_code)]
pub(crate) struct BodyFields<'a> {
    pub code: Option<&'a str>,
    pub status: u16,
    pub message: &'a str,
    pub category: &'a str,
    pub param: Option<&'a str>,
    pub meaning: &'a str,
    pub docs_url: &'a str,
}
