/// What bodies are made of.
pub(crate) struct Facts<'a> {
    pub code: Option<&'a str>,
    pub status: u16,
    pub message: &'a str,
    pub category: &'a str,
    pub param: Option<&'a str>,
    pub meaning: &'a str,
    pub page: &'a str,
}
