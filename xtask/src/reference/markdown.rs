//! A Markdown page as it is being written: headings, tables, and links relative to where it lies.

/// A page, and its path in the workspace.
pub(super) struct Page {
    path: String,
    text: String,
}

impl Page {
    /// A page that first says who writes it, and where its data stand.
    pub(super) fn new(path: String, data: &[String]) -> Self {
        let text = format!(
            "<!-- Skrevet af `cargo xtask gen`, ikke i hånden. Written by `cargo xtask gen`, not by hand.\n     \
             Data: {} -->\n",
            data.join(", ")
        );
        Self { path, text }
    }

    pub(super) fn heading(&mut self, level: usize, title: &str) {
        self.block(&[&"#".repeat(level), " ", title]);
    }

    /// A heading to which others link, whatever it says.
    pub(super) fn anchored(&mut self, level: usize, id: &str, title: &str) {
        self.block(&[&"#".repeat(level), " ", &anchor(id), title]);
    }

    pub(super) fn paragraph(&mut self, text: &str) {
        self.block(&[text]);
    }

    /// A list; nothing where there is nothing to list.
    pub(super) fn list(&mut self, items: &[String]) {
        if !items.is_empty() {
            self.block(&["- ", &items.join("\n- ")]);
        }
    }

    /// A table; nothing where it has no rows.
    pub(super) fn table<const N: usize>(&mut self, heads: [&str; N], rows: &[[String; N]]) {
        if rows.is_empty() {
            return;
        }
        let mut lines = vec![row(&heads), row(&["---"; N])];
        lines.extend(rows.iter().map(|cells| row(cells)));
        self.block(&[&lines.join("\n")]);
    }

    /// A link to a file of the workspace, by its path from the root.
    pub(super) fn link(&self, text: &str, target: &str) -> String {
        format!("[{text}]({})", relative(&self.path, target))
    }

    pub(super) fn into_file(self) -> (String, String) {
        (self.path, self.text)
    }

    fn block(&mut self, parts: &[&str]) {
        self.text.push('\n');
        for part in parts {
            self.text.push_str(part);
        }
        self.text.push('\n');
    }
}

/// A place on a page to which others link.
pub(super) fn anchor(id: &str) -> String {
    format!("<a id=\"{id}\"></a>")
}

fn row<T: AsRef<str>>(cells: &[T]) -> String {
    let cells = cells.iter().map(|cell| {
        let cell = cell.as_ref().replace('|', "\\|");
        cell.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

/// The way from one file to another, both by their paths from the root.
fn relative(from: &str, to: &str) -> String {
    let mut here: Vec<&str> = from.split('/').collect();
    here.pop();
    let there: Vec<&str> = to.split('/').collect();
    let shared = here
        .iter()
        .zip(&there)
        .take_while(|(here, there)| here == there)
        .count();
    let up = here.iter().skip(shared).map(|_| "..");
    up.chain(there.iter().skip(shared).copied())
        .collect::<Vec<_>>()
        .join("/")
}

#[cfg(test)]
mod tests {
    use super::relative;

    #[test]
    fn links_are_relative_to_the_page() {
        let page = "docs/rules/guide/basis.md";
        assert_eq!(
            relative(page, "docs/README.md#guide"),
            "../../README.md#guide"
        );
        assert_eq!(relative(page, "docs/rules/guide/offered.md"), "offered.md");
        assert_eq!(
            relative(page, "tests/cases/guide/basis.yaml"),
            "../../../tests/cases/guide/basis.yaml"
        );
        assert_eq!(
            relative("docs/README.md", "docs/glossary.md"),
            "glossary.md"
        );
    }
}
