"""Parsers under coverage-guided fuzzing: nothing gets through but answers and refusals in words."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

#: Runs a parser; some minutes each.
RUNS = 2_000_000
OPTIONS = ("-timeout=5", "-rss_limit_mb=1024", "-max_len=4096")
#: One input of each parser that it reads, so that it need not be found letter by letter.
SEEDS = {
    "events": b'{"type":"position.fix","id":"1","source":"s","occurred_at":"2026-03-02T16:30:00Z",'
    b'"person":"G1","location":{"lat":18.5,"lon":73.8}}\n',
    "owntracks": b'{"_type":"location","lat":18.5,"lon":73.8,"tst":1772469000,"tid":"G1"}',
    "traccar": b'{"position":{"latitude":18.5,"longitude":73.8,"fixTime":"2026-03-02T16:30:00Z",'
    b'"attributes":{"motion":true}},"device":{"uniqueId":"G1"}}',
    "terminal": b"7\t2026-03-02 16:30:00\t0\t1\t0\t0\n",
    "netflow": b"\xd4\xc3\xb2\xa1" + bytes(16) + b"\1\0\0\0" + bytes(40),
    "discovery": b'<a xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery"><d:ProbeMatch>'
    b"<d:XAddrs>http://127.0.0.1/onvif</d:XAddrs></d:ProbeMatch></a>",
    "metadata": b'<tt:MetadataStream xmlns:tt="http://www.onvif.org/ver10/schema"><tt:Frame>'
    b'<tt:Object ObjectId="1"><tt:Appearance><tt:Shape><tt:BoundingBox left="-0.5" top="0.5" '
    b'right="0.5" bottom="-0.5"/></tt:Shape></tt:Appearance></tt:Object></tt:Frame>'
    b"</tt:MetadataStream>",
    "frigate": b'{"type":"new","after":{"id":"1","camera":"c","label":"person","start_time":1.0,'
    b'"top_score":0.9,"box":[1,2,3,4],"false_positive":false}}',
}


@pytest.mark.long
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("name", SEEDS)
def test_a_parser_survives_what_its_own_coverage_leads_to(name: str, tmp_path: Path) -> None:
    if importlib.util.find_spec("atheris") is None:
        pytest.skip("atheris has no wheel for this machine; hypothesis alone fuzzes here")
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "seed").write_bytes(SEEDS[name])
    told = (*OPTIONS, f"-artifact_prefix={tmp_path}/", str(corpus))
    ran = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.guided", name, f"-runs={RUNS}", *told],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-3_000:]
    assert f"Done {RUNS}" in ran.stderr
