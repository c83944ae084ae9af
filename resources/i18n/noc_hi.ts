<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi_IN">
<context>
    <name>ActionBar</name>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="101"/>
        <source>Acknowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="105"/>
        <source>Escalate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="113"/>
        <source>Resolve {0} as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="113"/>
        <source>Why? Enter resolves, Esc goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="121"/>
        <source>{0} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="121"/>
        <source>{0} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="123"/>
        <source>Shelve {0} for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="123"/>
        <source>Why? Enter shelves, Esc goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="128"/>
        <source>Note on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="128"/>
        <source>Enter keeps it, Esc goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="135"/>
        <source>Enter does it, Esc goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="158"/>
        <source>{0} alerts ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="170"/>
        <source>It needs a word why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="178"/>
        <source>confirmed fraud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="179"/>
        <source>genuine incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="180"/>
        <source>false positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="181"/>
        <source>benign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="182"/>
        <source>duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="183"/>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <location filename="../../ui/shell/actions.py" line="78"/>
        <source>{0} is the key of “{1}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlertDesk</name>
    <message>
        <location filename="../../ui/alerts/desk.py" line="80"/>
        <source>Queue</source>
        <extracomment>So many alerts are sorted elsewhere than on the window&apos;s thread.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="80"/>
        <source>Alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="80"/>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="82"/>
        <source>Next alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="84"/>
        <source>Previous alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="86"/>
        <source>Take the most urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="87"/>
        <source>Search the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="88"/>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="89"/>
        <source>Go to the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="91"/>
        <source>Acknowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="92"/>
        <source>Shelve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="93"/>
        <source>Escalate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="94"/>
        <source>Resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="95"/>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="96"/>
        <source>Do next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="97"/>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="98"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="102"/>
        <source>Only {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="105"/>
        <source>Only mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="131"/>
        <source>No alert is free; all are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="140"/>
        <source>Every step is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="166"/>
        <source>Many alerts at once: shown in groups. G shows each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="222"/>
        <source>{0} is {1}. Ctrl+Z takes it back within 10 s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlertDetailView</name>
    <message>
        <location filename="../../ui/alerts/detail.py" line="50"/>
        <source>Select an alert to see why it was raised and what proves it.</source>
        <extracomment>Findings shown; the newest ones matter.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="135"/>
        <source>Also looked at by {0}; O takes it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="150"/>
        <source>EVIDENCE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="152"/>
        <source>Its findings were withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="161"/>
        <source>and {0} older findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="191"/>
        <source>together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="197"/>
        <source>WHAT TO DO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="211"/>
        <source>SAME PERSON OR PLACE BEFORE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="218"/>
        <source>HISTORY</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlertPlace</name>
    <message>
        <location filename="../../ui/alerts/place.py" line="96"/>
        <source>{distance} apart</source>
        <extracomment>Fewer enclose nothing; the engine too goes by the radius then.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/place.py" line="111"/>
        <source>{distance} outside the fence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/place.py" line="118"/>
        <source>{distance} from the site</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <location filename="../../ui/people/asking.py" line="95"/>
        <source>The engine does not answer; it is being looked for.</source>
        <extracomment>While today is shown it is asked for again so often, milliseconds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsoleWindow</name>
    <message>
        <location filename="../../ui/window.py" line="61"/>
        <source>Waiting for the engine …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="83"/>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="84"/>
        <source>Alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="85"/>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="91"/>
        <source>Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="92"/>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="93"/>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="94"/>
        <source>Sound on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="95"/>
        <source>Next theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="96"/>
        <source>Shipped layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="97"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="101"/>
        <source>Workspaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="175"/>
        <source>Not live</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <location filename="../../ui/people/day_bar.py" line="29"/>
        <source>The day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/day_bar.py" line="30"/>
        <source>The next day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/day_bar.py" line="31"/>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/day_bar.py" line="32"/>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/day_bar.py" line="49"/>
        <source>Today, {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <location filename="../../ui/people/day_strip.py" line="25"/>
        <source>The day by the hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/day_strip.py" line="27"/>
        <source>← → step through the marks, ↑ ↓ change the lane, Enter opens the alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/day_strip.py" line="42"/>
        <source>Choose a person to see the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/day_strip.py" line="70"/>
        <source>Nothing is known of this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/day_strip.py" line="72"/>
        <source>{0} marks on {1}; step through them with the arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/day_strip.py" line="76"/>
        <source>{0} more were left off.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeadLetters</name>
    <message>
        <location filename="../../ui/health/letters.py" line="52"/>
        <source>Waiting for the engine; inputs that it refused appear here.</source>
        <extracomment>Characters that are laid out without a stall (16 ms); four times as many take 400 ms.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="57"/>
        <source>Only refusals of this source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="58"/>
        <source>Only refusals for this reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="64"/>
        <source>Also those sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="65"/>
        <location filename="../../ui/health/letters.py" line="168"/>
        <source>All sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="66"/>
        <location filename="../../ui/health/letters.py" line="169"/>
        <source>All reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="72"/>
        <source>The input as it was received, to be mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="73"/>
        <source>The input as it was received; mend it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="74"/>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="75"/>
        <source>Send this input to the engine again (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="76"/>
        <source>As received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="77"/>
        <source>Take the changes back (Ctrl+Backspace)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="83"/>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="89"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="90"/>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="91"/>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="93"/>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="100"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="101"/>
        <source>✓ sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="101"/>
        <source>◆ waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="114"/>
        <source>DEAD LETTERS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="172"/>
        <source>{n:,} of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="172"/>
        <source>{total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="175"/>
        <source>Nothing was refused that matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="178"/>
        <source>Nothing was refused. Inputs that cannot be read wait here to be mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="211"/>
        <source>Choose a refusal to see what was received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="219"/>
        <source> It is too large to be mended here; its first {n:,} characters are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="222"/>
        <source> Only its beginning was kept; ask the source for the whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="244"/>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <location filename="../../ui/health/facts.py" line="32"/>
        <source>Waiting for the engine; its figures and those of the store appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="50"/>
        <source>ENGINE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="51"/>
        <source>STORE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="79"/>
        <source>Running for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="80"/>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="83"/>
        <source>= {accepted:,} accepted + {duplicates:,} duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="86"/>
        <source> + {refused:,} refused + {held:,} held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="91"/>
        <source>Examined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="92"/>
        <source>Waiting in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="92"/>
        <source>{n} batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="93"/>
        <source>Held for their time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="94"/>
        <source>Consoles attached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="96"/>
        <source>Failing rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="97"/>
        <source>✓ none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="108"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="109"/>
        <source>✓ writes succeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="109"/>
        <source>▲ the last write failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="112"/>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="113"/>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="114"/>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="116"/>
        <source>Growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="117"/>
        <source>not known before the second daily backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="119"/>
        <source>{size} a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="122"/>
        <source>Events kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="123"/>
        <source>Sealed days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="124"/>
        <source>Last backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="125"/>
        <source>Snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="134"/>
        <source>● none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="136"/>
        <source>{age} ago, {size}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeedTable</name>
    <message>
        <location filename="../../ui/health/feeds.py" line="30"/>
        <source>No source has sent anything yet. Each appears here with its first event; connect one in the configuration under [connectors].</source>
        <extracomment>A source whose newest event arrived later than this after it happened is behind, seconds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="43"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="44"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="46"/>
        <source>Events/min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="52"/>
        <source>Lag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="54"/>
        <source>Last event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="63"/>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="64"/>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="65"/>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="66"/>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="86"/>
        <source>◆ silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="87"/>
        <source>● catching up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="88"/>
        <source>✓ well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="89"/>
        <source>? not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="41"/>
        <source>Only {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="45"/>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="45"/>
        <source>Only alerts that I have taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="46"/>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="46"/>
        <source>Only alerts that nobody has taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="47"/>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="47"/>
        <source>One row for each kind of alert (G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="48"/>
        <source>Shows all sites and kinds again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="54"/>
        <source>Search the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="58"/>
        <source>Saved views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="65"/>
        <source>Name of this view; Enter keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="169"/>
        <source>All alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="173"/>
        <source>Save this view …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="174"/>
        <source>Forget this view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Findable</name>
    <message>
        <location filename="../../ui/shell/finding.py" line="41"/>
        <source>action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/finding.py" line="50"/>
        <source>site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/finding.py" line="50"/>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/finding.py" line="71"/>
        <source>alert</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupModel</name>
    <message>
        <location filename="../../ui/alerts/group_model.py" line="69"/>
        <source>Kind</source>
        <extracomment>The row&apos;s group.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/group_model.py" line="70"/>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/group_model.py" line="71"/>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/group_model.py" line="72"/>
        <source>Sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/group_model.py" line="73"/>
        <source>Oldest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealthModel</name>
    <message>
        <location filename="../../ui/health/model.py" line="160"/>
        <source>The engine is lost; nothing was sent.</source>
        <extracomment>Ten minutes of pulses are drawn. The full page is asked for with every so many pulses while the pane is seen.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/model.py" line="165"/>
        <source>Not sent: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/model.py" line="169"/>
        <source>Refused again: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/model.py" line="171"/>
        <source>The engine had this event already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/model.py" line="174"/>
        <source>Accepted; it is from the future and waits for its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/model.py" line="177"/>
        <source>Accepted and judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/model.py" line="183"/>
        <source>The engine is lost; no bundle was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/model.py" line="190"/>
        <source>No bundle was written: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/model.py" line="192"/>
        <source>{path} ({size:.0f} kB), without personal data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealthPane</name>
    <message>
        <location filename="../../ui/health/pane.py" line="43"/>
        <source>Waiting for the engine&apos;s pulse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/pane.py" line="47"/>
        <source>Events a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/pane.py" line="48"/>
        <source>Examine: p50 · p95 · p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/pane.py" line="49"/>
        <source>Batches waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/pane.py" line="50"/>
        <source>Worst lag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/pane.py" line="58"/>
        <source>Support bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/pane.py" line="60"/>
        <source>Write versions, settings, figures and the log&apos;s end, nobody&apos;s data (Ctrl+B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/pane.py" line="74"/>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/pane.py" line="159"/>
        <source>10 min, up to {highest:,.4g}{unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/pane.py" line="165"/>
        <source>The engine did not answer: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/health/pane.py" line="183"/>
        <source>Writing the bundle…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatControls</name>
    <message>
        <location filename="../../ui/heat/controls.py" line="24"/>
        <source>&amp;Guards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="24"/>
        <source>A row for each guard (Alt+G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="25"/>
        <source>&amp;Sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="25"/>
        <source>A row for each site (Alt+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="26"/>
        <source>&amp;24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="26"/>
        <source>The last 24 hours (Alt+2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="27"/>
        <source>&amp;7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="27"/>
        <source>The last 7 days (Alt+7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="28"/>
        <source>By &amp;risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="28"/>
        <source>Highest risk first (Alt+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="29"/>
        <source>By &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="29"/>
        <source>In the order of names (Alt+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="31"/>
        <source>Find a name or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="32"/>
        <source>Shows only rows with these words (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="36"/>
        <source>Zoom in (+, or Ctrl and the wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="37"/>
        <source>Zoom out (-, or Ctrl and the wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="38"/>
        <source>Show all rows (0)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <location filename="../../ui/heat/legend.py" line="25"/>
        <source>Colours: risk from 0, dark blue, to 100, yellow; unknown is hatched grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/legend.py" line="41"/>
        <source>Risk 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/legend.py" line="41"/>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <location filename="../../ui/heat/map.py" line="39"/>
        <source>Risk by hour</source>
        <extracomment>Width of the names, pixels. Rows that a turn of the wheel moves where names fit; elsewhere it moves as many pixels.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/map.py" line="128"/>
        <source>risk {0} of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/map.py" line="129"/>
        <source>{who}, {day} {start}, {risk}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/map.py" line="133"/>
        <source>nothing is known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatPane</name>
    <message>
        <location filename="../../ui/heat/pane.py" line="85"/>
        <source>Heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="86"/>
        <source>Rankings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="137"/>
        <source>{0} of {1} rows · at {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="152"/>
        <source>This may be old: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="159"/>
        <source>The risk cannot be shown: {0}. It is asked for again within a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="161"/>
        <source>Waiting for the engine&apos;s figures …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="163"/>
        <source>No name and no id has “{0}” in it. Clear the field to see all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="167"/>
        <source>No sites yet.
Each site of the directory gets a row here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="168"/>
        <source>Nobody yet.
Each person of the directory gets a row here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="187"/>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="187"/>
        <source>risk {0} of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="188"/>
        <source>{day} {start}–{end} {zone} · {risk}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysOverlay</name>
    <message>
        <location filename="../../ui/shell/keys_overlay.py" line="34"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/keys_overlay.py" line="36"/>
        <source>Click a key and press another to change it. Escape closes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <location filename="../../ui/people/lists.py" line="55"/>
        <location filename="../../ui/people/lists.py" line="112"/>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="56"/>
        <source>Alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="57"/>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="58"/>
        <location filename="../../ui/people/lists.py" line="141"/>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="58"/>
        <location filename="../../ui/people/lists.py" line="95"/>
        <location filename="../../ui/people/lists.py" line="128"/>
        <location filename="../../ui/people/lists.py" line="141"/>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="59"/>
        <location filename="../../ui/people/lists.py" line="92"/>
        <location filename="../../ui/people/lists.py" line="114"/>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="60"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="73"/>
        <source>{0} m outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="73"/>
        <source>inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="79"/>
        <source>confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="80"/>
        <source>cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="82"/>
        <source>waits for review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="88"/>
        <source>biometric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="88"/>
        <source>place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="94"/>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="96"/>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="97"/>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="98"/>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="116"/>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="127"/>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="138"/>
        <source>until further notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="142"/>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="143"/>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapDesk</name>
    <message>
        <location filename="../../ui/map/desk.py" line="45"/>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/desk.py" line="46"/>
        <source>Go to the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/desk.py" line="47"/>
        <source>Show all sites</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapNotice</name>
    <message>
        <location filename="../../ui/map/notice.py" line="20"/>
        <source>&amp;Load the map again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/notice.py" line="21"/>
        <source>&amp;Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/notice.py" line="29"/>
        <source>Loading the map …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/notice.py" line="33"/>
        <source>The map cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkWords</name>
    <message>
        <location filename="../../ui/people/mark_words.py" line="15"/>
        <source>Attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="16"/>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="17"/>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="18"/>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="19"/>
        <source>Tours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="20"/>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="26"/>
        <source>The rules found nothing on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="28"/>
        <source>Nothing was heard on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="29"/>
        <source>Never heard: unknown, not quiet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="35"/>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="37"/>
        <source>{0} to {1} ({2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="43"/>
        <source>Rostered at {site}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="44"/>
        <source>Clocked in at {site}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="45"/>
        <source>{count} positions inside the fence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="46"/>
        <source>{count} positions outside the fence while clocked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="47"/>
        <source>{count} positions while not clocked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="48"/>
        <source>{count} signs of life from the phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="49"/>
        <source>Checkpoint {text} scanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="59"/>
        <source>Task “{text}” at {site}: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="61"/>
        <source>Tour at {site}: {count} of {total} checkpoints, {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="63"/>
        <source>Punched in at {site}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="64"/>
        <source>Punched out at {site}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="65"/>
        <source>Biometric check at {site}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="67"/>
        <source>check passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="68"/>
        <source>check failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="69"/>
        <source>check of low quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="80"/>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="81"/>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="82"/>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="83"/>
        <source>overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="84"/>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="85"/>
        <source>done late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="86"/>
        <source>incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="87"/>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MetricWords</name>
    <message>
        <location filename="../../ui/people/metric_words.py" line="19"/>
        <source>Punches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="20"/>
        <source>First punch in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="21"/>
        <source>Last punch out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="22"/>
        <source>Late against the roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="23"/>
        <source>Time on post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="24"/>
        <source>Breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="25"/>
        <source>Time in breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="26"/>
        <source>Rest before the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="27"/>
        <source>Sites worked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="28"/>
        <source>Devices punched on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="29"/>
        <source>Position fixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="30"/>
        <source>Fixes inside the fence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="31"/>
        <source>Mean accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="32"/>
        <source>Distance moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="33"/>
        <source>Highest speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="34"/>
        <source>Longest silence on post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="35"/>
        <source>Phone activity per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="36"/>
        <source>Tasks done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="37"/>
        <source>Tasks overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="38"/>
        <source>Time to start a task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="39"/>
        <source>Checkpoints per tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="40"/>
        <source>Tour coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="41"/>
        <source>Time between checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="42"/>
        <source>Biometric confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="43"/>
        <source>Weak or failed checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="44"/>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="50"/>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="56"/>
        <source>{0} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="57"/>
        <source>{0} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="58"/>
        <source>{0} km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="59"/>
        <source>{0} km/h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="69"/>
        <source>{0} h {1} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="74"/>
        <source>no range yet, {0} of 10 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="76"/>
        <source>{0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="89"/>
        <source>nothing is known of this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="93"/>
        <source>usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="94"/>
        <source>{0} of {1} days were as far off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="96"/>
        <source>later than usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="96"/>
        <source>earlier than usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="98"/>
        <source>above usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="98"/>
        <source>below usual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <location filename="../../ui/shell/notices.py" line="122"/>
        <source>Show the console</source>
        <extracomment>One sound in so many milliseconds at most, the most urgent one; a storm must not howl. An alert older than this is not news: it came while nobody was connected.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/notices.py" line="124"/>
        <source>Sound off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <location filename="../../ui/shell/palette.py" line="49"/>
        <source>Find an action, a person, a site, an alert …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/palette.py" line="58"/>
        <source>Nothing of that name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <location filename="../../ui/panes.py" line="44"/>
        <source>The day of the alert&apos;s person appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="46"/>
        <source>Heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="47"/>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="48"/>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="49"/>
        <source>The day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="50"/>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="51"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="123"/>
        <source>This alert is not about one person.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonHead</name>
    <message>
        <location filename="../../ui/people/head.py" line="66"/>
        <source>▲ The login is locked since {0}: {1}</source>
        <extracomment>Of a reason; more would push the page away. From here a history score is called so; the steps of the fraud rules.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/head.py" line="76"/>
        <source>phone {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/head.py" line="76"/>
        <source>no phone known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/head.py" line="80"/>
        <source>at home at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/head.py" line="83"/>
        <source>reports to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/head.py" line="85"/>
        <source>speaks {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/head.py" line="92"/>
        <source>Fraud history: unknown, the rules have not heard of this person yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/head.py" line="98"/>
        <source>Fraud history {0}{1} of 1, over 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/head.py" line="100"/>
        <source>{0} open alerts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <location filename="../../ui/people/pane.py" line="72"/>
        <source>Alerts</source>
        <extracomment>Narrower than this the lists stand under the measures, pixels. The measures with the beginning of their words, pixels.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="74"/>
        <source>No alert has been raised about this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="77"/>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="79"/>
        <source>No check is kept. Biometric checks and punches with a place appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="82"/>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="84"/>
        <source>The rules have found nothing in 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="87"/>
        <source>Shifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="89"/>
        <source>No shift from two days ago to a week ahead. Rosters are imported or sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="92"/>
        <source>Sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="94"/>
        <source>Assigned to no site. Assignments are imported with the directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="165"/>
        <source>This is old: {0} Press F5 to ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="172"/>
        <source>The page cannot be shown: {0}
Press F5 to ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="176"/>
        <source>Asking the engine about {0} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="178"/>
        <source>Choose a person, in an alert, on the map or with Ctrl+K.
Their day, measures, alerts and checks appear here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <location filename="../../ui/settings/preview.py" line="49"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="50"/>
        <source>End this preview; nothing was changed (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="60"/>
        <source>In these 7 days nothing was found, neither before nor with the new values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="67"/>
        <source>No finding would be gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="68"/>
        <source>No finding would be new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="73"/>
        <source>Detection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="75"/>
        <source>Found before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="82"/>
        <source>Found now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="89"/>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="97"/>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="105"/>
        <source>At another time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="120"/>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="126"/>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="132"/>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="181"/>
        <source>A preview judges the last 7 days again with the unsaved values and says which findings would be gone and which would be new. Change a value, then press Ctrl+P.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="187"/>
        <source>The preview failed: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="189"/>
        <source>The preview was cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="194"/>
        <source>Reading the last 7 days…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="196"/>
        <source>{done:,} of {total:,} events · {rate:,.0f} a second · {left} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="202"/>
        <source>Nothing is kept of the last 7 days; there is nothing to judge again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="204"/>
        <source>Last 7 days, {events:,} events judged again. Findings gone: {gone:,}; new: {new:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="211"/>
        <source> The values were changed since; preview again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="220"/>
        <source>By detection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="221"/>
        <source>Gone {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="222"/>
        <source>New {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="225"/>
        <source> and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="227"/>
        <source>▲ Confirmed alerts would not have been raised: {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="236"/>
        <source> (first {n})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="121"/>
        <source>Due</source>
        <extracomment>Changes shown in one go, and how often, ms: a storm must not freeze the window. The row&apos;s alert, for views and delegates. Every open alert, in order, whether the filter lets it through or not.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="122"/>
        <source>Alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="123"/>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="124"/>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="125"/>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="127"/>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="128"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="129"/>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="130"/>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="131"/>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="132"/>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <location filename="../../ui/alerts/queue_view.py" line="151"/>
        <source>None of {0} open alerts passes the filter. Esc shows all.</source>
        <extracomment>What happened: it takes the room that the other columns leave.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_view.py" line="153"/>
        <source>No open alerts.
New ones appear here, most urgent first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <location filename="../../ui/shell/rail.py" line="19"/>
        <source>Workspaces</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RankingModel</name>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="50"/>
        <source>Guard</source>
        <extracomment>Of fewer cases than this a share says little: it is drawn quietly and stands below the others. Those with the most to mend first.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="50"/>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="55"/>
        <source>Tasks in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="56"/>
        <source>Tasks begun, or done where a time is set, within the time they had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="62"/>
        <source>of tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="63"/>
        <source>Tasks in time of all that can be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="70"/>
        <source>Tour coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="71"/>
        <source>Checkpoints scanned of those planned, in tours that are over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="77"/>
        <source>of checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="78"/>
        <source>Scanned of planned checkpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="85"/>
        <source>Tours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="86"/>
        <source>Tours that are over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="93"/>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="94"/>
        <source>Median time from being given a task to beginning it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="101"/>
        <source>of begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="102"/>
        <source>Tasks that were begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="111"/>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/heat/ranking_model.py" line="189"/>
        <source>Rests on %n case(s) only: too few to compare.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RankingTable</name>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="133"/>
        <source>Enter opens the row&apos;s page; a heading sorts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RankingView</name>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="34"/>
        <source>Guards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="35"/>
        <source>Sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="54"/>
        <source>&amp;Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="54"/>
        <source>&amp;7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="54"/>
        <source>&amp;30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="61"/>
        <source>Rankings of this span, today included (Alt and the letter or figure)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="105"/>
        <source>Waiting for the engine …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="107"/>
        <source>Still reading the journal: {0} %. These are the earlier days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="112"/>
        <source>No tasks or tours in this span. They appear here once a source sends them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="115"/>
        <source>Figures that rest on fewer than {0} cases are pale and stand below the others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonStrip</name>
    <message>
        <location filename="../../ui/heat/strip.py" line="47"/>
        <source>Point at an hour, or move to it with the arrow keys.</source>
        <extracomment>Reasons shown; the rest is counted. More would be read by nobody.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/strip.py" line="75"/>
        <source>Nothing is known of this hour: not on the roster, and nothing was heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/strip.py" line="78"/>
        <source>Watched, and nothing was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/strip.py" line="81"/>
        <source>The {0} weightiest; {1} more are lighter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/strip.py" line="99"/>
        <source>+{0} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/strip.py" line="101"/>
        <source>not counted, same kind as above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/strip.py" line="103"/>
        <source>+{0} points left from an earlier hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/strip.py" line="118"/>
        <source>Open {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/strip.py" line="118"/>
        <source>Open the alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/heat/strip.py" line="121"/>
        <source>Shows this alert (Space)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <location filename="../../ui/settings/scope_bar.py" line="26"/>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/scope_bar.py" line="26"/>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/scope_bar.py" line="26"/>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/scope_bar.py" line="26"/>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/scope_bar.py" line="29"/>
        <source>For which part of the room values are shown (Alt+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/scope_bar.py" line="30"/>
        <source>Type a part of the name (Alt+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/scope_bar.py" line="31"/>
        <source>Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/scope_bar.py" line="32"/>
        <source>Tenant, client or site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/scope_bar.py" line="48"/>
        <source>Values for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <location filename="../../ui/settings/words.py" line="37"/>
        <location filename="../../ui/settings/words.py" line="72"/>
        <source>site {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="39"/>
        <location filename="../../ui/settings/words.py" line="71"/>
        <source>client {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="41"/>
        <location filename="../../ui/settings/words.py" line="70"/>
        <source>tenant {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="42"/>
        <location filename="../../ui/settings/words.py" line="69"/>
        <source>everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="47"/>
        <source>inherited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="49"/>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="49"/>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="62"/>
        <location filename="../../ui/settings/words.py" line="73"/>
        <source>configuration, fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="64"/>
        <source>set here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="67"/>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="68"/>
        <source>the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="80"/>
        <source>yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="85"/>
        <source>{what}, {scope}: {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="96"/>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="96"/>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="96"/>
        <source>shadow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsModel</name>
    <message>
        <location filename="../../ui/settings/model.py" line="213"/>
        <source>The engine is lost; nothing was saved.</source>
        <extracomment>How often a preview is asked how far it is, seconds. Days that a preview looks back.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/model.py" line="226"/>
        <source>Not saved: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/model.py" line="233"/>
        <source>Saved; it holds from the next event on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/model.py" line="242"/>
        <source>The engine is lost; there is no preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/model.py" line="257"/>
        <source>No preview: {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <location filename="../../ui/settings/pane.py" line="38"/>
        <source>Search detections and options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="39"/>
        <source>Words of a detection or option (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="44"/>
        <source>Return changes the value, Delete goes back to the inherited one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="57"/>
        <source>Nothing was changed yet. Every change stands here with its reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="67"/>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="72"/>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="73"/>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="74"/>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="81"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="95"/>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="96"/>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="170"/>
        <source>Waiting for the engine; its detections and options appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="190"/>
        <source>{title}, {option}: {value} ({origin}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="197"/>
        <source> Change it in the configuration; it wins over what is set here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="199"/>
        <source> Without it {value} would be inherited; press Delete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="203"/>
        <source> From {low:,.10g} to {high:,.10g}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsTree</name>
    <message>
        <location filename="../../ui/settings/tree.py" line="82"/>
        <source>Detection and option</source>
        <extracomment>(detection, field) of a row, for delegates and the pane; None for a pack.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/tree.py" line="83"/>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/tree.py" line="84"/>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/tree.py" line="85"/>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/tree.py" line="86"/>
        <source>Comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/tree.py" line="162"/>
        <source>● not saved, was {before}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteFacts</name>
    <message>
        <location filename="../../ui/sites/head.py" line="85"/>
        <location filename="../../ui/sites/head.py" line="88"/>
        <location filename="../../ui/sites/head.py" line="89"/>
        <source>not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="88"/>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="89"/>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="90"/>
        <source>Guards needed at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="91"/>
        <source>Rostered now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="92"/>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="93"/>
        <source>Fence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="94"/>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="95"/>
        <source>Open today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="96"/>
        <source>Local day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="97"/>
        <source>Cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="98"/>
        <source>Checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteHead</name>
    <message>
        <location filename="../../ui/sites/head.py" line="52"/>
        <source>of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="55"/>
        <source>local time {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="56"/>
        <source>{0} open alerts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteLists</name>
    <message>
        <location filename="../../ui/sites/lists.py" line="60"/>
        <source>Now</source>
        <extracomment>The severity whose shape and colour a state borrows; what is not here is quiet.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="61"/>
        <location filename="../../ui/sites/lists.py" line="75"/>
        <location filename="../../ui/sites/lists.py" line="89"/>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="62"/>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="63"/>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="74"/>
        <source>Tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="76"/>
        <source>Checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="78"/>
        <source>Not scanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="88"/>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="90"/>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="92"/>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="93"/>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="94"/>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="104"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteMap</name>
    <message>
        <location filename="../../ui/map/view.py" line="341"/>
        <source>Alerts go on without it. The window&apos;s other parts are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="19"/>
        <source>The map file {name} cannot be opened. Check the path and who may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="22"/>
        <source>{name} is neither an MBTiles nor a PMTiles file. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="25"/>
        <source>The map file {name} is damaged or empty. Copy it again from its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="28"/>
        <source>{name} holds vector tiles. Choose a file with pictures (PNG, JPEG, WebP).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="31"/>
        <source>{name} is compressed in a way that is not read here. Make it with gzip or without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="35"/>
        <source>Online maps are off: set tiles_online in the configuration to allow them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="38"/>
        <source>{name} is no address of tiles: it needs http(s), {z}, {x} and {y}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="42"/>
        <source>The shipped map stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="49"/>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="50"/>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="51"/>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="52"/>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="53"/>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="54"/>
        <source>No open alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="55"/>
        <source>Old reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="56"/>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="57"/>
        <source>Person, last position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="58"/>
        <source>Person, over 10 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="59"/>
        <source>Camera with picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="60"/>
        <source>Camera, no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="61"/>
        <source>Camera, old picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="62"/>
        <source>Camera, unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="63"/>
        <source>Track, by time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="64"/>
        <source>Risk of a region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="65"/>
        <source>Nine of ten of its sites have this risk or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="66"/>
        <source>Risk unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="67"/>
        <source>Risk {risk} · {count} sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="68"/>
        <source>Risk unknown · {count} sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="69"/>
        <source>{count} of them unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="70"/>
        <source>{count} min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="77"/>
        <source>{count} people here: zoom in to see them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="78"/>
        <source>{count} cameras here: zoom in to see them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="79"/>
        <source>{count} sites have no valid position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="80"/>
        <source>Sites appear here when the directory has some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="81"/>
        <source>Import a directory, connect a source, or play the demonstration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="90"/>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="91"/>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="92"/>
        <source>Show all sites (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="93"/>
        <source>Zoom in (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="94"/>
        <source>Zoom out (-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="95"/>
        <source>Find a site (/)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="96"/>
        <source>Name or id of a site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="97"/>
        <source>No site is called so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="98"/>
        <source>and {count} more: type on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="99"/>
        <source>Measure a distance (D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="100"/>
        <source>Click the points; Enter takes the middle, Backspace one back, Esc ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="103"/>
        <source>Total {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="104"/>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="105"/>
        <source>Moment shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="112"/>
        <source>Sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="113"/>
        <source>Fences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="114"/>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="115"/>
        <source>Tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="116"/>
        <source>Cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="117"/>
        <source>Risk (H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="118"/>
        <source>Coasts and borders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="119"/>
        <source>Own base map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SitePane</name>
    <message>
        <location filename="../../ui/sites/pane.py" line="55"/>
        <source>Nobody is rostered from now to 12 hours ahead, and nobody is punched in.</source>
        <extracomment>Narrower than this the lists stand under who is there, pixels.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="58"/>
        <source>Who should be there, and who is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="80"/>
        <source>Tours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="82"/>
        <source>No tour on this day. Tours appear once a source has planned them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="85"/>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="87"/>
        <source>No task on this day, and none left open from the week before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="90"/>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="92"/>
        <source>No alert has been raised at this site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="95"/>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="97"/>
        <source>Nobody is assigned here. Assignments are imported with the directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="103"/>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="167"/>
        <source>This is old: {0} Press F5 to ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="174"/>
        <source>The page cannot be shown: {0}
Press F5 to ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="178"/>
        <source>Asking the engine about {0} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="180"/>
        <source>Choose a site, in an alert, on the map or with Ctrl+K.
Who is there, tours, tasks and alerts appear here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteWords</name>
    <message>
        <location filename="../../ui/sites/words.py" line="19"/>
        <source>Who is there is unknown: no punch of this site has arrived. {0} needed now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="21"/>
        <source>{0} of {1} guards are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/sites/words.py" line="23"/>
        <source>%n missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="26"/>
        <source>Nobody is needed now; {0} there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="32"/>
        <source>there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="33"/>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="34"/>
        <source>left early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="35"/>
        <source>there, not rostered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="36"/>
        <source>due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="37"/>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="43"/>
        <source>guarded post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="44"/>
        <source>store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="45"/>
        <source>office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="46"/>
        <source>other place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="52"/>
        <source>polygon of {0} corners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="54"/>
        <source>circle of {0} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="55"/>
        <source>none drawn; the usual circle counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="60"/>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="62"/>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <location filename="../../ui/shell/status_line.py" line="21"/>
        <source>Ctrl+K finds everything · ? shows all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/status_line.py" line="35"/>
        <source>{0:,} of {1:,} shown · shelved {2:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/status_line.py" line="37"/>
        <source> · {0:,} events · engine {1:.2f} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/status_line.py" line="40"/>
        <source> · flood</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="77"/>
        <source>Sound is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="77"/>
        <source>Sound is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="86"/>
        <source>{0} open alerts: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="93"/>
        <source>next {0}  {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="94"/>
        <source>The deadline that comes next: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="100"/>
        <source>{0} feeds {1}/{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="102"/>
        <source>engine ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="102"/>
        <source>◆ store fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="112"/>
        <source>{0} load {1:.0f}/h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="113"/>
        <source>Alerts per operator and hour: healthy up to 6, at most 12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="117"/>
        <source>▲ engine lost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnsavedChanges</name>
    <message>
        <location filename="../../ui/settings/changes.py" line="38"/>
        <location filename="../../ui/settings/changes.py" line="149"/>
        <source>UNSAVED CHANGES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="44"/>
        <source>Choose an option and press Return to change it. Changes gather here; preview them over the last 7 days, then save them with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="53"/>
        <source>Why: this stands in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="54"/>
        <source>Reason of the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="56"/>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="58"/>
        <source>Judge the last 7 days with these values; nothing is saved (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="60"/>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="61"/>
        <source>Save; the values hold from the next event on (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="62"/>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="63"/>
        <source>Forget what is typed and not saved (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="121"/>
        <source>Say in a few words why, then save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="145"/>
        <source>UNSAVED CHANGES, {scope}: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="153"/>
        <source>{n} more in other scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="167"/>
        <source>inherited, {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="170"/>
        <source>{title} · {option}: {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <location filename="../../ui/welcome/page.py" line="39"/>
        <source>Watch the demonstration night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="50"/>
        <source>Welcome. There is no site yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="54"/>
        <source>Watch a recorded night of sixty sites to get to know the console, or connect your own sources. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="62"/>
        <source>CONNECT YOUR SOURCES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="65"/>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="77"/>
        <source>directory.json, sites.csv, people.csv, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="78"/>
        <source>a folder into which events are put as files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="81"/>
        <source>1  Sites and people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="83"/>
        <location filename="../../ui/welcome/page.py" line="91"/>
        <source>Browse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="84"/>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="85"/>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="89"/>
        <source>2  Events from files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="92"/>
        <source>Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="96"/>
        <source>3  Events from systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="98"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="150"/>
        <source>Directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="150"/>
        <source>Directory (*.json *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="156"/>
        <source>Folder to watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="162"/>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="172"/>
        <source>Name a file or folder first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <location filename="../../ui/shell/arrangements.py" line="15"/>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/arrangements.py" line="19"/>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/arrangements.py" line="22"/>
        <source>Heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/arrangements.py" line="28"/>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/arrangements.py" line="34"/>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/arrangements.py" line="35"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <location filename="../../ui/people/metrics_table.py" line="23"/>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metrics_table.py" line="24"/>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metrics_table.py" line="25"/>
        <source>Beside the usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metrics_table.py" line="26"/>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/people/metrics_table.py" line="35"/>
        <source>Measures of the day beside the usual range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/typing_in.py" line="25"/>
        <source>A mode is on, off or shadow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/typing_in.py" line="29"/>
        <source>“{what}”: write yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/typing_in.py" line="40"/>
        <source>“{what}”: write a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/typing_in.py" line="42"/>
        <source>“{what}”: write a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/typing_in.py" line="49"/>
        <source>“{what}” goes from {low:,.10g} to {high:,.10g} {unit}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
