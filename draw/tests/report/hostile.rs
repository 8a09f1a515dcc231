//! Texts that would do harm if anything took them for more than text.

/// They stand wherever an assessment has a text.
pub(crate) const TEXTS: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onclick='alert(1)' x='",
    "</style><script>alert(1)</script>",
    "]]></title><script>alert(1)</script>",
    "<!-- a --!> <![CDATA[ <?xml",
    "javascript:alert(1)",
    "JaVa\tScRiPt:alert(1)",
    "\u{1}javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "https://a.example/\"onmouseover=\"alert(1)",
    "https://a.example/> <script>",
    "https://a.example/a|b",
    "https://a.example/été?a=1&b=(2)#c",
    "mailto:a@a.example",
    "admin\u{202e}gpj.exe",
    "\u{2066}a\u{2069}\u{200f}\u{61c}",
    "a\0b\u{8}\u{1b}[31m\u{7f}\u{9b}\u{fffe}",
    "a\u{200b}b\u{e0041}\u{e007f}c\u{ad}d\u{3164}\u{feff}\u{200d}",
    "@a #1 !1 ~a $1 %1 &1 :cat: [[a]] [^1] GH-1 ^[a] $$b$$ ==c== ||d||",
    "{{ site.a }} {% include a %} {::options /} {:.a} %%a%%",
    "https://a.example/[a](javascript:alert(1))![b]*c*_d_{{e}}{%f%}",
    "/close",
    "[a](javascript:alert(1))",
    "![a](https://a.example/a.png)",
    "<https://a.example/>",
    "https://a.example www.a.example a@a.example",
    "a | b | c",
    "# a\n\n## b\n\n---\n\n- c\n1. d\n\n    code\n\n```\ncode",
    "| a |\n| - |\n| b |",
    "*a* _b_ **c** ~~d~~ `e` $f$ &lt; &#106;",
    "[a]: javascript:alert(1)",
    "\\",
    "a\\|b\\",
    "`",
    "",
    " ",
    "\n",
    "مثال של طقس 猫の家 👩‍👩‍👧 e\u{301}",
];

/// Whether nothing is left that steers a terminal, a parser or the direction of a text.
pub(crate) fn is_clean(text: &str) -> bool {
    let is_invisible = |c: char| {
        matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
    };
    let is_control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    !text.contains(|c| is_invisible(c) || is_control(c))
}

/// Whether the address may be a link.
pub(crate) fn is_allowed(url: &str) -> bool {
    let url = url.to_lowercase();
    let starts = ["http://", "https://", "mailto:", "#"];
    starts.iter().any(|start| url.starts_with(start))
        && !url.contains(['<', '>', '"', '\n', '\t', ' '])
}
