//! What stands in a message where a case would fill something in: ⟨dato⟩, ⟨guide⟩.

use ungeindsats_core::Language;
use ungeindsats_core::text::Text;
use ungeindsats_core::words::fill;

/// A message with its blanks left open, readably.
pub(super) fn open(text: Text, language: Language) -> String {
    fill(text.in_language(language), |name| {
        let word = word(name).map_or(name, |word| word.in_language(language));
        format!("⟨{word}⟩")
    })
}

/// What a blank will hold.
pub(super) fn word(name: &str) -> Option<Text> {
    let word = match name {
        "guide" => Text::new("guide", "guide"),
        "plan" => Text::new("plan", "plan"),
        "missing" => Text::new("det, der mangler", "what is missing"),
        "day" | "due" | "from" | "to" | "until" | "first" | "second" | "given" | "ended"
        | "lapsed" => Text::new("dato", "date"),
        "count" | "total" | "notice" | "months" => Text::new("antal", "number"),
        "share" | "bound" => Text::new("andel", "share"),
        "limit" => Text::new("mindst eller højst", "at least or at most"),
        "age" => Text::new("alder", "age"),
        "area" | "giving" | "receiving" => Text::new("område", "area"),
        "forum" => Text::new("forum", "forum"),
        "method" => Text::new("metode", "method"),
        "need" => Text::new("behov", "need"),
        "seat" => Text::new("plads", "seat"),
        "kind" => Text::new("art", "kind"),
        "reading" => Text::new("læsning", "reading"),
        "reason" => Text::new("grund", "reason"),
        "role" => Text::new("rolle", "role"),
        "state" => Text::new("status", "status"),
        "step" => Text::new("trin", "step"),
        "unit" => Text::new("enhed", "unit"),
        "what" => Text::new("hvad", "what"),
        "who" => Text::new("hvem", "who"),
        _ => return None,
    };
    Some(word)
}
