<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi">
<context>
    <name />
    <message>
        <source>replay</source>
        <comment>Reading …</comment>
        <translation>रीप्ले</translation>
    </message>
    <message>
        <source>replay</source>
        <comment>{done} of {total} events · {rate}/s</comment>
        <translation>रीप्ले</translation>
    </message>
    <message>
        <source>replay</source>
        <comment> · {left} left</comment>
        <translation>रीप्ले</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Acknowledge</source>
        <translation>स्वीकारें</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>आगे भेजें</translation>
    </message>
    <message>
        <source>Resolve {0} as</source>
        <translation>{0} को निपटाएँ:</translation>
    </message>
    <message>
        <source>Why? Enter resolves, Esc goes back</source>
        <translation>क्यों? Enter से निपटाएँ, Esc से लौटें</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>Shelve {0} for</source>
        <translation>{0} को कुछ देर हटाएँ:</translation>
    </message>
    <message>
        <source>Why? Enter shelves, Esc goes back</source>
        <translation>क्यों? Enter से कुछ देर हटाएँ, Esc से लौटें</translation>
    </message>
    <message>
        <source>Note on {0}</source>
        <translation>{0} पर टिप्पणी</translation>
    </message>
    <message>
        <source>Enter keeps it, Esc goes back</source>
        <translation>Enter से सहेजें, Esc से लौटें</translation>
    </message>
    <message>
        <source>Enter does it, Esc goes back</source>
        <translation>Enter से करें, Esc से लौटें</translation>
    </message>
    <message>
        <source>{0} alerts ({1})</source>
        <translation>{0} अलर्ट ({1})</translation>
    </message>
    <message>
        <source>It needs a word why</source>
        <translation>कारण लिखना ज़रूरी है</translation>
    </message>
    <message>
        <source>confirmed fraud</source>
        <translation>धोखाधड़ी पक्की</translation>
    </message>
    <message>
        <source>genuine incident</source>
        <translation>वास्तविक घटना</translation>
    </message>
    <message>
        <source>false positive</source>
        <translation>गलत अलर्ट</translation>
    </message>
    <message>
        <source>benign</source>
        <translation>कोई ख़तरा नहीं</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>दोहराव</translation>
    </message>
    <message>
        <source>test</source>
        <translation>परीक्षण</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>{0} is the key of “{1}”</source>
        <translation>{0} पहले से “{1}” की कुंजी है</translation>
    </message>
</context>
<context>
    <name>AlertDesk</name>
    <message>
        <source>Queue</source>
        <extracomment>So many alerts are sorted elsewhere than on the window's thread.</extracomment>
        <translation>कतार</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>दिखाएँ</translation>
    </message>
    <message>
        <source>Next alert</source>
        <translation>अगला अलर्ट</translation>
    </message>
    <message>
        <source>Previous alert</source>
        <translation>पिछला अलर्ट</translation>
    </message>
    <message>
        <source>Take the most urgent</source>
        <translation>सबसे ज़रूरी अलर्ट लें</translation>
    </message>
    <message>
        <source>Search the queue</source>
        <translation>कतार में खोजें</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>समूह</translation>
    </message>
    <message>
        <source>Go to the queue</source>
        <translation>कतार पर जाएँ</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>स्वीकारें</translation>
    </message>
    <message>
        <source>Shelve</source>
        <translation>कुछ देर हटाएँ</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>आगे भेजें</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>निपटाएँ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <source>Do next</source>
        <translation>अगला कदम</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>अपने पास लें</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>Only {0}</source>
        <translation>केवल {0}</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>केवल मेरे</translation>
    </message>
    <message>
        <source>No alert is free; all are taken.</source>
        <translation>कोई अलर्ट मुक्त नहीं; सभी किसी के पास हैं।</translation>
    </message>
    <message>
        <source>Every step is done.</source>
        <translation>सभी कदम पूरे हो गए।</translation>
    </message>
    <message>
        <source>Many alerts at once: shown in groups. G shows each.</source>
        <translation>एक साथ कई अलर्ट: समूहों में दिखाए गए। G से हर एक देखें।</translation>
    </message>
    <message>
        <source>{0} is {1}. Ctrl+Z takes it back within 10 s.</source>
        <translation>{0} अब {1} है। Ctrl+Z से 10 s के भीतर वापस लें।</translation>
    </message>
</context>
<context>
    <name>AlertDetailView</name>
    <message>
        <source>Select an alert to see why it was raised and what proves it.</source>
        <extracomment>Findings shown; the newest ones matter.</extracomment>
        <translation>अलर्ट चुनें: क्यों उठा और क्या सबूत है, यहाँ दिखेगा।</translation>
    </message>
    <message>
        <source>Also looked at by {0}; O takes it over</source>
        <translation>{0} भी देख रहे हैं; O से अपने पास लें</translation>
    </message>
    <message>
        <source>EVIDENCE</source>
        <translation>सबूत</translation>
    </message>
    <message>
        <source>Its findings were withdrawn.</source>
        <translation>इसके निष्कर्ष वापस ले लिए गए।</translation>
    </message>
    <message>
        <source>and {0} older findings</source>
        <translation>और {0} पुराने निष्कर्ष</translation>
    </message>
    <message>
        <source>together</source>
        <translation>कुल मिलाकर</translation>
    </message>
    <message>
        <source>WHAT TO DO</source>
        <translation>क्या करें</translation>
    </message>
    <message>
        <source>SAME PERSON OR PLACE BEFORE</source>
        <translation>यही व्यक्ति या जगह पहले</translation>
    </message>
    <message>
        <source>HISTORY</source>
        <translation>इतिहास</translation>
    </message>
</context>
<context>
    <name>AlertPlace</name>
    <message>
        <source>{distance} apart</source>
        <extracomment>Fewer enclose nothing; the engine too goes by the radius then.</extracomment>
        <translation>आपस में {distance} दूर</translation>
    </message>
    <message>
        <source>{distance} outside the fence</source>
        <translation>घेरे से {distance} बाहर</translation>
    </message>
    <message>
        <source>{distance} from the site</source>
        <translation>साइट से {distance} दूर</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>This is old: {0} Press F5 to ask again.</source>
        <extracomment>While today is shown it is asked for again so often, milliseconds.</extracomment>
        <translation>यह पुराना है: {0} फिर पूछने के लिए F5 दबाएँ।</translation>
    </message>
    <message>
        <source>The engine does not answer; it is being looked for.</source>
        <translation>इंजन उत्तर नहीं दे रहा; उसे खोजा जा रहा है।</translation>
    </message>
</context>
<context>
    <name>ConsoleWindow</name>
    <message>
        <source>Waiting for the engine …</source>
        <translation>इंजन की प्रतीक्षा …</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>कतार</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>मैप</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>कंसोल</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>कुछ भी खोजें</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>सभी कुंजियाँ</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>अगली थीम</translation>
    </message>
    <message>
        <source>Shipped layout</source>
        <translation>मूल लेआउट</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>बाहर निकलें</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>कार्यक्षेत्र</translation>
    </message>
    <message>
        <source>{0} from the next start on.</source>
        <translation>{0} अगली शुरुआत से।</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>लाइव नहीं</translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <source>The day before</source>
        <translation>पिछला दिन</translation>
    </message>
    <message>
        <source>The next day</source>
        <translation>अगला दिन</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>फिर पूछें</translation>
    </message>
    <message>
        <source>Today, {0}</source>
        <translation>आज, {0}</translation>
    </message>
</context>
<context>
    <name>DayPane</name>
    <message>
        <source>The day of the alert's person appears here.</source>
        <translation>अलर्ट वाले व्यक्ति का दिन यहाँ दिखेगा।</translation>
    </message>
    <message>
        <source>The day cannot be shown: {0}</source>
        <translation>दिन दिखाया नहीं जा सकता: {0}</translation>
    </message>
    <message>
        <source>Asking the engine for the day …</source>
        <translation>इंजन से दिन पूछा जा रहा है …</translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <source>The day by the hour</source>
        <translation>घंटे के अनुसार दिन</translation>
    </message>
    <message>
        <source>← → step through the marks, ↑ ↓ change the lane, Enter opens the alert</source>
        <translation>← → से चिह्न बदलें, ↑ ↓ से पंक्ति बदलें, Enter से अलर्ट खोलें</translation>
    </message>
    <message>
        <source>Choose a person to see the day.</source>
        <translation>दिन देखने के लिए व्यक्ति चुनें।</translation>
    </message>
    <message>
        <source>Nothing is known of this day.</source>
        <translation>इस दिन के बारे में कुछ ज्ञात नहीं।</translation>
    </message>
    <message>
        <source>{0} marks on {1}; step through them with the arrow keys.</source>
        <translation>{1} को {0} चिह्न; तीर कुंजियों से एक-एक देखें।</translation>
    </message>
    <message>
        <source>{0} more were left off.</source>
        <translation>{0} और छोड़ दिए गए।</translation>
    </message>
</context>
<context>
    <name>DeadLetters</name>
    <message>
        <source>Waiting for the engine; inputs that it refused appear here.</source>
        <extracomment>Characters that are laid out without a stall (16 ms); four times as many take 400 ms.</extracomment>
        <translation>इंजन की प्रतीक्षा; उसके अस्वीकृत किए इनपुट यहाँ दिखेंगे।</translation>
    </message>
    <message>
        <source>Only refusals of this source</source>
        <translation>केवल इस स्रोत की अस्वीकृतियाँ</translation>
    </message>
    <message>
        <source>Only refusals for this reason</source>
        <translation>केवल इस कारण की अस्वीकृतियाँ</translation>
    </message>
    <message>
        <source>Also those sent again</source>
        <translation>फिर भेजे गए भी</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>सभी स्रोत</translation>
    </message>
    <message>
        <source>All reasons</source>
        <translation>सभी कारण</translation>
    </message>
    <message>
        <source>The input as it was received, to be mended</source>
        <translation>इनपुट जैसा मिला, सुधारने के लिए</translation>
    </message>
    <message>
        <source>The input as it was received; mend it here</source>
        <translation>इनपुट जैसा मिला; यहाँ सुधारें</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>फिर भेजें</translation>
    </message>
    <message>
        <source>Send this input to the engine again (Ctrl+Return)</source>
        <translation>यह इनपुट इंजन को फिर भेजें (Ctrl+Return)</translation>
    </message>
    <message>
        <source>As received</source>
        <translation>जैसा मिला</translation>
    </message>
    <message>
        <source>Take the changes back (Ctrl+Backspace)</source>
        <translation>बदलाव वापस लें (Ctrl+Backspace)</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>मिला</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>स्रोत</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>कहाँ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>आकार</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>✓ sent again</source>
        <translation>✓ फिर भेजा गया</translation>
    </message>
    <message>
        <source>◆ waits</source>
        <translation>◆ प्रतीक्षा में</translation>
    </message>
    <message>
        <source>DEAD LETTERS</source>
        <translation>अस्वीकृत इनपुट</translation>
    </message>
    <message>
        <source>{n:,} of {total:,}</source>
        <translation>{total:,} में से {n:,}</translation>
    </message>
    <message>
        <source>{total:,}</source>
        <translation>{total:,}</translation>
    </message>
    <message>
        <source>Nothing was refused that matches the filter.</source>
        <translation>फ़िल्टर से मेल खाता कुछ भी अस्वीकृत नहीं हुआ।</translation>
    </message>
    <message>
        <source>Nothing was refused. Inputs that cannot be read wait here to be mended.</source>
        <translation>कुछ भी अस्वीकृत नहीं हुआ। जो इनपुट पढ़े न जा सकें, सुधार के लिए यहाँ रुकते हैं।</translation>
    </message>
    <message>
        <source>Choose a refusal to see what was received.</source>
        <translation>कोई अस्वीकृति चुनें; जो मिला था, यहाँ दिखेगा।</translation>
    </message>
    <message>
        <source> It is too large to be mended here; its first {n:,} characters are shown.</source>
        <translation> यहाँ सुधारने के लिए बहुत बड़ा है; पहले {n:,} अक्षर दिखाए गए हैं।</translation>
    </message>
    <message>
        <source> Only its beginning was kept; ask the source for the whole.</source>
        <translation> केवल शुरुआत रखी गई; पूरा स्रोत से माँगें।</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>भेजा जा रहा है…</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Waiting for the engine; its figures and those of the store appear here.</source>
        <translation>इंजन की प्रतीक्षा; उसके और भंडार के आँकड़े यहाँ दिखेंगे।</translation>
    </message>
    <message>
        <source>ENGINE</source>
        <translation>इंजन</translation>
    </message>
    <message>
        <source>STORE</source>
        <translation>भंडार</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>चलते हुए</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>मिले</translation>
    </message>
    <message>
        <source>= {accepted:,} accepted + {duplicates:,} duplicates</source>
        <translation>= {accepted:,} स्वीकृत + {duplicates:,} दोहराव</translation>
    </message>
    <message>
        <source> + {refused:,} refused + {held:,} held</source>
        <translation> + {refused:,} अस्वीकृत + {held:,} रोके गए</translation>
    </message>
    <message>
        <source>Examined</source>
        <translation>जाँचे गए</translation>
    </message>
    <message>
        <source>Waiting in the queue</source>
        <translation>कतार में प्रतीक्षारत</translation>
    </message>
    <message>
        <source>{n} batches</source>
        <translation>{n} बैच</translation>
    </message>
    <message>
        <source>Held for their time</source>
        <translation>समय आने तक रोके गए</translation>
    </message>
    <message>
        <source>Consoles attached</source>
        <translation>जुड़े कंसोल</translation>
    </message>
    <message>
        <source>Failing rules</source>
        <translation>विफल नियम</translation>
    </message>
    <message>
        <source>✓ none</source>
        <translation>✓ कोई नहीं</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>✓ writes succeed</source>
        <translation>✓ लेखन सफल</translation>
    </message>
    <message>
        <source>▲ the last write failed</source>
        <translation>▲ पिछला लेखन विफल रहा</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>कहाँ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>आकार</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>वृद्धि</translation>
    </message>
    <message>
        <source>not known before the second daily backup</source>
        <translation>दूसरे दैनिक बैकअप से पहले ज्ञात नहीं</translation>
    </message>
    <message>
        <source>{size} a day</source>
        <translation>{size} प्रतिदिन</translation>
    </message>
    <message>
        <source>Events kept</source>
        <translation>रखे गए इवेंट</translation>
    </message>
    <message>
        <source>Sealed days</source>
        <translation>सील किए गए दिन</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>पिछला बैकअप</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>स्नैपशॉट</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>अभी कोई नहीं</translation>
    </message>
    <message>
        <source>{age} ago, {size}</source>
        <translation>{age} पहले, {size}</translation>
    </message>
</context>
<context>
    <name>FeedTable</name>
    <message>
        <source>No source has sent anything yet. Each appears here with its first event; connect one in the configuration under [connectors].</source>
        <extracomment>A source whose newest event arrived later than this after it happened is behind, seconds.</extracomment>
        <translation>किसी स्रोत ने अभी कुछ नहीं भेजा। हर स्रोत अपने पहले इवेंट के साथ यहाँ दिखेगा; कॉन्फ़िगरेशन में [connectors] के नीचे स्रोत जोड़ें।</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>स्रोत</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Events/min</source>
        <translation>इवेंट/min</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>विलंब</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>पिछला इवेंट</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>इवेंट</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>देर से आए</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>दोहराव</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>अस्वीकृत</translation>
    </message>
    <message>
        <source>◆ silent</source>
        <translation>◆ मौन</translation>
    </message>
    <message>
        <source>● catching up</source>
        <translation>● बकाया पूरा कर रहा है</translation>
    </message>
    <message>
        <source>✓ well</source>
        <translation>✓ ठीक</translation>
    </message>
    <message>
        <source>? not known</source>
        <translation>? ज्ञात नहीं</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Only {0} ({1})</source>
        <translation>केवल {0} ({1})</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>मेरे</translation>
    </message>
    <message>
        <source>Only alerts that I have taken</source>
        <translation>केवल वे अलर्ट जो मैंने लिए हैं</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>मुक्त</translation>
    </message>
    <message>
        <source>Only alerts that nobody has taken</source>
        <translation>केवल वे अलर्ट जो किसी ने नहीं लिए</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>समूह</translation>
    </message>
    <message>
        <source>One row for each kind of alert (G)</source>
        <translation>हर प्रकार के अलर्ट की एक पंक्ति (G)</translation>
    </message>
    <message>
        <source>Shows all sites and kinds again</source>
        <translation>सभी साइटें और प्रकार फिर दिखाएँ</translation>
    </message>
    <message>
        <source>Search the queue</source>
        <translation>कतार में खोजें</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>सहेजे गए व्यू</translation>
    </message>
    <message>
        <source>Name of this view; Enter keeps it</source>
        <translation>इस व्यू का नाम; Enter से सहेजें</translation>
    </message>
    <message>
        <source>All alerts</source>
        <translation>सभी अलर्ट</translation>
    </message>
    <message>
        <source>Save this view …</source>
        <translation>यह व्यू सहेजें …</translation>
    </message>
    <message>
        <source>Forget this view</source>
        <translation>यह व्यू हटाएँ</translation>
    </message>
</context>
<context>
    <name>Findable</name>
    <message>
        <source>action</source>
        <translation>कार्रवाई</translation>
    </message>
    <message>
        <source>site</source>
        <translation>साइट</translation>
    </message>
    <message>
        <source>person</source>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>अलर्ट</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>Time (UTC)</source>
        <translation>समय (UTC)</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>गंभीरता</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>निष्कर्ष</translation>
    </message>
    <message>
        <source>About</source>
        <translation>किसके बारे में</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>साइट</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>Findings of the recording</source>
        <translation>रिकॉर्डिंग के निष्कर्ष</translation>
    </message>
    <message>
        <source>The rules found nothing in this recording.</source>
        <translation>नियमों को इस रिकॉर्डिंग में कुछ नहीं मिला।</translation>
    </message>
</context>
<context>
    <name>GroupModel</name>
    <message>
        <source>Kind</source>
        <extracomment>The row's group.</extracomment>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>मुक्त</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>साइटें</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>सबसे पुराना</translation>
    </message>
</context>
<context>
    <name>HealthModel</name>
    <message>
        <source>The engine is lost; nothing was sent.</source>
        <extracomment>Ten minutes of pulses are drawn. The full page is asked for with every so many pulses while the pane is seen.</extracomment>
        <translation>इंजन से संपर्क टूटा; कुछ नहीं भेजा गया।</translation>
    </message>
    <message>
        <source>Not sent: {why}</source>
        <translation>नहीं भेजा गया: {why}</translation>
    </message>
    <message>
        <source>Refused again: {why}</source>
        <translation>फिर अस्वीकृत: {why}</translation>
    </message>
    <message>
        <source>The engine had this event already.</source>
        <translation>यह इवेंट इंजन के पास पहले से था।</translation>
    </message>
    <message>
        <source>Accepted; it is from the future and waits for its time.</source>
        <translation>स्वीकार हुआ; समय भविष्य का है, उसके आने तक रुकेगा।</translation>
    </message>
    <message>
        <source>Accepted and judged.</source>
        <translation>स्वीकार हुआ और जाँचा गया।</translation>
    </message>
    <message>
        <source>The engine is lost; no bundle was written.</source>
        <translation>इंजन से संपर्क टूटा; बंडल नहीं लिखा गया।</translation>
    </message>
    <message>
        <source>No bundle was written: {why}</source>
        <translation>बंडल नहीं लिखा गया: {why}</translation>
    </message>
    <message>
        <source>{path} ({size:.0f} kB), without personal data</source>
        <translation>{path} ({size:.0f} kB), निजी डेटा के बिना</translation>
    </message>
</context>
<context>
    <name>HealthPane</name>
    <message>
        <source>Waiting for the engine's pulse</source>
        <translation>इंजन के संकेत की प्रतीक्षा</translation>
    </message>
    <message>
        <source>Events a second</source>
        <translation>इवेंट प्रति सेकंड</translation>
    </message>
    <message>
        <source>Examine: p50 · p95 · p99</source>
        <translation>जाँच: p50 · p95 · p99</translation>
    </message>
    <message>
        <source>Batches waiting</source>
        <translation>प्रतीक्षारत बैच</translation>
    </message>
    <message>
        <source>Worst lag</source>
        <translation>सबसे अधिक विलंब</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>सहायता बंडल</translation>
    </message>
    <message>
        <source>Write versions, settings, figures and the log's end, nobody's data (Ctrl+B)</source>
        <translation>संस्करण, सेटिंग, आँकड़े और लॉग का अंतिम भाग लिखें, किसी का निजी डेटा नहीं (Ctrl+B)</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>10 min, up to {highest:,.4g}{unit}</source>
        <translation>10 min, अधिकतम {highest:,.4g}{unit}</translation>
    </message>
    <message>
        <source>The engine did not answer: {why}</source>
        <translation>इंजन ने उत्तर नहीं दिया: {why}</translation>
    </message>
    <message>
        <source>Writing the bundle…</source>
        <translation>बंडल लिखा जा रहा है…</translation>
    </message>
</context>
<context>
    <name>HeatControls</name>
    <message>
        <source>&amp;Guards</source>
        <translation>गार्ड (&amp;G)</translation>
    </message>
    <message>
        <source>A row for each guard (Alt+G)</source>
        <translation>हर गार्ड की एक पंक्ति (Alt+G)</translation>
    </message>
    <message>
        <source>&amp;Sites</source>
        <translation>साइटें (&amp;S)</translation>
    </message>
    <message>
        <source>A row for each site (Alt+S)</source>
        <translation>हर साइट की एक पंक्ति (Alt+S)</translation>
    </message>
    <message>
        <source>&amp;24 h</source>
        <translation>&amp;24 h</translation>
    </message>
    <message>
        <source>The last 24 hours (Alt+2)</source>
        <translation>पिछले 24 घंटे (Alt+2)</translation>
    </message>
    <message>
        <source>&amp;7 days</source>
        <translation>&amp;7 दिन</translation>
    </message>
    <message>
        <source>The last 7 days (Alt+7)</source>
        <translation>पिछले 7 दिन (Alt+7)</translation>
    </message>
    <message>
        <source>By &amp;risk</source>
        <translation>जोखिम से (&amp;R)</translation>
    </message>
    <message>
        <source>Highest risk first (Alt+R)</source>
        <translation>सबसे अधिक जोखिम पहले (Alt+R)</translation>
    </message>
    <message>
        <source>By &amp;name</source>
        <translation>नाम से (&amp;N)</translation>
    </message>
    <message>
        <source>In the order of names (Alt+N)</source>
        <translation>नाम के क्रम में (Alt+N)</translation>
    </message>
    <message>
        <source>Find a name or id</source>
        <translation>नाम या id खोजें</translation>
    </message>
    <message>
        <source>Shows only rows with these words (Ctrl+F)</source>
        <translation>केवल इन शब्दों वाली पंक्तियाँ (Ctrl+F)</translation>
    </message>
    <message>
        <source>Zoom in (+, or Ctrl and the wheel)</source>
        <translation>ज़ूम इन (+, या Ctrl और व्हील)</translation>
    </message>
    <message>
        <source>Zoom out (-, or Ctrl and the wheel)</source>
        <translation>ज़ूम आउट (-, या Ctrl और व्हील)</translation>
    </message>
    <message>
        <source>Show all rows (0)</source>
        <translation>सभी पंक्तियाँ दिखाएँ (0)</translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <source>Colours: risk from 0, dark blue, to 100, yellow; unknown is hatched grey</source>
        <translation>रंग: जोखिम 0 गहरा नीला से 100 पीला तक; अज्ञात पर धूसर धारियाँ</translation>
    </message>
    <message>
        <source>Risk 0</source>
        <translation>जोखिम 0</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>अज्ञात</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Risk by hour</source>
        <extracomment>Width of the names, pixels. Rows that a turn of the wheel moves where names fit; elsewhere it moves as many pixels.</extracomment>
        <translation>घंटे के अनुसार जोखिम</translation>
    </message>
    <message>
        <source>risk {0} of 100</source>
        <translation>जोखिम 100 में से {0}</translation>
    </message>
    <message>
        <source>{who}, {day} {start}, {risk}</source>
        <translation>{who}, {day} {start}, {risk}</translation>
    </message>
    <message>
        <source>nothing is known</source>
        <translation>कुछ ज्ञात नहीं</translation>
    </message>
</context>
<context>
    <name>HeatPane</name>
    <message>
        <source>Heatmap</source>
        <translation>हीटमैप</translation>
    </message>
    <message>
        <source>Rankings</source>
        <translation>रैंकिंग</translation>
    </message>
    <message>
        <source>Arrows move · + and - zoom rows, [ and ] hours · 0 shows all · Enter opens</source>
        <translation>तीर से चलें · + और - से पंक्तियाँ, [ और ] से घंटे · 0 सब दिखाता है · Enter खोलता है</translation>
    </message>
    <message>
        <source>{0} of {1} rows · at {2}</source>
        <translation>{1} में से {0} पंक्तियाँ · समय {2}</translation>
    </message>
    <message>
        <source>{0} of {1} rows · at {2} · still reading the journal …</source>
        <translation>{1} में से {0} पंक्तियाँ · {2} पर · जर्नल अभी पढ़ा जा रहा है …</translation>
    </message>
    <message>
        <source>{0}. What is shown is of {1}.</source>
        <translation>{0}। जो दिख रहा है वह {1} का है।</translation>
    </message>
    <message>
        <source>The risk cannot be shown: {0}. It is asked for again within a minute.</source>
        <translation>जोखिम नहीं दिखाया जा सकता: {0}। एक मिनट के भीतर फिर माँगा जाएगा।</translation>
    </message>
    <message>
        <source>Waiting for the engine's figures …</source>
        <translation>इंजन के आँकड़ों की प्रतीक्षा …</translation>
    </message>
    <message>
        <source>No name and no id has “{0}” in it. Clear the field to see all.</source>
        <translation>किसी नाम या id में “{0}” नहीं है। सब देखने के लिए खोज खाली करें।</translation>
    </message>
    <message>
        <source>No sites yet.
Each site of the directory gets a row here.</source>
        <translation>अभी कोई साइट नहीं।
डायरेक्टरी की हर साइट की यहाँ एक पंक्ति होगी।</translation>
    </message>
    <message>
        <source>Nobody yet.
Each person of the directory gets a row here.</source>
        <translation>अभी कोई नहीं।
डायरेक्टरी के हर व्यक्ति की यहाँ एक पंक्ति होगी।</translation>
    </message>
    <message>
        <source>{day} {start}–{end} {zone}</source>
        <translation>{day} {start}–{end} {zone}</translation>
    </message>
    <message>
        <source>Risk {0} of 100</source>
        <translation>जोखिम 100 में से {0}</translation>
    </message>
    <message>
        <source>Risk unknown</source>
        <translation>जोखिम अज्ञात</translation>
    </message>
</context>
<context>
    <name>KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
    </message>
    <message>
        <source>Click a key and press another to change it. Escape closes.</source>
        <translation>बदलने के लिए कुंजी पर क्लिक करें और दूसरी कुंजी दबाएँ। Escape से बंद करें।</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Severity</source>
        <translation>गंभीरता</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>कहाँ</translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>{0} m outside</source>
        <translation>{0} m बाहर</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>अंदर</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>पुष्ट</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>सही पाया गया</translation>
    </message>
    <message>
        <source>waits for review</source>
        <translation>समीक्षा बाकी</translation>
    </message>
    <message>
        <source>biometric</source>
        <translation>बायोमेट्रिक</translation>
    </message>
    <message>
        <source>place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>जाँच</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>मापा गया</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>समीक्षा</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>क्या मिला</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>पाली</translation>
    </message>
    <message>
        <source>until further notice</source>
        <translation>अगली सूचना तक</translation>
    </message>
    <message>
        <source>From</source>
        <translation>से</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>तक</translation>
    </message>
</context>
<context>
    <name>MapDesk</name>
    <message>
        <source>Map</source>
        <extracomment>Panes have their new sizes so soon after a workspace was switched, milliseconds.</extracomment>
        <translation>मैप</translation>
    </message>
    <message>
        <source>Go to the map</source>
        <translation>मैप पर जाएँ</translation>
    </message>
    <message>
        <source>Show all sites</source>
        <translation>सभी साइटें दिखाएँ</translation>
    </message>
    <message>
        <source>Find a site on the map</source>
        <translation>मैप पर साइट खोजें</translation>
    </message>
    <message>
        <source>Measure a distance on the map</source>
        <translation>मैप पर दूरी नापें</translation>
    </message>
    <message>
        <source>Layers of the map</source>
        <translation>मैप की परतें</translation>
    </message>
    <message>
        <source>Risk of regions on the map</source>
        <translation>मैप पर क्षेत्रों का जोखिम</translation>
    </message>
    <message>
        <source>Less motion or more</source>
        <translation>कम या अधिक गति</translation>
    </message>
</context>
<context>
    <name>MapNotice</name>
    <message>
        <source>&amp;Load the map again</source>
        <translation>मैप फिर लोड करें (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>विवरण कॉपी करें (&amp;C)</translation>
    </message>
    <message>
        <source>Loading the map …</source>
        <translation>मैप लोड हो रहा है …</translation>
    </message>
    <message>
        <source>The map cannot be shown</source>
        <translation>मैप नहीं दिखाया जा सकता</translation>
    </message>
</context>
<context>
    <name>MarkWords</name>
    <message>
        <source>Attendance</source>
        <translation>हाज़िरी</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>लोकेशन</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>फ़ोन</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>कार्य</translation>
    </message>
    <message>
        <source>Tours</source>
        <translation>गश्तें</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>निष्कर्ष</translation>
    </message>
    <message>
        <source>The rules found nothing on this day.</source>
        <translation>इस दिन नियमों को कुछ नहीं मिला।</translation>
    </message>
    <message>
        <source>Nothing was heard on this day.</source>
        <translation>इस दिन कोई संकेत नहीं मिला।</translation>
    </message>
    <message>
        <source>Never heard: unknown, not quiet.</source>
        <translation>कभी कोई संकेत नहीं मिला: अज्ञात है, शांत नहीं।</translation>
    </message>
    <message>
        <source>now</source>
        <translation>अब</translation>
    </message>
    <message>
        <source>{0} to {1} ({2})</source>
        <translation>{0} से {1} ({2})</translation>
    </message>
    <message>
        <source>Rostered at {site}</source>
        <translation>{site} पर ड्यूटी तय</translation>
    </message>
    <message>
        <source>Clocked in at {site}</source>
        <translation>{site} पर पंच इन रहे</translation>
    </message>
    <message>
        <source>{count} positions inside the fence</source>
        <translation>घेरे के अंदर {count} लोकेशन</translation>
    </message>
    <message>
        <source>{count} positions outside the fence while clocked in</source>
        <translation>पंच इन के दौरान घेरे के बाहर {count} लोकेशन</translation>
    </message>
    <message>
        <source>{count} positions while not clocked in</source>
        <translation>बिना पंच इन के {count} लोकेशन</translation>
    </message>
    <message>
        <source>{count} signs of life from the phone</source>
        <translation>फ़ोन से {count} सक्रियता संकेत</translation>
    </message>
    <message>
        <source>Checkpoint {text} scanned</source>
        <translation>चेकपॉइंट {text} स्कैन हुआ</translation>
    </message>
    <message>
        <source>Task “{text}” at {site}: {state}</source>
        <translation>{site} पर कार्य “{text}”: {state}</translation>
    </message>
    <message>
        <source>Tour at {site}: {count} of {total} checkpoints, {state}</source>
        <translation>{site} पर गश्त: {total} में से {count} चेकपॉइंट, {state}</translation>
    </message>
    <message>
        <source>Punched in at {site}</source>
        <translation>{site} पर पंच इन किया</translation>
    </message>
    <message>
        <source>Punched out at {site}</source>
        <translation>{site} से पंच आउट किया</translation>
    </message>
    <message>
        <source>Biometric check at {site}</source>
        <translation>{site} पर बायोमेट्रिक जाँच</translation>
    </message>
    <message>
        <source>check passed</source>
        <translation>जाँच सफल</translation>
    </message>
    <message>
        <source>check failed</source>
        <translation>जाँच असफल</translation>
    </message>
    <message>
        <source>check of low quality</source>
        <translation>जाँच की गुणवत्ता कम</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>नियोजित</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>शुरू नहीं हुआ</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>जारी</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>समय बीत चुका</translation>
    </message>
    <message>
        <source>done</source>
        <translation>पूरा</translation>
    </message>
    <message>
        <source>done late</source>
        <translation>देर से पूरा</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>अधूरा</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>रद्द</translation>
    </message>
</context>
<context>
    <name>MetricWords</name>
    <message>
        <source>Measure</source>
        <translation>माप</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>दिन</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>दायरा</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>सामान्य</translation>
    </message>
    <message>
        <source>Punches</source>
        <translation>पंच</translation>
    </message>
    <message>
        <source>First punch in</source>
        <translation>पहला पंच इन</translation>
    </message>
    <message>
        <source>Last punch out</source>
        <translation>अंतिम पंच आउट</translation>
    </message>
    <message>
        <source>Late against the roster</source>
        <translation>ड्यूटी सूची से देरी</translation>
    </message>
    <message>
        <source>Time on post</source>
        <translation>चौकी पर समय</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>विराम</translation>
    </message>
    <message>
        <source>Time in breaks</source>
        <translation>विराम का समय</translation>
    </message>
    <message>
        <source>Rest before the day</source>
        <translation>दिन से पहले आराम</translation>
    </message>
    <message>
        <source>Sites worked at</source>
        <translation>काम वाली साइटें</translation>
    </message>
    <message>
        <source>Devices punched on</source>
        <translation>पंच वाले उपकरण</translation>
    </message>
    <message>
        <source>Position fixes</source>
        <translation>मिली लोकेशन</translation>
    </message>
    <message>
        <source>Fixes inside the fence</source>
        <translation>घेरे के अंदर लोकेशन</translation>
    </message>
    <message>
        <source>Mean accuracy</source>
        <translation>औसत सटीकता</translation>
    </message>
    <message>
        <source>Distance moved</source>
        <translation>तय की गई दूरी</translation>
    </message>
    <message>
        <source>Highest speed</source>
        <translation>अधिकतम गति</translation>
    </message>
    <message>
        <source>Longest silence on post</source>
        <translation>चौकी पर सबसे लंबी चुप्पी</translation>
    </message>
    <message>
        <source>Phone activity per hour</source>
        <translation>प्रति घंटा फ़ोन गतिविधि</translation>
    </message>
    <message>
        <source>Tasks done</source>
        <translation>पूरे कार्य</translation>
    </message>
    <message>
        <source>Tasks overdue</source>
        <translation>समय बीते कार्य</translation>
    </message>
    <message>
        <source>Time to start a task</source>
        <translation>कार्य शुरू करने का समय</translation>
    </message>
    <message>
        <source>Checkpoints per tour</source>
        <translation>प्रति गश्त चेकपॉइंट</translation>
    </message>
    <message>
        <source>Tour coverage</source>
        <translation>गश्त कवरेज</translation>
    </message>
    <message>
        <source>Time between checkpoints</source>
        <translation>चेकपॉइंटों के बीच समय</translation>
    </message>
    <message>
        <source>Biometric confidence</source>
        <translation>बायोमेट्रिक भरोसा</translation>
    </message>
    <message>
        <source>Weak or failed checks</source>
        <translation>कमज़ोर या असफल जाँच</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>निष्कर्ष</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>अज्ञात</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} m</source>
        <translation>{0} m</translation>
    </message>
    <message>
        <source>{0} km</source>
        <translation>{0} km</translation>
    </message>
    <message>
        <source>{0} km/h</source>
        <translation>{0} km/h</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>ज्ञात नहीं</translation>
    </message>
    <message>
        <source>as far on {0} of {1} days</source>
        <translation>{1} में से {0} दिन इतना ही दूर</translation>
    </message>
    <message>
        <source>no range yet, {0} of 10 days</source>
        <translation>अभी सामान्य सीमा नहीं, 10 में से {0} दिन</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} से {1}</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>सामान्य</translation>
    </message>
    <message>
        <source>later than usual</source>
        <translation>सामान्य से देर से</translation>
    </message>
    <message>
        <source>earlier than usual</source>
        <translation>सामान्य से पहले</translation>
    </message>
    <message>
        <source>above usual</source>
        <translation>सामान्य से अधिक</translation>
    </message>
    <message>
        <source>below usual</source>
        <translation>सामान्य से कम</translation>
    </message>
</context>
<context>
    <name>MetricsTable</name>
    <message>
        <source>Measures of the day beside the usual range</source>
        <extracomment>Narrower than this the range is not written out, pixels.</extracomment>
        <translation>दिन के माप, सामान्य सीमा की तुलना में</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Sound</source>
        <extracomment>One sound in so many milliseconds at most, the most urgent one; a storm must not howl. An alert older than this is not news: it came while nobody was connected.</extracomment>
        <translation>ध्वनि</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>आवाज़ चालू या बंद</translation>
    </message>
    <message>
        <source>Sound for {0} on or off</source>
        <translation>{0} के लिए ध्वनि चालू या बंद</translation>
    </message>
    <message>
        <source>Show the console</source>
        <translation>कंसोल दिखाएँ</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>आवाज़ बंद</translation>
    </message>
</context>
<context>
    <name>OpeningForm</name>
    <message>
        <source>Path of a recording: a .nocrec file or a folder with recording.json</source>
        <translation>रिकॉर्डिंग का पथ: .nocrec फ़ाइल या recording.json वाला फ़ोल्डर</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>रिकॉर्डिंग</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>Open this recording (Enter)</source>
        <translation>यह रिकॉर्डिंग खोलें (Enter)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>और</translation>
    </message>
    <message>
        <source>Other recordings (Alt+Down)</source>
        <translation>अन्य रिकॉर्डिंग (Alt+Down)</translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>ढूँढें …</translation>
    </message>
    <message>
        <source>Look for a recording</source>
        <translation>रिकॉर्डिंग ढूँढें</translation>
    </message>
    <message>
        <source>Shipped night</source>
        <translation>साथ आई रात</translation>
    </message>
    <message>
        <source>Open the night that comes with the program</source>
        <translation>प्रोग्राम के साथ आई रात खोलें</translation>
    </message>
    <message>
        <source>Cut from the store …</source>
        <translation>भंडार से काटें …</translation>
    </message>
    <message>
        <source>Keep a span of the live store</source>
        <translation>चालू भंडार का एक हिस्सा रखें</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>रिकॉर्डिंग खोलें</translation>
    </message>
    <message>
        <source>Recordings (*.nocrec recording.json)</source>
        <translation>रिकॉर्डिंग (*.nocrec recording.json)</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find an action, a person, a site, an alert …</source>
        <translation>कार्रवाई, व्यक्ति, साइट, अलर्ट खोजें …</translation>
    </message>
    <message>
        <source>Nothing of that name.</source>
        <translation>इस नाम का कुछ नहीं।</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Heatmap</source>
        <translation>हीटमैप</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>साइट</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>दिन</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>रीप्ले</translation>
    </message>
    <message>
        <source>This alert is not about one person.</source>
        <translation>यह अलर्ट किसी एक व्यक्ति के बारे में नहीं है।</translation>
    </message>
</context>
<context>
    <name>PersonHead</name>
    <message>
        <source>Show the page of whom this person reports to</source>
        <extracomment>Of a reason; more would push the page away. Of a manager's name on the button. From here a history score is called so; the steps of the fraud rules.</extracomment>
        <translation>इस व्यक्ति के प्रभारी का पृष्ठ दिखाएँ</translation>
    </message>
    <message>
        <source>▲ The login is locked since {0}: {1}</source>
        <translation>▲ लॉगिन {0} से लॉक है: {1}</translation>
    </message>
    <message>
        <source>phone {0}</source>
        <translation>फ़ोन {0}</translation>
    </message>
    <message>
        <source>no phone known</source>
        <translation>फ़ोन ज्ञात नहीं</translation>
    </message>
    <message>
        <source>at home at {0}</source>
        <translation>मूल साइट {0}</translation>
    </message>
    <message>
        <source>open alerts: {0}</source>
        <translation>खुले अलर्ट: {0}</translation>
    </message>
    <message>
        <source>speaks {0}</source>
        <translation>भाषा: {0}</translation>
    </message>
    <message>
        <source>Reports to {0}</source>
        <translation>प्रभारी: {0}</translation>
    </message>
    <message>
        <source>Fraud history: unknown, the rules have not heard of this person yet</source>
        <translation>धोखाधड़ी इतिहास: अज्ञात, नियमों के पास इस व्यक्ति की अभी कोई जानकारी नहीं</translation>
    </message>
    <message>
        <source>Fraud history {0}{1} of 1, over 30 days</source>
        <translation>धोखाधड़ी इतिहास: {0}{1} / 1, 30 दिन में</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>Alerts</source>
        <extracomment>Narrower than this the lists stand under the measures, pixels. The measures with the beginning of their words, pixels.</extracomment>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <source>No alert has been raised about this person.</source>
        <translation>इस व्यक्ति के बारे में कोई अलर्ट नहीं उठा।</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>जाँच</translation>
    </message>
    <message>
        <source>No check is kept. Biometric checks and punches with a place appear here.</source>
        <translation>कोई जाँच दर्ज नहीं। बायोमेट्रिक जाँच और जगह वाले पंच यहाँ दिखते हैं।</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>निष्कर्ष</translation>
    </message>
    <message>
        <source>The rules have found nothing in 30 days.</source>
        <translation>30 दिनों में नियमों को कुछ नहीं मिला।</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>पालियाँ</translation>
    </message>
    <message>
        <source>No shift from two days ago to a week ahead. Rosters are imported or sent.</source>
        <translation>दो दिन पहले से एक हफ़्ते बाद तक कोई पाली नहीं। ड्यूटी सूचियाँ आयात की जाती हैं या भेजी जाती हैं।</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>साइटें</translation>
    </message>
    <message>
        <source>Assigned to no site. Assignments are imported with the directory.</source>
        <translation>किसी साइट पर तैनात नहीं। तैनातियाँ डायरेक्टरी के साथ आयात होती हैं।</translation>
    </message>
    <message>
        <source>Measuring the day and the 30 days before it …</source>
        <translation>दिन और उससे पहले के 30 दिन नापे जा रहे हैं …</translation>
    </message>
    <message>
        <source>The page cannot be shown: {0}
Press F5 to ask again.</source>
        <translation>पेज नहीं दिखाया जा सकता: {0}
फिर पूछने के लिए F5 दबाएँ।</translation>
    </message>
    <message>
        <source>Asking the engine about {0} …</source>
        <translation>इंजन से {0} के बारे में पूछा जा रहा है …</translation>
    </message>
    <message>
        <source>Choose a person, in an alert, on the map or with Ctrl+K.
Their day, measures, alerts and checks appear here.</source>
        <translation>अलर्ट में, मैप पर या Ctrl+K से व्यक्ति चुनें।
उनका दिन, माप, अलर्ट और जाँच यहाँ दिखेंगे।</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>End this preview; nothing was changed (Esc)</source>
        <translation>यह पूर्वावलोकन बंद करें; कुछ नहीं बदला (Esc)</translation>
    </message>
    <message>
        <source>In these 7 days nothing was found, neither before nor with the new values.</source>
        <translation>इन 7 दिनों में कुछ नहीं मिला, न पहले और न नए मानों से।</translation>
    </message>
    <message>
        <source>No finding would be gone.</source>
        <translation>कोई निष्कर्ष नहीं हटेगा।</translation>
    </message>
    <message>
        <source>No finding would be new.</source>
        <translation>कोई नया निष्कर्ष नहीं होगा।</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>डिटेक्शन</translation>
    </message>
    <message>
        <source>Found before</source>
        <translation>पहले मिले</translation>
    </message>
    <message>
        <source>Found now</source>
        <translation>अब मिले</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>हटे</translation>
    </message>
    <message>
        <source>New</source>
        <translation>नए</translation>
    </message>
    <message>
        <source>At another time</source>
        <translation>दूसरे समय पर</translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>गंभीरता</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>A preview judges the last 7 days again with the unsaved values and says which findings would be gone and which would be new. Change a value, then press Ctrl+P.</source>
        <translation>पूर्वावलोकन पिछले 7 दिनों को बिना सहेजे मानों से फिर जाँचता है और बताता है कि कौन-से निष्कर्ष हटेंगे और कौन-से नए होंगे। कोई मान बदलें, फिर Ctrl+P दबाएँ।</translation>
    </message>
    <message>
        <source>The preview failed: {why}</source>
        <translation>पूर्वावलोकन विफल: {why}</translation>
    </message>
    <message>
        <source>The preview was cancelled; nothing was changed.</source>
        <translation>पूर्वावलोकन रद्द हुआ; कुछ नहीं बदला।</translation>
    </message>
    <message>
        <source>Reading the last 7 days…</source>
        <translation>पिछले 7 दिन पढ़े जा रहे हैं…</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} events · {rate:,.0f} a second · {left} left</source>
        <translation>{total:,} में से {done:,} इवेंट · {rate:,.0f} प्रति सेकंड · {left} शेष</translation>
    </message>
    <message>
        <source>Nothing is kept of the last 7 days; there is nothing to judge again.</source>
        <translation>पिछले 7 दिनों का कुछ भी रखा नहीं है; फिर जाँचने को कुछ नहीं।</translation>
    </message>
    <message>
        <source>Last 7 days, {events:,} events judged again. Findings gone: {gone:,}; new: {new:,}.</source>
        <translation>पिछले 7 दिन, {events:,} इवेंट फिर जाँचे गए। निष्कर्ष हटे: {gone:,}; नए: {new:,}।</translation>
    </message>
    <message>
        <source> The values were changed since; preview again.</source>
        <translation> इसके बाद मान बदले गए; फिर पूर्वावलोकन करें।</translation>
    </message>
    <message>
        <source>By detection</source>
        <translation>डिटेक्शन के अनुसार</translation>
    </message>
    <message>
        <source>Gone {n}</source>
        <translation>हटे {n}</translation>
    </message>
    <message>
        <source>New {n}</source>
        <translation>नए {n}</translation>
    </message>
    <message>
        <source> and {n} more</source>
        <translation> और {n} अन्य</translation>
    </message>
    <message>
        <source>▲ Confirmed alerts would not have been raised: {named}</source>
        <translation>▲ ये पुष्ट अलर्ट नहीं उठते: {named}</translation>
    </message>
    <message>
        <source> (first {n})</source>
        <translation> (पहले {n})</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Due</source>
        <extracomment>Changes shown in one go, and how often, ms: a storm must not freeze the window. The row's alert, for views and delegates. Every open alert, in order, whether the filter lets it through or not.</extracomment>
        <translation>नियत</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>कहाँ</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>अवधि</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>प्राथमिकता</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>भरोसा</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>स्तर</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>क्लाइंट</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>None of {0} open alerts passes the filter. Esc shows all.</source>
        <extracomment>What happened: it takes the room that the other columns leave.</extracomment>
        <translation>{0} खुले अलर्टों में से कोई फ़िल्टर से मेल नहीं खाता। Esc से सब देखें।</translation>
    </message>
    <message>
        <source>No open alerts.
New ones appear here, most urgent first.</source>
        <translation>कोई खुला अलर्ट नहीं।
नए अलर्ट यहाँ दिखेंगे, सबसे ज़रूरी पहले।</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Workspaces</source>
        <translation>कार्यक्षेत्र</translation>
    </message>
</context>
<context>
    <name>RankingModel</name>
    <message>
        <source>Guard</source>
        <extracomment>Of fewer cases than this a share says little: it is drawn quietly and stands below the others. Those with the most to mend first.</extracomment>
        <translation>गार्ड</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>साइट</translation>
    </message>
    <message>
        <source>Tasks in time</source>
        <translation>समय पर कार्य</translation>
    </message>
    <message>
        <source>Tasks begun, or done where a time is set, within the time they had.</source>
        <translation>तय समय में शुरू हुए कार्य, या जहाँ समय-सीमा है, उसमें पूरे हुए।</translation>
    </message>
    <message>
        <source>of tasks</source>
        <translation>कार्यों में से</translation>
    </message>
    <message>
        <source>Tasks in time of all that can be judged.</source>
        <translation>जाँचे जा सकने वाले सभी में से समय पर हुए कार्य।</translation>
    </message>
    <message>
        <source>Tour coverage</source>
        <translation>गश्त कवरेज</translation>
    </message>
    <message>
        <source>Checkpoints scanned of those planned, in tours that are over.</source>
        <translation>पूरी हो चुकी गश्तों में नियोजित में से स्कैन हुए चेकपॉइंट।</translation>
    </message>
    <message>
        <source>of checkpoints</source>
        <translation>चेकपॉइंटों में से</translation>
    </message>
    <message>
        <source>Scanned of planned checkpoints.</source>
        <translation>नियोजित चेकपॉइंटों में से स्कैन हुए।</translation>
    </message>
    <message>
        <source>Tours</source>
        <translation>गश्तें</translation>
    </message>
    <message>
        <source>Tours that are over.</source>
        <translation>पूरी हो चुकी गश्तें।</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>प्रतिक्रिया</translation>
    </message>
    <message>
        <source>Median time from being given a task to beginning it.</source>
        <translation>कार्य मिलने से शुरू करने तक का माध्यिका समय।</translation>
    </message>
    <message>
        <source>of begun</source>
        <translation>शुरू हुए में से</translation>
    </message>
    <message>
        <source>Tasks that were begun.</source>
        <translation>शुरू किए गए कार्य।</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{1} में से {0}</translation>
    </message>
    <message>
        <source>Too few to compare: {0} of at least {1} cases.</source>
        <translation>तुलना के लिए बहुत कम: कम से कम {1} में से {0} मामले।</translation>
    </message>
</context>
<context>
    <name>RankingTable</name>
    <message>
        <source>Enter opens the row's page; a heading sorts</source>
        <translation>Enter से पंक्ति का पेज खोलें; शीर्षक से क्रम बदलें</translation>
    </message>
</context>
<context>
    <name>RankingView</name>
    <message>
        <source>Guards</source>
        <translation>गार्ड</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>साइटें</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>आज (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;7 days</source>
        <translation>&amp;7 दिन</translation>
    </message>
    <message>
        <source>&amp;30 days</source>
        <translation>&amp;30 दिन</translation>
    </message>
    <message>
        <source>Rankings of this span, today included (Alt and the letter or figure)</source>
        <translation>इस अवधि की रैंकिंग, आज सहित (Alt और अक्षर या अंक)</translation>
    </message>
    <message>
        <source>Waiting for the engine …</source>
        <translation>इंजन की प्रतीक्षा …</translation>
    </message>
    <message>
        <source>Still reading the journal: {0} %. These are the earlier days.</source>
        <translation>जर्नल अभी पढ़ा जा रहा है: {0} %। ये पहले के दिन हैं।</translation>
    </message>
    <message>
        <source>No tasks or tours in this span. They appear here once a source sends them.</source>
        <translation>इस अवधि में कोई कार्य या गश्त नहीं। स्रोत के भेजते ही वे यहाँ दिखेंगे।</translation>
    </message>
    <message>
        <source>Figures that rest on fewer than {0} cases are pale and stand below the others.</source>
        <translation>{0} से कम मामलों वाले आँकड़े फीके हैं और बाकी के नीचे रहते हैं।</translation>
    </message>
</context>
<context>
    <name>ReasonStrip</name>
    <message>
        <source>Point at an hour, or move to it with the arrow keys.</source>
        <extracomment>Reasons shown; the rest is counted. More would be read by nobody.</extracomment>
        <translation>किसी घंटे पर पॉइंटर ले जाएँ, या तीर कुंजियों से जाएँ।</translation>
    </message>
    <message>
        <source>Nothing is known of this hour: not on the roster, and nothing was heard.</source>
        <translation>इस घंटे का कुछ ज्ञात नहीं: ड्यूटी सूची में नहीं, और कोई संकेत नहीं मिला।</translation>
    </message>
    <message>
        <source>Watched, and nothing was found.</source>
        <translation>निगरानी रही, और कुछ नहीं मिला।</translation>
    </message>
    <message>
        <source>The {0} weightiest; {1} more are lighter.</source>
        <translation>सबसे अधिक अंक वाले {0}; {1} और कम अंक के हैं।</translation>
    </message>
    <message>
        <source>+{0} points</source>
        <translation>+{0} अंक</translation>
    </message>
    <message>
        <source>same kind as above, not counted again</source>
        <translation>ऊपर जैसा ही, दोबारा नहीं गिना गया</translation>
    </message>
    <message>
        <source>+{0} points left</source>
        <translation>+{0} अंक बचे</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>{0} खोलें</translation>
    </message>
    <message>
        <source>Open the alert</source>
        <translation>अलर्ट खोलें</translation>
    </message>
    <message>
        <source>Shows this alert (Space)</source>
        <translation>यह अलर्ट दिखाता है (Space)</translation>
    </message>
</context>
<context>
    <name>ReplayPane</name>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Stop reading (Esc)</source>
        <translation>पढ़ना रोकें (Esc)</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>निष्कर्ष</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>क्या होता अगर</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>अंक</translation>
    </message>
    <message>
        <source>Opening {path} …</source>
        <translation>{path} खुल रहा है …</translation>
    </message>
    <message>
        <source>The replay cannot go on: {why}</source>
        <translation>रीप्ले आगे नहीं बढ़ सकता: {why}</translation>
    </message>
    <message>
        <source>A recorded incident plays here, and every pane shows its moment. Open a recording, the shipped night, or cut a span from the store.</source>
        <translation>यहाँ रिकॉर्ड की गई घटना चलती है और हर पटल उसका क्षण दिखाता है। कोई रिकॉर्डिंग या साथ आई रात खोलें, या भंडार से एक हिस्सा काटें।</translation>
    </message>
</context>
<context>
    <name>ReplaySession</name>
    <message>
        <source>REPLAY  {name}  {moment} UTC</source>
        <extracomment>Times real time, slowest first; 0 is as fast as the console follows. How often the worker is asked where it stands, seconds. Finds the engine that panes are to follow.</extracomment>
        <translation>रीप्ले  {name}  {moment} UTC</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>Everywhere</source>
        <translation>हर जगह</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>टेनेंट</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>क्लाइंट</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>साइट</translation>
    </message>
    <message>
        <source>For which part of the room values are shown (Alt+L)</source>
        <translation>किस हिस्से के मान दिखाए जाएँ (Alt+L)</translation>
    </message>
    <message>
        <source>Type a part of the name (Alt+P)</source>
        <translation>नाम का कोई हिस्सा लिखें (Alt+P)</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>दायरा</translation>
    </message>
    <message>
        <source>Tenant, client or site</source>
        <translation>टेनेंट, क्लाइंट या साइट</translation>
    </message>
    <message>
        <source>Values for</source>
        <translation>मान किसके लिए</translation>
    </message>
</context>
<context>
    <name>ScoreTab</name>
    <message>
        <source>Detection</source>
        <extracomment>What was missed or not expected: a word, then a label or a finding.</extracomment>
        <translation>डिटेक्शन</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>अपेक्षित</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>मिला</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>पकड़</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>निष्कर्ष</translation>
    </message>
    <message>
        <source>Unexpected</source>
        <translation>अनपेक्षित</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>सटीकता</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>समय (UTC)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>किसके बारे में</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>साइट</translation>
    </message>
    <message>
        <source>Score by detection</source>
        <translation>डिटेक्शन के अनुसार अंक</translation>
    </message>
    <message>
        <source>Missed and unexpected</source>
        <translation>छूटे और अनपेक्षित</translation>
    </message>
    <message>
        <source>Precision and recall appear here for a recording that says what must be found (expected.ndjson).</source>
        <translation>जो रिकॉर्डिंग बताती है कि क्या मिलना चाहिए (expected.ndjson), उसकी सटीकता और पकड़ यहाँ दिखती है।</translation>
    </message>
    <message>
        <source>This recording does not say what must be found, so it cannot be scored. Put the reviewer's labels into its expected.ndjson and open it again.</source>
        <translation>यह रिकॉर्डिंग नहीं बताती कि क्या मिलना चाहिए, इसलिए अंक नहीं दिए जा सकते। समीक्षक के लेबल उसकी expected.ndjson में रखें और फिर खोलें।</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>छूटा</translation>
    </message>
    <message>
        <source>unexpected</source>
        <translation>अनपेक्षित</translation>
    </message>
    <message>
        <source>Recall {recall} · {share} of the findings were not expected</source>
        <translation>पकड़ {recall} · {share} निष्कर्ष अपेक्षित नहीं थे</translation>
    </message>
    <message>
        <source> · nothing missed, nothing unexpected</source>
        <translation> · कुछ नहीं छूटा, कुछ अनपेक्षित नहीं</translation>
    </message>
</context>
<context>
    <name>ScrubBar</name>
    <message>
        <source>Time of the recording</source>
        <extracomment>Labels of the axis are at least so far apart. A click this near to a mark means the mark.</extracomment>
        <translation>रिकॉर्डिंग का समय</translation>
    </message>
    <message>
        <source>Click or drag to a moment. Left and Right: one minute, Page keys: ten.</source>
        <translation>किसी क्षण पर क्लिक करें या खींचें। बाएँ और दाएँ: एक मिनट, Page कुंजियाँ: दस।</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>site {name}</source>
        <translation>साइट {name}</translation>
    </message>
    <message>
        <source>client {name}</source>
        <translation>क्लाइंट {name}</translation>
    </message>
    <message>
        <source>tenant {name}</source>
        <translation>टेनेंट {name}</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>हर जगह</translation>
    </message>
    <message>
        <source>inherited</source>
        <translation>विरासत में मिला</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>हाँ</translation>
    </message>
    <message>
        <source>no</source>
        <translation>नहीं</translation>
    </message>
    <message>
        <source>configuration, fixed</source>
        <translation>कॉन्फ़िगरेशन, स्थायी</translation>
    </message>
    <message>
        <source>set here</source>
        <translation>यहाँ तय</translation>
    </message>
    <message>
        <source>default</source>
        <translation>डिफ़ॉल्ट</translation>
    </message>
    <message>
        <source>the recording</source>
        <translation>रिकॉर्डिंग</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>हाँ या नहीं</translation>
    </message>
    <message>
        <source>{what}, {scope}: {before} → {after}</source>
        <translation>{what}, {scope}: {before} → {after}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>चालू</translation>
    </message>
    <message>
        <source>off</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>shadow</source>
        <translation>शैडो</translation>
    </message>
</context>
<context>
    <name>SettingsModel</name>
    <message>
        <source>The engine is lost; nothing was saved.</source>
        <extracomment>How often a preview is asked how far it is, seconds. Days that a preview looks back.</extracomment>
        <translation>इंजन से संपर्क टूटा; कुछ नहीं सहेजा गया।</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>सहेजा नहीं गया: {why}</translation>
    </message>
    <message>
        <source>Saved; it holds from the next event on.</source>
        <translation>सहेजा गया; अगले इवेंट से लागू होगा।</translation>
    </message>
    <message>
        <source>The engine is lost; there is no preview.</source>
        <translation>इंजन से संपर्क टूटा; पूर्वावलोकन नहीं है।</translation>
    </message>
    <message>
        <source>No preview: {why}</source>
        <translation>पूर्वावलोकन नहीं: {why}</translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <source>Search detections and options</source>
        <translation>डिटेक्शन और विकल्प खोजें</translation>
    </message>
    <message>
        <source>Words of a detection or option (Ctrl+F)</source>
        <translation>डिटेक्शन या विकल्प के शब्द (Ctrl+F)</translation>
    </message>
    <message>
        <source>Return changes the value, Delete goes back to the inherited one</source>
        <translation>Return से मान बदलें, Delete से विरासत वाले मान पर लौटें</translation>
    </message>
    <message>
        <source>Nothing was changed yet. Every change stands here with its reason.</source>
        <translation>अभी कुछ नहीं बदला गया। हर बदलाव अपने कारण के साथ यहाँ रहेगा।</translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>पूर्वावलोकन</translation>
    </message>
    <message>
        <source>History</source>
        <translation>इतिहास</translation>
    </message>
    <message>
        <source>Waiting for the engine; its detections and options appear here.</source>
        <translation>इंजन की प्रतीक्षा; उसके डिटेक्शन और विकल्प यहाँ दिखेंगे।</translation>
    </message>
    <message>
        <source>{title}, {option}: {value} ({origin}).</source>
        <translation>{title}, {option}: {value} ({origin})।</translation>
    </message>
    <message>
        <source> Change it in the configuration; it wins over what is set here.</source>
        <translation> इसे कॉन्फ़िगरेशन में बदलें; वह यहाँ तय मान से ऊपर है।</translation>
    </message>
    <message>
        <source> Without it {value} would be inherited; press Delete.</source>
        <translation> इसके बिना {value} विरासत में मिलेगा; Delete दबाएँ।</translation>
    </message>
    <message>
        <source> From {low:,.10g} to {high:,.10g}.</source>
        <translation> {low:,.10g} से {high:,.10g} तक।</translation>
    </message>
</context>
<context>
    <name>SettingsTree</name>
    <message>
        <source>Detection and option</source>
        <extracomment>(detection, field) of a row, for delegates and the pane; None for a pack.</extracomment>
        <translation>डिटेक्शन और विकल्प</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>मान</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>इकाई</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>डिफ़ॉल्ट</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>कहाँ से</translation>
    </message>
    <message>
        <source>● not saved, was {before}</source>
        <translation>● सहेजा नहीं, पहले {before}</translation>
    </message>
</context>
<context>
    <name>SiteFacts</name>
    <message>
        <source>not said</source>
        <translation>बताया नहीं गया</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>क्लाइंट</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>क्षेत्र</translation>
    </message>
    <message>
        <source>Guards needed at least</source>
        <translation>न्यूनतम गार्ड</translation>
    </message>
    <message>
        <source>Rostered now</source>
        <translation>अभी ड्यूटी सूची में</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>Fence</source>
        <translation>घेरा</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>समय क्षेत्र</translation>
    </message>
    <message>
        <source>Open today</source>
        <translation>आज खुला</translation>
    </message>
    <message>
        <source>Local day</source>
        <translation>स्थानीय दिन</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>कैमरे</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>चेकपॉइंट</translation>
    </message>
</context>
<context>
    <name>SiteHead</name>
    <message>
        <source>of {0}</source>
        <translation>क्लाइंट {0}</translation>
    </message>
    <message>
        <source>local time {0}</source>
        <translation>स्थानीय समय {0}</translation>
    </message>
    <message>
        <source>open alerts: {0}</source>
        <translation>खुले अलर्ट: {0}</translation>
    </message>
</context>
<context>
    <name>SiteLists</name>
    <message>
        <source>Now</source>
        <extracomment>The severity whose shape and colour a state borrows; what is not here is quiet.</extracomment>
        <translation>अभी</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>पाली</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>कब से</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>गश्त</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>चेकपॉइंट</translation>
    </message>
    <message>
        <source>Not scanned</source>
        <translation>स्कैन नहीं हुए</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>कार्य</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>प्राथमिकता</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>दिया गया</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>नियत समय</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
</context>
<context>
    <name>SiteMap</name>
    <message>
        <source>Alerts go on without it. The window's other parts are not affected.</source>
        <translation>अलर्ट इसके बिना चलते रहेंगे। विंडो के बाकी हिस्सों पर असर नहीं है।</translation>
    </message>
    <message>
        <source>The map file {name} cannot be opened. Check the path and who may read it.</source>
        <translation>मैप फ़ाइल {name} नहीं खुल रही। उसका पथ और पढ़ने की अनुमति जाँचें।</translation>
    </message>
    <message>
        <source>{name} is neither an MBTiles nor a PMTiles file. Choose another file.</source>
        <translation>{name} न MBTiles फ़ाइल है, न PMTiles। दूसरी फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>The map file {name} is damaged or empty. Copy it again from its source.</source>
        <translation>मैप फ़ाइल {name} खराब या खाली है। उसे स्रोत से फिर कॉपी करें।</translation>
    </message>
    <message>
        <source>{name} holds vector tiles. Choose a file with pictures (PNG, JPEG, WebP).</source>
        <translation>{name} में वेक्टर टाइल हैं। चित्रों वाली फ़ाइल चुनें (PNG, JPEG, WebP)।</translation>
    </message>
    <message>
        <source>{name} is compressed in a way that is not read here. Make it with gzip or without.</source>
        <translation>{name} का कंप्रेशन यहाँ पढ़ा नहीं जाता। उसे gzip से या बिना कंप्रेशन बनाएँ।</translation>
    </message>
    <message>
        <source>Online maps are off: set tiles_online in the configuration to allow them.</source>
        <translation>ऑनलाइन मैप बंद हैं: अनुमति के लिए कॉन्फ़िगरेशन में tiles_online तय करें।</translation>
    </message>
    <message>
        <source>{name} is no address of tiles: it needs http(s), {z}, {x} and {y}.</source>
        <translation>{name} टाइलों का पता नहीं है: उसमें http(s), {z}, {x} और {y} चाहिए।</translation>
    </message>
    <message>
        <source>The shipped map stays.</source>
        <translation>साथ आया मैप ही रहेगा।</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>अति गंभीर</translation>
    </message>
    <message>
        <source>High</source>
        <translation>गंभीर</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>मध्यम</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>कम</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>सूचना</translation>
    </message>
    <message>
        <source>No open alert</source>
        <translation>कोई खुला अलर्ट नहीं</translation>
    </message>
    <message>
        <source>Old reading</source>
        <translation>पुरानी रीडिंग</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>अज्ञात</translation>
    </message>
    <message>
        <source>Person, last position</source>
        <translation>व्यक्ति, अंतिम लोकेशन</translation>
    </message>
    <message>
        <source>Person, over 10 min ago</source>
        <translation>व्यक्ति, 10 min से पुरानी</translation>
    </message>
    <message>
        <source>Camera with picture</source>
        <translation>कैमरा, तस्वीर सहित</translation>
    </message>
    <message>
        <source>Camera, no connection</source>
        <translation>कैमरा, कनेक्शन नहीं</translation>
    </message>
    <message>
        <source>Camera, old picture</source>
        <translation>कैमरा, पुरानी तस्वीर</translation>
    </message>
    <message>
        <source>Camera, unknown</source>
        <translation>कैमरा, अज्ञात</translation>
    </message>
    <message>
        <source>Track, by time</source>
        <translation>ट्रैक, समय के अनुसार</translation>
    </message>
    <message>
        <source>Risk of a region</source>
        <translation>क्षेत्र का जोखिम</translation>
    </message>
    <message>
        <source>Nine of ten of its sites have this risk or less</source>
        <translation>इसकी दस में से नौ साइटों का जोखिम इतना या इससे कम है</translation>
    </message>
    <message>
        <source>Risk unknown</source>
        <translation>जोखिम अज्ञात</translation>
    </message>
    <message>
        <source>Risk {risk} · {count} sites</source>
        <translation>जोखिम {risk} · {count} साइटें</translation>
    </message>
    <message>
        <source>Risk unknown · {count} sites</source>
        <translation>जोखिम अज्ञात · {count} साइटें</translation>
    </message>
    <message>
        <source>{count} of them unknown</source>
        <translation>इनमें से {count} अज्ञात</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>{count} min पहले</translation>
    </message>
    <message>
        <source>{count} people here: zoom in to see them</source>
        <translation>यहाँ {count} लोग: देखने के लिए ज़ूम इन करें</translation>
    </message>
    <message>
        <source>{count} cameras here: zoom in to see them</source>
        <translation>यहाँ {count} कैमरे: देखने के लिए ज़ूम इन करें</translation>
    </message>
    <message>
        <source>{count} sites have no valid position</source>
        <translation>{count} साइटों की लोकेशन मान्य नहीं</translation>
    </message>
    <message>
        <source>Sites appear here when the directory has some.</source>
        <translation>डायरेक्टरी में साइटें आते ही यहाँ दिखेंगी।</translation>
    </message>
    <message>
        <source>Import a directory, connect a source, or play the demonstration.</source>
        <translation>डायरेक्टरी आयात करें, स्रोत जोड़ें, या डेमो चलाएँ।</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>संकेत सूची</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>परतें</translation>
    </message>
    <message>
        <source>Show all sites (0)</source>
        <translation>सभी साइटें दिखाएँ (0)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>ज़ूम इन (+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>ज़ूम आउट (-)</translation>
    </message>
    <message>
        <source>Find a site (/)</source>
        <translation>साइट खोजें (/)</translation>
    </message>
    <message>
        <source>Name or id of a site</source>
        <translation>साइट का नाम या id</translation>
    </message>
    <message>
        <source>No site is called so.</source>
        <translation>इस नाम की कोई साइट नहीं।</translation>
    </message>
    <message>
        <source>and {count} more: type on</source>
        <translation>और {count} अन्य: आगे लिखें</translation>
    </message>
    <message>
        <source>Measure a distance (D)</source>
        <translation>दूरी नापें (D)</translation>
    </message>
    <message>
        <source>Click the points; Enter takes the middle, Backspace one back, Esc ends.</source>
        <translation>बिंदुओं पर क्लिक करें; Enter से बीच का बिंदु, Backspace से एक पीछे, Esc से समाप्त।</translation>
    </message>
    <message>
        <source>Total {total}</source>
        <translation>कुल {total}</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>बंद करें (Esc)</translation>
    </message>
    <message>
        <source>Moment shown</source>
        <translation>दिखाया गया क्षण</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>साइटें</translation>
    </message>
    <message>
        <source>Fences</source>
        <translation>घेरे</translation>
    </message>
    <message>
        <source>People</source>
        <translation>लोग</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>ट्रैक</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>कैमरे</translation>
    </message>
    <message>
        <source>Risk (H)</source>
        <translation>जोखिम (H)</translation>
    </message>
    <message>
        <source>Coasts and borders</source>
        <translation>तट और सीमाएँ</translation>
    </message>
    <message>
        <source>Own base map</source>
        <translation>अपना आधार मैप</translation>
    </message>
</context>
<context>
    <name>SitePane</name>
    <message>
        <source>Nobody is rostered from now to 12 hours ahead, and nobody is punched in.</source>
        <extracomment>Narrower than this the lists stand under who is there, pixels. Who is there, with all its columns, pixels.</extracomment>
        <translation>अभी से 12 घंटे आगे तक ड्यूटी सूची में कोई नहीं, और किसी का पंच इन नहीं है।</translation>
    </message>
    <message>
        <source>Who should be there, and who is</source>
        <translation>किसे होना चाहिए, और कौन है</translation>
    </message>
    <message>
        <source>Tours</source>
        <translation>गश्तें</translation>
    </message>
    <message>
        <source>No tour on this day. Tours appear once a source has planned them.</source>
        <translation>इस दिन कोई गश्त नहीं। स्रोत के नियोजित करते ही गश्तें यहाँ दिखेंगी।</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>कार्य</translation>
    </message>
    <message>
        <source>No task on this day, and none left open from the week before.</source>
        <translation>इस दिन कोई कार्य नहीं, और पिछले हफ़्ते का कोई बाकी नहीं।</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <source>No alert has been raised at this site.</source>
        <translation>इस साइट पर कोई अलर्ट नहीं उठा।</translation>
    </message>
    <message>
        <source>People</source>
        <translation>लोग</translation>
    </message>
    <message>
        <source>Nobody is assigned here. Assignments are imported with the directory.</source>
        <translation>यहाँ कोई तैनात नहीं। तैनातियाँ डायरेक्टरी के साथ आयात होती हैं।</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>साइट</translation>
    </message>
    <message>
        <source>The page cannot be shown: {0}
Press F5 to ask again.</source>
        <translation>पेज नहीं दिखाया जा सकता: {0}
फिर पूछने के लिए F5 दबाएँ।</translation>
    </message>
    <message>
        <source>Asking the engine about {0} …</source>
        <translation>इंजन से {0} के बारे में पूछा जा रहा है …</translation>
    </message>
    <message>
        <source>Choose a site, in an alert, on the map or with Ctrl+K.
Who is there, tours, tasks and alerts appear here.</source>
        <translation>अलर्ट में, मैप पर या Ctrl+K से साइट चुनें।
वहाँ कौन है, गश्तें, कार्य और अलर्ट यहाँ दिखेंगे।</translation>
    </message>
</context>
<context>
    <name>SiteWords</name>
    <message>
        <source>Who is there is unknown: no punch of this site has arrived. {0} needed now.</source>
        <translation>कौन मौजूद है, अज्ञात: इस साइट का कोई पंच नहीं आया। अभी {0} की ज़रूरत है।</translation>
    </message>
    <message>
        <source>Nobody is needed now; {0} there</source>
        <translation>अभी किसी की ज़रूरत नहीं; {0} मौजूद</translation>
    </message>
    <message>
        <source>there</source>
        <translation>मौजूद</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>अनुपस्थित</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>जल्दी चले गए</translation>
    </message>
    <message>
        <source>{0} there, {1} needed</source>
        <translation>{0} मौजूद, {1} चाहिए</translation>
    </message>
    <message>
        <source>{0} missing</source>
        <translation>{0} कम</translation>
    </message>
    <message>
        <source>{0}; of those rostered, {1} missing</source>
        <translation>{0}; ड्यूटी सूची में से {1} अनुपस्थित</translation>
    </message>
    <message>
        <source>not rostered</source>
        <translation>ड्यूटी सूची में नहीं</translation>
    </message>
    <message>
        <source>due</source>
        <translation>अपेक्षित</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>अज्ञात</translation>
    </message>
    <message>
        <source>guarded post</source>
        <translation>गार्ड वाली चौकी</translation>
    </message>
    <message>
        <source>store</source>
        <translation>स्टोर</translation>
    </message>
    <message>
        <source>office</source>
        <translation>कार्यालय</translation>
    </message>
    <message>
        <source>other place</source>
        <translation>अन्य जगह</translation>
    </message>
    <message>
        <source>polygon of {0} corners</source>
        <translation>{0} कोनों का बहुभुज</translation>
    </message>
    <message>
        <source>circle of {0} m</source>
        <translation>{0} m का वृत्त</translation>
    </message>
    <message>
        <source>none drawn; the usual circle counts</source>
        <translation>खींचा नहीं गया; सामान्य वृत्त लागू</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>ज्ञात नहीं</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>बंद</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Ctrl+K finds everything · ? shows all keys</source>
        <translation>Ctrl+K से सब खोजें · ? से सभी कुंजियाँ देखें</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} shown · shelved {2:,}</source>
        <translation>{1:,} में से {0:,} दिख रहे · कुछ देर हटाए {2:,}</translation>
    </message>
    <message>
        <source> · {0:,} events · engine {1:.2f} ms</source>
        <translation> · {0:,} इवेंट · इंजन {1:.2f} ms</translation>
    </message>
    <message>
        <source> · flood</source>
        <translation> · अलर्ट की बाढ़</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Sound is off</source>
        <extracomment>The window's own banner says what is replayed.</extracomment>
        <translation>आवाज़ बंद है</translation>
    </message>
    <message>
        <source>Sound is on</source>
        <translation>आवाज़ चालू है</translation>
    </message>
    <message>
        <source>{0} open alerts: {1}</source>
        <translation>{0} खुले अलर्ट: {1}</translation>
    </message>
    <message>
        <source>next {0}  {1}</source>
        <translation>अगला {0}  {1}</translation>
    </message>
    <message>
        <source>The deadline that comes next: {0}</source>
        <translation>अगली समय-सीमा: {0}</translation>
    </message>
    <message>
        <source>{0} feeds {1}/{2}</source>
        <translation>{0} स्रोत {1}/{2}</translation>
    </message>
    <message>
        <source>engine ok</source>
        <translation>इंजन ठीक</translation>
    </message>
    <message>
        <source>◆ store fails</source>
        <translation>◆ भंडार विफल</translation>
    </message>
    <message>
        <source>{0} load {1:.0f}/h</source>
        <translation>{0} भार {1:.0f}/h</translation>
    </message>
    <message>
        <source>Alerts per operator and hour: healthy up to 6, at most 12</source>
        <translation>प्रति ऑपरेटर प्रति घंटा अलर्ट: 6 तक ठीक, अधिकतम 12</translation>
    </message>
    <message>
        <source>▲ engine lost</source>
        <translation>▲ इंजन से संपर्क टूटा</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>To the beginning (Home)</source>
        <translation>शुरुआत पर (Home)</translation>
    </message>
    <message>
        <source>To the finding before (,)</source>
        <translation>पिछले निष्कर्ष पर (,)</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>चलाएँ या रोकें (Space)</translation>
    </message>
    <message>
        <source>To the next finding (.)</source>
        <translation>अगले निष्कर्ष पर (.)</translation>
    </message>
    <message>
        <source>To the end (End)</source>
        <translation>अंत पर (End)</translation>
    </message>
    <message>
        <source>Slower ([)</source>
        <translation>धीमा ([)</translation>
    </message>
    <message>
        <source>Speed: times real time</source>
        <translation>गति: वास्तविक समय से कितनी गुना</translation>
    </message>
    <message>
        <source>Faster (])</source>
        <translation>तेज़ (])</translation>
    </message>
    <message>
        <source>End replay</source>
        <translation>रीप्ले समाप्त करें</translation>
    </message>
    <message>
        <source>Back to what happens now (Ctrl+W)</source>
        <translation>अभी जो हो रहा है उस पर लौटें (Ctrl+W)</translation>
    </message>
    <message>
        <source>max</source>
        <translation>अधिकतम</translation>
    </message>
    <message>
        <source>{name} · finding {passed} of {findings} · {events} events</source>
        <translation>{name} · निष्कर्ष {findings} में से {passed} · {events} इवेंट</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Open a recording first; then it can be tried.</source>
        <translation>पहले रिकॉर्डिंग खोलें; फिर आज़माया जा सकता है।</translation>
    </message>
    <message>
        <source>Add a threshold to change first.</source>
        <translation>पहले बदलने के लिए एक सीमा जोड़ें।</translation>
    </message>
</context>
<context>
    <name>TypedValues</name>
    <message>
        <source>A mode is on, off or shadow.</source>
        <translation>मोड on (चालू), off (बंद) या shadow (शैडो) होता है।</translation>
    </message>
    <message>
        <source>“{what}”: write yes or no.</source>
        <translation>“{what}”: yes (हाँ) या no (नहीं) लिखें।</translation>
    </message>
    <message>
        <source>“{what}”: write a whole number.</source>
        <translation>“{what}”: पूर्ण संख्या लिखें।</translation>
    </message>
    <message>
        <source>“{what}”: write a number.</source>
        <translation>“{what}”: संख्या लिखें।</translation>
    </message>
    <message>
        <source>“{what}” goes from {low:,.10g} to {high:,.10g} {unit}.</source>
        <translation>“{what}” की सीमा {low:,.10g} से {high:,.10g} {unit}.</translation>
    </message>
</context>
<context>
    <name>UnsavedChanges</name>
    <message>
        <source>UNSAVED CHANGES</source>
        <translation>बिना सहेजे बदलाव</translation>
    </message>
    <message>
        <source>Choose an option and press Return to change it. Changes gather here; preview them over the last 7 days, then save them with a reason.</source>
        <translation>कोई विकल्प चुनें और बदलने के लिए Return दबाएँ। बदलाव यहाँ जमा होते हैं; पिछले 7 दिनों पर उनका पूर्वावलोकन करें, फिर कारण लिखकर सहेजें।</translation>
    </message>
    <message>
        <source>Why: this stands in the history</source>
        <translation>क्यों: यह इतिहास में रहेगा</translation>
    </message>
    <message>
        <source>Reason of the change</source>
        <translation>बदलाव का कारण</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>पूर्वावलोकन</translation>
    </message>
    <message>
        <source>Judge the last 7 days with these values; nothing is saved (Ctrl+P)</source>
        <translation>पिछले 7 दिनों को इन मानों से जाँचें; कुछ सहेजा नहीं जाता (Ctrl+P)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <source>Save; the values hold from the next event on (Ctrl+S)</source>
        <translation>सहेजें; मान अगले इवेंट से लागू होंगे (Ctrl+S)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>छोड़ दें</translation>
    </message>
    <message>
        <source>Forget what is typed and not saved (Ctrl+D)</source>
        <translation>लिखे हुए पर बिना सहेजे बदलाव छोड़ दें (Ctrl+D)</translation>
    </message>
    <message>
        <source>Say in a few words why, then save.</source>
        <translation>थोड़े शब्दों में कारण लिखें, फिर सहेजें।</translation>
    </message>
    <message>
        <source>UNSAVED CHANGES, {scope}: {n}</source>
        <translation>बिना सहेजे बदलाव, {scope}: {n}</translation>
    </message>
    <message>
        <source>{n} more in other scopes</source>
        <translation>अन्य दायरों में {n} और</translation>
    </message>
    <message>
        <source>inherited, {value}</source>
        <translation>विरासत में मिला, {value}</translation>
    </message>
    <message>
        <source>{title} · {option}: {before} → {after}</source>
        <translation>{title} · {option}: {before} → {after}</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Watch the demonstration night</source>
        <translation>डेमो रात देखें</translation>
    </message>
    <message>
        <source>Welcome. There is no site yet.</source>
        <translation>स्वागत है। अभी कोई साइट नहीं है।</translation>
    </message>
    <message>
        <source>Watch a recorded night of sixty sites to get to know the console, or connect your own sources. Nothing leaves this computer.</source>
        <translation>कंसोल को जानने के लिए साठ साइटों की रिकॉर्ड की हुई रात देखें, या अपने स्रोत जोड़ें। इस कंप्यूटर से कुछ बाहर नहीं जाता।</translation>
    </message>
    <message>
        <source>CONNECT YOUR SOURCES</source>
        <translation>अपने स्रोत जोड़ें</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>बाद में</translation>
    </message>
    <message>
        <source>directory.json, sites.csv, people.csv, …</source>
        <translation>directory.json, sites.csv, people.csv, …</translation>
    </message>
    <message>
        <source>a folder into which events are put as files</source>
        <translation>वह फ़ोल्डर जिसमें इवेंट फ़ाइलों के रूप में रखे जाते हैं</translation>
    </message>
    <message>
        <source>1  Sites and people</source>
        <translation>1  साइटें और लोग</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>चुनें</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>जाँचें</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>आयात करें</translation>
    </message>
    <message>
        <source>2  Events from files</source>
        <translation>2  फ़ाइलों से इवेंट</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>निगरानी करें</translation>
    </message>
    <message>
        <source>3  Events from systems</source>
        <translation>3  सिस्टमों से इवेंट</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>डायरेक्टरी</translation>
    </message>
    <message>
        <source>Directory (*.json *.csv)</source>
        <translation>डायरेक्टरी (*.json *.csv)</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>निगरानी के लिए फ़ोल्डर</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>कॉपी हुआ।</translation>
    </message>
    <message>
        <source>Name a file or folder first.</source>
        <translation>पहले फ़ाइल या फ़ोल्डर का नाम दें।</translation>
    </message>
</context>
<context>
    <name>WhatIfTab</name>
    <message>
        <source>Difference by detection</source>
        <extracomment>A finding and what became of it.</extracomment>
        <translation>डिटेक्शन के अनुसार अंतर</translation>
    </message>
    <message>
        <source>Findings that differ</source>
        <translation>अलग निष्कर्ष</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>डिटेक्शन</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>पहले</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>अभी</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>छूटे</translation>
    </message>
    <message>
        <source>New</source>
        <translation>नए</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>सटीकता</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>पकड़</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>समय (UTC)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>किसके बारे में</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>छूटा</translation>
    </message>
    <message>
        <source>new</source>
        <translation>नया</translation>
    </message>
    <message>
        <source>both</source>
        <translation>दोनों</translation>
    </message>
    <message>
        <source>With {changes}: {both} found as before, {missed} missed, {new} new.</source>
        <translation>{changes} के साथ: {both} पहले जैसे मिले, {missed} छूटे, {new} नए।</translation>
    </message>
    <message>
        <source>The what-if was cancelled; nothing was compared.</source>
        <translation>परीक्षण रद्द हुआ; कोई तुलना नहीं हुई।</translation>
    </message>
    <message>
        <source>What other thresholds would have found, missed and added appears here. Choose thresholds, then run the what-if (Ctrl+Enter).</source>
        <translation>दूसरी सीमाओं से क्या मिलता, छूटता और जुड़ता, यहाँ दिखता है। सीमाएँ चुनें, फिर परीक्षण चलाएँ (Ctrl+Enter)।</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>Alerts</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>मैप</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>हीटमैप</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>रीप्ले</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
</context>
<context>
    <name>_CutRow</name>
    <message>
        <source>From</source>
        <translation>से</translation>
    </message>
    <message>
        <source>To</source>
        <translation>तक</translation>
    </message>
    <message>
        <source>Name of the recording (may be left empty)</source>
        <translation>रिकॉर्डिंग का नाम (खाली छोड़ सकते हैं)</translation>
    </message>
    <message>
        <source>Name of the recording</source>
        <translation>रिकॉर्डिंग का नाम</translation>
    </message>
    <message>
        <source>Cut and open</source>
        <translation>काटें और खोलें</translation>
    </message>
    <message>
        <source>Write the span into a recording, with twelve hours before it for the rules</source>
        <translation>हिस्से को रिकॉर्डिंग में लिखें, नियमों के लिए उससे पहले के बारह घंटे सहित</translation>
    </message>
    <message>
        <source>to</source>
        <translation>से</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
</context>
<context>
    <name>_Thresholds</name>
    <message>
        <source>Detection</source>
        <translation>डिटेक्शन</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>विकल्प</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>मान</translation>
    </message>
    <message>
        <source>Value; Enter adds it</source>
        <translation>मान; Enter जोड़ता है</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <source>Add this threshold (Enter)</source>
        <translation>यह सीमा जोड़ें (Enter)</translation>
    </message>
    <message>
        <source>Thresholds to try</source>
        <translation>आज़माने की सीमाएँ</translation>
    </message>
    <message>
        <source>Delete takes the selected threshold back</source>
        <translation>Delete चुनी हुई सीमा हटाता है</translation>
    </message>
    <message>
        <source>Run what-if</source>
        <translation>परीक्षण चलाएँ</translation>
    </message>
    <message>
        <source>Replay with these (Ctrl+Enter)</source>
        <translation>इनके साथ रीप्ले करें (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
</context>
<context>
    <name>replay</name>
    <message>
        <source>on, off or shadow</source>
        <translation>on, off या shadow</translation>
    </message>
</context>
</TS>
