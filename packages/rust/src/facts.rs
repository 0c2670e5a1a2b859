/// What bodies are made of; the catalogue's own format may leave some out.
#[allow(dead_code)]
pub(crate) struct Facts<'a> {
    pub code: Option<&'a str>,
    pub status: u16,
    pub message: &'a str,
    pub category: &'a str,
    pub param: Option<&'a str>,
    pub meaning: &'a str,
    pub page: &'a str,
}
