<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi">
<context>
    <name></name>
    <message>
        <location filename="../../ui/replay/words.py" line="66"/>
        <source>replay</source>
        <comment>Reading …</comment>
        <translation>रीप्ले</translation>
    </message>
    <message>
        <location filename="../../ui/replay/words.py" line="67"/>
        <source>replay</source>
        <comment>{done} of {total} events · {rate}/s</comment>
        <translation>रीप्ले</translation>
    </message>
    <message>
        <location filename="../../ui/replay/words.py" line="73"/>
        <source>replay</source>
        <comment> · {left} left</comment>
        <translation>रीप्ले</translation>
    </message>
</context>
<context>
    <name>AccessDesk</name>
    <message>
        <location filename="../../ui/access/desk.py" line="56"/>
        <source>Console</source>
        <translation>कंसोल</translation>
    </message>
    <message>
        <location filename="../../ui/access/desk.py" line="57"/>
        <source>Lock the screen</source>
        <translation>स्क्रीन लॉक करें</translation>
    </message>
    <message>
        <location filename="../../ui/access/desk.py" line="58"/>
        <source>Log out</source>
        <translation>लॉग आउट</translation>
    </message>
    <message>
        <location filename="../../ui/access/desk.py" line="88"/>
        <source>Users</source>
        <extracomment>What had the keyboard before the page covered it. Panes in windows of their own, put away while the page covers the main one.</extracomment>
        <translation>उपयोगकर्ता</translation>
    </message>
    <message>
        <location filename="../../ui/access/desk.py" line="89"/>
        <source>Your user</source>
        <translation>आपका उपयोगकर्ता</translation>
    </message>
    <message>
        <location filename="../../ui/access/desk.py" line="90"/>
        <source>Audit log</source>
        <translation>ऑडिट लॉग</translation>
    </message>
    <message>
        <location filename="../../ui/access/desk.py" line="91"/>
        <source>Approvals</source>
        <translation>स्वीकृतियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/access/desk.py" line="92"/>
        <source>Many numbers</source>
        <translation>कई नंबर</translation>
    </message>
    <message>
        <location filename="../../ui/access/desk.py" line="110"/>
        <source>Nobody has logged in here; make a user in the workspace Users first.</source>
        <translation>यहाँ किसी ने लॉग-इन नहीं किया है; पहले कार्यक्षेत्र &quot;उपयोगकर्ता&quot; में एक उपयोगकर्ता बनाएँ।</translation>
    </message>
    <message>
        <location filename="../../ui/access/desk.py" line="166"/>
        <source>Waiting: {0} critical, {1} high, {2} others</source>
        <translation>प्रतीक्षा में: {0} गंभीर, {1} उच्च, {2} अन्य</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="134"/>
        <source>Acknowledge</source>
        <translation>स्वीकारें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="138"/>
        <source>Escalate</source>
        <translation>आगे भेजें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="146"/>
        <source>Resolve {0} as</source>
        <translation>{0} को निपटाएँ:</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="146"/>
        <source>Why? Enter resolves, Esc goes back</source>
        <translation>क्यों? Enter से निपटाएँ, Esc से लौटें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="154"/>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="154"/>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="156"/>
        <source>Shelve {0} for</source>
        <translation>{0} को कुछ देर हटाएँ:</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="156"/>
        <source>Why? Enter shelves, Esc goes back</source>
        <translation>क्यों? Enter से कुछ देर हटाएँ, Esc से लौटें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="160"/>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="165"/>
        <source>Open {0} again</source>
        <translation>{0} फिर खोलें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="165"/>
        <source>Why? Enter opens, Esc goes back</source>
        <translation>क्यों? Enter खोलता है, Esc वापस जाता है</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="171"/>
        <source>Give {0} to</source>
        <translation>{0} किसे दें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="171"/>
        <source>A user&apos;s name; Enter gives, Esc goes back</source>
        <translation>उपयोगकर्ता का नाम; Enter देता है, Esc वापस जाता है</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="183"/>
        <source>Verification of {0}</source>
        <translation>{0} का सत्यापन</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="184"/>
        <source>In other words, if you like; Enter sets it</source>
        <translation>चाहें तो अपने शब्दों में; Enter तय करता है</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="190"/>
        <source>Note on {0}</source>
        <translation>{0} पर टिप्पणी</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="190"/>
        <source>Enter keeps it, Esc goes back</source>
        <translation>Enter से सहेजें, Esc से लौटें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="197"/>
        <source>Enter does it, Esc goes back</source>
        <translation>Enter से करें, Esc से लौटें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="221"/>
        <source>{0} alerts ({1})</source>
        <translation>{0} अलर्ट ({1})</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="227"/>
        <source>It needs a word why</source>
        <translation>कारण लिखना ज़रूरी है</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="248"/>
        <source>confirmed fraud</source>
        <translation>धोखाधड़ी पक्की</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="249"/>
        <source>genuine incident</source>
        <translation>वास्तविक घटना</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="250"/>
        <source>false positive</source>
        <translation>गलत अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="251"/>
        <source>benign</source>
        <translation>कोई ख़तरा नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="252"/>
        <source>duplicate</source>
        <translation>दोहराव</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/action_bar.py" line="253"/>
        <source>test</source>
        <translation>परीक्षण</translation>
    </message>
</context>
<context>
    <name>ActionList</name>
    <message>
        <location filename="../../ui/replay/actions.py" line="25"/>
        <source>Time (UTC)</source>
        <translation>समय (UTC)</translation>
    </message>
    <message>
        <location filename="../../ui/replay/actions.py" line="26"/>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <location filename="../../ui/replay/actions.py" line="27"/>
        <source>Did</source>
        <translation>क्या किया</translation>
    </message>
    <message>
        <location filename="../../ui/replay/actions.py" line="28"/>
        <source>Alert</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/replay/actions.py" line="29"/>
        <source>In words</source>
        <translation>शब्दों में</translation>
    </message>
    <message>
        <location filename="../../ui/replay/actions.py" line="33"/>
        <source>What was done in the recording</source>
        <translation>रिकॉर्डिंग में क्या किया गया</translation>
    </message>
    <message>
        <location filename="../../ui/replay/actions.py" line="37"/>
        <source>The recording does not say what operators did. Recordings cut from the store do.</source>
        <translation>यह रिकॉर्डिंग नहीं बताती कि ऑपरेटरों ने क्या किया। स्टोर से काटी गई रिकॉर्डिंग बताती हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/replay/actions.py" line="73"/>
        <source>{0} of {1} actions are left out: their alert is another one in this replay, or they are outside of its span.</source>
        <translation>{1} में से {0} काम छोड़े गए: इस रीप्ले में उनका अलर्ट दूसरा है, या वे इसकी अवधि से बाहर हैं।</translation>
    </message>
</context>
<context>
    <name>ActionWords</name>
    <message>
        <location filename="../../ui/settings/actions_words.py" line="22"/>
        <source>Nothing is done by itself; it waits in the queue.</source>
        <translation>अपने-आप कुछ नहीं होता; यह कतार में रुकता है।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_words.py" line="31"/>
        <source>tells supervisor and on-call manager by mail and webhook</source>
        <translation>पर्यवेक्षक और ऑन-कॉल प्रबंधक को मेल और वेबहुक से बताता है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_words.py" line="35"/>
        <source>proposes to suspend a shop&apos;s staff, for two to confirm</source>
        <translation>दुकान के कर्मचारी का निलंबन प्रस्तावित करता है, जिसकी पुष्टि दो लोग करें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_words.py" line="37"/>
        <source>sounds at this console</source>
        <translation>इस कंसोल पर ध्वनि बजाता है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_words.py" line="38"/>
        <source>shows a desktop notice</source>
        <translation>डेस्कटॉप सूचना दिखाता है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_words.py" line="47"/>
        <source>opens the place&apos;s cameras and holds their clips as evidence</source>
        <translation>जगह के कैमरे खोलता है और उनकी क्लिपें सबूत के रूप में रोकता है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_words.py" line="48"/>
        <source>opens the place&apos;s cameras at once</source>
        <translation>जगह के कैमरे तुरंत खोलता है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_words.py" line="49"/>
        <source>holds clips of the alert as evidence</source>
        <translation>अलर्ट की क्लिपें सबूत के रूप में रोकता है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_words.py" line="56"/>
        <source>calls by itself when sure by at least {sure:.0%}</source>
        <translation>अपने-आप कॉल करता है जब भरोसा कम से कम {sure:.0%} हो</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_words.py" line="57"/>
        <source>calls by itself</source>
        <translation>अपने-आप कॉल करता है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_words.py" line="61"/>
        <source>texts the manager in charge and security</source>
        <translation>प्रभारी प्रबंधक और सुरक्षा को SMS भेजता है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_words.py" line="62"/>
        <source>texts the manager in charge</source>
        <translation>प्रभारी प्रबंधक को SMS भेजता है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_words.py" line="63"/>
        <source>texts security</source>
        <translation>सुरक्षा को SMS भेजता है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_words.py" line="70"/>
        <source>Goes to the next in the chain when nobody has acknowledged it within {first} or resolved it within {second}.</source>
        <translation>{first} के भीतर किसी ने स्वीकार न किया या {second} के भीतर न सुलझाया, तो क्रम में अगले के पास जाता है।</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <location filename="../../ui/shell/actions.py" line="114"/>
        <source>{0} is the key of “{1}”</source>
        <translation>{0} पहले से “{1}” की कुंजी है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="32"/>
        <source>acknowledged</source>
        <extracomment>What an entry of an alert&apos;s history says was done.</extracomment>
        <translation>स्वीकारा गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="33"/>
        <source>closed</source>
        <translation>बंद किया गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="34"/>
        <source>corrected</source>
        <translation>सुधारा गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="35"/>
        <source>created</source>
        <translation>बनाया गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="36"/>
        <source>ended</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="37"/>
        <source>escalated</source>
        <translation>आगे भेजा गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="38"/>
        <source>help asked for</source>
        <translation>मदद माँगी गई</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="39"/>
        <source>investigating</source>
        <translation>जाँच जारी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="40"/>
        <source>joined</source>
        <translation>जुड़ गए</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="41"/>
        <source>note</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="42"/>
        <source>overdue</source>
        <translation>समय बीत चुका</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="43"/>
        <source>reopened</source>
        <translation>फिर खोला गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="44"/>
        <source>resolved</source>
        <translation>निपटाया गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="45"/>
        <source>returned</source>
        <translation>लौटाया गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="46"/>
        <source>shelved</source>
        <translation>कुछ देर हटाया गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="47"/>
        <source>stale</source>
        <translation>पुराना</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="48"/>
        <source>step</source>
        <translation>कदम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="49"/>
        <source>taken over</source>
        <translation>अपने पास लिया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="50"/>
        <source>transferred</source>
        <translation>सौंपा गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="51"/>
        <source>undone</source>
        <translation>वापस लिया गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="52"/>
        <source>validated</source>
        <translation>सत्यापित</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="53"/>
        <source>verified</source>
        <translation>पुष्टि की गई</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="54"/>
        <source>withdrawn</source>
        <translation>हटा लिया गया</translation>
    </message>
</context>
<context>
    <name>ActionsGrid</name>
    <message>
        <location filename="../../ui/settings/actions_grid.py" line="103"/>
        <source>CAMERAS AND EVIDENCE</source>
        <extracomment>Those for which anything can be set. Of this console alone, kept with what its user prefers.</extracomment>
        <translation>कैमरे और सबूत</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_grid.py" line="110"/>
        <source>PEOPLE ARE TOLD</source>
        <translation>लोगों को बताया जाता है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_grid.py" line="120"/>
        <source>STAFF OF SHOPS</source>
        <translation>दुकानों के कर्मचारी</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_grid.py" line="124"/>
        <source>ELSE IT GOES TO THE NEXT IN THE CHAIN</source>
        <translation>नहीं तो क्रम में अगले के पास जाता है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_grid.py" line="131"/>
        <source>THIS CONSOLE ALONE, AT ONCE</source>
        <translation>केवल यह कंसोल, तुरंत</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_grid.py" line="132"/>
        <source>Sound</source>
        <translation>ध्वनि</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_grid.py" line="132"/>
        <source>Desktop notice</source>
        <translation>डेस्कटॉप सूचना</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_grid.py" line="154"/>
        <source> min</source>
        <translation> मिनट</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_grid.py" line="198"/>
        <source>Comes from: {origin}</source>
        <translation>यहाँ से आता है: {origin}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_grid.py" line="201"/>
        <source>Set here; without it {value} would hold (Ctrl+Delete)</source>
        <translation>यहाँ तय किया गया; इसके बिना {value} लागू होता (Ctrl+Delete)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_grid.py" line="205"/>
        <source>The configuration file says so; change it there</source>
        <translation>कॉन्फ़िगरेशन फ़ाइल में ऐसा है; उसे वहीं बदलें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_grid.py" line="207"/>
        <source>not saved</source>
        <translation>सहेजा नहीं गया</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_grid.py" line="214"/>
        <source>Yours alone; it holds at once and needs no saving</source>
        <translation>केवल आपका; तुरंत लागू, सहेजना नहीं पड़ता</translation>
    </message>
</context>
<context>
    <name>ActionsPage</name>
    <message>
        <location filename="../../ui/retail/actions_page.py" line="40"/>
        <source>Settled too</source>
        <translation>निपटाए हुए भी</translation>
    </message>
    <message>
        <location filename="../../ui/retail/actions_page.py" line="44"/>
        <location filename="../../ui/settings/actions_page.py" line="131"/>
        <source>Actions by severity</source>
        <translation>गंभीरता के अनुसार कार्रवाइयाँ</translation>
    </message>
    <message>
        <location filename="../../ui/retail/actions_page.py" line="58"/>
        <source>Severity</source>
        <translation>गंभीरता</translation>
    </message>
    <message>
        <location filename="../../ui/retail/actions_page.py" line="64"/>
        <source>Action</source>
        <translation>कार्रवाई</translation>
    </message>
    <message>
        <location filename="../../ui/retail/actions_page.py" line="65"/>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <location filename="../../ui/retail/actions_page.py" line="66"/>
        <source>Store</source>
        <translation>स्टोर</translation>
    </message>
    <message>
        <location filename="../../ui/retail/actions_page.py" line="67"/>
        <source>Day</source>
        <translation>दिन</translation>
    </message>
    <message>
        <location filename="../../ui/retail/actions_page.py" line="68"/>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <location filename="../../ui/retail/actions_page.py" line="104"/>
        <source>Nothing is proposed.
What critical and high findings about staff ask for appears here: cameras, evidence, the manager, a review, a suspension of access.</source>
        <translation>कोई कार्रवाई प्रस्तावित नहीं।
स्टाफ़ के बारे में अति गंभीर और उच्च निष्कर्ष जो माँगते हैं, वह यहाँ दिखता है: कैमरे, सबूत, मैनेजर, समीक्षा, एक्सेस का निलंबन।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/actions_page.py" line="110"/>
        <source>Asking the engine what to do …</source>
        <translation>इंजन से पूछा जा रहा है कि क्या करना है …</translation>
    </message>
    <message>
        <location filename="../../ui/retail/actions_page.py" line="112"/>
        <source>Everything is settled.</source>
        <translation>सब कुछ निपट चुका है।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/actions_page.py" line="116"/>
        <source>{0:,} of {1:,} actions of two weeks</source>
        <translation>दो हफ़्तों की {1:,} कार्रवाइयों में से {0:,}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_page.py" line="79"/>
        <source>Find a person by name or id</source>
        <translation>नाम या आईडी से व्यक्ति खोजें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_page.py" line="80"/>
        <source>Who gets the text to security, in this scope</source>
        <translation>इस दायरे में सुरक्षा वाला SMS किसे मिले</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_page.py" line="82"/>
        <source>Back to the inherited</source>
        <translation>विरासत वाले पर वापस</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_page.py" line="83"/>
        <source>Take this scope&apos;s own value out (Ctrl+Delete)</source>
        <translation>इस दायरे का अपना मान हटाएँ (Ctrl+Delete)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_page.py" line="140"/>
        <source>WHAT THIS COMES TO</source>
        <translation>कुल मिलाकर यह होगा</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_page.py" line="202"/>
        <source>Waiting for the engine; what each severity does appears here.</source>
        <translation>इंजन की प्रतीक्षा है; हर गंभीरता क्या करती है, यहाँ दिखेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/actions_page.py" line="234"/>
        <source>not saved</source>
        <translation>सहेजा नहीं गया</translation>
    </message>
</context>
<context>
    <name>ActivationsPage</name>
    <message>
        <location filename="../../ui/cameras/activations_page.py" line="36"/>
        <source>Nothing has brought cameras up yet.
Each activation stands here with its rule, its cameras and how soon the first picture was recorded.</source>
        <translation>अब तक किसी वजह से कैमरे नहीं खुले हैं।
हर सक्रियण यहाँ अपने नियम, कैमरों और पहली तस्वीर रिकॉर्ड होने के समय के साथ दिखेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/activations_page.py" line="41"/>
        <source>End recording</source>
        <translation>रिकॉर्डिंग समाप्त करें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/activations_page.py" line="42"/>
        <source>Its clips</source>
        <translation>इसकी क्लिपें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/activations_page.py" line="65"/>
        <source>by hand</source>
        <translation>हाथ से</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/activations_page.py" line="66"/>
        <source> shadow</source>
        <translation> शैडो</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/activations_page.py" line="83"/>
        <source>ended</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/activations_page.py" line="83"/>
        <source>● running</source>
        <translation>● चालू</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/activations_page.py" line="86"/>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/activations_page.py" line="87"/>
        <source>Tier</source>
        <translation>स्तर</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/activations_page.py" line="88"/>
        <source>Rule and reason</source>
        <translation>नियम और कारण</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/activations_page.py" line="89"/>
        <source>Where</source>
        <translation>कहाँ</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/activations_page.py" line="90"/>
        <source>Cameras</source>
        <translation>कैमरे</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/activations_page.py" line="91"/>
        <source>First picture</source>
        <translation>पहली तस्वीर</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/activations_page.py" line="92"/>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/activations_page.py" line="93"/>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/activations_page.py" line="115"/>
        <source>Enter shows the cameras of an activation.</source>
        <translation>Enter से सक्रियण के कैमरे दिखते हैं।</translation>
    </message>
</context>
<context>
    <name>AlertDesk</name>
    <message>
        <location filename="../../ui/alerts/desk.py" line="99"/>
        <source>Queue</source>
        <extracomment>So many alerts are sorted elsewhere than on the window&apos;s thread. What is asked for words or a choice, under the alert. Something is to be done to an alert that is not in sight. Whether the engine has told the queue at all. What is being sorted; nothing else may be shown meanwhile.</extracomment>
        <translation>कतार</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="99"/>
        <source>Alert</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="99"/>
        <source>Show</source>
        <translation>दिखाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="101"/>
        <source>Next alert</source>
        <translation>अगला अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="103"/>
        <source>Previous alert</source>
        <translation>पिछला अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="105"/>
        <source>Take the most urgent</source>
        <translation>सबसे ज़रूरी अलर्ट लें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="106"/>
        <source>Search the queue</source>
        <translation>कतार में खोजें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="107"/>
        <source>Groups</source>
        <translation>समूह</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="115"/>
        <source>Comfortable rows</source>
        <translation>खुली पंक्तियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="120"/>
        <source>Choose columns</source>
        <translation>कॉलम चुनें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="122"/>
        <source>Go to the queue</source>
        <translation>कतार पर जाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="124"/>
        <source>Acknowledge</source>
        <translation>स्वीकारें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="125"/>
        <source>Shelve</source>
        <translation>कुछ देर हटाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="126"/>
        <source>Escalate</source>
        <translation>आगे भेजें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="127"/>
        <source>Resolve</source>
        <translation>निपटाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="128"/>
        <source>Call</source>
        <translation>कॉल करें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="129"/>
        <source>Note</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="130"/>
        <source>Do next</source>
        <translation>अगला कदम</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="131"/>
        <source>Take over</source>
        <translation>अपने पास लें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="132"/>
        <source>Give to</source>
        <translation>किसी को दें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="133"/>
        <source>Verification</source>
        <translation>सत्यापन</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="134"/>
        <source>Open again</source>
        <translation>फिर खोलें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="135"/>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="136"/>
        <source>Undo</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="142"/>
        <source>Only {0}</source>
        <translation>केवल {0}</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="145"/>
        <source>Only mine</source>
        <translation>केवल मेरे</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="160"/>
        <source>{0} is shown; press the key again.</source>
        <translation>{0} दिखाया गया है; कुंजी फिर दबाएँ।</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="210"/>
        <source>No alert is free; all are taken.</source>
        <translation>कोई अलर्ट मुक्त नहीं; सभी किसी के पास हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="219"/>
        <source>Every step is done.</source>
        <translation>सभी कदम पूरे हो गए।</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="281"/>
        <source>Many alerts at once: shown in groups. G shows each.</source>
        <translation>एक साथ कई अलर्ट: समूहों में दिखाए गए। G से हर एक देखें।</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="320"/>
        <source>The engine is lost; nothing can be changed.</source>
        <translation>इंजन से संपर्क टूटा; कुछ भी बदला नहीं जा सकता।</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="321"/>
        <source>Select an alert first.</source>
        <translation>पहले अलर्ट चुनें।</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/desk.py" line="349"/>
        <source>{0} is {1}. Ctrl+Z takes it back within 10 s.</source>
        <translation>{0} अब {1} है। Ctrl+Z से 10 s के भीतर वापस लें।</translation>
    </message>
</context>
<context>
    <name>AlertDetailView</name>
    <message>
        <location filename="../../ui/alerts/detail.py" line="80"/>
        <source>Select an alert to see why it was raised and what proves it.</source>
        <extracomment>Findings shown; the newest ones matter. The clock of what happened at no site.</extracomment>
        <translation>अलर्ट चुनें: क्यों उठा और क्या सबूत है, यहाँ दिखेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="159"/>
        <source>{0}, {1} ago</source>
        <translation>{0}, {1} पहले</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="165"/>
        <source>from {0} · last {1}</source>
        <translation>{0} से · पिछला {1}</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="213"/>
        <source>priority {0}</source>
        <translation>प्राथमिकता {0}</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="215"/>
        <source>with {0}</source>
        <translation>{0} के पास</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="217"/>
        <source>with the supervisor</source>
        <translation>सुपरवाइज़र के पास</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="217"/>
        <source>with the on-call manager</source>
        <translation>ऑन-कॉल मैनेजर के पास</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="220"/>
        <source>level {0}: {1}</source>
        <translation>स्तर {0}: {1}</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="222"/>
        <source>has ended by itself</source>
        <translation>अपने आप समाप्त हुआ</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="223"/>
        <source>late events</source>
        <translation>देर से आए इवेंट</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="224"/>
        <source>chattering</source>
        <translation>बार-बार चालू-बंद</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="225"/>
        <source>stands for too long</source>
        <translation>बहुत देर से खड़ा है</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="231"/>
        <source>Also looked at by {0}; O takes it over</source>
        <translation>{0} भी देख रहे हैं; O से अपने पास लें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="246"/>
        <source>EVIDENCE</source>
        <translation>सबूत</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="248"/>
        <source>EVIDENCE, by the recording&apos;s clock</source>
        <translation>प्रमाण, रिकॉर्डिंग की घड़ी के अनुसार</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="252"/>
        <source>Its findings were withdrawn.</source>
        <translation>इसके निष्कर्ष वापस ले लिए गए।</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="263"/>
        <source>and {0} older findings</source>
        <translation>और {0} पुराने निष्कर्ष</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="272"/>
        <source>Transaction {0}</source>
        <translation>लेन-देन {0}</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="275"/>
        <source>Day of {0}</source>
        <translation>{0} का दिन</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="307"/>
        <source>together</source>
        <translation>कुल मिलाकर</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="313"/>
        <source>WHAT TO DO</source>
        <translation>क्या करें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="327"/>
        <source>SAME PERSON OR PLACE BEFORE</source>
        <translation>यही व्यक्ति या जगह पहले</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="334"/>
        <source>HISTORY</source>
        <translation>इतिहास</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/detail.py" line="336"/>
        <source>HISTORY, by this room&apos;s clock</source>
        <translation>इतिहास, इस कक्ष की घड़ी के अनुसार</translation>
    </message>
</context>
<context>
    <name>AlertPlace</name>
    <message>
        <location filename="../../ui/alerts/place.py" line="102"/>
        <source>{distance} apart</source>
        <extracomment>Fewer enclose nothing; the engine too goes by the radius then.</extracomment>
        <translation>आपस में {distance} दूर</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/place.py" line="117"/>
        <source>{distance} outside the fence</source>
        <translation>घेरे से {distance} बाहर</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/place.py" line="124"/>
        <source>{distance} from the site</source>
        <translation>साइट से {distance} दूर</translation>
    </message>
</context>
<context>
    <name>ApprovalsModel</name>
    <message>
        <location filename="../../ui/access/approvals_model.py" line="54"/>
        <source>It is decided already.</source>
        <translation>इस पर फ़ैसला हो चुका है।</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_model.py" line="56"/>
        <source>Its time is up; it has to be proposed again.</source>
        <translation>इसका समय निकल गया; इसे फिर से प्रस्तावित करना होगा।</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_model.py" line="58"/>
        <source>You have proposed it yourself; it waits for somebody else.</source>
        <translation>यह आपने ख़ुद प्रस्तावित किया है; यह किसी और की प्रतीक्षा में है।</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_model.py" line="61"/>
        <source>Your user was made after this was proposed; somebody else decides it.</source>
        <translation>आपका उपयोगकर्ता यह प्रस्ताव रखे जाने के बाद बनाया गया; निर्णय कोई और करेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_model.py" line="64"/>
        <source>Within a day, your account and that of {0} were made, or given a password, a role or a sign-in, by one of you or by the same hand; somebody else decides it.</source>
        <translation>एक दिन के भीतर आपका और {0} का खाता आपमें से किसी एक ने या एक ही हाथ ने बनाया, या उसे पासवर्ड, भूमिका या साइन-इन दिया; निर्णय कोई और करेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_model.py" line="69"/>
        <source>No part of this engine carries it out.</source>
        <translation>इस इंजन का कोई भाग इसे पूरा नहीं करता।</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_model.py" line="71"/>
        <source>Deciding it takes the permission {0}.</source>
        <translation>इस पर फ़ैसले के लिए {0} की अनुमति चाहिए।</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_model.py" line="85"/>
        <source>In a replay nothing waits for anybody; leave it to see what does.</source>
        <translation>रीप्ले में किसी की प्रतीक्षा नहीं होती; जो रुका है उसे देखने के लिए रीप्ले छोड़ें।</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_model.py" line="105"/>
        <source>You have agreed.</source>
        <translation>आपने सहमति दे दी है।</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_model.py" line="113"/>
        <source>Your proposal is taken back.</source>
        <translation>आपका प्रस्ताव वापस ले लिया गया।</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_model.py" line="115"/>
        <source>Refused; nothing was done.</source>
        <translation>अस्वीकार हुआ; कुछ नहीं किया गया।</translation>
    </message>
</context>
<context>
    <name>ApprovalsPane</name>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="55"/>
        <source>What waits for a second person</source>
        <extracomment>As long as the engine keeps it. The time left is shown anew so often. The answer whose reason is being written.</extracomment>
        <translation>जो दूसरे व्यक्ति की प्रतीक्षा में है</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="64"/>
        <location filename="../../ui/access/approvals_pane.py" line="77"/>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="75"/>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="76"/>
        <source>About</source>
        <translation>किसके बारे में</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="78"/>
        <source>Proposed by</source>
        <translation>किसने प्रस्तावित किया</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="79"/>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="81"/>
        <source>Time left</source>
        <translation>बचा समय</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="87"/>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="92"/>
        <source>Approvals</source>
        <translation>स्वीकृतियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="113"/>
        <source>On the list of approvals</source>
        <translation>स्वीकृतियों की सूची में</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="114"/>
        <location filename="../../ui/access/approvals_pane.py" line="276"/>
        <source>Approve</source>
        <translation>स्वीकृत करें</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="114"/>
        <source>Refuse, or take back</source>
        <translation>अस्वीकार करें, या वापस लें</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="165"/>
        <source>Erase everything about a person</source>
        <translation>किसी व्यक्ति के बारे में सब कुछ मिटाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="166"/>
        <source>Lift the legal hold on a person</source>
        <translation>किसी व्यक्ति पर लगी क़ानूनी रोक हटाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="167"/>
        <source>Lift the legal hold on a clip</source>
        <translation>किसी क्लिप पर लगी क़ानूनी रोक हटाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="168"/>
        <source>Lift the legal hold on a call</source>
        <translation>किसी कॉल पर लगी क़ानूनी रोक हटाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="169"/>
        <source>Delete what was said on a call</source>
        <translation>कॉल में जो कहा गया उसे मिटाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="170"/>
        <source>See many telephone numbers</source>
        <translation>कई फ़ोन नंबर देखें</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="171"/>
        <source>Suspend a member of staff&apos;s access</source>
        <translation>किसी कर्मचारी की पहुँच निलंबित करें</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="188"/>
        <source>○ waits for somebody else</source>
        <translation>○ किसी और की प्रतीक्षा में</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="190"/>
        <source>○ waits</source>
        <translation>○ प्रतीक्षा में</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="191"/>
        <source>◆ waits for you</source>
        <translation>◆ आपकी प्रतीक्षा में</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="193"/>
        <source>… being carried out</source>
        <translation>… किया जा रहा है</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="194"/>
        <source>✓ done</source>
        <translation>✓ हो गया</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="195"/>
        <source>▲ failed</source>
        <translation>▲ विफल</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="196"/>
        <source>– refused</source>
        <translation>– अस्वीकृत</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="197"/>
        <source>– nobody agreed in time</source>
        <translation>– समय रहते किसी ने सहमति नहीं दी</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="211"/>
        <source>Waiting for the engine; what needs a second person appears here.</source>
        <translation>इंजन की प्रतीक्षा है; जिसे दूसरा व्यक्ति चाहिए वह यहाँ दिखेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="213"/>
        <source>Nothing waits for a second person. Erasing somebody, lifting a legal hold, suspending an access or seeing many numbers is proposed by one person and appears here for another.</source>
        <translation>कुछ भी दूसरे व्यक्ति की प्रतीक्षा में नहीं है। किसी को मिटाना, क़ानूनी रोक हटाना, पहुँच निलंबित करना या कई नंबर देखना एक व्यक्ति प्रस्तावित करता है और वह दूसरे के लिए यहाँ दिखता है।</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="223"/>
        <source>{0} wait, {1} of them for you</source>
        <translation>{0} प्रतीक्षा में, उनमें से {1} आपकी</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="252"/>
        <source>Proposed by {0}, {1}.</source>
        <translation>{0} ने प्रस्तावित किया, {1}।</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="255"/>
        <source>{0}, {1}: {2}</source>
        <translation>{0}, {1}: {2}</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="274"/>
        <source>Take back</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="274"/>
        <source>Refuse</source>
        <translation>अस्वीकार करें</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="287"/>
        <source>A note, if there is one; Return approves, Escape does not</source>
        <translation>टिप्पणी, यदि हो; Return स्वीकृत करता है, Escape नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="291"/>
        <source>Why; Return refuses it, Escape does not</source>
        <translation>क्यों; Return अस्वीकार करता है, Escape नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="312"/>
        <source>Say why; whoever proposed it reads it</source>
        <translation>कारण बताएँ; जिसने प्रस्तावित किया वह इसे पढ़ेगा</translation>
    </message>
    <message>
        <location filename="../../ui/access/approvals_pane.py" line="315"/>
        <source>Asking the engine …</source>
        <translation>इंजन से पूछा जा रहा है …</translation>
    </message>
</context>
<context>
    <name>AreasEditor</name>
    <message>
        <location filename="../../ui/settings/areas_editor.py" line="43"/>
        <source>Areas</source>
        <translation>क्षेत्र</translation>
    </message>
    <message>
        <location filename="../../ui/settings/areas_editor.py" line="45"/>
        <source>Add</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/areas_editor.py" line="46"/>
        <source>A new area (Insert)</source>
        <translation>नया क्षेत्र (Insert)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/areas_editor.py" line="47"/>
        <source>Take out</source>
        <translation>निकालें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/areas_editor.py" line="48"/>
        <source>Its cameras look at what was imported again (Delete)</source>
        <translation>इसके कैमरे फिर वही देखेंगे जो आयात किया गया था (Delete)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/areas_editor.py" line="51"/>
        <source>Name of the area</source>
        <translation>क्षेत्र का नाम</translation>
    </message>
    <message>
        <location filename="../../ui/settings/areas_editor.py" line="53"/>
        <source>What it is</source>
        <translation>यह क्या है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/areas_editor.py" line="57"/>
        <source>A till by name or id; Enter takes it in</source>
        <translation>नाम या आईडी से टिल; Enter उसे जोड़ता है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/areas_editor.py" line="60"/>
        <source>Cameras that look at it</source>
        <translation>इसे देखने वाले कैमरे</translation>
    </message>
    <message>
        <location filename="../../ui/settings/areas_editor.py" line="65"/>
        <source>No areas are set here: each camera looks at what was imported or set up with it. Insert adds an area, such as the tills or the stock room.</source>
        <translation>यहाँ कोई क्षेत्र तय नहीं है: हर कैमरा वही देखता है जो उसके साथ आयात या तय किया गया। Insert एक क्षेत्र जोड़ता है, जैसे टिल या भंडार।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/areas_editor.py" line="85"/>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <location filename="../../ui/settings/areas_editor.py" line="86"/>
        <source>It is</source>
        <translation>यह है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/areas_editor.py" line="87"/>
        <source>Tills</source>
        <translation>टिल</translation>
    </message>
    <message>
        <location filename="../../ui/settings/areas_editor.py" line="88"/>
        <source>Cameras</source>
        <translation>कैमरे</translation>
    </message>
    <message>
        <location filename="../../ui/settings/areas_editor.py" line="94"/>
        <source>AREAS</source>
        <translation>क्षेत्र</translation>
    </message>
    <message>
        <location filename="../../ui/settings/areas_editor.py" line="143"/>
        <source>New area</source>
        <translation>नया क्षेत्र</translation>
    </message>
    <message>
        <location filename="../../ui/settings/areas_editor.py" line="171"/>
        <source>tills {0}</source>
        <translation>टिल {0}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/areas_editor.py" line="172"/>
        <source>cameras: {0}</source>
        <translation>कैमरे: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/areas_editor.py" line="192"/>
        <source>{name}, otherwise {role}</source>
        <translation>{name}, अन्यथा {role}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/areas_editor.py" line="196"/>
        <source>{name}, in {area}</source>
        <translation>{name}, {area} में</translation>
    </message>
</context>
<context>
    <name>AuditLog</name>
    <message>
        <location filename="../../ui/access/directory.py" line="126"/>
        <source>A replay has no audit log; leave it to see the log.</source>
        <translation>रीप्ले में ऑडिट लॉग नहीं होता; लॉग देखने के लिए उससे बाहर आएँ।</translation>
    </message>
</context>
<context>
    <name>AuditPane</name>
    <message>
        <location filename="../../ui/access/audit_pane.py" line="28"/>
        <location filename="../../ui/access/audit_pane.py" line="59"/>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <location filename="../../ui/access/audit_pane.py" line="29"/>
        <source>What, such as call.</source>
        <translation>क्या, जैसे call.</translation>
    </message>
    <message>
        <location filename="../../ui/access/audit_pane.py" line="30"/>
        <source>About whom or what</source>
        <translation>किसके या किस चीज़ के बारे में</translation>
    </message>
    <message>
        <location filename="../../ui/access/audit_pane.py" line="37"/>
        <source>Older</source>
        <translation>और पुराने</translation>
    </message>
    <message>
        <location filename="../../ui/access/audit_pane.py" line="38"/>
        <source>Verify the log</source>
        <translation>लॉग जाँचें</translation>
    </message>
    <message>
        <location filename="../../ui/access/audit_pane.py" line="54"/>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <location filename="../../ui/access/audit_pane.py" line="60"/>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <location filename="../../ui/access/audit_pane.py" line="61"/>
        <source>About</source>
        <translation>किसके बारे में</translation>
    </message>
    <message>
        <location filename="../../ui/access/audit_pane.py" line="63"/>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <location filename="../../ui/access/audit_pane.py" line="64"/>
        <source>(erased)</source>
        <translation>(मिटाया गया)</translation>
    </message>
    <message>
        <location filename="../../ui/access/audit_pane.py" line="66"/>
        <source>From</source>
        <translation>कहाँ से</translation>
    </message>
    <message>
        <location filename="../../ui/access/audit_pane.py" line="72"/>
        <source>Audit log</source>
        <translation>ऑडिट लॉग</translation>
    </message>
    <message>
        <location filename="../../ui/access/audit_pane.py" line="102"/>
        <source>Walking through the whole log …</source>
        <translation>पूरा लॉग जाँचा जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/access/audit_pane.py" line="110"/>
        <source>Waiting for the engine; what people did appears here.</source>
        <translation>इंजन की प्रतीक्षा; लोगों ने जो किया वह यहाँ दिखेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/access/audit_pane.py" line="111"/>
        <source>Nothing that anybody did fits; entries are never removed.</source>
        <translation>किसी का कोई काम इससे मेल नहीं खाता; प्रविष्टियाँ कभी हटाई नहीं जातीं।</translation>
    </message>
    <message>
        <location filename="../../ui/access/audit_pane.py" line="116"/>
        <source>{0:,} of {1:,}</source>
        <translation>{1:,} में से {0:,}</translation>
    </message>
    <message>
        <location filename="../../ui/access/audit_pane.py" line="125"/>
        <source>✓ {0:,} entries as they were written; signed heads prove {1:,}.</source>
        <translation>✓ {0:,} प्रविष्टियाँ वैसी ही हैं जैसी लिखी गई थीं; हस्ताक्षरित शीर्ष {1:,} को प्रमाणित करते हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/access/audit_pane.py" line="128"/>
        <source>At entry {0:,} the clock was set back.</source>
        <translation>प्रविष्टि {0:,} पर घड़ी पीछे की गई।</translation>
    </message>
    <message>
        <location filename="../../ui/access/audit_pane.py" line="133"/>
        <source>▲ Entry {0:,}: {1}.</source>
        <translation>▲ प्रविष्टि {0:,}: {1}।</translation>
    </message>
</context>
<context>
    <name>AuthenticatorBox</name>
    <message>
        <location filename="../../ui/access/authenticator_box.py" line="18"/>
        <source>Ask for a code of an authenticator app as well</source>
        <translation>ऑथेंटिकेटर ऐप का कोड भी पूछें</translation>
    </message>
    <message>
        <location filename="../../ui/access/authenticator_box.py" line="24"/>
        <source>six digits that the app shows now</source>
        <translation>छह अंक जो ऐप अभी दिखा रहा है</translation>
    </message>
    <message>
        <location filename="../../ui/access/authenticator_box.py" line="25"/>
        <source>Code of the app</source>
        <translation>ऐप का कोड</translation>
    </message>
    <message>
        <location filename="../../ui/access/authenticator_box.py" line="26"/>
        <source>Copy the address</source>
        <translation>पता कॉपी करें</translation>
    </message>
    <message>
        <location filename="../../ui/access/authenticator_box.py" line="27"/>
        <source>Confirm</source>
        <translation>पुष्टि करें</translation>
    </message>
    <message>
        <location filename="../../ui/access/authenticator_box.py" line="28"/>
        <source>Without</source>
        <translation>इसके बिना</translation>
    </message>
    <message>
        <location filename="../../ui/access/authenticator_box.py" line="50"/>
        <source>Type this key into the app as a time-based one, then the code that the app shows. It is asked for only once a code was right. The key is shown this once.</source>
        <translation>यह कुंजी ऐप में समय-आधारित के रूप में टाइप करें, फिर ऐप जो कोड दिखाए वह। कोड एक बार सही होने पर ही आगे से पूछा जाएगा। कुंजी केवल इसी बार दिखाई जाती है।</translation>
    </message>
</context>
<context>
    <name>CallButton</name>
    <message>
        <location filename="../../ui/calls/call_button.py" line="32"/>
        <source>Call</source>
        <translation>कॉल करें</translation>
    </message>
</context>
<context>
    <name>CallCard</name>
    <message>
        <location filename="../../ui/calls/card.py" line="56"/>
        <source>Take over</source>
        <extracomment>Inputs shown; the newest ones matter. Whether there is a way to the alert; not where the card stands under it.</extracomment>
        <translation>अपने पास लें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/card.py" line="57"/>
        <source>Hang up</source>
        <translation>कॉल काटें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/card.py" line="58"/>
        <source>Alert</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/calls/card.py" line="159"/>
        <source>automatic</source>
        <translation>स्वचालित</translation>
    </message>
    <message>
        <location filename="../../ui/calls/card.py" line="163"/>
        <source>Simulated phone</source>
        <translation>सिम्युलेटेड फ़ोन</translation>
    </message>
</context>
<context>
    <name>CallLog</name>
    <message>
        <location filename="../../ui/calls/log.py" line="141"/>
        <source>Fetching the recording …</source>
        <extracomment>Asked for at a time; more come with `show_more`. After news the list is asked for again so late, seconds: a storm of calls asks once.</extracomment>
        <translation>रिकॉर्डिंग लाई जा रही है …</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log.py" line="182"/>
        <source>Proposed; another person has to confirm that the hold is lifted.</source>
        <translation>प्रस्तावित; रोक हटाने की पुष्टि किसी और को करनी होगी।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log.py" line="201"/>
        <source>Proposed. It is deleted when somebody else presses the same.</source>
        <translation>प्रस्तावित। कोई और यही दबाएगा तब यह हटेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log.py" line="255"/>
        <source>The engine does not answer; it is being looked for.</source>
        <translation>इंजन उत्तर नहीं दे रहा; उसे खोजा जा रहा है।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log.py" line="270"/>
        <source>Every ended call is reviewed.</source>
        <translation>समाप्त हुई हर कॉल की समीक्षा हो चुकी है।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log.py" line="277"/>
        <source>The engine is lost; the recording was not fetched.</source>
        <translation>इंजन से संपर्क टूटा; रिकॉर्डिंग नहीं लाई गई।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log.py" line="286"/>
        <source>The recording cannot be played: {why}.</source>
        <translation>रिकॉर्डिंग नहीं चल सकती: {why}।</translation>
    </message>
</context>
<context>
    <name>CallStrip</name>
    <message>
        <location filename="../../ui/calls/strip.py" line="33"/>
        <source>Call</source>
        <translation>कॉल</translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <location filename="../../ui/calls/words.py" line="20"/>
        <source>being asked of the provider</source>
        <translation>प्रोवाइडर से माँगी जा रही है</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="24"/>
        <source>with {who}</source>
        <translation>{who} के साथ</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="26"/>
        <location filename="../../ui/calls/words.py" line="55"/>
        <location filename="../../ui/calls/words.py" line="67"/>
        <source>waiting</source>
        <translation>प्रतीक्षा में</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="27"/>
        <location filename="../../ui/calls/words.py" line="68"/>
        <source>dialling</source>
        <translation>डायल हो रहा है</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="28"/>
        <location filename="../../ui/calls/words.py" line="69"/>
        <source>ringing</source>
        <translation>घंटी बज रही है</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="29"/>
        <location filename="../../ui/calls/words.py" line="70"/>
        <source>answered</source>
        <translation>उत्तर मिला</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="30"/>
        <source>in the call</source>
        <translation>कॉल पर</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="31"/>
        <location filename="../../ui/calls/words.py" line="72"/>
        <source>ended</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="32"/>
        <location filename="../../ui/calls/words.py" line="73"/>
        <source>busy</source>
        <translation>व्यस्त</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="33"/>
        <location filename="../../ui/calls/words.py" line="74"/>
        <source>no answer</source>
        <translation>कोई उत्तर नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="34"/>
        <location filename="../../ui/calls/words.py" line="60"/>
        <location filename="../../ui/calls/words.py" line="75"/>
        <source>failed</source>
        <translation>विफल</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="35"/>
        <location filename="../../ui/calls/words.py" line="61"/>
        <location filename="../../ui/calls/words.py" line="76"/>
        <source>cancelled</source>
        <translation>रद्द</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="36"/>
        <location filename="../../ui/calls/words.py" line="77"/>
        <source>voicemail</source>
        <translation>वॉइसमेल</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="56"/>
        <source>sending</source>
        <translation>भेजा जा रहा है</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="57"/>
        <source>delivered</source>
        <translation>पहुँच गया</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="58"/>
        <source>replied</source>
        <translation>जवाब आया</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="59"/>
        <source>no reply</source>
        <translation>कोई जवाब नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="71"/>
        <source>in progress</source>
        <translation>जारी</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="83"/>
        <source>all well</source>
        <translation>सब ठीक</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="84"/>
        <source>duress</source>
        <translation>दबाव में</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="85"/>
        <source>needs assistance</source>
        <translation>मदद चाहिए</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="86"/>
        <source>escalate</source>
        <translation>आगे भेजें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="87"/>
        <source>is at the site</source>
        <translation>साइट पर हैं</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="88"/>
        <source>not understood</source>
        <translation>समझ नहीं आया</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="89"/>
        <source>nothing pressed</source>
        <translation>कुछ नहीं दबाया</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="100"/>
        <source>✓ right</source>
        <translation>✓ सही</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="100"/>
        <source>✗ wrong</source>
        <translation>✗ गलत</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="105"/>
        <source>Call</source>
        <translation>कॉल</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="106"/>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="107"/>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="113"/>
        <source>Simulated phone</source>
        <translation>सिम्युलेटेड फ़ोन</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="114"/>
        <source>Twilio Voice</source>
        <translation>Twilio Voice</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="115"/>
        <source>TwiML-compatible voice</source>
        <translation>TwiML-संगत वॉइस</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="116"/>
        <source>Twilio SMS</source>
        <translation>Twilio SMS</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="117"/>
        <source>Twilio WhatsApp</source>
        <translation>Twilio WhatsApp</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="123"/>
        <source>○ draft</source>
        <translation>○ ड्राफ़्ट</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="124"/>
        <source>◐ approved</source>
        <translation>◐ स्वीकृत</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="125"/>
        <source>● active</source>
        <translation>● सक्रिय</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="126"/>
        <source>– retired</source>
        <translation>– सेवा से हटाया</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="132"/>
        <source>English</source>
        <translation>अंग्रेज़ी</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="133"/>
        <source>Hindi</source>
        <translation>हिन्दी</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="134"/>
        <source>Tamil</source>
        <translation>तमिल</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="135"/>
        <source>Telugu</source>
        <translation>तेलुगु</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="136"/>
        <source>Kannada</source>
        <translation>कन्नड़</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="137"/>
        <source>Malayalam</source>
        <translation>मलयालम</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="138"/>
        <source>Marathi</source>
        <translation>मराठी</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="139"/>
        <source>Bengali</source>
        <translation>बांग्ला</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="140"/>
        <source>Gujarati</source>
        <translation>गुजराती</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="141"/>
        <source>Punjabi</source>
        <translation>पंजाबी</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="142"/>
        <source>Urdu</source>
        <translation>उर्दू</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="143"/>
        <source>Spanish</source>
        <translation>स्पेनिश</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="144"/>
        <source>French</source>
        <translation>फ़्रेंच</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="145"/>
        <source>Arabic</source>
        <translation>अरबी</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="146"/>
        <source>Chinese</source>
        <translation>चीनी</translation>
    </message>
    <message>
        <location filename="../../ui/calls/words.py" line="153"/>
        <source>nothing</source>
        <translation>कुछ नहीं</translation>
    </message>
</context>
<context>
    <name>CallsDesk</name>
    <message>
        <location filename="../../ui/calls/desk.py" line="94"/>
        <source>Log and review</source>
        <extracomment>The month&apos;s money is asked for again after so many pulses, for the top bar. Given to nobody: only the simulated phone answers it.</extracomment>
        <translation>लॉग और समीक्षा</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="95"/>
        <source>Dial</source>
        <translation>डायल करें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="96"/>
        <source>Costs</source>
        <translation>लागत</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="97"/>
        <source>Scripts</source>
        <translation>स्क्रिप्ट</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="98"/>
        <source>Providers</source>
        <translation>प्रोवाइडर</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="99"/>
        <source>Rules</source>
        <translation>नियम</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="135"/>
        <source>Calls</source>
        <translation>कॉल</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="135"/>
        <source>Call review</source>
        <translation>कॉल समीक्षा</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="138"/>
        <source>Take over the call</source>
        <translation>कॉल अपने पास लें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="139"/>
        <source>Hang up</source>
        <translation>कॉल काटें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="141"/>
        <source>Automatic calls wait or go on</source>
        <translation>स्वचालित कॉल रोकें या जारी रखें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="143"/>
        <source>Dial a person, site or number</source>
        <translation>व्यक्ति, साइट या नंबर डायल करें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="144"/>
        <source>Log of calls</source>
        <translation>कॉल का लॉग</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="145"/>
        <source>Costs of calls</source>
        <translation>कॉल की लागत</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="146"/>
        <source>Scripts of calls</source>
        <translation>कॉल की स्क्रिप्ट</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="147"/>
        <source>Providers of calls</source>
        <translation>कॉल के प्रोवाइडर</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="148"/>
        <source>Rules of calls</source>
        <translation>कॉल के नियम</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="153"/>
        <source>Outcome was right</source>
        <translation>परिणाम सही था</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="154"/>
        <source>Outcome was wrong</source>
        <translation>परिणाम गलत था</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="158"/>
        <source>Next unreviewed call</source>
        <translation>समीक्षा वाली अगली कॉल</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="162"/>
        <source>Play or pause</source>
        <translation>चलाएँ या रोकें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="275"/>
        <source>A replay has no calls. Leave it to see and place those of the present.</source>
        <translation>रीप्ले में कॉल नहीं होतीं। अभी की कॉल देखने और करने के लिए रीप्ले से बाहर आएँ।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="345"/>
        <source>{0} is called.</source>
        <translation>{0} को कॉल किया जा रहा है।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/desk.py" line="366"/>
        <source>Test of the script</source>
        <translation>स्क्रिप्ट का परीक्षण</translation>
    </message>
</context>
<context>
    <name>CallsNowPane</name>
    <message>
        <location filename="../../ui/calls/now_pane.py" line="114"/>
        <source>Asking the engine about its calls …</source>
        <extracomment>In parts of the height: cards, queue.</extracomment>
        <translation>इंजन से कॉल की जानकारी माँगी जा रही है …</translation>
    </message>
    <message>
        <location filename="../../ui/calls/now_pane.py" line="116"/>
        <source>Nobody is being called.
C calls about the chosen alert; Dial reaches any person or site. Calls under way stand here with what is pressed and what comes next.</source>
        <translation>अभी किसी को कॉल नहीं हो रही।
C से चुने गए अलर्ट के बारे में कॉल करें; डायल से किसी भी व्यक्ति या साइट तक पहुँचें। चालू कॉल यहाँ दिखेंगी: क्या दबाया गया और आगे क्या होगा।</translation>
    </message>
</context>
<context>
    <name>CameraKeys</name>
    <message>
        <location filename="../../ui/cameras/keys.py" line="28"/>
        <source>Cameras</source>
        <translation>कैमरे</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="28"/>
        <source>On a camera&apos;s picture</source>
        <translation>कैमरे की तस्वीर पर</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="30"/>
        <source>Cameras of the alert</source>
        <translation>अलर्ट के कैमरे</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="31"/>
        <source>Find a camera</source>
        <translation>कैमरा खोजें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="32"/>
        <source>Cameras follow the chosen alert</source>
        <translation>कैमरे चुने हुए अलर्ट के साथ चलते हैं</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="33"/>
        <source>Clips of the alert</source>
        <translation>अलर्ट की क्लिपें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="34"/>
        <source>Cameras on the other monitor, whole screen</source>
        <translation>कैमरे दूसरे मॉनिटर पर, पूरी स्क्रीन</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="46"/>
        <source>One camera</source>
        <translation>एक कैमरा</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="47"/>
        <source>Four cameras</source>
        <translation>चार कैमरे</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="48"/>
        <source>Nine cameras</source>
        <translation>नौ कैमरे</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="49"/>
        <source>Sixteen cameras</source>
        <translation>सोलह कैमरे</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="50"/>
        <source>This camera alone, or all again</source>
        <translation>केवल यह कैमरा, या फिर सभी</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="51"/>
        <source>Empty this place</source>
        <translation>यह जगह खाली करें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="52"/>
        <source>Left: neighbour, picture or camera</source>
        <translation>बाएँ: पड़ोसी, तस्वीर या कैमरा</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="53"/>
        <source>Right: neighbour, picture or camera</source>
        <translation>दाएँ: पड़ोसी, तस्वीर या कैमरा</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="54"/>
        <source>Up: neighbour, picture or camera</source>
        <translation>ऊपर: पड़ोसी, तस्वीर या कैमरा</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="55"/>
        <source>Down: neighbour, picture or camera</source>
        <translation>नीचे: पड़ोसी, तस्वीर या कैमरा</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="56"/>
        <source>Closer</source>
        <translation>और पास</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="57"/>
        <source>Less close</source>
        <translation>और दूर</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="58"/>
        <source>Whole picture</source>
        <translation>पूरी तस्वीर</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="59"/>
        <source>Keep this picture</source>
        <translation>यह तस्वीर रखें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="60"/>
        <source>Mark this moment</source>
        <translation>यह क्षण चिह्नित करें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="61"/>
        <source>Last 60 seconds, or live again</source>
        <translation>पिछले 60 सेकंड, या फिर सीधा प्रसारण</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="62"/>
        <source>Last 60 seconds: pause or go on</source>
        <translation>पिछले 60 सेकंड: रोकें या आगे चलाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="63"/>
        <source>Record the shown cameras for a minute</source>
        <translation>दिख रहे कैमरे एक मिनट रिकॉर्ड करें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="64"/>
        <source>Turn the camera: pad and presets</source>
        <translation>कैमरा घुमाएँ: पैड और प्रीसेट</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/keys.py" line="65"/>
        <source>What was observed, drawn over the picture</source>
        <translation>जो देखा गया, तस्वीर पर बना हुआ</translation>
    </message>
</context>
<context>
    <name>CameraList</name>
    <message>
        <location filename="../../ui/cameras/listing.py" line="54"/>
        <source>Find a camera, site, role or state</source>
        <extracomment>As each row was painted last, so that only rows that changed are touched.</extracomment>
        <translation>कैमरा, साइट, भूमिका या स्थिति खोजें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/listing.py" line="58"/>
        <source>Cameras</source>
        <translation>कैमरे</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/listing.py" line="112"/>
        <source>Asking for cameras …</source>
        <translation>कैमरे माँगे जा रहे हैं …</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/listing.py" line="114"/>
        <source>No cameras yet.
They come with the directory: import one that names cameras, and each stands here under its site with its role and state.</source>
        <translation>अभी कोई कैमरा नहीं।
वे निर्देशिका के साथ आते हैं: कैमरों वाली निर्देशिका आयात करें, हर कैमरा यहाँ अपनी साइट के नीचे भूमिका और स्थिति के साथ दिखेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/listing.py" line="128"/>
        <source>{0} REC</source>
        <translation>{0} रिकॉर्ड</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/listing.py" line="168"/>
        <source>{0} of {1} live</source>
        <translation>{1} में से {0} सीधे</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/listing.py" line="175"/>
        <source>{0} cameras · {1} live · {2} lost</source>
        <translation>{0} कैमरे · {1} सीधे · {2} खोए</translation>
    </message>
</context>
<context>
    <name>CameraOrders</name>
    <message>
        <location filename="../../ui/cameras/orders.py" line="60"/>
        <source>The picture is kept: {0}</source>
        <extracomment>A recording by hand goes on for so long, seconds; once more makes it longer.</extracomment>
        <translation>तस्वीर रख ली गई: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/orders.py" line="72"/>
        <source>{0}: {1} is marked.</source>
        <translation>{0}: {1} चिह्नित है।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/orders.py" line="85"/>
        <source>Recorded by hand</source>
        <translation>हाथ से रिकॉर्ड किया</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/cameras/orders.py" line="90"/>
        <source>%n camera(s) are recorded for a minute.</source>
        <translation>
            <numerusform>%n कैमरे एक मिनट के लिए रिकॉर्ड हो रहे हैं।</numerusform>
            <numerusform>%n कैमरे एक मिनट के लिए रिकॉर्ड हो रहे हैं।</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/cameras/orders.py" line="100"/>
        <source>Ended: {0}</source>
        <translation>समाप्त: {0}</translation>
    </message>
</context>
<context>
    <name>CameraSetup</name>
    <message>
        <location filename="../../ui/cameras/setup.py" line="98"/>
        <source>{0} is set up.</source>
        <translation>{0} तैयार है।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup.py" line="108"/>
        <source>{0} is removed; what it recorded stays.</source>
        <translation>{0} हटा दिया गया; उसकी रिकॉर्डिंग बनी रहेगी।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup.py" line="138"/>
        <source>The position is kept as {0}.</source>
        <translation>यह स्थिति {0} नाम से सहेजी गई।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup.py" line="156"/>
        <source>The camera&apos;s picture is set.</source>
        <translation>कैमरे की तस्वीर तय हो गई।</translation>
    </message>
</context>
<context>
    <name>CameraWall</name>
    <message>
        <location filename="../../ui/cameras/wall.py" line="52"/>
        <source>The arrangement is locked: the cameras stay where they are.</source>
        <translation>व्यवस्था लॉक है: कैमरे जहाँ हैं वहीं रहेंगे।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/wall.py" line="60"/>
        <source>Cameras on {0}; F11 brings them back.</source>
        <translation>कैमरे {0} पर; F11 उन्हें वापस लाता है।</translation>
    </message>
</context>
<context>
    <name>CameraWords</name>
    <message>
        <location filename="../../ui/cameras/words.py" line="100"/>
        <source>live</source>
        <extracomment>The state of the map&apos;s marks by a camera&apos;s.</extracomment>
        <translation>सीधा</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="101"/>
        <source>connecting</source>
        <translation>जुड़ रहा है</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="102"/>
        <source>stale</source>
        <translation>पुराना</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="103"/>
        <source>lost</source>
        <translation>खोया</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="104"/>
        <source>tampered</source>
        <translation>छेड़छाड़</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="105"/>
        <source>on demand</source>
        <translation>माँगने पर</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="113"/>
        <source>TAMPERED</source>
        <translation>छेड़छाड़</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="115"/>
        <source>LIVE</source>
        <translation>सीधा</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="117"/>
        <source>STALE since {0}</source>
        <translation>{0} से पुराना</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="119"/>
        <source>LOST {0}</source>
        <translation>खोया {0}</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="121"/>
        <source>NO PICTURE</source>
        <translation>तस्वीर नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="126"/>
        <source>CONNECTING</source>
        <translation>जुड़ रहा है</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="132"/>
        <source>Connecting …</source>
        <translation>जुड़ रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="134"/>
        <source>No new picture since {0}</source>
        <translation>{0} से नई तस्वीर नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="136"/>
        <source>Nothing was recorded at this moment.</source>
        <translation>इस क्षण कुछ रिकॉर्ड नहीं हुआ।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="144"/>
        <source>Lost at {0}.</source>
        <translation>{0} पर खोया।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="146"/>
        <source>No picture since {0}.</source>
        <translation>{0} से तस्वीर नहीं।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="149"/>
        <source>Tried again at {0}.</source>
        <translation>{0} पर फिर कोशिश होगी।</translation>
    </message>
</context>
<context>
    <name>Cameras</name>
    <message>
        <location filename="../../ui/cameras/words.py" line="21"/>
        <source>register</source>
        <extracomment>What a camera may look at.</extracomment>
        <translation>रजिस्टर</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="22"/>
        <source>returns</source>
        <translation>वापसी काउंटर</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="23"/>
        <source>display</source>
        <translation>शो-केस</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="24"/>
        <source>entrance</source>
        <translation>प्रवेश</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="25"/>
        <source>high value</source>
        <translation>ऊँची कीमत</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="26"/>
        <source>back room</source>
        <translation>पिछला कमरा</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="27"/>
        <source>safe</source>
        <translation>तिजोरी</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="28"/>
        <source>perimeter</source>
        <translation>परिधि</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="29"/>
        <source>gate</source>
        <translation>गेट</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="30"/>
        <source>other</source>
        <translation>अन्य</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="35"/>
        <source>You may read this. Changing it needs the permission to set up cameras, which an administrator gives.</source>
        <translation>आप इसे पढ़ सकते हैं। बदलने के लिए कैमरे लगाने की अनुमति चाहिए, जो प्रशासक देता है।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="46"/>
        <source>concealment</source>
        <translation>छिपाना</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="47"/>
        <source>package manipulation</source>
        <translation>पैकेट से छेड़छाड़</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="48"/>
        <source>substitution</source>
        <translation>अदला-बदली</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="49"/>
        <source>unusual handling</source>
        <translation>असामान्य ढंग से पकड़ना</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="50"/>
        <source>item absent</source>
        <translation>सामान नहीं है</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="51"/>
        <source>customer absent</source>
        <translation>ग्राहक नहीं है</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="52"/>
        <source>own items discounted</source>
        <translation>अपने सामान पर छूट</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="53"/>
        <source>discount without a scan</source>
        <translation>बिना स्कैन छूट</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="54"/>
        <source>watches the exits</source>
        <translation>निकास पर नज़र</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="55"/>
        <source>looks over the shoulder</source>
        <translation>पीछे मुड़कर देखना</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="56"/>
        <source>rapid at the register</source>
        <translation>रजिस्टर पर जल्दबाज़ी</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="57"/>
        <source>furtive movement</source>
        <translation>चोरी-छिपे हरकत</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="58"/>
        <source>large package</source>
        <translation>बड़ा पैकेट</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="59"/>
        <source>unpaid exit</source>
        <translation>बिना भुगतान निकलना</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="60"/>
        <source>several items concealed</source>
        <translation>कई सामान छिपाए</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="61"/>
        <source>packages taken out off hours</source>
        <translation>समय के बाद पैकेट बाहर ले जाए गए</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="62"/>
        <source>comes in</source>
        <translation>अंदर आता है</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="63"/>
        <source>goes out</source>
        <translation>बाहर जाता है</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="64"/>
        <source>stays</source>
        <translation>रुका रहता है</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="65"/>
        <source>item taken</source>
        <translation>सामान उठाया</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="66"/>
        <source>safe open</source>
        <translation>तिजोरी खुली</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="67"/>
        <source>person</source>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="68"/>
        <source>vehicle</source>
        <translation>वाहन</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="69"/>
        <source>motion</source>
        <translation>हलचल</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/words.py" line="70"/>
        <source>tampered</source>
        <translation>छेड़छाड़</translation>
    </message>
</context>
<context>
    <name>CamerasDesk</name>
    <message>
        <location filename="../../ui/cameras/desk.py" line="88"/>
        <source>Clips</source>
        <extracomment>An arrow moves a zoomed picture by this share of what is shown, a replayed one by these seconds.</extracomment>
        <translation>क्लिपें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/desk.py" line="91"/>
        <source>Marks</source>
        <translation>चिह्न</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/desk.py" line="92"/>
        <source>Activations</source>
        <translation>सक्रियण</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/desk.py" line="96"/>
        <source>Rules</source>
        <translation>नियम</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/desk.py" line="97"/>
        <source>Zones</source>
        <translation>क्षेत्र</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/desk.py" line="100"/>
        <source>Set up</source>
        <translation>तैयार करें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/desk.py" line="366"/>
        <source>Choose a camera to turn it.</source>
        <translation>घुमाने के लिए कैमरा चुनें।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/desk.py" line="370"/>
        <source>This camera cannot be turned: it has no control address (ONVIF).</source>
        <translation>यह कैमरा घुमाया नहीं जा सकता: इसका नियंत्रण पता (ONVIF) नहीं है।</translation>
    </message>
</context>
<context>
    <name>CamerasPane</name>
    <message>
        <location filename="../../ui/cameras/pane.py" line="77"/>
        <location filename="../../ui/cameras/pane.py" line="175"/>
        <source>Follow alerts</source>
        <translation>अलर्ट के साथ चलें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/pane.py" line="166"/>
        <source>Asking for cameras …</source>
        <translation>कैमरे माँगे जा रहे हैं …</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/pane.py" line="168"/>
        <source>No cameras yet.
Live pictures stand here once the directory names cameras; choosing an alert then brings up those of its site.</source>
        <translation>अभी कोई कैमरा नहीं।
निर्देशिका में कैमरे आते ही सीधी तस्वीरें यहाँ दिखेंगी; अलर्ट चुनने पर उसकी साइट के कैमरे खुलेंगे।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/pane.py" line="175"/>
        <source>Follow again</source>
        <translation>फिर साथ चलें</translation>
    </message>
</context>
<context>
    <name>ClipFilters</name>
    <message>
        <location filename="../../ui/cameras/clip_filters.py" line="28"/>
        <source>Any site</source>
        <translation>कोई भी साइट</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clip_filters.py" line="29"/>
        <source>Any camera</source>
        <translation>कोई भी कैमरा</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clip_filters.py" line="30"/>
        <source>Any rule</source>
        <translation>कोई भी नियम</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clip_filters.py" line="31"/>
        <location filename="../../ui/cameras/clip_filters.py" line="34"/>
        <source>Day</source>
        <translation>दिन</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clip_filters.py" line="38"/>
        <source>Of the chosen alert</source>
        <translation>चुने हुए अलर्ट की</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clip_filters.py" line="41"/>
        <source>Held</source>
        <translation>रोकी हुई</translation>
    </message>
</context>
<context>
    <name>ClipList</name>
    <message>
        <location filename="../../ui/cameras/clip_list.py" line="33"/>
        <source>Clips</source>
        <translation>क्लिपें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clip_list.py" line="103"/>
        <source>REC </source>
        <translation>रिकॉर्ड </translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clip_list.py" line="104"/>
        <source>HELD </source>
        <translation>रोकी हुई </translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clip_list.py" line="118"/>
        <source>Held: {0}</source>
        <translation>रोकी हुई: {0}</translation>
    </message>
</context>
<context>
    <name>ClipPlayer</name>
    <message>
        <location filename="../../ui/cameras/clip_player.py" line="51"/>
        <source>Choose clips and press Enter: they play here. Several are played together, on one clock.</source>
        <translation>क्लिपें चुनें और Enter दबाएँ: वे यहाँ चलेंगी। कई क्लिपें एक ही घड़ी पर साथ चलती हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clip_player.py" line="78"/>
        <source>Ten seconds back</source>
        <translation>दस सेकंड पीछे</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clip_player.py" line="79"/>
        <source>Play or pause (Space)</source>
        <translation>चलाएँ या रोकें (Space)</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clip_player.py" line="80"/>
        <source>Ten seconds on</source>
        <translation>दस सेकंड आगे</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clip_player.py" line="81"/>
        <source>Slower</source>
        <translation>धीमे</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clip_player.py" line="82"/>
        <source>Faster</source>
        <translation>तेज़</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clip_player.py" line="89"/>
        <source>Mark this moment (B)</source>
        <translation>इस क्षण को चिह्नित करें (B)</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clip_player.py" line="90"/>
        <source>Export as MP4</source>
        <translation>MP4 में निर्यात करें</translation>
    </message>
</context>
<context>
    <name>ClipsModel</name>
    <message>
        <location filename="../../ui/cameras/clips.py" line="171"/>
        <source>Nothing was recorded for it.</source>
        <extracomment>Shown at once; older ones are found by day. So many films are played together. Questions for small pictures under way at a time: the engine decodes each. Of the questions for the list: an older answer never covers a newer one. Clips that are open, and their films as far as they have come. Marked moments of the cameras whose clips are open.</extracomment>
        <translation>इसके लिए कुछ रिकॉर्ड नहीं हुआ।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clips.py" line="185"/>
        <source>Nothing was recorded at {0}.</source>
        <translation>{0} पर कुछ रिकॉर्ड नहीं हुआ।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clips.py" line="198"/>
        <source>The engine is lost; the clip cannot be played now.</source>
        <translation>इंजन से संपर्क नहीं; क्लिप अभी नहीं चल सकती।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clips.py" line="221"/>
        <source>Exported and read back: {0} · SHA-256 {1}…</source>
        <translation>निर्यात हुआ और वापस पढ़ा गया: {0} · SHA-256 {1}…</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clips.py" line="242"/>
        <source>Held: it is kept whatever happens.</source>
        <translation>रोकी हुई: चाहे जो हो, रखी जाएगी।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clips.py" line="244"/>
        <source>Asked to lift the hold; a second person must confirm.</source>
        <translation>रोक हटाने को कहा गया; दूसरे व्यक्ति की पुष्टि चाहिए।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clips.py" line="246"/>
        <source>The hold is lifted.</source>
        <translation>रोक हटा दी गई।</translation>
    </message>
</context>
<context>
    <name>ClipsPage</name>
    <message>
        <location filename="../../ui/cameras/clips_page.py" line="49"/>
        <source>Reason for a legal hold</source>
        <translation>कानूनी रोक का कारण</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clips_page.py" line="51"/>
        <location filename="../../ui/cameras/clips_page.py" line="201"/>
        <source>Hold</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clips_page.py" line="52"/>
        <source>Export</source>
        <translation>निर्यात</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clips_page.py" line="169"/>
        <source>Asking for clips …</source>
        <translation>क्लिपें माँगी जा रही हैं …</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clips_page.py" line="171"/>
        <source>No clip is like this; take a filter away.</source>
        <translation>ऐसी कोई क्लिप नहीं; कोई फ़िल्टर हटाएँ।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clips_page.py" line="173"/>
        <source>Nothing was recorded yet.
Alerts record the cameras of their site by themselves; Ctrl+R on a picture records by hand.</source>
        <translation>अभी कुछ रिकॉर्ड नहीं हुआ।
अलर्ट अपनी साइट के कैमरे अपने-आप रिकॉर्ड करते हैं; तस्वीर पर Ctrl+R से हाथ से रिकॉर्ड होता है।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clips_page.py" line="178"/>
        <source>{0} of {1} clips</source>
        <translation>{1} में से {0} क्लिपें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clips_page.py" line="182"/>
        <source>{0} of {1} GB</source>
        <translation>{1} GB में से {0}</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clips_page.py" line="201"/>
        <source>Lift hold</source>
        <translation>रोक हटाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/clips_page.py" line="207"/>
        <source>Choose clips and write the reason; it stands in the record.</source>
        <translation>क्लिपें चुनें और कारण लिखें; वह रिकॉर्ड में रहता है।</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <location filename="../../ui/alerts/column_chooser.py" line="31"/>
        <source>Columns of the queue</source>
        <translation>कतार के कॉलम</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/column_chooser.py" line="37"/>
        <source>Columns</source>
        <translation>कॉलम</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/column_chooser.py" line="44"/>
        <source>Arrows move, Space ticks, Esc closes.</source>
        <translation>तीर कुंजियों से चलें, Space से चुनें, Esc से बंद करें।</translation>
    </message>
</context>
<context>
    <name>ConnectorForm</name>
    <message>
        <location filename="../../ui/settings/connector_form.py" line="70"/>
        <source>WEBHOOKS</source>
        <extracomment>Settings of this name are a site of ours. Names of our sites by id.</extracomment>
        <translation>वेबहुक</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connector_form.py" line="73"/>
        <source>The path that the other side sends to; keep it secret</source>
        <translation>वह पथ जिस पर दूसरा पक्ष भेजता है; इसे गुप्त रखें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connector_form.py" line="90"/>
        <source>small letters, such as north-shop</source>
        <translation>छोटे अंग्रेज़ी अक्षर, जैसे north-shop</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connector_form.py" line="91"/>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connector_form.py" line="122"/>
        <source>one a line: theirs = ours</source>
        <translation>हर पंक्ति में एक: उनका = हमारा</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connector_form.py" line="124"/>
        <source>one a line</source>
        <translation>हर पंक्ति में एक</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connector_form.py" line="128"/>
        <source>Find a site by name or id</source>
        <translation>नाम या आईडी से साइट खोजें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connector_form.py" line="142"/>
        <source>SECRETS</source>
        <translation>गुप्त कुंजियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connector_form.py" line="150"/>
        <source>kept; type to replace it</source>
        <translation>सहेजा हुआ है; बदलने के लिए टाइप करें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connector_form.py" line="150"/>
        <source>not set</source>
        <translation>सेट नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connector_form.py" line="164"/>
        <source>Give the connector a name of small letters and figures.</source>
        <translation>कनेक्टर का नाम छोटे अंग्रेज़ी अक्षरों और अंकों में दें।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connector_form.py" line="169"/>
        <source>{field} is needed: {says}</source>
        <translation>{field} ज़रूरी है: {says}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connector_form.py" line="201"/>
        <source>{field}: {text} is no number.</source>
        <translation>{field}: {text} संख्या नहीं है।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connector_form.py" line="213"/>
        <source>{field}: write {line} as theirs = ours.</source>
        <translation>{field}: {line} को उनका = हमारा के रूप में लिखें।</translation>
    </message>
</context>
<context>
    <name>ConnectorsModel</name>
    <message>
        <location filename="../../ui/settings/connectors_model.py" line="77"/>
        <location filename="../../ui/settings/connectors_model.py" line="86"/>
        <source>Trying {name} …</source>
        <translation>{name} आज़माया जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_model.py" line="94"/>
        <source>Saved; {name} works with it now.</source>
        <translation>सहेजा गया; {name} अब इसी से चल रहा है।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_model.py" line="98"/>
        <source>Saving …</source>
        <translation>सहेजा जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_model.py" line="105"/>
        <source>{name} rests.</source>
        <translation>{name} रोका गया।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_model.py" line="105"/>
        <source>{name} goes on.</source>
        <translation>{name} फिर चालू।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_model.py" line="115"/>
        <source>{name} is asked now.</source>
        <translation>{name} से अभी पूछा जा रहा है।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_model.py" line="125"/>
        <source>{name} is read from its beginning; what is known is not counted twice.</source>
        <translation>{name} शुरू से पढ़ा जा रहा है; जो पहले से ज्ञात है वह दोबारा नहीं गिना जाएगा।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_model.py" line="136"/>
        <source>{name} is removed; its events stay.</source>
        <translation>{name} हटाया गया; इसके इवेंट बने रहेंगे।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_model.py" line="146"/>
        <source>{key} is {person}&apos;s from {since} on.</source>
        <translation>{key} {since} से {person} का है।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_model.py" line="159"/>
        <source>{key} is nobody&apos;s from now on; earlier events keep their person.</source>
        <translation>{key} अब से किसी का नहीं; पुराने इवेंट अपने व्यक्ति के साथ रहेंगे।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_model.py" line="188"/>
        <source>The engine is lost; nothing was changed.</source>
        <translation>इंजन से संपर्क टूटा; कुछ नहीं बदला।</translation>
    </message>
</context>
<context>
    <name>ConnectorsPage</name>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="51"/>
        <location filename="../../ui/settings/connectors_page.py" line="191"/>
        <source>Waiting for the engine …</source>
        <extracomment>How often what is seen is asked anew, milliseconds.</extracomment>
        <translation>इंजन की प्रतीक्षा …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="55"/>
        <source>Add …</source>
        <translation>जोड़ें …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="56"/>
        <source>Add a source (Ctrl+N)</source>
        <translation>स्रोत जोड़ें (Ctrl+N)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="60"/>
        <source>Test</source>
        <translation>जाँचें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="60"/>
        <source>Ask the source one thing (Ctrl+Return)</source>
        <translation>स्रोत से एक चीज़ पूछकर देखें (Ctrl+Return)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="61"/>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="61"/>
        <source>It holds at once (Ctrl+S)</source>
        <translation>तुरंत लागू होगा (Ctrl+S)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="62"/>
        <location filename="../../ui/settings/connectors_page.py" line="318"/>
        <source>Pause</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="62"/>
        <source>Read nothing until it goes on</source>
        <translation>फिर चालू होने तक कुछ न पढ़ें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="63"/>
        <source>Ask now</source>
        <translation>अभी पूछें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="63"/>
        <source>Do not wait for the next turn (F5)</source>
        <translation>अगली बारी की प्रतीक्षा न करें (F5)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="65"/>
        <source>Read from the beginning</source>
        <translation>शुरू से पढ़ें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="65"/>
        <source>What is known is not counted twice</source>
        <translation>जो पहले से ज्ञात है वह दोबारा नहीं गिना जाता</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="67"/>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="67"/>
        <source>Its events stay</source>
        <translation>इसके इवेंट बने रहेंगे</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="76"/>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="77"/>
        <source>Kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="78"/>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="80"/>
        <source>Events</source>
        <translation>इवेंट</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="87"/>
        <source>Refused</source>
        <translation>अस्वीकृत</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="94"/>
        <source>Last</source>
        <translation>पिछली</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="99"/>
        <source>Says</source>
        <translation>संदेश</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="128"/>
        <source>Connectors</source>
        <translation>कनेक्टर</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="195"/>
        <source>No source is set up here. Add one: tills, rosters, logs of the network. Each appears here with its state.</source>
        <translation>यहाँ कोई स्रोत सेट नहीं है। जोड़ें: बिलिंग काउंटर, रोस्टर, नेटवर्क लॉग। हर स्रोत अपनी स्थिति के साथ यहाँ दिखेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="220"/>
        <source>Choose a source to see its settings, or add one.</source>
        <translation>सेटिंग्स देखने के लिए स्रोत चुनें, या नया जोड़ें।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="225"/>
        <source>It stands in the configuration file and is changed there.</source>
        <translation>यह कॉन्फ़िगरेशन फ़ाइल में है और वहीं बदला जाता है।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="260"/>
        <source>Press Remove again: {name} ends and its secrets go; its events stay.</source>
        <translation>फिर से हटाएँ दबाएँ: {name} बंद होगा और इसकी गुप्त कुंजियाँ मिटेंगी; इसके इवेंट बने रहेंगे।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="318"/>
        <source>Go on</source>
        <translation>जारी रखें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="337"/>
        <source>· starting</source>
        <translation>· शुरू हो रहा है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="338"/>
        <source>✓ working</source>
        <translation>✓ चल रहा है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="339"/>
        <source>✓ up to date</source>
        <translation>✓ अद्यतन</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="340"/>
        <source>◆ failing</source>
        <translation>◆ विफल हो रहा है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="341"/>
        <source>▲ needs you</source>
        <translation>▲ आपकी ज़रूरत है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/connectors_page.py" line="342"/>
        <source>○ paused</source>
        <translation>○ रुका हुआ</translation>
    </message>
</context>
<context>
    <name>ConsentBox</name>
    <message>
        <location filename="../../ui/calls/consent_box.py" line="22"/>
        <source>not asked</source>
        <translation>नहीं पूछा</translation>
    </message>
    <message>
        <location filename="../../ui/calls/consent_box.py" line="23"/>
        <source>agreed</source>
        <translation>सहमति दी</translation>
    </message>
    <message>
        <location filename="../../ui/calls/consent_box.py" line="24"/>
        <source>refused</source>
        <translation>मना किया</translation>
    </message>
    <message>
        <location filename="../../ui/calls/consent_box.py" line="29"/>
        <source>such as a contract&apos;s number</source>
        <translation>जैसे अनुबंध की संख्या</translation>
    </message>
    <message>
        <location filename="../../ui/calls/consent_box.py" line="31"/>
        <source>Put on file</source>
        <translation>रिकॉर्ड में रखें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/consent_box.py" line="35"/>
        <source>write-only</source>
        <translation>केवल लिखने योग्य</translation>
    </message>
    <message>
        <location filename="../../ui/calls/consent_box.py" line="36"/>
        <source>Set</source>
        <translation>सेट करें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/consent_box.py" line="48"/>
        <source>CONSENT</source>
        <translation>सहमति</translation>
    </message>
    <message>
        <location filename="../../ui/calls/consent_box.py" line="51"/>
        <source>Calls</source>
        <translation>कॉल</translation>
    </message>
    <message>
        <location filename="../../ui/calls/consent_box.py" line="52"/>
        <source>Recording</source>
        <translation>रिकॉर्डिंग</translation>
    </message>
    <message>
        <location filename="../../ui/calls/consent_box.py" line="53"/>
        <source>Proved by</source>
        <translation>प्रमाण</translation>
    </message>
    <message>
        <location filename="../../ui/calls/consent_box.py" line="65"/>
        <source>Duress digit</source>
        <translation>दबाव का अंक</translation>
    </message>
    <message>
        <location filename="../../ui/calls/consent_box.py" line="78"/>
        <source>Asking what is on file …</source>
        <translation>रिकॉर्ड में क्या है, पूछा जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/calls/consent_box.py" line="84"/>
        <source>Nothing is on file.</source>
        <translation>रिकॉर्ड में कुछ नहीं है।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/consent_box.py" line="87"/>
        <source>On file since {day} by {who}.</source>
        <translation>{day} से रिकॉर्ड में है, {who} द्वारा।</translation>
    </message>
</context>
<context>
    <name>ConsentModel</name>
    <message>
        <location filename="../../ui/calls/consent.py" line="50"/>
        <source>The consent is on file.</source>
        <translation>सहमति रिकॉर्ड में रखी गई।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/consent.py" line="61"/>
        <source>The duress digit is kept; it is never shown.</source>
        <translation>दबाव का अंक सहेजा गया; यह कभी दिखाया नहीं जाता।</translation>
    </message>
</context>
<context>
    <name>ConsoleWindow</name>
    <message>
        <location filename="../../ui/window.py" line="70"/>
        <source>Waiting for the engine …</source>
        <translation>इंजन की प्रतीक्षा …</translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="90"/>
        <source>Queue</source>
        <translation>कतार</translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="91"/>
        <source>Alert</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="92"/>
        <source>Map</source>
        <translation>मैप</translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="99"/>
        <source>Console</source>
        <translation>कंसोल</translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="100"/>
        <source>Find anything</source>
        <translation>कुछ भी खोजें</translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="101"/>
        <source>All keys</source>
        <translation>सभी कुंजियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="102"/>
        <source>Next theme</source>
        <translation>अगली थीम</translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="106"/>
        <source>Shipped layout</source>
        <translation>मूल लेआउट</translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="107"/>
        <source>Quit</source>
        <translation>बाहर निकलें</translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="111"/>
        <source>Workspaces</source>
        <translation>कार्यक्षेत्र</translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="165"/>
        <source>{0} from the next start on.</source>
        <translation>{0} अगली शुरुआत से।</translation>
    </message>
    <message>
        <location filename="../../ui/window.py" line="192"/>
        <source>Not live</source>
        <translation>लाइव नहीं</translation>
    </message>
</context>
<context>
    <name>CostChart</name>
    <message>
        <location filename="../../ui/calls/cost_chart.py" line="36"/>
        <source>The month&apos;s curve appears here.</source>
        <extracomment>Above the highest line, so that its label has room.</extracomment>
        <translation>महीने का ग्राफ़ यहाँ दिखेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/cost_chart.py" line="60"/>
        <source>Spending of the month</source>
        <translation>महीने का खर्च</translation>
    </message>
    <message>
        <location filename="../../ui/calls/cost_chart.py" line="90"/>
        <source>budget {0}</source>
        <translation>बजट {0}</translation>
    </message>
    <message>
        <location filename="../../ui/calls/cost_chart.py" line="91"/>
        <source>warning {0}</source>
        <translation>चेतावनी {0}</translation>
    </message>
</context>
<context>
    <name>CostsPage</name>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="49"/>
        <source>Provider</source>
        <extracomment>From an answer to the action about it, the target, seconds.</extracomment>
        <translation>प्रोवाइडर</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="52"/>
        <source>Site</source>
        <translation>साइट</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="54"/>
        <source>Nothing was spent in this month.</source>
        <translation>इस महीने कुछ खर्च नहीं हुआ।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="60"/>
        <source>The month before (Alt+Left)</source>
        <translation>पिछला महीना (Alt+Left)</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="61"/>
        <source>The month after (Alt+Right)</source>
        <translation>अगला महीना (Alt+Right)</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="72"/>
        <source>Calls</source>
        <translation>कॉल</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="79"/>
        <source>Answered</source>
        <translation>उत्तर मिले</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="86"/>
        <source>Texts</source>
        <translation>संदेश</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="93"/>
        <source>Minutes</source>
        <translation>मिनट</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="100"/>
        <source>Settled</source>
        <translation>अंतिम</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="107"/>
        <source>Estimated</source>
        <translation>अनुमानित</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="179"/>
        <source>Asking the engine what calls cost …</source>
        <translation>इंजन से कॉल की लागत पूछी जा रही है …</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="207"/>
        <source>SPENT</source>
        <translation>खर्च</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="208"/>
        <source>FORECAST TO MONTH END</source>
        <translation>महीने के अंत तक अनुमान</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="209"/>
        <source>VERIFICATIONS</source>
        <translation>सत्यापन</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="210"/>
        <source>ANSWERED</source>
        <translation>उत्तर मिले</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="211"/>
        <source>VERIFIED FALSE ALARMS</source>
        <translation>सत्यापित झूठे अलार्म</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="212"/>
        <source>OPERATOR MINUTES SAVED</source>
        <translation>ऑपरेटर के बचे मिनट</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="213"/>
        <source>COST EACH</source>
        <translation>प्रति इकाई लागत</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="223"/>
        <source>{spent} of {budget}</source>
        <translation>{budget} में से {spent}</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="226"/>
        <source>{left} left</source>
        <translation>{left} शेष</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="233"/>
        <source>answered {0}</source>
        <translation>उत्तर मिले {0}</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="234"/>
        <source>replied {0}</source>
        <translation>जवाब आए {0}</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="235"/>
        <source>pick-up to action {0}, median (target under {1:.0f} s)</source>
        <translation>कॉल उठाने से कार्रवाई तक {0}, माध्यिका (लक्ष्य {1:.0f} s से कम)</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="238"/>
        <source>reviewed as right {0} of {1:,}</source>
        <translation>समीक्षा में सही {1:,} में से {0}</translation>
    </message>
    <message>
        <location filename="../../ui/calls/costs_page.py" line="242"/>
        <source>Measured: {0}</source>
        <translation>मापा गया: {0}</translation>
    </message>
</context>
<context>
    <name>Counters</name>
    <message>
        <location filename="../../ui/alerts/counters.py" line="31"/>
        <source>Waiting for the engine …</source>
        <extracomment>Of a row&apos;s height: its figure, its word. None: nobody has told yet, which is not zero.</extracomment>
        <translation>इंजन की प्रतीक्षा …</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/counters.py" line="61"/>
        <source>next due</source>
        <translation>अगली समय-सीमा</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/counters.py" line="62"/>
        <source>nobody has taken</source>
        <translation>किसी ने नहीं लिए</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/counters.py" line="64"/>
        <source>feeds</source>
        <translation>स्रोत</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/counters.py" line="65"/>
        <source>◆ {0} of {1} silent</source>
        <translation>◆ {1} में से {0} मौन</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/counters.py" line="67"/>
        <source>● all {0}</source>
        <translation>● सभी {0}</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <location filename="../../ui/calls/course.py" line="56"/>
        <source>To be said: {0}</source>
        <translation>कहा जाना है: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/calls/course.py" line="57"/>
        <source>Control room</source>
        <translation>नियंत्रण कक्ष</translation>
    </message>
    <message>
        <location filename="../../ui/calls/course.py" line="79"/>
        <location filename="../../ui/calls/course.py" line="84"/>
        <source>Waited</source>
        <translation>प्रतीक्षा</translation>
    </message>
    <message>
        <location filename="../../ui/calls/course.py" line="80"/>
        <source>Delivered after</source>
        <translation>पहुँचने में समय</translation>
    </message>
    <message>
        <location filename="../../ui/calls/course.py" line="81"/>
        <source>Reply after</source>
        <translation>जवाब में समय</translation>
    </message>
    <message>
        <location filename="../../ui/calls/course.py" line="85"/>
        <source>Rang</source>
        <translation>घंटी बजी</translation>
    </message>
    <message>
        <location filename="../../ui/calls/course.py" line="86"/>
        <source>Answer after</source>
        <translation>उत्तर में समय</translation>
    </message>
    <message>
        <location filename="../../ui/calls/course.py" line="87"/>
        <source>Talked</source>
        <translation>बातचीत</translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <location filename="../../ui/people/day_bar.py" line="28"/>
        <source>The day before</source>
        <translation>पिछला दिन</translation>
    </message>
    <message>
        <location filename="../../ui/people/day_bar.py" line="29"/>
        <source>The next day</source>
        <translation>अगला दिन</translation>
    </message>
    <message>
        <location filename="../../ui/people/day_bar.py" line="30"/>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <location filename="../../ui/people/day_bar.py" line="31"/>
        <source>Ask again</source>
        <translation>फिर पूछें</translation>
    </message>
    <message>
        <location filename="../../ui/people/day_bar.py" line="48"/>
        <source>Today, {0}</source>
        <translation>आज, {0}</translation>
    </message>
</context>
<context>
    <name>DayCanvas</name>
    <message>
        <location filename="../../ui/retail/day_canvas.py" line="74"/>
        <source>{0}, {1}: {2:.2f}</source>
        <extracomment>Where the levels begin, as the risk chapter says.</extracomment>
        <translation>{0}, {1}: {2:.2f}</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_canvas.py" line="240"/>
        <source>Total</source>
        <translation>कुल</translation>
    </message>
</context>
<context>
    <name>DayPane</name>
    <message>
        <location filename="../../ui/people/day_pane.py" line="28"/>
        <source>The day of the alert&apos;s person appears here.</source>
        <translation>अलर्ट वाले व्यक्ति का दिन यहाँ दिखेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/people/day_pane.py" line="75"/>
        <source>The day cannot be shown: {0}</source>
        <translation>दिन दिखाया नहीं जा सकता: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/people/day_pane.py" line="77"/>
        <source>Asking the engine for the day …</source>
        <translation>इंजन से दिन पूछा जा रहा है …</translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <location filename="../../ui/people/day_strip.py" line="26"/>
        <source>The day by the hour</source>
        <translation>घंटे के अनुसार दिन</translation>
    </message>
    <message>
        <location filename="../../ui/people/day_strip.py" line="28"/>
        <source>← → step through the marks, ↑ ↓ change the lane, Enter opens the alert</source>
        <translation>← → से चिह्न बदलें, ↑ ↓ से पंक्ति बदलें, Enter से अलर्ट खोलें</translation>
    </message>
    <message>
        <location filename="../../ui/people/day_strip.py" line="40"/>
        <source>Choose a person to see the day.</source>
        <translation>दिन देखने के लिए व्यक्ति चुनें।</translation>
    </message>
    <message>
        <location filename="../../ui/people/day_strip.py" line="72"/>
        <source>Nothing is known of this day.</source>
        <translation>इस दिन के बारे में कुछ ज्ञात नहीं।</translation>
    </message>
    <message>
        <location filename="../../ui/people/day_strip.py" line="74"/>
        <source>{0} marks on {1}; step through them with the arrow keys.</source>
        <translation>{1} को {0} चिह्न; तीर कुंजियों से एक-एक देखें।</translation>
    </message>
    <message>
        <location filename="../../ui/people/day_strip.py" line="78"/>
        <source>{0} more were left off.</source>
        <translation>{0} और छोड़ दिए गए।</translation>
    </message>
</context>
<context>
    <name>DeadLetters</name>
    <message>
        <location filename="../../ui/health/letters.py" line="54"/>
        <source>Waiting for the engine; inputs that it refused appear here.</source>
        <extracomment>Characters that are laid out without a stall (16 ms); four times as many take 400 ms.</extracomment>
        <translation>इंजन की प्रतीक्षा; उसके अस्वीकृत किए इनपुट यहाँ दिखेंगे।</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="59"/>
        <source>Only refusals of this source</source>
        <translation>केवल इस स्रोत की अस्वीकृतियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="60"/>
        <source>Only refusals for this reason</source>
        <translation>केवल इस कारण की अस्वीकृतियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="66"/>
        <source>Also those sent again</source>
        <translation>फिर भेजे गए भी</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="67"/>
        <location filename="../../ui/health/letters.py" line="179"/>
        <source>All sources</source>
        <translation>सभी स्रोत</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="68"/>
        <location filename="../../ui/health/letters.py" line="180"/>
        <source>All reasons</source>
        <translation>सभी कारण</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="74"/>
        <source>The input as it was received, to be mended</source>
        <translation>इनपुट जैसा मिला, सुधारने के लिए</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="75"/>
        <source>The input as it was received; mend it here</source>
        <translation>इनपुट जैसा मिला; यहाँ सुधारें</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="76"/>
        <source>Send again</source>
        <translation>फिर भेजें</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="77"/>
        <location filename="../../ui/health/letters.py" line="167"/>
        <source>Send this input to the engine again (Ctrl+Return)</source>
        <translation>यह इनपुट इंजन को फिर भेजें (Ctrl+Return)</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="78"/>
        <source>As received</source>
        <translation>जैसा मिला</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="79"/>
        <source>Take the changes back (Ctrl+Backspace)</source>
        <translation>बदलाव वापस लें (Ctrl+Backspace)</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="85"/>
        <source>Received</source>
        <translation>मिला</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="91"/>
        <source>Source</source>
        <translation>स्रोत</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="92"/>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="93"/>
        <source>Where</source>
        <translation>कहाँ</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="95"/>
        <source>Size</source>
        <translation>आकार</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="102"/>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="103"/>
        <source>✓ sent again</source>
        <translation>✓ फिर भेजा गया</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="103"/>
        <source>◆ waits</source>
        <translation>◆ प्रतीक्षा में</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="116"/>
        <source>DEAD LETTERS</source>
        <translation>अस्वीकृत इनपुट</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="183"/>
        <source>{n:,} of {total:,}</source>
        <translation>{total:,} में से {n:,}</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="183"/>
        <source>{total:,}</source>
        <translation>{total:,}</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="186"/>
        <source>Nothing was refused that matches the filter.</source>
        <translation>फ़िल्टर से मेल खाता कुछ भी अस्वीकृत नहीं हुआ।</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="189"/>
        <source>Nothing was refused. Inputs that cannot be read wait here to be mended.</source>
        <translation>कुछ भी अस्वीकृत नहीं हुआ। जो इनपुट पढ़े न जा सकें, सुधार के लिए यहाँ रुकते हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="226"/>
        <source>Choose a refusal to see what was received.</source>
        <translation>कोई अस्वीकृति चुनें; जो मिला था, यहाँ दिखेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="234"/>
        <source> It is too large to be mended here; its first {n:,} characters are shown.</source>
        <translation> यहाँ सुधारने के लिए बहुत बड़ा है; पहले {n:,} अक्षर दिखाए गए हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="237"/>
        <source> Only its beginning was kept; ask the source for the whole.</source>
        <translation> केवल शुरुआत रखी गई; पूरा स्रोत से माँगें।</translation>
    </message>
    <message>
        <location filename="../../ui/health/letters.py" line="260"/>
        <source>Sending…</source>
        <translation>भेजा जा रहा है…</translation>
    </message>
</context>
<context>
    <name>DecisionBox</name>
    <message>
        <location filename="../../ui/retail/decision_box.py" line="44"/>
        <source>Note to the decision</source>
        <extracomment>These are refused by the engine without a word why.</extracomment>
        <translation>निर्णय पर नोट</translation>
    </message>
    <message>
        <location filename="../../ui/retail/decision_box.py" line="46"/>
        <source>Choose an action to decide about it.</source>
        <translation>निर्णय लेने के लिए कोई कार्रवाई चुनें।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/decision_box.py" line="48"/>
        <source>&amp;Confirm</source>
        <translation>पुष्टि करें (&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ui/retail/decision_box.py" line="49"/>
        <source>&amp;Done</source>
        <translation>पूरा (&amp;D)</translation>
    </message>
    <message>
        <location filename="../../ui/retail/decision_box.py" line="50"/>
        <source>D&amp;ecline</source>
        <translation>अस्वीकार करें (&amp;E)</translation>
    </message>
    <message>
        <location filename="../../ui/retail/decision_box.py" line="51"/>
        <source>&amp;Lift</source>
        <translation>हटाएँ (&amp;L)</translation>
    </message>
    <message>
        <location filename="../../ui/retail/decision_box.py" line="117"/>
        <source>findings behind it: {0}</source>
        <translation>इसके पीछे के निष्कर्ष: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/retail/decision_box.py" line="131"/>
        <source>In force since two people have confirmed it. Lifting it needs a note. The console records the decision; access itself is taken away in the system that grants it.</source>
        <translation>दो लोगों की पुष्टि के बाद से लागू। हटाने के लिए नोट ज़रूरी है। कंसोल निर्णय दर्ज करता है; एक्सेस उसी सिस्टम में वापस लिया जाता है जो उसे देता है।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/decision_box.py" line="136"/>
        <source>◆ You have confirmed it. A second person is needed: somebody else, signed in under a name of their own at another console of this engine. You cannot confirm twice; whoever works alone here cannot bring it into force.</source>
        <translation>◆ आप पुष्टि कर चुके हैं। दूसरा व्यक्ति ज़रूरी है: कोई और, जो इस इंजन के दूसरे कंसोल पर अपने नाम से साइन इन हो। आप दो बार पुष्टि नहीं कर सकते; यहाँ अकेले काम करने वाला इसे लागू नहीं कर सकता।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/decision_box.py" line="142"/>
        <source>◆ {0} has confirmed it. Your confirmation brings it into force.</source>
        <translation>◆ {0} ने पुष्टि कर दी है। आपकी पुष्टि से यह लागू हो जाएगा।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/decision_box.py" line="145"/>
        <source>◆ Two people have to confirm a suspension, each signed in under a name of their own. Nothing is done by itself.</source>
        <translation>◆ निलंबन की पुष्टि दो लोगों को करनी होती है, दोनों अपने-अपने नाम से साइन इन हों। अपने आप कुछ नहीं होता।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/decision_box.py" line="166"/>
        <source>A second person has to confirm it.</source>
        <translation>दूसरे व्यक्ति की पुष्टि ज़रूरी है।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/decision_box.py" line="168"/>
        <source>Say why in the note first.</source>
        <translation>पहले नोट में कारण लिखें।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/decision_box.py" line="174"/>
        <source>Note; declining and lifting need one</source>
        <translation>नोट; अस्वीकार करने और हटाने के लिए ज़रूरी</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <location filename="../../ui/people/decisions.py" line="34"/>
        <source>&amp;Unlock the login</source>
        <extracomment>As long as the engine keeps it.</extracomment>
        <translation>लॉगिन खोलें (&amp;U)</translation>
    </message>
    <message>
        <location filename="../../ui/people/decisions.py" line="35"/>
        <source>C&amp;onfirm the check</source>
        <translation>जाँच की पुष्टि करें (&amp;O)</translation>
    </message>
    <message>
        <location filename="../../ui/people/decisions.py" line="36"/>
        <source>C&amp;lear the check</source>
        <translation>जाँच को निर्दोष मानें (&amp;L)</translation>
    </message>
    <message>
        <location filename="../../ui/people/decisions.py" line="39"/>
        <source>Reason of the decision</source>
        <translation>निर्णय का कारण</translation>
    </message>
    <message>
        <location filename="../../ui/people/decisions.py" line="99"/>
        <source>The person can log in again; asks for a reason</source>
        <translation>व्यक्ति फिर लॉग इन कर सकेगा; कारण पूछा जाएगा</translation>
    </message>
    <message>
        <location filename="../../ui/people/decisions.py" line="100"/>
        <source>It was fraud; asks for a note</source>
        <translation>धोखाधड़ी थी; टिप्पणी माँगी जाएगी</translation>
    </message>
    <message>
        <location filename="../../ui/people/decisions.py" line="101"/>
        <source>It was harmless; asks for a note</source>
        <translation>कोई नुकसान नहीं था; टिप्पणी माँगी जाएगी</translation>
    </message>
    <message>
        <location filename="../../ui/people/decisions.py" line="111"/>
        <source>Why? Enter decides, Esc goes back</source>
        <translation>क्यों? Enter से निर्णय लें, Esc से लौटें</translation>
    </message>
    <message>
        <location filename="../../ui/people/decisions.py" line="124"/>
        <source>It needs a word why</source>
        <translation>कारण लिखना ज़रूरी है</translation>
    </message>
</context>
<context>
    <name>DevicesView</name>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="37"/>
        <source>Every device and account that was seen is somebody&apos;s. What is not appears here with the first line of a log or sale that names it.</source>
        <translation>देखा गया हर उपकरण और खाता किसी न किसी का है। जो नहीं है वह यहाँ दिखेगा, लॉग या बिक्री की उस पहली पंक्ति के साथ जिसमें उसका नाम है।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="48"/>
        <source>Nothing is assigned yet; choose a device on the left tab.</source>
        <translation>अभी कुछ भी सौंपा नहीं गया; बाएँ टैब पर उपकरण चुनें।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="54"/>
        <source>Nobody&apos;s yet</source>
        <translation>अभी किसी का नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="55"/>
        <source>Assigned</source>
        <translation>सौंपे गए</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="59"/>
        <source>Whose the device is</source>
        <translation>उपकरण किसका है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="62"/>
        <source>From when</source>
        <translation>कब से</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="63"/>
        <source>Assign</source>
        <translation>सौंपें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="64"/>
        <source>Events from this moment on carry the person</source>
        <translation>इस क्षण से इवेंट इस व्यक्ति के नाम होंगी</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="65"/>
        <source>End now</source>
        <translation>अभी समाप्त करें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="66"/>
        <source>The device is nobody&apos;s from now on; earlier events stay</source>
        <translation>उपकरण अब से किसी का नहीं; पुराने इवेंट बने रहेंगे</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="73"/>
        <location filename="../../ui/settings/devices_view.py" line="96"/>
        <source>Kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="74"/>
        <location filename="../../ui/settings/devices_view.py" line="97"/>
        <source>Device or account</source>
        <translation>उपकरण या खाता</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="75"/>
        <source>Site</source>
        <translation>साइट</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="76"/>
        <source>Source</source>
        <translation>स्रोत</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="78"/>
        <source>Seen</source>
        <translation>देखा गया</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="85"/>
        <source>Last</source>
        <translation>पिछली बार</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="91"/>
        <source>Perhaps</source>
        <translation>शायद</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="98"/>
        <source>Person</source>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="100"/>
        <source>From</source>
        <translation>कब से</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="103"/>
        <source>Until</source>
        <translation>कब तक</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="105"/>
        <source>By</source>
        <translation>द्वारा</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="112"/>
        <source>Belongs to</source>
        <translation>किसका है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="114"/>
        <source>from</source>
        <translation>से</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="144"/>
        <source>Nobody&apos;s yet ({n:,})</source>
        <translation>अभी किसी का नहीं ({n:,})</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="145"/>
        <source>Assigned ({n:,})</source>
        <translation>सौंपे गए ({n:,})</translation>
    </message>
    <message>
        <location filename="../../ui/settings/devices_view.py" line="181"/>
        <source>Choose whose the device is.</source>
        <translation>चुनें कि उपकरण किसका है।</translation>
    </message>
</context>
<context>
    <name>Dialler</name>
    <message>
        <location filename="../../ui/calls/dialler.py" line="54"/>
        <source>Name of a person or site, or a number</source>
        <extracomment>Rows shown for what is typed. Figures as they are dialled; the engine says whether they are a number.</extracomment>
        <translation>व्यक्ति या साइट का नाम, या नंबर</translation>
    </message>
    <message>
        <location filename="../../ui/calls/dialler.py" line="59"/>
        <source>Nobody and no site is called so.</source>
        <translation>इस नाम का कोई व्यक्ति या साइट नहीं है।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/dialler.py" line="64"/>
        <source>Choose whom to call.
What would be said, by whom and for how much stands here before anything is dialled.</source>
        <translation>चुनें किसे कॉल करना है।
क्या कहा जाएगा, कौन कहेगा और कितने में, यह सब डायल करने से पहले यहाँ दिखेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/dialler.py" line="78"/>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <location filename="../../ui/calls/dialler.py" line="80"/>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <location filename="../../ui/calls/dialler.py" line="112"/>
        <source>KEYPAD</source>
        <translation>कीपैड</translation>
    </message>
    <message>
        <location filename="../../ui/calls/dialler.py" line="151"/>
        <location filename="../../ui/calls/dialler.py" line="213"/>
        <source>person</source>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <location filename="../../ui/calls/dialler.py" line="151"/>
        <source>site</source>
        <translation>साइट</translation>
    </message>
    <message>
        <location filename="../../ui/calls/dialler.py" line="219"/>
        <source>number</source>
        <translation>नंबर</translation>
    </message>
</context>
<context>
    <name>EngineModel</name>
    <message>
        <location filename="../../ui/engine_model.py" line="89"/>
        <source>The engine does not answer; it is being looked for.</source>
        <translation>इंजन उत्तर नहीं दे रहा; उसे खोजा जा रहा है।</translation>
    </message>
    <message>
        <location filename="../../ui/engine_model.py" line="103"/>
        <source>The engine is lost; nothing was done.</source>
        <translation>इंजन से संपर्क टूटा; कुछ नहीं किया गया।</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <location filename="../../ui/tables/button.py" line="31"/>
        <source>Export table…</source>
        <translation>तालिका निर्यात करें…</translation>
    </message>
    <message>
        <location filename="../../ui/tables/button.py" line="32"/>
        <source>Export table… (Ctrl+Shift+E)</source>
        <translation>तालिका निर्यात करें… (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <location filename="../../ui/tables/button.py" line="36"/>
        <source>As an Excel workbook</source>
        <translation>Excel वर्कबुक के रूप में</translation>
    </message>
    <message>
        <location filename="../../ui/tables/button.py" line="37"/>
        <source>As CSV</source>
        <translation>CSV के रूप में</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <location filename="../../ui/health/facts.py" line="33"/>
        <source>Waiting for the engine; its figures and those of the store appear here.</source>
        <translation>इंजन की प्रतीक्षा; उसके और भंडार के आँकड़े यहाँ दिखेंगे।</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="62"/>
        <source>ENGINE</source>
        <translation>इंजन</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="62"/>
        <source>STORE</source>
        <translation>भंडार</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="85"/>
        <source>Running for</source>
        <translation>चलते हुए</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="86"/>
        <source>Received</source>
        <translation>मिले</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="89"/>
        <source>= {accepted:,} accepted + {duplicates:,} duplicates</source>
        <translation>= {accepted:,} स्वीकृत + {duplicates:,} दोहराव</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="92"/>
        <source> + {refused:,} refused + {held:,} held</source>
        <translation> + {refused:,} अस्वीकृत + {held:,} रोके गए</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="97"/>
        <source>Examined</source>
        <translation>जाँचे गए</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="98"/>
        <source>Waiting in the queue</source>
        <translation>कतार में प्रतीक्षारत</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="98"/>
        <source>{n} batches</source>
        <translation>{n} बैच</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="99"/>
        <source>Held for their time</source>
        <translation>समय आने तक रोके गए</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="100"/>
        <source>Consoles attached</source>
        <translation>जुड़े कंसोल</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="102"/>
        <source>Failing rules</source>
        <translation>विफल नियम</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="103"/>
        <source>✓ none</source>
        <translation>✓ कोई नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="115"/>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="116"/>
        <source>✓ writes succeed</source>
        <translation>✓ लेखन सफल</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="112"/>
        <source>▲ the last write failed</source>
        <translation>▲ पिछला लेखन विफल रहा</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="119"/>
        <source>Kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="120"/>
        <source>Where</source>
        <translation>कहाँ</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="121"/>
        <source>Size</source>
        <translation>आकार</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="123"/>
        <source>Growth</source>
        <translation>वृद्धि</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="124"/>
        <source>not known before the second daily backup</source>
        <translation>दूसरे दैनिक बैकअप से पहले ज्ञात नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="126"/>
        <source>{size} a day</source>
        <translation>{size} प्रतिदिन</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="129"/>
        <source>Events kept</source>
        <translation>रखे गए इवेंट</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="130"/>
        <source>Sealed days</source>
        <translation>सील किए गए दिन</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="131"/>
        <source>Last backup</source>
        <translation>पिछला बैकअप</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="132"/>
        <source>Snapshot</source>
        <translation>स्नैपशॉट</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="142"/>
        <source>none yet</source>
        <translation>अभी कोई नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/health/facts.py" line="144"/>
        <source>{age} ago, {size}</source>
        <translation>{age} पहले, {size}</translation>
    </message>
</context>
<context>
    <name>FeedTable</name>
    <message>
        <location filename="../../ui/health/feeds.py" line="30"/>
        <source>No source has sent anything yet. Each appears here with its first event; connect one in the configuration under [connectors].</source>
        <extracomment>A source whose newest event arrived later than this after it happened is behind, seconds.</extracomment>
        <translation>किसी स्रोत ने अभी कुछ नहीं भेजा। हर स्रोत अपने पहले इवेंट के साथ यहाँ दिखेगा; कॉन्फ़िगरेशन में [connectors] के नीचे स्रोत जोड़ें।</translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="43"/>
        <source>Source</source>
        <translation>स्रोत</translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="44"/>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="46"/>
        <source>Events/min</source>
        <translation>इवेंट/min</translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="52"/>
        <source>Lag</source>
        <translation>विलंब</translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="54"/>
        <source>Last event</source>
        <translation>पिछला इवेंट</translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="63"/>
        <source>Events</source>
        <translation>इवेंट</translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="64"/>
        <source>Late</source>
        <translation>देर से आए</translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="65"/>
        <source>Duplicates</source>
        <translation>दोहराव</translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="66"/>
        <source>Refused</source>
        <translation>अस्वीकृत</translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="86"/>
        <source>◆ in trouble</source>
        <translation>◆ समस्या में</translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="87"/>
        <source>◆ silent</source>
        <translation>◆ मौन</translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="88"/>
        <source>● catching up</source>
        <translation>● बकाया पूरा कर रहा है</translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="89"/>
        <source>✓ well</source>
        <translation>✓ ठीक</translation>
    </message>
    <message>
        <location filename="../../ui/health/feeds.py" line="90"/>
        <source>? not known</source>
        <translation>? ज्ञात नहीं</translation>
    </message>
</context>
<context>
    <name>Feeds</name>
    <message>
        <location filename="../../ui/cameras/feed.py" line="231"/>
        <source>the engine is lost</source>
        <extracomment>How often the window looks into the boxes, milliseconds: a little oftener than pictures come. Open and no packet for so long: what is shown is old. A thread that has not come back for longer than the demuxer&apos;s own limits is left behind. Seconds. Pauses between attempts grow from the first to the longest; a wrong password mends itself rarely, and cameras lock who tries too often. Seconds. Readers that were told to stop are given so long together when the console ends, seconds. Which stream is wanted; whether the camera has a low one; its width, pixels, once seen. When it is to be opened (again), on the monotonic clock. From being wanted to the first picture, seconds.</extracomment>
        <translation>इंजन से संपर्क नहीं</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="46"/>
        <source>Only {0} ({1})</source>
        <translation>केवल {0} ({1})</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="50"/>
        <source>Mine</source>
        <translation>मेरे</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="50"/>
        <source>Only alerts that I have taken</source>
        <translation>केवल वे अलर्ट जो मैंने लिए हैं</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="51"/>
        <source>Free</source>
        <translation>मुक्त</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="51"/>
        <source>Only alerts that nobody has taken</source>
        <translation>केवल वे अलर्ट जो किसी ने नहीं लिए</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="52"/>
        <source>Groups</source>
        <translation>समूह</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="52"/>
        <source>One row for each kind of alert (G)</source>
        <translation>हर प्रकार के अलर्ट की एक पंक्ति (G)</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="53"/>
        <source>Shows all sites and kinds again</source>
        <translation>सभी साइटें और प्रकार फिर दिखाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="54"/>
        <source>Most urgent first again</source>
        <translation>फिर सबसे ज़रूरी पहले</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="61"/>
        <source>Search the queue</source>
        <translation>कतार में खोजें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="65"/>
        <source>Saved views</source>
        <translation>सहेजे गए व्यू</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="72"/>
        <source>Name of this view; Enter keeps it</source>
        <translation>इस व्यू का नाम; Enter से सहेजें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="200"/>
        <source>All alerts</source>
        <translation>सभी अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="204"/>
        <source>Save this view …</source>
        <translation>यह व्यू सहेजें …</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/filter_bar.py" line="205"/>
        <source>Forget this view</source>
        <translation>यह व्यू हटाएँ</translation>
    </message>
</context>
<context>
    <name>Findable</name>
    <message>
        <location filename="../../ui/shell/finding.py" line="71"/>
        <source>action</source>
        <translation>कार्रवाई</translation>
    </message>
    <message>
        <location filename="../../ui/shell/finding.py" line="49"/>
        <source>site</source>
        <extracomment>Why what was chosen cannot be done now.</extracomment>
        <translation>साइट</translation>
    </message>
    <message>
        <location filename="../../ui/shell/finding.py" line="49"/>
        <source>person</source>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <location filename="../../ui/shell/finding.py" line="76"/>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <location filename="../../ui/shell/finding.py" line="83"/>
        <source>alert</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/shell/finding.py" line="102"/>
        <source>number</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <location filename="../../ui/shell/finding.py" line="102"/>
        <source>Call {0}</source>
        <translation>{0} को कॉल करें</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <location filename="../../ui/replay/findings.py" line="25"/>
        <source>Time (UTC)</source>
        <translation>समय (UTC)</translation>
    </message>
    <message>
        <location filename="../../ui/replay/findings.py" line="26"/>
        <source>Severity</source>
        <translation>गंभीरता</translation>
    </message>
    <message>
        <location filename="../../ui/replay/findings.py" line="27"/>
        <source>Finding</source>
        <translation>निष्कर्ष</translation>
    </message>
    <message>
        <location filename="../../ui/replay/findings.py" line="28"/>
        <source>About</source>
        <translation>किसके बारे में</translation>
    </message>
    <message>
        <location filename="../../ui/replay/findings.py" line="29"/>
        <source>Site</source>
        <translation>साइट</translation>
    </message>
    <message>
        <location filename="../../ui/replay/findings.py" line="30"/>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <location filename="../../ui/replay/findings.py" line="34"/>
        <source>Findings of the recording</source>
        <translation>रिकॉर्डिंग के निष्कर्ष</translation>
    </message>
    <message>
        <location filename="../../ui/replay/findings.py" line="37"/>
        <source>The rules found nothing in this recording.</source>
        <translation>नियमों को इस रिकॉर्डिंग में कुछ नहीं मिला।</translation>
    </message>
</context>
<context>
    <name>FirstUser</name>
    <message>
        <location filename="../../ui/welcome/first_user.py" line="20"/>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/first_user.py" line="21"/>
        <source>Password, twelve characters or more</source>
        <translation>पासवर्ड, बारह या अधिक अक्षर</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/first_user.py" line="22"/>
        <source>The same again</source>
        <translation>वही फिर से</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/first_user.py" line="23"/>
        <source>Make</source>
        <translation>बनाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/first_user.py" line="24"/>
        <source>Make the first user</source>
        <translation>पहला उपयोगकर्ता बनाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/first_user.py" line="66"/>
        <source>{0} logs in here. The screen lock asks for this password, and the audit log says this name. More users are made in the workspace Users.</source>
        <translation>{0} यहाँ लॉग-इन करता है। स्क्रीन लॉक यही पासवर्ड पूछता है, और ऑडिट लॉग यही नाम लिखता है। और उपयोगकर्ता कार्यक्षेत्र &quot;उपयोगकर्ता&quot; में बनते हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/first_user.py" line="71"/>
        <source>Without a user, whoever sits here may do everything and the screen cannot be locked. With one, this console asks for the password at its start.</source>
        <translation>उपयोगकर्ता के बिना यहाँ बैठा कोई भी सब कुछ कर सकता है और स्क्रीन लॉक नहीं हो सकती। उपयोगकर्ता होने पर यह कंसोल शुरू होते ही पासवर्ड पूछता है।</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/first_user.py" line="82"/>
        <source>Asking the engine …</source>
        <translation>इंजन से पूछा जा रहा है …</translation>
    </message>
</context>
<context>
    <name>FollowSwitch</name>
    <message>
        <location filename="../../ui/cameras/follow_switch.py" line="27"/>
        <source>Cameras follow the chosen alert.</source>
        <translation>कैमरे चुने हुए अलर्ट के साथ चलते हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/follow_switch.py" line="29"/>
        <source>Cameras stay as they are, whatever alert is chosen.</source>
        <translation>चाहे जो अलर्ट चुना जाए, कैमरे वैसे ही रहते हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/follow_switch.py" line="39"/>
        <source>Cameras stay where you put them; {0} lets them follow alerts again.</source>
        <translation>कैमरे वहीं रहते हैं जहाँ आपने रखा; {0} से वे फिर अलर्ट के साथ चलते हैं।</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <location filename="../../ui/cameras/following.py" line="126"/>
        <source>No camera looks at the place of this alert.</source>
        <extracomment>More cameras of one alert than this are not looked at together.</extracomment>
        <translation>इस अलर्ट की जगह को कोई कैमरा नहीं देखता।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/following.py" line="133"/>
        <source>Cameras of {0}</source>
        <translation>{0} के कैमरे</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/following.py" line="155"/>
        <source>two sites side by side</source>
        <translation>दो साइटें साथ-साथ</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/following.py" line="162"/>
        <source>{0} by {1}</source>
        <translation>{0}, {1} द्वारा</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/following.py" line="163"/>
        <source>Tier {0} · {1}</source>
        <translation>स्तर {0} · {1}</translation>
    </message>
</context>
<context>
    <name>Framed</name>
    <message>
        <location filename="../../ui/retail/framed.py" line="56"/>
        <source>This cannot be shown: {0}
F5 asks again.</source>
        <translation>यह नहीं दिखाया जा सकता: {0}
F5 से फिर पूछें।</translation>
    </message>
</context>
<context>
    <name>GroupModel</name>
    <message>
        <location filename="../../ui/alerts/group_model.py" line="70"/>
        <source>Kind</source>
        <extracomment>The row&apos;s group.</extracomment>
        <translation>प्रकार</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/group_model.py" line="71"/>
        <source>Alerts</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/group_model.py" line="72"/>
        <source>Free</source>
        <translation>मुक्त</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/group_model.py" line="73"/>
        <source>Sites</source>
        <translation>साइटें</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/group_model.py" line="74"/>
        <source>Oldest</source>
        <translation>सबसे पुराना</translation>
    </message>
</context>
<context>
    <name>HandoverTab</name>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="52"/>
        <source>Nothing is open, shelved or promised: a quiet shift.</source>
        <translation>कुछ खुला, टाला या वादा किया हुआ नहीं है: शांत पाली।</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="59"/>
        <source>No shift was handed over here yet. Each page stays here.</source>
        <translation>अभी तक कोई पाली नहीं सौंपी गई। हर पृष्ठ यहाँ रहता है।</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="66"/>
        <location filename="../../ui/shift/handover_tab.py" line="67"/>
        <source>Who takes over</source>
        <translation>कौन लेगा</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="70"/>
        <source>What they should know besides</source>
        <translation>उन्हें और क्या जानना चाहिए</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="71"/>
        <source>Note for the next shift</source>
        <translation>अगली पाली के लिए टिप्पणी</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="73"/>
        <source>Sign and hand over</source>
        <translation>हस्ताक्षर करके सौंपें</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="74"/>
        <source>The page is kept as it is at this moment (Ctrl+S)</source>
        <translation>पृष्ठ इसी क्षण जैसा है वैसा सहेजा जाता है (Ctrl+S)</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="75"/>
        <source>Sign and take over</source>
        <translation>हस्ताक्षर करके लें</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="76"/>
        <source>What the other has in hand is yours then (Ctrl+Return)</source>
        <translation>दूसरे के हाथ का काम तब आपका होगा (Ctrl+Return)</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="82"/>
        <source>Part</source>
        <translation>हिस्सा</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="83"/>
        <source>Alert</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="84"/>
        <source>Site</source>
        <translation>साइट</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="85"/>
        <source>With</source>
        <translation>किसके पास</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="86"/>
        <source>In words</source>
        <translation>शब्दों में</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="87"/>
        <source>Due</source>
        <translation>समय-सीमा</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="93"/>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="98"/>
        <source>Handed over by</source>
        <translation>किसने सौंपा</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="99"/>
        <source>Taken by</source>
        <translation>किसने लिया</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="101"/>
        <source>Alerts</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="118"/>
        <source>Note</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="174"/>
        <source>Name who takes over.</source>
        <translation>कौन लेगा, नाम दें।</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="206"/>
        <source>○ {name} signs next</source>
        <translation>○ अब {name} के हस्ताक्षर</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="216"/>
        <source>Waiting for the engine …</source>
        <translation>इंजन की प्रतीक्षा …</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="220"/>
        <source>open</source>
        <translation>खुले</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="221"/>
        <source>promised</source>
        <translation>वादा किए</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="222"/>
        <source>watched</source>
        <translation>नज़र में</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="223"/>
        <source>shelved</source>
        <translation>टाले गए</translation>
    </message>
    <message>
        <location filename="../../ui/shift/handover_tab.py" line="230"/>
        <source>{name} hands over to you: {note}</source>
        <translation>{name} आपको सौंपते हैं: {note}</translation>
    </message>
</context>
<context>
    <name>HealthModel</name>
    <message>
        <location filename="../../ui/health/model.py" line="153"/>
        <source>The engine is lost; nothing was sent.</source>
        <extracomment>Ten minutes of pulses are drawn. The full page is asked for with every so many pulses while the pane is seen.</extracomment>
        <translation>इंजन से संपर्क टूटा; कुछ नहीं भेजा गया।</translation>
    </message>
    <message>
        <location filename="../../ui/health/model.py" line="158"/>
        <source>Not sent: {why}</source>
        <translation>नहीं भेजा गया: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/health/model.py" line="162"/>
        <source>Refused again: {why}</source>
        <translation>फिर अस्वीकृत: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/health/model.py" line="164"/>
        <source>The engine had this event already.</source>
        <translation>यह इवेंट इंजन के पास पहले से था।</translation>
    </message>
    <message>
        <location filename="../../ui/health/model.py" line="167"/>
        <source>Accepted; it is from the future and waits for its time.</source>
        <translation>स्वीकार हुआ; समय भविष्य का है, उसके आने तक रुकेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/health/model.py" line="170"/>
        <source>Accepted and judged.</source>
        <translation>स्वीकार हुआ और जाँचा गया।</translation>
    </message>
    <message>
        <location filename="../../ui/health/model.py" line="176"/>
        <source>The engine is lost; no bundle was written.</source>
        <translation>इंजन से संपर्क टूटा; बंडल नहीं लिखा गया।</translation>
    </message>
    <message>
        <location filename="../../ui/health/model.py" line="183"/>
        <source>No bundle was written: {why}</source>
        <translation>बंडल नहीं लिखा गया: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/health/model.py" line="185"/>
        <source>{path} ({size:.0f} kB), without personal data</source>
        <translation>{path} ({size:.0f} kB), निजी डेटा के बिना</translation>
    </message>
</context>
<context>
    <name>HealthPane</name>
    <message>
        <location filename="../../ui/health/pane.py" line="40"/>
        <source>Waiting for the engine&apos;s pulse</source>
        <translation>इंजन के संकेत की प्रतीक्षा</translation>
    </message>
    <message>
        <location filename="../../ui/health/pane.py" line="44"/>
        <source>Events a second</source>
        <translation>इवेंट प्रति सेकंड</translation>
    </message>
    <message>
        <location filename="../../ui/health/pane.py" line="45"/>
        <source>Examine: p50 · p95 · p99</source>
        <translation>जाँच: p50 · p95 · p99</translation>
    </message>
    <message>
        <location filename="../../ui/health/pane.py" line="46"/>
        <source>Batches waiting</source>
        <translation>प्रतीक्षारत बैच</translation>
    </message>
    <message>
        <location filename="../../ui/health/pane.py" line="47"/>
        <source>Worst lag</source>
        <translation>सबसे अधिक विलंब</translation>
    </message>
    <message>
        <location filename="../../ui/health/pane.py" line="53"/>
        <source>Support bundle</source>
        <translation>सहायता बंडल</translation>
    </message>
    <message>
        <location filename="../../ui/health/pane.py" line="55"/>
        <source>Write versions, settings, figures and the log&apos;s end, nobody&apos;s data (Ctrl+B)</source>
        <translation>संस्करण, सेटिंग, आँकड़े और लॉग का अंतिम भाग लिखें, किसी का निजी डेटा नहीं (Ctrl+B)</translation>
    </message>
    <message>
        <location filename="../../ui/health/pane.py" line="83"/>
        <source>Health</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <location filename="../../ui/health/pane.py" line="145"/>
        <source>10 min, up to {highest:,.4g}{unit}</source>
        <translation>10 min, अधिकतम {highest:,.4g}{unit}</translation>
    </message>
    <message>
        <location filename="../../ui/health/pane.py" line="151"/>
        <source>The engine did not answer: {why}</source>
        <translation>इंजन ने उत्तर नहीं दिया: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/health/pane.py" line="169"/>
        <source>Writing the bundle…</source>
        <translation>बंडल लिखा जा रहा है…</translation>
    </message>
</context>
<context>
    <name>HeatControls</name>
    <message>
        <location filename="../../ui/heat/controls.py" line="24"/>
        <source>&amp;Guards</source>
        <translation>गार्ड (&amp;G)</translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="24"/>
        <source>A row for each guard (Alt+G)</source>
        <translation>हर गार्ड की एक पंक्ति (Alt+G)</translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="25"/>
        <source>&amp;Sites</source>
        <translation>साइटें (&amp;S)</translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="25"/>
        <source>A row for each site (Alt+S)</source>
        <translation>हर साइट की एक पंक्ति (Alt+S)</translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="26"/>
        <source>&amp;24 h</source>
        <translation>&amp;24 h</translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="26"/>
        <source>The last 24 hours (Alt+2)</source>
        <translation>पिछले 24 घंटे (Alt+2)</translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="27"/>
        <source>&amp;7 days</source>
        <translation>&amp;7 दिन</translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="27"/>
        <source>The last 7 days (Alt+7)</source>
        <translation>पिछले 7 दिन (Alt+7)</translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="28"/>
        <source>By &amp;risk</source>
        <translation>जोखिम से (&amp;R)</translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="28"/>
        <source>Highest risk first (Alt+R)</source>
        <translation>सबसे अधिक जोखिम पहले (Alt+R)</translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="29"/>
        <source>By &amp;name</source>
        <translation>नाम से (&amp;N)</translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="29"/>
        <source>In the order of names (Alt+N)</source>
        <translation>नाम के क्रम में (Alt+N)</translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="31"/>
        <source>Find a name or id</source>
        <translation>नाम या id खोजें</translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="32"/>
        <source>Shows only rows with these words (Ctrl+F)</source>
        <translation>केवल इन शब्दों वाली पंक्तियाँ (Ctrl+F)</translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="36"/>
        <source>Zoom in (+, or Ctrl and the wheel)</source>
        <translation>ज़ूम इन (+, या Ctrl और व्हील)</translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="37"/>
        <source>Zoom out (-, or Ctrl and the wheel)</source>
        <translation>ज़ूम आउट (-, या Ctrl और व्हील)</translation>
    </message>
    <message>
        <location filename="../../ui/heat/controls.py" line="38"/>
        <source>Show all rows (0)</source>
        <translation>सभी पंक्तियाँ दिखाएँ (0)</translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <location filename="../../ui/heat/legend.py" line="25"/>
        <source>Colours: risk from 0, dark blue, to 100, yellow; unknown is hatched grey</source>
        <translation>रंग: जोखिम 0 गहरा नीला से 100 पीला तक; अज्ञात पर धूसर धारियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/heat/legend.py" line="41"/>
        <source>Risk 0</source>
        <translation>जोखिम 0</translation>
    </message>
    <message>
        <location filename="../../ui/heat/legend.py" line="41"/>
        <source>Unknown</source>
        <translation>अज्ञात</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <location filename="../../ui/heat/map.py" line="50"/>
        <source>Risk by hour</source>
        <extracomment>Width of the names, pixels. Rows that a turn of the wheel moves where names fit; elsewhere it moves as many pixels.</extracomment>
        <translation>घंटे के अनुसार जोखिम</translation>
    </message>
    <message>
        <location filename="../../ui/heat/map.py" line="128"/>
        <source>risk {0} of 100</source>
        <translation>जोखिम 100 में से {0}</translation>
    </message>
    <message>
        <location filename="../../ui/heat/map.py" line="129"/>
        <source>{who}, {day} {start}, {risk}</source>
        <translation>{who}, {day} {start}, {risk}</translation>
    </message>
    <message>
        <location filename="../../ui/heat/map.py" line="133"/>
        <source>nothing is known</source>
        <translation>कुछ ज्ञात नहीं</translation>
    </message>
</context>
<context>
    <name>HeatPane</name>
    <message>
        <location filename="../../ui/heat/pane.py" line="92"/>
        <source>Heatmap</source>
        <translation>हीटमैप</translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="93"/>
        <source>Rankings</source>
        <translation>रैंकिंग</translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="127"/>
        <source>Arrows move · + and - zoom rows, [ and ] hours · 0 shows all · Enter opens</source>
        <translation>तीर से चलें · + और - से पंक्तियाँ, [ और ] से घंटे · 0 सब दिखाता है · Enter खोलता है</translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="157"/>
        <source>{0} of {1} rows · at {2}</source>
        <translation>{1} में से {0} पंक्तियाँ · समय {2}</translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="159"/>
        <source>{0} of {1} rows · at {2} · still reading the journal …</source>
        <translation>{1} में से {0} पंक्तियाँ · {2} पर · जर्नल अभी पढ़ा जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="179"/>
        <source>{0}. What is shown is of {1}.</source>
        <translation>{0}। जो दिख रहा है वह {1} का है।</translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="188"/>
        <source>The risk cannot be shown: {0}. It is asked for again within a minute.</source>
        <translation>जोखिम नहीं दिखाया जा सकता: {0}। एक मिनट के भीतर फिर माँगा जाएगा।</translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="190"/>
        <source>Waiting for the engine&apos;s figures …</source>
        <translation>इंजन के आँकड़ों की प्रतीक्षा …</translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="192"/>
        <source>No name and no id has “{0}” in it. Clear the field to see all.</source>
        <translation>किसी नाम या id में “{0}” नहीं है। सब देखने के लिए खोज खाली करें।</translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="196"/>
        <source>No sites yet.
Each site of the directory gets a row here.</source>
        <translation>अभी कोई साइट नहीं।
डायरेक्टरी की हर साइट की यहाँ एक पंक्ति होगी।</translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="197"/>
        <source>Nobody yet.
Each person of the directory gets a row here.</source>
        <translation>अभी कोई नहीं।
डायरेक्टरी के हर व्यक्ति की यहाँ एक पंक्ति होगी।</translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="224"/>
        <source>{day} {start}–{end} {zone}</source>
        <translation>{day} {start}–{end} {zone}</translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="231"/>
        <source>Risk {0} of 100</source>
        <translation>जोखिम 100 में से {0}</translation>
    </message>
    <message>
        <location filename="../../ui/heat/pane.py" line="232"/>
        <source>Risk unknown</source>
        <translation>जोखिम अज्ञात</translation>
    </message>
</context>
<context>
    <name>HoursEditor</name>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="54"/>
        <location filename="../../ui/settings/hours_editor.py" line="91"/>
        <location filename="../../ui/settings/hours_editor.py" line="139"/>
        <location filename="../../ui/settings/hours_editor.py" line="187"/>
        <source>closed</source>
        <extracomment>Where nothing is imported and nothing set (detection catalogue, `staff.off_hours_access`).</extracomment>
        <translation>बंद</translation>
    </message>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="55"/>
        <source>Open on {day}</source>
        <translation>{day} को खुला</translation>
    </message>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="57"/>
        <source>Such as 8-18 or 22:00 – 03:00; 24 is midnight; empty: closed</source>
        <translation>जैसे 8-18 या 22:00 – 03:00; 24 आधी रात है; खाली: बंद</translation>
    </message>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="63"/>
        <source>All as Monday</source>
        <translation>सब सोमवार जैसा</translation>
    </message>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="64"/>
        <source>Every day opens and closes as Monday does</source>
        <translation>हर दिन सोमवार की तरह खुलता और बंद होता है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="67"/>
        <source>Days with other hours</source>
        <translation>अलग समय वाले दिन</translation>
    </message>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="69"/>
        <source>Return brings the day into the line below, Delete takes it out</source>
        <translation>Return दिन को नीचे की पंक्ति में लाता है, Delete उसे निकालता है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="71"/>
        <source>Day</source>
        <translation>दिन</translation>
    </message>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="71"/>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="71"/>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="81"/>
        <source>None yet, such as holidays or late openings; each holds on its day alone.</source>
        <translation>अभी कोई नहीं, जैसे छुट्टियाँ या देर तक खुले दिन; हर एक केवल अपने दिन लागू होता है।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="89"/>
        <source>Day with other hours</source>
        <translation>अलग समय वाला दिन</translation>
    </message>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="92"/>
        <source>Open on that day</source>
        <translation>उस दिन खुला</translation>
    </message>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="94"/>
        <source>such as holiday, stock-taking</source>
        <translation>जैसे छुट्टी, माल की गिनती</translation>
    </message>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="95"/>
        <source>Why that day differs</source>
        <translation>वह दिन अलग क्यों है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="97"/>
        <source>Put in</source>
        <translation>डालें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="98"/>
        <source>This day has these hours (Return)</source>
        <translation>इस दिन का यह समय है (Return)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="121"/>
        <source>OPENING HOURS</source>
        <translation>खुलने का समय</translation>
    </message>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="124"/>
        <source>DAYS WITH OTHER HOURS</source>
        <translation>अलग समय वाले दिन</translation>
    </message>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="137"/>
        <source>imported: {0}</source>
        <translation>आयातित: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="137"/>
        <source>not imported; usual: {0}</source>
        <translation>आयातित नहीं; सामान्य: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/hours_editor.py" line="173"/>
        <location filename="../../ui/settings/hours_editor.py" line="192"/>
        <source>{day}: write hours like 8-18 or 22:00 – 03:00; empty is closed.</source>
        <translation>{day}: समय 8-18 या 22:00 – 03:00 की तरह लिखें; खाली यानी बंद।</translation>
    </message>
</context>
<context>
    <name>InstantReplay</name>
    <message>
        <location filename="../../ui/cameras/instant_replay.py" line="67"/>
        <source>The last minute cannot be shown: {0}</source>
        <translation>पिछला मिनट नहीं दिख सकता: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/instant_replay.py" line="75"/>
        <source>The last {0} s. L: live again, Space: pause, arrows: five seconds.</source>
        <translation>पिछले {0} सेकंड। L: फिर सीधा, Space: रोकें, तीर: पाँच सेकंड।</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <location filename="../../ui/calls/keypad.py" line="21"/>
        <source>Keypad</source>
        <translation>कीपैड</translation>
    </message>
</context>
<context>
    <name>KeysField</name>
    <message>
        <location filename="../../ui/keys_field.py" line="81"/>
        <source>Take {name} out (Space)</source>
        <translation>{name} को निकालें (Space)</translation>
    </message>
    <message>
        <location filename="../../ui/keys_field.py" line="82"/>
        <source>Take {name} out</source>
        <translation>{name} को निकालें</translation>
    </message>
</context>
<context>
    <name>KeysModel</name>
    <message>
        <location filename="../../ui/privacy/keys_model.py" line="48"/>
        <source>A replay has no keys; leave it to see those.</source>
        <extracomment>More is not said before the end: what is expected is an estimate.</extracomment>
        <translation>रीप्ले की कोई कुंजी नहीं होती; उन्हें देखने के लिए इससे बाहर आएँ।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_model.py" line="56"/>
        <source>Begun; it goes on by itself, over restarts as well.</source>
        <translation>शुरू हुआ; यह अपने आप चलता है, पुनः आरंभ के बाद भी।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_model.py" line="66"/>
        <source>{host} is waited for no more.</source>
        <translation>{host} की अब प्रतीक्षा नहीं।</translation>
    </message>
</context>
<context>
    <name>KeysOverlay</name>
    <message>
        <location filename="../../ui/shell/keys_overlay.py" line="33"/>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/shell/keys_overlay.py" line="34"/>
        <source>Click a key and press another to change it. Escape closes.</source>
        <translation>बदलने के लिए कुंजी पर क्लिक करें और दूसरी कुंजी दबाएँ। Escape से बंद करें।</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="57"/>
        <location filename="../../ui/privacy/keys_page.py" line="202"/>
        <source>Renew the keys …</source>
        <translation>कुंजियाँ नवीन करें …</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="59"/>
        <source>A new key for every tenant and person; asks once more (Ctrl+R)</source>
        <translation>हर टेनेंट और व्यक्ति को नई कुंजी; एक बार और पूछता है (Ctrl+R)</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="61"/>
        <source>Leave them</source>
        <translation>रहने दें</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="62"/>
        <source>Everything stays as it is (Esc)</source>
        <translation>सब जैसा है वैसा रहता है (Esc)</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="65"/>
        <source>Every tenant and person gets a new key, and everything in the store, the archive, the clips and the back-ups of the data folder is sealed anew in the background. Back-ups that lie elsewhere cannot be read any more afterwards: make new ones. Press again to begin.</source>
        <translation>हर टेनेंट और व्यक्ति को नई कुंजी मिलती है, और भंडार, अभिलेख, क्लिप तथा डेटा फ़ोल्डर के बैक-अप में सब कुछ पृष्ठभूमि में नए सिरे से सील होता है। कहीं और रखे बैक-अप इसके बाद पढ़े नहीं जा सकते: नए बनाएँ। शुरू करने के लिए फिर दबाएँ।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="76"/>
        <source>It will not come back</source>
        <translation>वह लौटकर नहीं आएगा</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="78"/>
        <source>Wait no more for the engine; what lies on its disk cannot be read then</source>
        <translation>इंजन की अब प्रतीक्षा न करें; उसकी डिस्क पर जो है वह तब पढ़ा नहीं जा सकेगा</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="83"/>
        <source>Engine</source>
        <translation>इंजन</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="84"/>
        <source>Its own disk</source>
        <translation>उसकी अपनी डिस्क</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="85"/>
        <source>Seen</source>
        <translation>देखा गया</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="90"/>
        <source>◆ may hold clips under old keys</source>
        <translation>◆ में पुरानी कुंजियों वाले क्लिप हो सकते हैं</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="91"/>
        <source>✓ works here</source>
        <translation>✓ यहाँ काम करता है</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="91"/>
        <source>✓ through</source>
        <translation>✓ पूरा हुआ</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="107"/>
        <source>WHAT OPENS THE VAULT</source>
        <translation>वॉल्ट किससे खुलता है</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="108"/>
        <source>RENEWED</source>
        <translation>नवीन की गईं</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="109"/>
        <source>UNDER OLD KEYS</source>
        <translation>पुरानी कुंजियों के नीचे</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="110"/>
        <source>COPIES</source>
        <translation>प्रतियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="135"/>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="197"/>
        <source>Waiting for the engine; how the keys stand appears here.</source>
        <translation>इंजन की प्रतीक्षा है; कुंजियों की स्थिति यहाँ दिखेगी।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="202"/>
        <source>Renew the keys now</source>
        <translation>कुंजियाँ अभी नवीन करें</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="208"/>
        <source>Done; the old keys are gone.</source>
        <translation>पूरा हुआ; पुरानी कुंजियाँ मिट गईं।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="239"/>
        <source>The keyring of the user under whom the engine runs. A copy of the data folder is of no use on another machine: before you move it, put the vault under a passphrase with `noc-console keys passphrase`.</source>
        <translation>उस उपयोगकर्ता का कीरिंग जिसके नाम से इंजन चलता है। डेटा फ़ोल्डर की प्रति किसी दूसरी मशीन पर काम की नहीं: ले जाने से पहले `noc-console keys passphrase` से वॉल्ट को पासफ़्रेज़ के नीचे रखें।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="245"/>
        <source>A passphrase: NOC_PASSPHRASE, or the keyring has it. Without it nothing here can be read again: keep it in a safe, apart from back-ups.</source>
        <translation>पासफ़्रेज़: NOC_PASSPHRASE, या वह कीरिंग में है। उसके बिना यहाँ कुछ भी फिर पढ़ा नहीं जा सकता: उसे बैक-अप से अलग, तिजोरी में रखें।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="249"/>
        <source>The file vault.key beside the data: whoever copies the whole data folder can read everything. A keyring or a passphrase is better: stop the engine and run `noc-console keys passphrase`.</source>
        <translation>डेटा के पास की फ़ाइल vault.key: जो पूरा डेटा फ़ोल्डर कॉपी करता है वह सब पढ़ सकता है। कीरिंग या पासफ़्रेज़ बेहतर है: इंजन रोकें और `noc-console keys passphrase` चलाएँ।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="261"/>
        <source>Never. Renew them once a year, and whenever somebody who had them left.</source>
        <translation>कभी नहीं। साल में एक बार नवीन करें, और जब भी कोई जिसके पास वे थीं चला जाए।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="263"/>
        <source>{when}, by {who}: {count:,} values were sealed anew.</source>
        <translation>{when}, {who} द्वारा: {count:,} मान नए सिरे से सील हुए।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="271"/>
        <source>Being renewed since {when}, by {who}: {seen:,} values, at {place}.</source>
        <translation>{when} से {who} द्वारा नवीन हो रही हैं: {seen:,} मान, {place} पर।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="274"/>
        <source>What lay in clear is being sealed since {when}: {seen:,} values, {place}.</source>
        <translation>जो खुला पड़ा था वह {when} से सील हो रहा है: {seen:,} मान, {place}।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="284"/>
        <source> About {share} %.</source>
        <translation> लगभग {share} %।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="286"/>
        <source>It waits: {why}</source>
        <translation>प्रतीक्षा में: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="292"/>
        <source>the beginning</source>
        <translation>आरंभ</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="293"/>
        <source>archived days</source>
        <translation>अभिलेखित दिन</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="294"/>
        <source>clips</source>
        <translation>क्लिप</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="295"/>
        <source>back-ups</source>
        <translation>बैक-अप</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="296"/>
        <source>the end</source>
        <translation>अंत</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="305"/>
        <source>What is not sealed anew yet; the old keys open it, and go when all of it is done.</source>
        <translation>जो अभी नए सिरे से सील नहीं हुआ; पुरानी कुंजियाँ उसे खोलती हैं, और सब पूरा होने पर मिट जाती हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="310"/>
        <source>Words of the audit log, since its chain proves them as they were written; of the persons&apos; old keys {kept:,} stay for them, wrapped anew. Nothing else.</source>
        <translation>ऑडिट लॉग के शब्द, क्योंकि उसकी श्रृंखला उन्हें वैसे ही प्रमाणित करती है जैसे लिखे गए; व्यक्तियों की पुरानी कुंजियों में से {kept:,} उनके लिए नए आवरण में रहती हैं। और कुछ नहीं।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="313"/>
        <source>Nothing.</source>
        <translation>कुछ नहीं।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="318"/>
        <source>Vault and keys of persons lie in the database, in the tables vault, person_keys, retired_keys and erased_people. Without them a back-up cannot be read. Leave them out of dumps that are kept, and copy them apart, to another place, after each renewal anew.</source>
        <translation>वॉल्ट और व्यक्तियों की कुंजियाँ डेटाबेस में, vault, person_keys, retired_keys और erased_people तालिकाओं में हैं। उनके बिना बैक-अप पढ़ा नहीं जा सकता। रखे जाने वाले डंप से उन्हें बाहर रखें, और हर नवीनीकरण के बाद उन्हें अलग, दूसरी जगह फिर कॉपी करें।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="325"/>
        <source>Without {files} a back-up cannot be read; whoever has all of it can read everything. Copy them apart, to another place than the back-ups, after each renewal anew.</source>
        <translation>{files} के बिना बैक-अप पढ़ा नहीं जा सकता; जिसके पास यह सब है वह सब कुछ पढ़ सकता है। इन्हें बैक-अप से अलग, दूसरी जगह, हर नवीनीकरण के बाद फिर कॉपी करें।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/keys_page.py" line="331"/>
        <source>The engine&apos;s own copy of person-keys.db, in the folder backups, is of {when}; of other copies it knows nothing.</source>
        <translation>person-keys.db की इंजन की अपनी प्रति, backups फ़ोल्डर में, {when} की है; दूसरी प्रतियों के बारे में उसे कुछ पता नहीं।</translation>
    </message>
</context>
<context>
    <name>Levels</name>
    <message>
        <location filename="../../ui/vocabulary/levels.py" line="7"/>
        <source>Confirmed by camera or person.</source>
        <translation>कैमरे या व्यक्ति से पुष्टि हुई।</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/levels.py" line="8"/>
        <source>Confirmed, with threat to life.</source>
        <translation>पुष्टि हुई, जान का ख़तरा।</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/levels.py" line="9"/>
        <source>Nothing is known.</source>
        <translation>कुछ ज्ञात नहीं।</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/levels.py" line="10"/>
        <source>Probable: two independent signals or one answered call.</source>
        <translation>संभावित: दो स्वतंत्र संकेत या एक कॉल का उत्तर।</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/levels.py" line="11"/>
        <source>Unverified: one signal.</source>
        <translation>असत्यापित: एक संकेत।</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <location filename="../../ui/people/lists.py" line="58"/>
        <location filename="../../ui/people/lists.py" line="120"/>
        <source>Severity</source>
        <translation>गंभीरता</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="59"/>
        <source>Alert</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="60"/>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="61"/>
        <location filename="../../ui/people/lists.py" line="152"/>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="61"/>
        <location filename="../../ui/people/lists.py" line="101"/>
        <location filename="../../ui/people/lists.py" line="139"/>
        <location filename="../../ui/people/lists.py" line="152"/>
        <source>Where</source>
        <translation>कहाँ</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="62"/>
        <location filename="../../ui/people/lists.py" line="95"/>
        <location filename="../../ui/people/lists.py" line="122"/>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="63"/>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="76"/>
        <source>{0} m outside</source>
        <translation>{0} m बाहर</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="76"/>
        <source>inside</source>
        <translation>अंदर</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="82"/>
        <source>confirmed</source>
        <translation>पुष्ट</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="83"/>
        <source>cleared</source>
        <translation>सही पाया गया</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="85"/>
        <source>waits for review</source>
        <translation>समीक्षा बाकी</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="91"/>
        <source>biometric</source>
        <translation>बायोमेट्रिक</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="91"/>
        <source>place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="100"/>
        <source>Check</source>
        <translation>जाँच</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="103"/>
        <source>Result</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="105"/>
        <source>Measured</source>
        <translation>मापा गया</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="106"/>
        <source>Review</source>
        <translation>समीक्षा</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="127"/>
        <source>What was found</source>
        <translation>क्या मिला</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="138"/>
        <source>Shift</source>
        <translation>पाली</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="149"/>
        <source>until further notice</source>
        <translation>अगली सूचना तक</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="153"/>
        <source>From</source>
        <translation>से</translation>
    </message>
    <message>
        <location filename="../../ui/people/lists.py" line="154"/>
        <source>Until</source>
        <translation>तक</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <location filename="../../ui/settings/lists_page.py" line="145"/>
        <source>Lists</source>
        <extracomment>What the engine calls the unit of options that are lists.</extracomment>
        <translation>सूचियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lists_page.py" line="173"/>
        <source>Waiting for the engine; the lists of its rules appear here.</source>
        <translation>इंजन की प्रतीक्षा है; उसके नियमों की सूचियाँ यहाँ दिखेंगी।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lists_page.py" line="187"/>
        <source>Of: {rules}. {origin}.</source>
        <translation>किसकी: {rules}. {origin}.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lists_page.py" line="191"/>
        <source>The rules differ; what is typed here holds for all of them.</source>
        <translation>नियमों में अंतर है; यहाँ जो टाइप किया जाए वह सब पर लागू होगा।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/lists_page.py" line="193"/>
        <source>Not saved yet.</source>
        <translation>अभी सहेजा नहीं गया।</translation>
    </message>
</context>
<context>
    <name>LogFilterBar</name>
    <message>
        <location filename="../../ui/calls/log_filter_bar.py" line="34"/>
        <source>Person</source>
        <extracomment>Days that can be chosen one by one. &quot;All outcomes&quot; is seen whole.</extracomment>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_filter_bar.py" line="35"/>
        <source>Site</source>
        <translation>साइट</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_filter_bar.py" line="37"/>
        <source>Unreviewed</source>
        <translation>समीक्षा बाकी</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_filter_bar.py" line="44"/>
        <source>Day</source>
        <translation>दिन</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_filter_bar.py" line="45"/>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_filter_bar.py" line="46"/>
        <source>Outcome</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_filter_bar.py" line="47"/>
        <source>Placed by</source>
        <translation>किसने की</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_filter_bar.py" line="82"/>
        <source>All states</source>
        <translation>सभी स्थितियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_filter_bar.py" line="83"/>
        <source>Under way</source>
        <translation>जारी</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_filter_bar.py" line="84"/>
        <source>Ended</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_filter_bar.py" line="89"/>
        <source>By anybody</source>
        <translation>किसी के भी द्वारा</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_filter_bar.py" line="90"/>
        <source>Automatic</source>
        <translation>स्वचालित</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_filter_bar.py" line="91"/>
        <source>By operators</source>
        <translation>ऑपरेटरों द्वारा</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_filter_bar.py" line="94"/>
        <source>All outcomes</source>
        <translation>सभी परिणाम</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_filter_bar.py" line="100"/>
        <source>no answer given</source>
        <translation>कोई उत्तर नहीं दिया</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_filter_bar.py" line="104"/>
        <source>All days</source>
        <translation>सभी दिन</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_filter_bar.py" line="105"/>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_filter_bar.py" line="106"/>
        <source>Yesterday</source>
        <translation>कल (बीता)</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_filter_bar.py" line="107"/>
        <source>Last 7 days</source>
        <translation>पिछले 7 दिन</translation>
    </message>
</context>
<context>
    <name>LogInPage</name>
    <message>
        <location filename="../../ui/access/page.py" line="40"/>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <location filename="../../ui/access/page.py" line="41"/>
        <location filename="../../ui/access/page.py" line="147"/>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <location filename="../../ui/access/page.py" line="42"/>
        <source>New password, twelve characters or more</source>
        <translation>नया पासवर्ड, कम से कम बारह अक्षर</translation>
    </message>
    <message>
        <location filename="../../ui/access/page.py" line="43"/>
        <source>The new password once more</source>
        <translation>नया पासवर्ड एक बार और</translation>
    </message>
    <message>
        <location filename="../../ui/access/page.py" line="44"/>
        <source>Code of your authenticator, if you have one</source>
        <translation>आपके ऑथेंटिकेटर का कोड, यदि हो</translation>
    </message>
    <message>
        <location filename="../../ui/access/page.py" line="51"/>
        <source>Log out</source>
        <translation>लॉग आउट</translation>
    </message>
    <message>
        <location filename="../../ui/access/page.py" line="145"/>
        <source>The password that was given to you</source>
        <translation>वह पासवर्ड जो आपको दिया गया</translation>
    </message>
    <message>
        <location filename="../../ui/access/page.py" line="162"/>
        <source>Unlock</source>
        <translation>अनलॉक करें</translation>
    </message>
    <message>
        <location filename="../../ui/access/page.py" line="163"/>
        <source>Set the password and log in</source>
        <translation>पासवर्ड तय करें और लॉग इन करें</translation>
    </message>
    <message>
        <location filename="../../ui/access/page.py" line="164"/>
        <location filename="../../ui/access/page.py" line="181"/>
        <source>Log in</source>
        <translation>लॉग इन</translation>
    </message>
    <message>
        <location filename="../../ui/access/page.py" line="165"/>
        <source>One moment …</source>
        <translation>एक क्षण …</translation>
    </message>
    <message>
        <location filename="../../ui/access/page.py" line="171"/>
        <source>Open with {0}</source>
        <translation>{0} से खोलें</translation>
    </message>
    <message>
        <location filename="../../ui/access/page.py" line="171"/>
        <source>Sign in with {0}</source>
        <translation>{0} से साइन-इन करें</translation>
    </message>
    <message>
        <location filename="../../ui/access/page.py" line="174"/>
        <source>Do not wait for the browser</source>
        <translation>ब्राउज़र की प्रतीक्षा न करें</translation>
    </message>
    <message>
        <location filename="../../ui/access/page.py" line="185"/>
        <source>This password was given to you. Choose one that only you know.</source>
        <translation>यह पासवर्ड आपको दिया गया था। ऐसा चुनें जो केवल आप जानते हों।</translation>
    </message>
    <message>
        <location filename="../../ui/access/page.py" line="187"/>
        <source>A new password</source>
        <translation>नया पासवर्ड</translation>
    </message>
    <message>
        <location filename="../../ui/access/page.py" line="197"/>
        <source>Locked by {0}</source>
        <translation>{0} ने लॉक किया</translation>
    </message>
    <message>
        <location filename="../../ui/access/page.py" line="219"/>
        <source>Go on in the browser; this page waits for it.</source>
        <translation>ब्राउज़र में आगे बढ़ें; यह पन्ना उसकी प्रतीक्षा में है।</translation>
    </message>
    <message>
        <location filename="../../ui/access/page.py" line="226"/>
        <source>No browser opened. The address is in the clipboard: paste it into one here.</source>
        <translation>कोई ब्राउज़र नहीं खुला। पता क्लिपबोर्ड में है: उसे यहाँ किसी ब्राउज़र में चिपकाएँ।</translation>
    </message>
    <message>
        <location filename="../../ui/access/page.py" line="258"/>
        <source>The two new passwords differ.</source>
        <translation>दोनों नए पासवर्ड अलग हैं।</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <location filename="../../ui/calls/log_page.py" line="39"/>
        <source>Show older calls</source>
        <translation>पुरानी कॉल दिखाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_page.py" line="65"/>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_page.py" line="71"/>
        <source>Outcome</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_page.py" line="76"/>
        <source>Who and where</source>
        <translation>कौन और कहाँ</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_page.py" line="77"/>
        <source>Way</source>
        <translation>माध्यम</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_page.py" line="79"/>
        <source>Answer</source>
        <translation>उत्तर</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_page.py" line="86"/>
        <source>Cost</source>
        <translation>लागत</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_page.py" line="93"/>
        <source>By</source>
        <translation>द्वारा</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_page.py" line="94"/>
        <source>automatic</source>
        <translation>स्वचालित</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_page.py" line="97"/>
        <source>Review</source>
        <translation>समीक्षा</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_page.py" line="142"/>
        <source>{0:,} of {1:,} calls</source>
        <translation>{1:,} में से {0:,} कॉल</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_page.py" line="149"/>
        <source>Asking the engine for its calls …</source>
        <translation>इंजन से उसकी कॉल माँगी जा रही हैं …</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_page.py" line="153"/>
        <source>No call fits the filter.</source>
        <translation>कोई कॉल फ़िल्टर से मेल नहीं खाती।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/log_page.py" line="155"/>
        <source>No call was placed yet. Every attempt stands here with its course, cost and answer.</source>
        <translation>अभी तक कोई कॉल नहीं की गई। हर प्रयास अपने क्रम, लागत और उत्तर के साथ यहाँ दिखेगा।</translation>
    </message>
</context>
<context>
    <name>MapDesk</name>
    <message>
        <location filename="../../ui/map/desk.py" line="78"/>
        <source>Map</source>
        <extracomment>Panes have their new sizes so soon after a workspace was switched, milliseconds.</extracomment>
        <translation>मैप</translation>
    </message>
    <message>
        <location filename="../../ui/map/desk.py" line="79"/>
        <source>Go to the map</source>
        <translation>मैप पर जाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/map/desk.py" line="80"/>
        <source>Show all sites</source>
        <translation>सभी साइटें दिखाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/map/desk.py" line="83"/>
        <source>Find on the map</source>
        <translation>मैप पर खोजें</translation>
    </message>
    <message>
        <location filename="../../ui/map/desk.py" line="84"/>
        <source>Measure a distance on the map</source>
        <translation>मैप पर दूरी नापें</translation>
    </message>
    <message>
        <location filename="../../ui/map/desk.py" line="85"/>
        <source>Layers of the map</source>
        <translation>मैप की परतें</translation>
    </message>
    <message>
        <location filename="../../ui/map/desk.py" line="86"/>
        <source>Risk of regions on the map</source>
        <translation>मैप पर क्षेत्रों का जोखिम</translation>
    </message>
    <message>
        <location filename="../../ui/map/desk.py" line="89"/>
        <source>Less motion or more</source>
        <translation>कम या अधिक गति</translation>
    </message>
</context>
<context>
    <name>MapNotice</name>
    <message>
        <location filename="../../ui/map/notice.py" line="24"/>
        <source>&amp;Load the map again</source>
        <translation>मैप फिर लोड करें (&amp;L)</translation>
    </message>
    <message>
        <location filename="../../ui/map/notice.py" line="25"/>
        <source>&amp;Copy details</source>
        <translation>विवरण कॉपी करें (&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ui/map/notice.py" line="33"/>
        <source>Loading the map …</source>
        <translation>मैप लोड हो रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/map/notice.py" line="37"/>
        <source>The map cannot be shown</source>
        <translation>मैप नहीं दिखाया जा सकता</translation>
    </message>
</context>
<context>
    <name>MarkWords</name>
    <message>
        <location filename="../../ui/people/mark_words.py" line="15"/>
        <source>Attendance</source>
        <translation>हाज़िरी</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="16"/>
        <source>Positions</source>
        <translation>लोकेशन</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="17"/>
        <source>Phone</source>
        <translation>फ़ोन</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="18"/>
        <source>Tasks</source>
        <translation>कार्य</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="19"/>
        <source>Tours</source>
        <translation>गश्तें</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="20"/>
        <source>Findings</source>
        <translation>निष्कर्ष</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="26"/>
        <source>The rules found nothing on this day.</source>
        <translation>इस दिन नियमों को कुछ नहीं मिला।</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="28"/>
        <source>Nothing was heard on this day.</source>
        <translation>इस दिन कोई संकेत नहीं मिला।</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="29"/>
        <source>Never heard: unknown, not quiet.</source>
        <translation>कभी कोई संकेत नहीं मिला: अज्ञात है, शांत नहीं।</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="35"/>
        <source>now</source>
        <translation>अब</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="37"/>
        <source>{0} to {1} ({2})</source>
        <translation>{0} से {1} ({2})</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="43"/>
        <source>Rostered at {site}</source>
        <translation>{site} पर ड्यूटी तय</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="44"/>
        <source>Clocked in at {site}</source>
        <translation>{site} पर पंच इन रहे</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="45"/>
        <source>{count} positions inside the fence</source>
        <translation>घेरे के अंदर {count} लोकेशन</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="46"/>
        <source>{count} positions outside the fence while clocked in</source>
        <translation>पंच इन के दौरान घेरे के बाहर {count} लोकेशन</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="47"/>
        <source>{count} positions while not clocked in</source>
        <translation>बिना पंच इन के {count} लोकेशन</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="48"/>
        <source>{count} signs of life from the phone</source>
        <translation>फ़ोन से {count} सक्रियता संकेत</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="49"/>
        <source>Checkpoint {text} scanned</source>
        <translation>चेकपॉइंट {text} स्कैन हुआ</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="59"/>
        <source>Task “{text}” at {site}: {state}</source>
        <translation>{site} पर कार्य “{text}”: {state}</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="61"/>
        <source>Tour at {site}: {count} of {total} checkpoints, {state}</source>
        <translation>{site} पर गश्त: {total} में से {count} चेकपॉइंट, {state}</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="63"/>
        <source>Punched in at {site}</source>
        <translation>{site} पर पंच इन किया</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="64"/>
        <source>Punched out at {site}</source>
        <translation>{site} से पंच आउट किया</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="65"/>
        <source>Biometric check at {site}</source>
        <translation>{site} पर बायोमेट्रिक जाँच</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="67"/>
        <source>check passed</source>
        <translation>जाँच सफल</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="68"/>
        <source>check failed</source>
        <translation>जाँच असफल</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="69"/>
        <source>check of low quality</source>
        <translation>जाँच की गुणवत्ता कम</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="80"/>
        <source>planned</source>
        <translation>नियोजित</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="81"/>
        <source>not started</source>
        <translation>शुरू नहीं हुआ</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="82"/>
        <source>under way</source>
        <translation>जारी</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="83"/>
        <source>overdue</source>
        <translation>समय बीत चुका</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="84"/>
        <source>done</source>
        <translation>पूरा</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="85"/>
        <source>done late</source>
        <translation>देर से पूरा</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="86"/>
        <source>incomplete</source>
        <translation>अधूरा</translation>
    </message>
    <message>
        <location filename="../../ui/people/mark_words.py" line="87"/>
        <source>cancelled</source>
        <translation>रद्द</translation>
    </message>
</context>
<context>
    <name>MarksPage</name>
    <message>
        <location filename="../../ui/cameras/marks_page.py" line="33"/>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/marks_page.py" line="39"/>
        <source>Camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/marks_page.py" line="40"/>
        <source>Note</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/marks_page.py" line="41"/>
        <source>Alert</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/marks_page.py" line="42"/>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/marks_page.py" line="76"/>
        <source>Asking for marked moments …</source>
        <translation>चिह्नित क्षण पूछे जा रहे हैं …</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/marks_page.py" line="80"/>
        <source>Nothing is marked yet.
B on a picture, live or recorded, marks its moment; Enter here plays what was recorded then.</source>
        <translation>अभी कुछ चिह्नित नहीं है।
सजीव या रिकॉर्ड चित्र पर B उस क्षण को चिह्नित करता है; यहाँ Enter तब की रिकॉर्डिंग चलाता है।</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="7"/>
        <source>accesses</source>
        <translation>एक्सेस</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="8"/>
        <source>accuracy</source>
        <translation>सटीकता</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="9"/>
        <source>action</source>
        <translation>कार्रवाई</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="10"/>
        <source>address</source>
        <translation>पता</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="11"/>
        <source>addresses</source>
        <translation>पते</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="12"/>
        <source>against</source>
        <translation>के विरुद्ध</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="13"/>
        <source>allowed</source>
        <translation>अनुमत</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="14"/>
        <source>amount</source>
        <translation>राशि</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="15"/>
        <source>apart</source>
        <translation>आपसी दूरी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="16"/>
        <source>approvals</source>
        <translation>स्वीकृतियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="17"/>
        <source>approved by</source>
        <translation>स्वीकृतिदाता</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="18"/>
        <source>arrived at</source>
        <translation>पहुँचने का समय</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="19"/>
        <source>assigned at</source>
        <translation>सौंपने का समय</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="20"/>
        <source>attribute</source>
        <translation>विशेषता</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="21"/>
        <source>base level</source>
        <translation>मूल स्तर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="22"/>
        <source>because</source>
        <translation>कारण</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="23"/>
        <source>began at</source>
        <translation>शुरू होने का समय</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="24"/>
        <source>belongs to</source>
        <translation>किसका है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="25"/>
        <source>boundary</source>
        <translation>सीमा</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="26"/>
        <source>buddy punching</source>
        <translation>दूसरे के लिए पंच</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="27"/>
        <source>budget</source>
        <translation>बजट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="28"/>
        <source>budget of</source>
        <translation>किसका बजट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="29"/>
        <source>by</source>
        <translation>द्वारा</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="30"/>
        <source>bytes</source>
        <translation>बाइट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="31"/>
        <source>camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="32"/>
        <source>card</source>
        <translation>कार्ड</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="33"/>
        <source>cash share</source>
        <translation>नकद हिस्सा</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="34"/>
        <source>checks</source>
        <translation>जाँचें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="35"/>
        <source>clip</source>
        <translation>क्लिप</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="36"/>
        <source>clocked out</source>
        <translation>पंच आउट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="37"/>
        <source>colleagues</source>
        <translation>सहकर्मी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="38"/>
        <source>confidence</source>
        <translation>विश्वसनीयता</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="39"/>
        <source>contact</source>
        <translation>संपर्क</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="40"/>
        <source>coverage</source>
        <translation>कवरेज</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="41"/>
        <source>credentials of</source>
        <translation>किसके क्रेडेंशियल</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="42"/>
        <source>currency</source>
        <translation>मुद्रा</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="43"/>
        <source>customer</source>
        <translation>ग्राहक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="44"/>
        <source>dataset</source>
        <translation>डेटासेट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="45"/>
        <source>day</source>
        <translation>दिन</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="46"/>
        <source>days</source>
        <translation>दिन</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="47"/>
        <source>deep night</source>
        <translation>देर रात</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="48"/>
        <source>destination</source>
        <translation>गंतव्य</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="49"/>
        <source>device</source>
        <translation>उपकरण</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="50"/>
        <source>devices</source>
        <translation>उपकरण</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="51"/>
        <source>direction</source>
        <translation>दिशा</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="52"/>
        <source>discount pct</source>
        <translation>छूट %</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="53"/>
        <source>discounts</source>
        <translation>छूटें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="54"/>
        <source>distance</source>
        <translation>दूरी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="55"/>
        <source>distance beyond</source>
        <translation>सीमा से बाहर दूरी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="56"/>
        <source>distance km</source>
        <translation>दूरी km</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="57"/>
        <source>distinct times</source>
        <translation>अलग-अलग समय</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="58"/>
        <source>down</source>
        <translation>बंद</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="59"/>
        <source>due at</source>
        <translation>नियत समय</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="60"/>
        <source>early</source>
        <translation>जल्दी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="61"/>
        <source>elapsed</source>
        <translation>बीता समय</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="62"/>
        <source>endpoint</source>
        <translation>एंडपॉइंट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="63"/>
        <source>ends at</source>
        <translation>समाप्ति का समय</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="64"/>
        <source>events</source>
        <translation>इवेंट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="65"/>
        <source>exfiltration</source>
        <translation>डेटा की चोरी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="66"/>
        <source>expected</source>
        <translation>अपेक्षित</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="67"/>
        <source>failures</source>
        <translation>विफलताएँ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="68"/>
        <source>first at</source>
        <translation>पहली बार</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="69"/>
        <source>first device</source>
        <translation>पहला उपकरण</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="70"/>
        <source>first site</source>
        <translation>पहली साइट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="71"/>
        <source>fixes</source>
        <translation>स्थान-माप</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="72"/>
        <source>flagged</source>
        <translation>चिह्नित</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="73"/>
        <source>flags</source>
        <translation>चिह्न</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="74"/>
        <source>flows</source>
        <translation>फ़्लो</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="75"/>
        <source>from checkpoint</source>
        <translation>किस चेकपॉइंट से</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="76"/>
        <source>from site</source>
        <translation>किस साइट से</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="77"/>
        <source>gap</source>
        <translation>अंतराल</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="78"/>
        <source>geofence</source>
        <translation>जियोफ़ेंस</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="79"/>
        <source>gps</source>
        <translation>GPS</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="80"/>
        <source>gps spoofing</source>
        <translation>GPS स्पूफ़िंग</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="81"/>
        <source>graph</source>
        <translation>ग्राफ़</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="82"/>
        <source>highest confidence</source>
        <translation>सर्वाधिक विश्वसनीयता</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="83"/>
        <source>history score</source>
        <translation>इतिहास स्कोर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="84"/>
        <source>home site</source>
        <translation>मूल साइट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="85"/>
        <source>hours apart</source>
        <translation>घंटों का अंतर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="86"/>
        <source>how</source>
        <translation>कैसे</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="87"/>
        <source>immediate</source>
        <translation>तत्काल</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="88"/>
        <source>indicator</source>
        <translation>संकेतक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="89"/>
        <source>indicators</source>
        <translation>संकेतक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="90"/>
        <source>instead</source>
        <translation>बदले में</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="91"/>
        <source>investigate</source>
        <translation>जाँच करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="92"/>
        <source>items</source>
        <translation>आइटम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="93"/>
        <source>kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="94"/>
        <source>last</source>
        <translation>पिछला</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="95"/>
        <source>last at</source>
        <translation>पिछली बार</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="96"/>
        <source>last error</source>
        <translation>पिछली त्रुटि</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="97"/>
        <source>last seen</source>
        <translation>पिछली बार देखा गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="98"/>
        <source>late</source>
        <translation>देर से</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="99"/>
        <source>left at</source>
        <translation>निकलने का समय</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="100"/>
        <source>level</source>
        <translation>स्तर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="101"/>
        <source>limit</source>
        <translation>सीमा</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="102"/>
        <source>limit pct</source>
        <translation>सीमा %</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="103"/>
        <source>lines</source>
        <translation>पंक्तियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="104"/>
        <source>liveness</source>
        <translation>लाइवनेस</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="105"/>
        <source>local time</source>
        <translation>स्थानीय समय</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="106"/>
        <source>location</source>
        <translation>स्थान</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="107"/>
        <source>locked</source>
        <translation>लॉक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="108"/>
        <source>low quality</source>
        <translation>निम्न गुणवत्ता</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="109"/>
        <source>low quality share</source>
        <translation>निम्न गुणवत्ता का हिस्सा</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="110"/>
        <source>lowest liveness</source>
        <translation>न्यूनतम लाइवनेस</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="111"/>
        <source>mails</source>
        <translation>मेल</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="112"/>
        <source>mandatory</source>
        <translation>अनिवार्य</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="113"/>
        <source>mean confidence</source>
        <translation>औसत विश्वसनीयता</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="114"/>
        <source>mean pct</source>
        <translation>औसत %</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="115"/>
        <source>megabytes</source>
        <translation>मेगाबाइट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="116"/>
        <source>methods</source>
        <translation>तरीके</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="117"/>
        <source>min guards</source>
        <translation>न्यूनतम गार्ड</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="118"/>
        <source>minutes</source>
        <translation>मिनट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="119"/>
        <source>minutes since</source>
        <translation>बीते मिनट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="120"/>
        <source>missed</source>
        <translation>छूटे</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="121"/>
        <source>month</source>
        <translation>महीना</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="122"/>
        <source>most</source>
        <translation>सर्वाधिक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="123"/>
        <source>name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="124"/>
        <source>needed</source>
        <translation>ज़रूरी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="125"/>
        <source>network</source>
        <translation>नेटवर्क</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="126"/>
        <source>network distance</source>
        <translation>नेटवर्क दूरी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="127"/>
        <source>network location</source>
        <translation>नेटवर्क स्थान</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="128"/>
        <source>observations</source>
        <translation>अवलोकन</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="129"/>
        <source>on post</source>
        <translation>पोस्ट पर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="130"/>
        <source>original</source>
        <translation>मूल</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="131"/>
        <source>original staff</source>
        <translation>मूल स्टाफ़</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="132"/>
        <source>original total</source>
        <translation>मूल कुल</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="133"/>
        <source>other signals</source>
        <translation>अन्य संकेत</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="134"/>
        <source>other site</source>
        <translation>दूसरी साइट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="135"/>
        <source>outside</source>
        <translation>बाहर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="136"/>
        <source>outside since</source>
        <translation>कब से बाहर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="137"/>
        <source>part</source>
        <translation>भाग</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="138"/>
        <source>pattern</source>
        <translation>पैटर्न</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="139"/>
        <source>peers</source>
        <translation>समकक्ष</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="140"/>
        <source>peers pct</source>
        <translation>समकक्ष %</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="141"/>
        <source>people</source>
        <translation>लोग</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="142"/>
        <source>percentages</source>
        <translation>प्रतिशत</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="143"/>
        <source>person</source>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="144"/>
        <source>phone</source>
        <translation>फ़ोन</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="145"/>
        <source>planned</source>
        <translation>नियोजित</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="146"/>
        <source>platform</source>
        <translation>प्लेटफ़ॉर्म</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="147"/>
        <source>points</source>
        <translation>अंक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="148"/>
        <source>pos</source>
        <translation>POS</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="149"/>
        <source>previous at</source>
        <translation>इससे पहले का समय</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="150"/>
        <source>previous location</source>
        <translation>पिछला स्थान</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="151"/>
        <source>priority</source>
        <translation>प्राथमिकता</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="152"/>
        <source>provider</source>
        <translation>प्रदाता</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="153"/>
        <source>quality</source>
        <translation>गुणवत्ता</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="154"/>
        <source>rate</source>
        <translation>दर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="155"/>
        <source>recipient</source>
        <translation>प्राप्तकर्ता</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="156"/>
        <source>recipients</source>
        <translation>प्राप्तकर्ता</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="157"/>
        <source>refunds</source>
        <translation>रिफ़ंड</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="158"/>
        <source>register</source>
        <translation>कैश रजिस्टर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="159"/>
        <source>relation</source>
        <translation>संबंध</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="160"/>
        <source>result</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="161"/>
        <source>rostered</source>
        <translation>रोस्टर में</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="162"/>
        <source>rows</source>
        <translation>पंक्तियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="163"/>
        <source>rules</source>
        <translation>नियम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="164"/>
        <source>sale</source>
        <translation>बिक्री</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="165"/>
        <source>sales</source>
        <translation>बिक्रियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="166"/>
        <source>scanned</source>
        <translation>स्कैन किए</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="167"/>
        <source>score</source>
        <translation>स्कोर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="168"/>
        <source>second at</source>
        <translation>दूसरी बार</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="169"/>
        <source>second device</source>
        <translation>दूसरा उपकरण</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="170"/>
        <source>second site</source>
        <translation>दूसरी साइट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="171"/>
        <source>service</source>
        <translation>सेवा</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="172"/>
        <source>share</source>
        <translation>हिस्सा</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="173"/>
        <source>shift</source>
        <translation>शिफ़्ट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="174"/>
        <source>shifts</source>
        <translation>शिफ़्टें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="175"/>
        <source>short</source>
        <translation>कमी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="176"/>
        <source>short since</source>
        <translation>कब से कमी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="177"/>
        <source>silent</source>
        <translation>मौन</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="178"/>
        <source>since</source>
        <translation>कब से</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="179"/>
        <source>site</source>
        <translation>साइट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="180"/>
        <source>site location</source>
        <translation>साइट का स्थान</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="181"/>
        <source>site timezone</source>
        <translation>साइट का समय क्षेत्र</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="182"/>
        <source>size bytes</source>
        <translation>आकार (बाइट)</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="183"/>
        <source>skus</source>
        <translation>SKU</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="184"/>
        <source>source</source>
        <translation>स्रोत</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="185"/>
        <source>span</source>
        <translation>अवधि</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="186"/>
        <source>speed</source>
        <translation>गति</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="187"/>
        <source>spent</source>
        <translation>खर्च</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="188"/>
        <source>spread</source>
        <translation>फैलाव</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="189"/>
        <source>spread pct</source>
        <translation>फैलाव %</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="190"/>
        <source>staff</source>
        <translation>स्टाफ़</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="191"/>
        <source>started</source>
        <translation>शुरू हुआ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="192"/>
        <source>starts at</source>
        <translation>शुरुआत का समय</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="193"/>
        <source>state</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="194"/>
        <source>step</source>
        <translation>कदम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="195"/>
        <source>steps</source>
        <translation>कदम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="196"/>
        <source>task</source>
        <translation>काम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="197"/>
        <source>tasks</source>
        <translation>काम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="198"/>
        <source>terms</source>
        <translation>शब्द</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="199"/>
        <source>times</source>
        <translation>बार</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="200"/>
        <source>timezone</source>
        <translation>समय क्षेत्र</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="201"/>
        <source>title</source>
        <translation>शीर्षक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="202"/>
        <source>to</source>
        <translation>तक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="203"/>
        <source>to checkpoint</source>
        <translation>किस चेकपॉइंट तक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="204"/>
        <source>to site</source>
        <translation>किस साइट तक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="205"/>
        <source>total</source>
        <translation>कुल</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="206"/>
        <source>tour</source>
        <translation>गश्त</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="207"/>
        <source>tours</source>
        <translation>गश्तें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="208"/>
        <source>transaction</source>
        <translation>लेनदेन</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="209"/>
        <source>units</source>
        <translation>इकाइयाँ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="210"/>
        <source>unusual</source>
        <translation>असामान्य</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="211"/>
        <source>usual</source>
        <translation>सामान्य</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="212"/>
        <source>usual gap</source>
        <translation>सामान्य अंतराल</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="213"/>
        <source>usual pct</source>
        <translation>सामान्य %</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="214"/>
        <source>usual rate</source>
        <translation>सामान्य दर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="215"/>
        <source>usual share</source>
        <translation>सामान्य हिस्सा</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="216"/>
        <source>value</source>
        <translation>मान</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="217"/>
        <source>voids</source>
        <translation>रद्द बिल</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="218"/>
        <source>waited</source>
        <translation>प्रतीक्षा की</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="219"/>
        <source>what</source>
        <translation>क्या</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/measures.py" line="220"/>
        <source>worked</source>
        <translation>काम किया</translation>
    </message>
</context>
<context>
    <name>MetricWords</name>
    <message>
        <location filename="../../ui/people/metric_words.py" line="15"/>
        <source>Measure</source>
        <translation>माप</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="15"/>
        <source>Day</source>
        <translation>दिन</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="15"/>
        <source>Range</source>
        <translation>दायरा</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="15"/>
        <source>Usual</source>
        <translation>सामान्य</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="23"/>
        <source>Punches</source>
        <translation>पंच</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="24"/>
        <source>First punch in</source>
        <translation>पहला पंच इन</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="25"/>
        <source>Last punch out</source>
        <translation>अंतिम पंच आउट</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="26"/>
        <source>Late against the roster</source>
        <translation>ड्यूटी सूची से देरी</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="27"/>
        <source>Time on post</source>
        <translation>चौकी पर समय</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="28"/>
        <source>Breaks</source>
        <translation>विराम</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="29"/>
        <source>Time in breaks</source>
        <translation>विराम का समय</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="30"/>
        <source>Rest before the day</source>
        <translation>दिन से पहले आराम</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="31"/>
        <source>Sites worked at</source>
        <translation>काम वाली साइटें</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="32"/>
        <source>Devices punched on</source>
        <translation>पंच वाले उपकरण</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="33"/>
        <source>Position fixes</source>
        <translation>मिली लोकेशन</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="34"/>
        <source>Fixes inside the fence</source>
        <translation>घेरे के अंदर लोकेशन</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="35"/>
        <source>Mean accuracy</source>
        <translation>औसत सटीकता</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="36"/>
        <source>Distance moved</source>
        <translation>तय की गई दूरी</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="37"/>
        <source>Highest speed</source>
        <translation>अधिकतम गति</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="38"/>
        <source>Longest silence on post</source>
        <translation>चौकी पर सबसे लंबी चुप्पी</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="39"/>
        <source>Phone activity per hour</source>
        <translation>प्रति घंटा फ़ोन गतिविधि</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="40"/>
        <source>Tasks done</source>
        <translation>पूरे कार्य</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="41"/>
        <source>Tasks overdue</source>
        <translation>समय बीते कार्य</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="42"/>
        <source>Time to start a task</source>
        <translation>कार्य शुरू करने का समय</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="43"/>
        <source>Checkpoints per tour</source>
        <translation>प्रति गश्त चेकपॉइंट</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="44"/>
        <source>Tour coverage</source>
        <translation>गश्त कवरेज</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="45"/>
        <source>Time between checkpoints</source>
        <translation>चेकपॉइंटों के बीच समय</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="46"/>
        <source>Biometric confidence</source>
        <translation>बायोमेट्रिक भरोसा</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="47"/>
        <source>Weak or failed checks</source>
        <translation>कमज़ोर या असफल जाँच</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="48"/>
        <source>Findings</source>
        <translation>निष्कर्ष</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="54"/>
        <source>unknown</source>
        <translation>अज्ञात</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="60"/>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="61"/>
        <source>{0} m</source>
        <translation>{0} m</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="62"/>
        <source>{0} km</source>
        <translation>{0} km</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="63"/>
        <source>{0} km/h</source>
        <translation>{0} km/h</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="73"/>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="93"/>
        <source>not known</source>
        <translation>ज्ञात नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="98"/>
        <source>as far on {0} of {1} days</source>
        <translation>{1} में से {0} दिन इतना ही दूर</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="95"/>
        <source>no range yet, {0} of 10 days</source>
        <translation>अभी सामान्य सीमा नहीं, 10 में से {0} दिन</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="80"/>
        <source>{0} to {1}</source>
        <translation>{0} से {1}</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="97"/>
        <source>usual</source>
        <translation>सामान्य</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="100"/>
        <source>later than usual</source>
        <translation>सामान्य से देर से</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="100"/>
        <source>earlier than usual</source>
        <translation>सामान्य से पहले</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="102"/>
        <source>above usual</source>
        <translation>सामान्य से अधिक</translation>
    </message>
    <message>
        <location filename="../../ui/people/metric_words.py" line="102"/>
        <source>below usual</source>
        <translation>सामान्य से कम</translation>
    </message>
</context>
<context>
    <name>MetricsTable</name>
    <message>
        <location filename="../../ui/people/metrics_table.py" line="45"/>
        <source>Measures of the day beside the usual range</source>
        <extracomment>Narrower than this the range is not written out, pixels.</extracomment>
        <translation>दिन के माप, सामान्य सीमा की तुलना में</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <location filename="../../ui/shell/notices.py" line="69"/>
        <source>Sound</source>
        <extracomment>One sound in so many milliseconds at most, the most urgent one; a storm must not howl. An alert older than this is not news: it came while nobody was connected.</extracomment>
        <translation>ध्वनि</translation>
    </message>
    <message>
        <location filename="../../ui/shell/notices.py" line="70"/>
        <source>Sound on or off</source>
        <translation>आवाज़ चालू या बंद</translation>
    </message>
    <message>
        <location filename="../../ui/shell/notices.py" line="72"/>
        <source>Sound for {0} on or off</source>
        <translation>{0} के लिए ध्वनि चालू या बंद</translation>
    </message>
    <message>
        <location filename="../../ui/shell/notices.py" line="153"/>
        <source>Show the console</source>
        <translation>कंसोल दिखाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/shell/notices.py" line="155"/>
        <source>Sound off</source>
        <translation>आवाज़ बंद</translation>
    </message>
</context>
<context>
    <name>NoticesForm</name>
    <message>
        <location filename="../../ui/settings/notices_form.py" line="47"/>
        <source>MAIL SERVER</source>
        <translation>मेल सर्वर</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_form.py" line="48"/>
        <source>Server</source>
        <translation>सर्वर</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_form.py" line="52"/>
        <source>Port</source>
        <translation>पोर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_form.py" line="60"/>
        <source>Encryption</source>
        <translation>एन्क्रिप्शन</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_form.py" line="57"/>
        <source>none, only within the house</source>
        <translation>कोई नहीं, केवल अपने नेटवर्क में</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_form.py" line="61"/>
        <source>User</source>
        <translation>उपयोगकर्ता</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_form.py" line="62"/>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_form.py" line="63"/>
        <source>Sender</source>
        <translation>भेजने वाला</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_form.py" line="66"/>
        <source>addresses, with commas between</source>
        <translation>पते, बीच में अल्पविराम</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_form.py" line="67"/>
        <source>SUPERVISOR</source>
        <translation>पर्यवेक्षक</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_form.py" line="68"/>
        <location filename="../../ui/settings/notices_form.py" line="71"/>
        <source>Mail to</source>
        <translation>मेल किसे</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_form.py" line="69"/>
        <location filename="../../ui/settings/notices_form.py" line="72"/>
        <source>Webhook</source>
        <translation>वेबहुक</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_form.py" line="70"/>
        <source>ON-CALL MANAGER</source>
        <translation>ऑन-कॉल प्रबंधक</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_form.py" line="73"/>
        <source>WEBHOOKS</source>
        <translation>वेबहुक</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_form.py" line="74"/>
        <source>Signed with</source>
        <translation>हस्ताक्षर कुंजी</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_form.py" line="77"/>
        <source>WHAT IS TOLD</source>
        <translation>क्या बताया जाए</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_form.py" line="81"/>
        <source>Both are told when an alert is handed to them; of which new ones at once is set by severity, under Actions.</source>
        <translation>दोनों को बताया जाता है जब अलर्ट उन्हें सौंपा जाता है; किन नए अलर्ट पर तुरंत, यह &quot;कार्रवाइयाँ&quot; में गंभीरता से तय होता है।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_form.py" line="90"/>
        <source>Say why, with names; else number, title and site only</source>
        <translation>कारण नामों के साथ बताएँ; वरना केवल नंबर, शीर्षक और साइट</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_form.py" line="124"/>
        <source>kept; type to replace it</source>
        <translation>सहेजा हुआ है; बदलने के लिए टाइप करें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_form.py" line="124"/>
        <source>not set</source>
        <translation>सेट नहीं</translation>
    </message>
</context>
<context>
    <name>NoticesModel</name>
    <message>
        <location filename="../../ui/settings/notices_model.py" line="49"/>
        <source>Saved; it holds for what is told from now on.</source>
        <translation>सहेजा गया; अब से जो बताया जाएगा उस पर लागू।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_model.py" line="51"/>
        <source>Saving …</source>
        <translation>सहेजा जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_model.py" line="60"/>
        <source>Sending a test …</source>
        <translation>जाँच भेजी जा रही है …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_model.py" line="66"/>
        <source>The engine is lost; nothing was done.</source>
        <translation>इंजन से संपर्क टूटा; कुछ नहीं किया गया।</translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="36"/>
        <source>Who gets the test</source>
        <translation>जाँच किसे मिले</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="37"/>
        <source>to the supervisor</source>
        <translation>पर्यवेक्षक को</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="38"/>
        <source>to the on-call manager</source>
        <translation>ऑन-कॉल प्रबंधक को</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="40"/>
        <source>Test mail</source>
        <translation>जाँच मेल</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="40"/>
        <source>Send one with what is entered; nothing is kept (F5)</source>
        <translation>भरी हुई जानकारी से एक भेजें; कुछ सहेजा नहीं जाता (F5)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="43"/>
        <source>Test webhook</source>
        <translation>जाँच वेबहुक</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="43"/>
        <source>Post one with what is entered; nothing is kept (F6)</source>
        <translation>भरी हुई जानकारी से एक भेजें; कुछ सहेजा नहीं जाता (F6)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="45"/>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="45"/>
        <source>It holds at once (Ctrl+S)</source>
        <translation>तुरंत लागू होगा (Ctrl+S)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="49"/>
        <source>Nothing was told outside the console yet. Each notice stands here.</source>
        <translation>अभी तक कंसोल के बाहर कुछ नहीं बताया गया। हर सूचना यहाँ दिखेगी।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="63"/>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="65"/>
        <source>Alert</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="66"/>
        <source>To</source>
        <translation>किसे</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="67"/>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="68"/>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="95"/>
        <source>Notices</source>
        <translation>सूचनाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="167"/>
        <source>supervisor</source>
        <translation>पर्यवेक्षक</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="167"/>
        <source>on-call manager</source>
        <translation>ऑन-कॉल प्रबंधक</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="168"/>
        <source>mail</source>
        <translation>मेल</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="168"/>
        <source>webhook</source>
        <translation>वेबहुक</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="173"/>
        <source>✓ told</source>
        <translation>✓ बताया गया</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="175"/>
        <source>◆ given up</source>
        <translation>◆ छोड़ दिया</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="177"/>
        <source>○ tried {n} times</source>
        <translation>○ {n} बार कोशिश की</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="178"/>
        <source>○ waiting</source>
        <translation>○ प्रतीक्षा में</translation>
    </message>
    <message>
        <location filename="../../ui/settings/notices_page.py" line="193"/>
        <source>{n} notices wait</source>
        <translation>{n} सूचनाएँ प्रतीक्षा में</translation>
    </message>
</context>
<context>
    <name>OpeningForm</name>
    <message>
        <location filename="../../ui/replay/opening.py" line="40"/>
        <source>Path of a recording: a .nocrec file or a folder with recording.json</source>
        <translation>रिकॉर्डिंग का पथ: .nocrec फ़ाइल या recording.json वाला फ़ोल्डर</translation>
    </message>
    <message>
        <location filename="../../ui/replay/opening.py" line="42"/>
        <source>Recording</source>
        <translation>रिकॉर्डिंग</translation>
    </message>
    <message>
        <location filename="../../ui/replay/opening.py" line="44"/>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <location filename="../../ui/replay/opening.py" line="44"/>
        <source>Open this recording (Enter)</source>
        <translation>यह रिकॉर्डिंग खोलें (Enter)</translation>
    </message>
    <message>
        <location filename="../../ui/replay/opening.py" line="45"/>
        <source>More</source>
        <translation>और</translation>
    </message>
    <message>
        <location filename="../../ui/replay/opening.py" line="45"/>
        <source>Other recordings (Alt+Down)</source>
        <translation>अन्य रिकॉर्डिंग (Alt+Down)</translation>
    </message>
    <message>
        <location filename="../../ui/replay/opening.py" line="46"/>
        <source>Browse …</source>
        <translation>ढूँढें …</translation>
    </message>
    <message>
        <location filename="../../ui/replay/opening.py" line="46"/>
        <source>Look for a recording</source>
        <translation>रिकॉर्डिंग ढूँढें</translation>
    </message>
    <message>
        <location filename="../../ui/replay/opening.py" line="48"/>
        <source>Shipped night</source>
        <translation>साथ आई रात</translation>
    </message>
    <message>
        <location filename="../../ui/replay/opening.py" line="48"/>
        <source>Open the night that comes with the program</source>
        <translation>प्रोग्राम के साथ आई रात खोलें</translation>
    </message>
    <message>
        <location filename="../../ui/replay/opening.py" line="51"/>
        <source>Cut from the store …</source>
        <translation>भंडार से काटें …</translation>
    </message>
    <message>
        <location filename="../../ui/replay/opening.py" line="51"/>
        <source>Keep a span of the live store</source>
        <translation>चालू भंडार का एक हिस्सा रखें</translation>
    </message>
    <message>
        <location filename="../../ui/replay/opening.py" line="109"/>
        <source>Open a recording</source>
        <translation>रिकॉर्डिंग खोलें</translation>
    </message>
    <message>
        <location filename="../../ui/replay/opening.py" line="112"/>
        <source>Recordings (*.nocrec recording.json)</source>
        <translation>रिकॉर्डिंग (*.nocrec recording.json)</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="7"/>
        <source>A component counts as raised from</source>
        <translation>घटक बढ़ा हुआ माना जाए, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="8"/>
        <source>A history counts as bad from</source>
        <translation>इतिहास खराब माना जाए, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="9"/>
        <source>A mail with an attachment has at least</source>
        <translation>अटैचमेंट वाला मेल माना जाए, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="10"/>
        <source>A way back belongs to its jump for</source>
        <translation>वापसी अपनी छलाँग से जुड़ी मानी जाए, इतनी देर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="11"/>
        <source>Accesses, from</source>
        <translation>एक्सेस, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="12"/>
        <source>Addresses, from</source>
        <translation>पते, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="13"/>
        <source>All checkpoints within</source>
        <translation>सभी चेकपॉइंट इतने समय में</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="14"/>
        <source>Amount, from</source>
        <translation>राशि, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="15"/>
        <source>An absence is a break from</source>
        <translation>अनुपस्थिति ब्रेक मानी जाए, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="16"/>
        <source>And above the colleagues by at least</source>
        <translation>और सहकर्मियों से ऊपर, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="17"/>
        <source>And above the mean by at least</source>
        <translation>और औसत से ऊपर, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="18"/>
        <source>Approval is needed from</source>
        <translation>स्वीकृति ज़रूरी, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="19"/>
        <source>Approvals a day, more than</source>
        <translation>प्रतिदिन स्वीकृतियाँ, इससे अधिक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="20"/>
        <source>Approvals, at least</source>
        <translation>स्वीकृतियाँ, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="21"/>
        <source>Auto escalate overdue</source>
        <translation>समय बीतने पर अपने आप आगे भेजें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="22"/>
        <source>Back inside for, before it ends</source>
        <translation>समाप्त होने से पहले वापस भीतर रहे</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="23"/>
        <source>Before the shift&apos;s end, more than</source>
        <translation>शिफ़्ट समाप्ति से पहले, इससे अधिक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="24"/>
        <source>Belongs to a shift within</source>
        <translation>शिफ़्ट से जुड़ा माना जाए, इतने समय में</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="25"/>
        <source>Beyond the fence, more than</source>
        <translation>घेरे से बाहर, इससे अधिक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="26"/>
        <source>Biometric confidence, at least</source>
        <translation>बायोमेट्रिक विश्वसनीयता, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="27"/>
        <source>Bytes, from</source>
        <translation>बाइट, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="28"/>
        <source>Calls, at least</source>
        <translation>कॉल, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="29"/>
        <source>Checks, at least</source>
        <translation>जाँचें, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="30"/>
        <source>Confidence below</source>
        <translation>विश्वसनीयता इससे कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="31"/>
        <source>Continuous work, at most</source>
        <translation>लगातार काम, अधिक से अधिक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="32"/>
        <source>Countries of our own endpoints</source>
        <translation>हमारे अपने एंडपॉइंट के देश</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="33"/>
        <source>Critical from</source>
        <translation>गंभीर, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="34"/>
        <source>Critical tasks begin within</source>
        <translation>गंभीर काम शुरू हों, इतने समय में</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="35"/>
        <source>Critical threshold</source>
        <translation>गंभीर की सीमा</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="36"/>
        <source>Custom of the shop from a share of</source>
        <translation>दुकान का चलन माना जाए, कम से कम हिस्सा</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="37"/>
        <source>Days known, at least</source>
        <translation>ज्ञात दिन, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="38"/>
        <source>Decimals</source>
        <translation>दशमलव</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="39"/>
        <source>Deep night factor</source>
        <translation>देर रात का गुणक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="40"/>
        <source>Deliveries, at least</source>
        <translation>डिलीवरी, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="41"/>
        <source>Discount, from</source>
        <translation>छूट, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="42"/>
        <source>Discount, more than</source>
        <translation>छूट, इससे अधिक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="43"/>
        <source>Discounts, from</source>
        <translation>छूटों की संख्या, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="44"/>
        <source>Distance of the mixes, more than</source>
        <translation>मिश्रणों का अंतर, इससे अधिक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="45"/>
        <source>Distance, at least</source>
        <translation>दूरी, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="46"/>
        <source>Distinct times below</source>
        <translation>अलग-अलग समय इससे कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="47"/>
        <source>Earlier, at least</source>
        <translation>पहले के, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="48"/>
        <source>Early or late by up to</source>
        <translation>जल्दी या देर, इतने तक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="49"/>
        <source>Exfiltration above</source>
        <translation>डेटा बाहर भेजना, इससे अधिक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="50"/>
        <source>Findings before a punch count for</source>
        <translation>पंच से पहले के निष्कर्ष मान्य, इतनी देर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="51"/>
        <source>Fixes, at least</source>
        <translation>स्थान-माप, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="52"/>
        <source>Fraud tools</source>
        <translation>धोखाधड़ी के टूल</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="53"/>
        <source>Further away than</source>
        <translation>दूरी इससे अधिक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="54"/>
        <source>GPS accuracy, at most</source>
        <translation>GPS सटीकता, अधिक से अधिक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="55"/>
        <source>Gap factor</source>
        <translation>अंतराल का गुणक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="56"/>
        <source>Grace</source>
        <translation>छूट का समय</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="57"/>
        <source>High from</source>
        <translation>उच्च, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="58"/>
        <source>High severity from</source>
        <translation>उच्च गंभीरता, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="59"/>
        <source>High tasks begin within</source>
        <translation>उच्च काम शुरू हों, इतने समय में</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="60"/>
        <source>High theft categories</source>
        <translation>अधिक चोरी वाली श्रेणियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="61"/>
        <source>Hours apart, at least</source>
        <translation>घंटों का अंतर, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="62"/>
        <source>Inactivity threshold</source>
        <translation>निष्क्रियता की सीमा</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="63"/>
        <source>Inactivity window</source>
        <translation>निष्क्रियता की अवधि</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="64"/>
        <source>Inside hosts</source>
        <translation>आंतरिक होस्ट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="65"/>
        <source>Jump out and back, at least</source>
        <translation>छलाँग और वापसी, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="66"/>
        <source>Jump, at least</source>
        <translation>छलाँग, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="67"/>
        <source>Let pass above the limit</source>
        <translation>सीमा से ऊपर जाने दिए गए</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="68"/>
        <source>Lines, at least</source>
        <translation>पंक्तियाँ, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="69"/>
        <source>Liveness below</source>
        <translation>लाइवनेस इससे कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="70"/>
        <source>Liveness, at least</source>
        <translation>लाइवनेस, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="71"/>
        <source>Looked at every</source>
        <translation>हर इतने समय में देखा जाए</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="72"/>
        <source>Low from</source>
        <translation>निम्न, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="73"/>
        <source>Low quality share above</source>
        <translation>निम्न गुणवत्ता का हिस्सा इससे अधिक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="74"/>
        <source>Low tasks begin within</source>
        <translation>निम्न काम शुरू हों, इतने समय में</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="75"/>
        <source>Mails, at least</source>
        <translation>मेल, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="76"/>
        <source>Manager roles</source>
        <translation>मैनेजर की भूमिकाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="77"/>
        <source>Mandatory coverage</source>
        <translation>अनिवार्य कवरेज</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="78"/>
        <source>Marketplaces</source>
        <translation>मार्केटप्लेस</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="79"/>
        <source>Mean confidence below</source>
        <translation>औसत विश्वसनीयता इससे कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="80"/>
        <source>Means of payment, from</source>
        <translation>भुगतान के तरीके, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="81"/>
        <source>Medium from</source>
        <translation>मध्यम, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="82"/>
        <source>Medium tasks begin within</source>
        <translation>मध्यम काम शुरू हों, इतने समय में</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="83"/>
        <source>Mode</source>
        <translation>मोड</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="84"/>
        <source>Movement, at least</source>
        <translation>हलचल, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="85"/>
        <source>Network mismatch</source>
        <translation>नेटवर्क मेल न खाना</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="86"/>
        <source>Observations, at least</source>
        <translation>अवलोकन, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="87"/>
        <source>One component alone is high from</source>
        <translation>अकेला एक घटक उच्च, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="88"/>
        <source>Optional coverage</source>
        <translation>वैकल्पिक कवरेज</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="89"/>
        <source>Outside for more than</source>
        <translation>बाहर, इससे अधिक देर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="90"/>
        <source>Part of the sale, more than</source>
        <translation>बिक्री का भाग, इससे अधिक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="91"/>
        <source>Peers, at least</source>
        <translation>समकक्ष, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="92"/>
        <source>People, at least</source>
        <translation>लोग, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="93"/>
        <source>Points it gives</source>
        <translation>इससे मिलने वाले अंक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="94"/>
        <source>Proxy networks</source>
        <translation>प्रॉक्सी नेटवर्क</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="95"/>
        <source>Raised components that lift the level</source>
        <translation>स्तर बढ़ाने वाले बढ़े हुए घटक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="96"/>
        <source>Refunds or discounts, from</source>
        <translation>रिफ़ंड या छूटें, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="97"/>
        <source>Refunds, at least</source>
        <translation>रिफ़ंड, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="98"/>
        <source>Refunds, from</source>
        <translation>रिफ़ंड, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="99"/>
        <source>Rest, at least</source>
        <translation>आराम, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="100"/>
        <source>Rolled out to</source>
        <translation>कहाँ तक लागू</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="101"/>
        <source>Rows, at least</source>
        <translation>पंक्तियाँ, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="102"/>
        <source>Sales, at least</source>
        <translation>बिक्रियाँ, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="103"/>
        <source>Score that flags for review</source>
        <translation>समीक्षा के लिए चिह्नित करने वाला स्कोर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="104"/>
        <source>Score that locks the login</source>
        <translation>लॉगिन लॉक करने वाला स्कोर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="105"/>
        <source>Score that locks with a bad history</source>
        <translation>खराब इतिहास पर लॉक करने वाला स्कोर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="106"/>
        <source>Score that opens an investigation</source>
        <translation>जाँच शुरू करने वाला स्कोर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="107"/>
        <source>Score that raises an alert</source>
        <translation>अलर्ट देने वाला स्कोर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="108"/>
        <source>Seen, at least</source>
        <translation>देखा गया, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="109"/>
        <source>Sensitive services</source>
        <translation>संवेदनशील सेवाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="110"/>
        <source>Shop lines, at least</source>
        <translation>दुकान की पंक्तियाँ, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="111"/>
        <source>Silence, at least</source>
        <translation>मौन, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="112"/>
        <source>Silent after voids without any approver</source>
        <translation>बिना किसी स्वीकृति वाले इतने रद्द बिलों के बाद मौन</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="113"/>
        <source>Speed out and back, at least</source>
        <translation>जाने और लौटने की गति, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="114"/>
        <source>Standard deviations above</source>
        <translation>मानक विचलन, इससे अधिक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="115"/>
        <source>Stays for more than</source>
        <translation>ठहराव, इससे अधिक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="116"/>
        <source>Summed over</source>
        <translation>जोड़ की अवधि</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="117"/>
        <source>Sure, at least</source>
        <translation>निश्चितता, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="118"/>
        <source>The custom is known after the colleagues&apos; sales</source>
        <translation>चलन ज्ञात माना जाए, सहकर्मियों की इतनी बिक्रियों के बाद</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="119"/>
        <source>The same moment within</source>
        <translation>एक ही क्षण माना जाए, इतने समय में</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="120"/>
        <source>Time to cross one hour of zones</source>
        <translation>एक घंटे के टाइम ज़ोन पार करने का समय</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="121"/>
        <source>Time, at least</source>
        <translation>समय, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="122"/>
        <source>Times the usual, at least</source>
        <translation>सामान्य से कितने गुना, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="123"/>
        <source>Told again after</source>
        <translation>फिर बताया जाए, इसके बाद</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="124"/>
        <source>Too few for more than</source>
        <translation>बहुत कम गार्ड, इससे अधिक देर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="125"/>
        <source>Travel speed, at most</source>
        <translation>यात्रा की गति, अधिक से अधिक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="126"/>
        <source>Units, from</source>
        <translation>इकाइयाँ, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="127"/>
        <source>Voids, at least</source>
        <translation>रद्द बिल, कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="128"/>
        <source>Vpn networks</source>
        <translation>VPN नेटवर्क</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="129"/>
        <source>Wait after the planned end</source>
        <translation>नियोजित समाप्ति के बाद प्रतीक्षा</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="130"/>
        <source>Wait after the planned start</source>
        <translation>नियोजित शुरुआत के बाद प्रतीक्षा</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="131"/>
        <source>Wait after the shift&apos;s start</source>
        <translation>शिफ़्ट शुरू होने के बाद प्रतीक्षा</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="132"/>
        <source>Walking, at most</source>
        <translation>पैदल, अधिक से अधिक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="133"/>
        <source>Weight of GPS</source>
        <translation>GPS का भार</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="134"/>
        <source>Weight of GPS spoofing</source>
        <translation>GPS स्पूफ़िंग का भार</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="135"/>
        <source>Weight of buddy punching</source>
        <translation>दूसरे के लिए पंच का भार</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="136"/>
        <source>Weight of camera</source>
        <translation>कैमरे का भार</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="137"/>
        <source>Weight of geofence</source>
        <translation>जियोफ़ेंस का भार</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="138"/>
        <source>Weight of low quality</source>
        <translation>निम्न गुणवत्ता का भार</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="139"/>
        <source>Weight of network</source>
        <translation>नेटवर्क का भार</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="140"/>
        <source>Weight of pattern</source>
        <translation>पैटर्न का भार</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="141"/>
        <source>Weight of phone</source>
        <translation>फ़ोन का भार</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="142"/>
        <source>Weight of pos</source>
        <translation>POS का भार</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="143"/>
        <source>Weight of staff</source>
        <translation>स्टाफ़ का भार</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="144"/>
        <source>Weight of tasks</source>
        <translation>काम का भार</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="145"/>
        <source>Weight of tours</source>
        <translation>गश्त का भार</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="146"/>
        <source>Window</source>
        <translation>अवधि</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/options.py" line="147"/>
        <source>Within</source>
        <translation>इतने के भीतर</translation>
    </message>
</context>
<context>
    <name>Ordering</name>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="330"/>
        <source>Most urgent first</source>
        <translation>सबसे ज़रूरी पहले</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="331"/>
        <source>Newest first</source>
        <translation>सबसे नए पहले</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="332"/>
        <source>Next deadline first</source>
        <translation>निकटतम समय-सीमा पहले</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="333"/>
        <source>By severity</source>
        <translation>गंभीरता के अनुसार</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="334"/>
        <source>By site</source>
        <translation>साइट के अनुसार</translation>
    </message>
</context>
<context>
    <name>OwnPane</name>
    <message>
        <location filename="../../ui/access/own_pane.py" line="27"/>
        <source>The password of now</source>
        <translation>अभी का पासवर्ड</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_pane.py" line="28"/>
        <source>A new one, twelve characters or more</source>
        <translation>नया, बारह या अधिक अक्षर</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_pane.py" line="29"/>
        <source>Change</source>
        <translation>बदलें</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_pane.py" line="30"/>
        <source>Change the password</source>
        <translation>पासवर्ड बदलें</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_pane.py" line="56"/>
        <source>OPEN SESSIONS</source>
        <translation>खुले सत्र</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_pane.py" line="58"/>
        <source>PASSWORD</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_pane.py" line="86"/>
        <source>Your user</source>
        <translation>आपका उपयोगकर्ता</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_pane.py" line="89"/>
        <source>Nobody has logged in here. Once there is a user, their sessions, password and authenticator stand here.</source>
        <translation>यहाँ किसी ने लॉग-इन नहीं किया है। उपयोगकर्ता बनने पर उसके सत्र, पासवर्ड और ऑथेंटिकेटर यहाँ रहेंगे।</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_pane.py" line="97"/>
        <source>{0} · sees {1}</source>
        <translation>{0} · देखता है {1}</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_pane.py" line="99"/>
        <source>everything</source>
        <translation>सब कुछ</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_pane.py" line="102"/>
        <source>Waiting for the engine; where you are logged in appears here.</source>
        <translation>इंजन की प्रतीक्षा है; आप कहाँ-कहाँ लॉग-इन हैं, यहाँ दिखेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_pane.py" line="111"/>
        <source>Asking the engine …</source>
        <translation>इंजन से पूछा जा रहा है …</translation>
    </message>
</context>
<context>
    <name>OwnUser</name>
    <message>
        <location filename="../../ui/access/own_user.py" line="58"/>
        <source>A replay has no users; leave it to see yours.</source>
        <translation>रीप्ले में उपयोगकर्ता नहीं होते; अपना देखने के लिए उसे छोड़ें।</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_user.py" line="65"/>
        <source>Ended; whoever was there has to log in again.</source>
        <translation>समाप्त; जो वहाँ था उसे फिर से लॉग-इन करना होगा।</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_user.py" line="75"/>
        <source>The password is changed; your other sessions have ended.</source>
        <translation>पासवर्ड बदल गया; आपके दूसरे सत्र समाप्त हो गए।</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_user.py" line="84"/>
        <source>The two passwords differ; type them again.</source>
        <translation>दोनों पासवर्ड अलग हैं; उन्हें फिर से टाइप करें।</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_user.py" line="92"/>
        <source>{0} works here from now on.</source>
        <translation>अब से यहाँ {0} काम करता है।</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_user.py" line="111"/>
        <source>From the next log-in on a code of the app is asked for.</source>
        <translation>अगले लॉग-इन से ऐप का कोड पूछा जाएगा।</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <location filename="../../ui/vocabulary/packs.py" line="7"/>
        <source>activity</source>
        <translation>गतिविधि</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/packs.py" line="8"/>
        <source>attendance</source>
        <translation>उपस्थिति</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/packs.py" line="9"/>
        <source>biometric</source>
        <translation>बायोमेट्रिक</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/packs.py" line="10"/>
        <source>camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/packs.py" line="11"/>
        <source>compliance</source>
        <translation>अनुपालन</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/packs.py" line="12"/>
        <source>fraud</source>
        <translation>धोखाधड़ी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/packs.py" line="13"/>
        <source>location</source>
        <translation>स्थान</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/packs.py" line="14"/>
        <source>network</source>
        <translation>नेटवर्क</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/packs.py" line="15"/>
        <source>pos</source>
        <translation>POS</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/packs.py" line="16"/>
        <source>retail</source>
        <translation>रिटेल</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/packs.py" line="17"/>
        <source>ring</source>
        <translation>गिरोह</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/packs.py" line="18"/>
        <source>staff</source>
        <translation>स्टाफ़</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/packs.py" line="19"/>
        <source>system</source>
        <translation>सिस्टम</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <location filename="../../ui/shell/palette.py" line="49"/>
        <source>Find an action, a person, a site, an alert …</source>
        <translation>कार्रवाई, व्यक्ति, साइट, अलर्ट खोजें …</translation>
    </message>
    <message>
        <location filename="../../ui/shell/palette.py" line="58"/>
        <source>Nothing of that name.</source>
        <translation>इस नाम का कुछ नहीं।</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <location filename="../../ui/panes.py" line="74"/>
        <source>Heatmap</source>
        <extracomment>What changes its colours with the theme.</extracomment>
        <translation>हीटमैप</translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="75"/>
        <source>Person</source>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="76"/>
        <source>Site</source>
        <translation>साइट</translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="77"/>
        <source>The day</source>
        <translation>दिन</translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="78"/>
        <source>Health</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="81"/>
        <source>Retention</source>
        <translation>कितने समय रखें</translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="82"/>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="85"/>
        <source>Replay</source>
        <translation>रीप्ले</translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="88"/>
        <source>Calls</source>
        <translation>कॉल</translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="89"/>
        <source>Calls now</source>
        <translation>अभी की कॉल</translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="93"/>
        <source>Sign-in</source>
        <translation>साइन-इन</translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="96"/>
        <source>Shift</source>
        <translation>पाली</translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="98"/>
        <source>Loss prevention</source>
        <translation>हानि रोकथाम</translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="99"/>
        <source>The person&apos;s day</source>
        <translation>व्यक्ति का दिन</translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="100"/>
        <source>Till</source>
        <translation>कैश काउंटर</translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="103"/>
        <source>Cameras</source>
        <translation>कैमरे</translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="104"/>
        <source>All cameras</source>
        <translation>सभी कैमरे</translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="105"/>
        <source>Footage</source>
        <translation>फ़ुटेज</translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="108"/>
        <source>Counters</source>
        <translation>काउंटर</translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="227"/>
        <source>This is a replay: nothing can be changed in it.</source>
        <translation>यह रीप्ले है: इसमें कुछ भी बदला नहीं जा सकता।</translation>
    </message>
    <message>
        <location filename="../../ui/panes.py" line="251"/>
        <source>The wall is only looked at; alerts are worked on in the other workspaces.</source>
        <translation>वॉल केवल देखने के लिए है; अलर्ट पर काम दूसरे कार्यक्षेत्रों में होता है।</translation>
    </message>
</context>
<context>
    <name>PersonFile</name>
    <message>
        <location filename="../../ui/people/file.py" line="75"/>
        <source>The login is unlocked.</source>
        <extracomment>What was decided about the person, or why it was refused; and whether that is good news. Measures look back a month; of a day that goes on they are asked for every so many times.</extracomment>
        <translation>लॉगिन अनलॉक किया गया।</translation>
    </message>
    <message>
        <location filename="../../ui/people/file.py" line="85"/>
        <source>The check is confirmed; it counts in the history.</source>
        <translation>जाँच की पुष्टि हुई; यह इतिहास में गिनी जाएगी।</translation>
    </message>
    <message>
        <location filename="../../ui/people/file.py" line="86"/>
        <source>The check is cleared; it no longer counts in the history.</source>
        <translation>जाँच साफ़ की गई; यह अब इतिहास में नहीं गिनी जाएगी।</translation>
    </message>
    <message>
        <location filename="../../ui/people/file.py" line="95"/>
        <source>The engine is lost; nothing was changed.</source>
        <translation>इंजन से संपर्क टूटा; कुछ नहीं बदला।</translation>
    </message>
</context>
<context>
    <name>PersonHead</name>
    <message>
        <location filename="../../ui/people/head.py" line="32"/>
        <source>Show the page of whom this person reports to</source>
        <extracomment>Of a reason; more would push the page away. Of a manager&apos;s name on the button. From here a history score is called so; the steps of the fraud rules.</extracomment>
        <translation>इस व्यक्ति के प्रभारी का पृष्ठ दिखाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/people/head.py" line="73"/>
        <source>▲ The login is locked since {0}: {1}</source>
        <translation>▲ लॉगिन {0} से लॉक है: {1}</translation>
    </message>
    <message>
        <location filename="../../ui/people/head.py" line="83"/>
        <source>phone {0}</source>
        <translation>फ़ोन {0}</translation>
    </message>
    <message>
        <location filename="../../ui/people/head.py" line="83"/>
        <source>no phone known</source>
        <translation>फ़ोन ज्ञात नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/people/head.py" line="87"/>
        <source>at home at {0}</source>
        <translation>मूल साइट {0}</translation>
    </message>
    <message>
        <location filename="../../ui/people/head.py" line="118"/>
        <source>open alerts: {0}</source>
        <translation>खुले अलर्ट: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/people/head.py" line="89"/>
        <source>speaks {0}</source>
        <translation>भाषा: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/people/head.py" line="98"/>
        <location filename="../../ui/people/head.py" line="99"/>
        <source>Reports to {0}</source>
        <translation>प्रभारी: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/people/head.py" line="110"/>
        <source>Fraud history: unknown, the rules have not heard of this person yet</source>
        <translation>धोखाधड़ी इतिहास: अज्ञात, नियमों के पास इस व्यक्ति की अभी कोई जानकारी नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/people/head.py" line="116"/>
        <source>Fraud history {0}{1} of 1, over 30 days</source>
        <translation>धोखाधड़ी इतिहास: {0}{1} / 1, 30 दिन में</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <location filename="../../ui/people/pane.py" line="61"/>
        <source>Alerts</source>
        <extracomment>The measures with the beginning of their words, pixels. Whose page is shown; empty while there is none.</extracomment>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="63"/>
        <source>No alert has been raised about this person.</source>
        <translation>इस व्यक्ति के बारे में कोई अलर्ट नहीं उठा।</translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="66"/>
        <source>Checks</source>
        <translation>जाँच</translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="68"/>
        <source>No check is kept. Biometric checks and punches with a place appear here.</source>
        <translation>कोई जाँच दर्ज नहीं। बायोमेट्रिक जाँच और जगह वाले पंच यहाँ दिखते हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="71"/>
        <source>Findings</source>
        <translation>निष्कर्ष</translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="73"/>
        <source>The rules have found nothing in 30 days.</source>
        <translation>30 दिनों में नियमों को कुछ नहीं मिला।</translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="76"/>
        <source>Shifts</source>
        <translation>पालियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="78"/>
        <source>No shift from two days ago to a week ahead. Rosters are imported or sent.</source>
        <translation>दो दिन पहले से एक हफ़्ते बाद तक कोई पाली नहीं। ड्यूटी सूचियाँ आयात की जाती हैं या भेजी जाती हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="81"/>
        <source>Sites</source>
        <translation>साइटें</translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="83"/>
        <source>Assigned to no site. Assignments are imported with the directory.</source>
        <translation>किसी साइट पर तैनात नहीं। तैनातियाँ डायरेक्टरी के साथ आयात होती हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="91"/>
        <source>Measuring the day and the 30 days before it …</source>
        <translation>दिन और उससे पहले के 30 दिन नापे जा रहे हैं …</translation>
    </message>
    <message>
        <location filename="../../ui/people/pane.py" line="118"/>
        <source>Choose a person, in an alert, on the map or with Ctrl+K.
Their day, measures, alerts and checks appear here.</source>
        <translation>अलर्ट में, मैप पर या Ctrl+K से व्यक्ति चुनें।
उनका दिन, माप, अलर्ट और जाँच यहाँ दिखेंगे।</translation>
    </message>
</context>
<context>
    <name>PersonRights</name>
    <message>
        <location filename="../../ui/privacy/person_rights.py" line="28"/>
        <source>Export everything kept</source>
        <extracomment>As long as the engine keeps it.</extracomment>
        <translation>रखी गई सारी जानकारी निर्यात करें</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/person_rights.py" line="29"/>
        <source>Legal hold</source>
        <translation>कानूनी रोक</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/person_rights.py" line="30"/>
        <source>Lift the hold</source>
        <translation>रोक हटाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/person_rights.py" line="31"/>
        <source>Erase this person</source>
        <translation>इस व्यक्ति का डेटा मिटाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/person_rights.py" line="34"/>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/person_rights.py" line="77"/>
        <source>Collecting everything that is kept …</source>
        <translation>रखी गई सारी जानकारी जुटाई जा रही है …</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/person_rights.py" line="83"/>
        <source>Why; Return proposes it, Escape does nothing. It cannot be undone.</source>
        <translation>क्यों; Return प्रस्ताव रखता है, Escape कुछ नहीं करता। इसे वापस नहीं लिया जा सकता।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/person_rights.py" line="85"/>
        <source>Why; Return does it, Escape does not</source>
        <translation>क्यों; Return करता है, Escape नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/person_rights.py" line="96"/>
        <source>Say why; it stands in the audit log</source>
        <translation>कारण बताएँ; यह ऑडिट लॉग में रहेगा</translation>
    </message>
</context>
<context>
    <name>Placing</name>
    <message>
        <location filename="../../ui/calls/placing.py" line="39"/>
        <source>The engine is lost; no call can be placed.</source>
        <translation>इंजन से संपर्क टूटा; कोई कॉल नहीं की जा सकती।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/placing.py" line="126"/>
        <source>The engine is lost; no call was placed.</source>
        <translation>इंजन से संपर्क टूटा; कोई कॉल नहीं की गई।</translation>
    </message>
</context>
<context>
    <name>PlacingForm</name>
    <message>
        <location filename="../../ui/calls/placing_form.py" line="44"/>
        <source>Site&apos;s code</source>
        <extracomment>The text of a script in the strip, before it scrolls, pixels.</extracomment>
        <translation>साइट का कोड</translation>
    </message>
    <message>
        <location filename="../../ui/calls/placing_form.py" line="51"/>
        <source>Close  Esc</source>
        <translation>बंद करें  Esc</translation>
    </message>
    <message>
        <location filename="../../ui/calls/placing_form.py" line="58"/>
        <source>By call or by text</source>
        <translation>कॉल से या संदेश से</translation>
    </message>
    <message>
        <location filename="../../ui/calls/placing_form.py" line="59"/>
        <source>Language of the script</source>
        <translation>स्क्रिप्ट की भाषा</translation>
    </message>
    <message>
        <location filename="../../ui/calls/placing_form.py" line="60"/>
        <source>Script</source>
        <translation>स्क्रिप्ट</translation>
    </message>
    <message>
        <location filename="../../ui/calls/placing_form.py" line="62"/>
        <source>Asks for the code that is shown only at the site, which proves presence</source>
        <translation>वह कोड पूछता है जो केवल साइट पर दिखता है; इससे उपस्थिति साबित होती है</translation>
    </message>
    <message>
        <location filename="../../ui/calls/placing_form.py" line="140"/>
        <source>Placing …</source>
        <translation>कॉल की जा रही है …</translation>
    </message>
    <message>
        <location filename="../../ui/calls/placing_form.py" line="144"/>
        <source>Asking what would be said …</source>
        <translation>क्या कहा जाएगा, पूछा जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/calls/placing_form.py" line="164"/>
        <source>Send</source>
        <translation>भेजें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/placing_form.py" line="165"/>
        <source>Call</source>
        <translation>कॉल करें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/placing_form.py" line="168"/>
        <source>Simulated phone</source>
        <translation>सिम्युलेटेड फ़ोन</translation>
    </message>
    <message>
        <location filename="../../ui/calls/placing_form.py" line="181"/>
        <source>It is recorded, and says so.</source>
        <translation>यह रिकॉर्ड होती है, और यह बताती भी है।</translation>
    </message>
</context>
<context>
    <name>PlaybooksModel</name>
    <message>
        <location filename="../../ui/settings/playbooks_model.py" line="99"/>
        <source>The engine is lost; nothing was saved.</source>
        <translation>इंजन से संपर्क टूटा; कुछ नहीं सहेजा गया।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_model.py" line="110"/>
        <source>Not saved: {why}</source>
        <translation>सहेजा नहीं गया: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_model.py" line="116"/>
        <source>Saved; alerts show it from now on.</source>
        <translation>सहेजा गया; अलर्ट अब से यही दिखाएँगे।</translation>
    </message>
</context>
<context>
    <name>PlaybooksPage</name>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="42"/>
        <source>Tenant</source>
        <translation>टेनेंट</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="43"/>
        <source>For whom the steps hold</source>
        <translation>कदम किसके लिए हैं</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="44"/>
        <source>Everywhere</source>
        <translation>हर जगह</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="46"/>
        <source>Search alerts and steps</source>
        <translation>अलर्ट और कदम खोजें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="47"/>
        <source>Words of a title or a step (Ctrl+F)</source>
        <translation>शीर्षक या कदम के शब्द (Ctrl+F)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="50"/>
        <source>Waiting for the engine …</source>
        <translation>इंजन की प्रतीक्षा …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="54"/>
        <source>Add</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="54"/>
        <source>A step below this one (Insert)</source>
        <translation>इसके नीचे एक कदम (Insert)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="55"/>
        <source>Up</source>
        <translation>ऊपर</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="55"/>
        <source>Earlier (Alt+Up)</source>
        <translation>पहले (Alt+Up)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="56"/>
        <source>Down</source>
        <translation>नीचे</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="56"/>
        <source>Later (Alt+Down)</source>
        <translation>बाद में (Alt+Down)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="57"/>
        <source>Take out</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="57"/>
        <source>This step goes (Delete)</source>
        <translation>यह कदम हटेगा (Delete)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="59"/>
        <source>Why: this stands in the history</source>
        <translation>क्यों: यह इतिहास में रहेगा</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="60"/>
        <source>Reason of the change</source>
        <translation>बदलाव का कारण</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="62"/>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="62"/>
        <source>Alerts show it at once (Ctrl+S)</source>
        <translation>अलर्ट इसे तुरंत दिखाएँगे (Ctrl+S)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="64"/>
        <source>Discard</source>
        <translation>छोड़ दें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="67"/>
        <source>Back to the inherited</source>
        <translation>विरासत वाले पर वापस</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="64"/>
        <source>Forget what is not saved (Ctrl+Backspace)</source>
        <translation>जो सहेजा नहीं गया उसे छोड़ दें (Ctrl+Backspace)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="68"/>
        <source>Take this scope&apos;s steps out (Ctrl+Delete)</source>
        <translation>इस दायरे के कदम हटाएँ (Ctrl+Delete)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="75"/>
        <source>These steps are as they were shipped. Every edit stands here.</source>
        <translation>ये कदम वैसे ही हैं जैसे दिए गए थे। हर बदलाव यहाँ दिखेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="79"/>
        <source>Return takes the steps of a version up again</source>
        <translation>Return किसी संस्करण के कदम फिर से लाता है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="88"/>
        <source>Alert</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="89"/>
        <source>Group</source>
        <translation>समूह</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="91"/>
        <location filename="../../ui/settings/playbooks_page.py" line="110"/>
        <source>Steps</source>
        <translation>कदम</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="97"/>
        <source>Comes from</source>
        <translation>कहाँ से</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="103"/>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="108"/>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="109"/>
        <source>For</source>
        <translation>किसके लिए</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="109"/>
        <location filename="../../ui/settings/playbooks_page.py" line="238"/>
        <location filename="../../ui/settings/playbooks_page.py" line="292"/>
        <source>everywhere</source>
        <translation>हर जगह</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="111"/>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="149"/>
        <source>Playbooks</source>
        <translation>प्लेबुक</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="148"/>
        <source>Steps for</source>
        <translation>कदम, किसके लिए</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="207"/>
        <source>A playbook needs a step; or go back to the inherited one.</source>
        <translation>प्लेबुक में कम से कम एक कदम चाहिए; या विरासत वाले पर वापस जाएँ।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="222"/>
        <source>Say in a few words why, then save.</source>
        <translation>थोड़े शब्दों में कारण लिखें, फिर सहेजें।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="235"/>
        <source>shipped</source>
        <translation>मूल</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="237"/>
        <source>set here</source>
        <translation>यहाँ तय</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="242"/>
        <source>back to the inherited</source>
        <translation>विरासत वाले पर वापस</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="254"/>
        <source>No alert has these words.</source>
        <translation>किसी अलर्ट में ये शब्द नहीं हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="266"/>
        <source>Tenant {name}</source>
        <translation>टेनेंट {name}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="276"/>
        <source>Steps that were not saved are forgotten.</source>
        <translation>जो कदम सहेजे नहीं गए वे छोड़ दिए गए।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="288"/>
        <source>As shipped. An edit here holds {scope}.</source>
        <translation>मूल रूप। यहाँ का बदलाव {scope} लागू होगा।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="289"/>
        <source>Set everywhere. An edit here holds {scope}.</source>
        <translation>हर जगह के लिए तय। यहाँ का बदलाव {scope} लागू होगा।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="290"/>
        <source>Set for this tenant. An edit here holds {scope}.</source>
        <translation>इस टेनेंट के लिए तय। यहाँ का बदलाव {scope} लागू होगा।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/playbooks_page.py" line="294"/>
        <source>for tenant {name}</source>
        <translation>टेनेंट {name} के लिए</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <location filename="../../ui/calls/player.py" line="129"/>
        <source>This computer has no sound output; nothing can be heard.</source>
        <extracomment>The place is told so often while it plays, milliseconds.</extracomment>
        <translation>इस कंप्यूटर में ध्वनि आउटपुट नहीं है; कुछ सुना नहीं जा सकता।</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <location filename="../../ui/settings/preview.py" line="54"/>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="55"/>
        <source>End this preview; nothing was changed (Esc)</source>
        <translation>यह पूर्वावलोकन बंद करें; कुछ नहीं बदला (Esc)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="64"/>
        <source>In these 7 days nothing was found, neither before nor with the new values.</source>
        <translation>इन 7 दिनों में कुछ नहीं मिला, न पहले और न नए मानों से।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="71"/>
        <source>No finding would be gone.</source>
        <translation>कोई निष्कर्ष नहीं हटेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="72"/>
        <source>No finding would be new.</source>
        <translation>कोई नया निष्कर्ष नहीं होगा।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="77"/>
        <source>Detection</source>
        <translation>डिटेक्शन</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="79"/>
        <source>Found before</source>
        <translation>पहले मिले</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="86"/>
        <source>Found now</source>
        <translation>अब मिले</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="93"/>
        <source>Gone</source>
        <translation>हटे</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="101"/>
        <source>New</source>
        <translation>नए</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="109"/>
        <source>At another time</source>
        <translation>दूसरे समय पर</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="124"/>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="130"/>
        <source>Severity</source>
        <translation>गंभीरता</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="136"/>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="185"/>
        <source>A preview judges the last 7 days again with the unsaved values and says which findings would be gone and which would be new. Change a value, then press Ctrl+E.</source>
        <translation>पूर्वावलोकन पिछले 7 दिनों को बिना सहेजे मानों से फिर जाँचता है और बताता है कि कौन-सी खोजें नहीं रहतीं और कौन-सी नई होतीं। कोई मान बदलें, फिर Ctrl+E दबाएँ।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="191"/>
        <source>The preview failed: {why}</source>
        <translation>पूर्वावलोकन विफल: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="193"/>
        <source>The preview was cancelled; nothing was changed.</source>
        <translation>पूर्वावलोकन रद्द हुआ; कुछ नहीं बदला।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="198"/>
        <source>Reading the last 7 days…</source>
        <translation>पिछले 7 दिन पढ़े जा रहे हैं…</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="200"/>
        <source>{done:,} of {total:,} events · {rate:,.0f} a second · {left} left</source>
        <translation>{total:,} में से {done:,} इवेंट · {rate:,.0f} प्रति सेकंड · {left} शेष</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="206"/>
        <source>Nothing is kept of the last 7 days; there is nothing to judge again.</source>
        <translation>पिछले 7 दिनों का कुछ भी रखा नहीं है; फिर जाँचने को कुछ नहीं।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="208"/>
        <source>Last 7 days, {events:,} events judged again. Findings gone: {gone:,}; new: {new:,}.</source>
        <translation>पिछले 7 दिन, {events:,} इवेंट फिर जाँचे गए। निष्कर्ष हटे: {gone:,}; नए: {new:,}।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="215"/>
        <source> The values were changed since; preview again.</source>
        <translation> इसके बाद मान बदले गए; फिर पूर्वावलोकन करें।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="224"/>
        <source>By detection</source>
        <translation>डिटेक्शन के अनुसार</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="225"/>
        <source>Gone {n}</source>
        <translation>हटे {n}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="226"/>
        <source>New {n}</source>
        <translation>नए {n}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="229"/>
        <source> and {n} more</source>
        <translation> और {n} अन्य</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="231"/>
        <source>▲ Confirmed alerts would not have been raised: {named}</source>
        <translation>▲ ये पुष्ट अलर्ट नहीं उठते: {named}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/preview.py" line="240"/>
        <source> (first {n})</source>
        <translation> (पहले {n})</translation>
    </message>
</context>
<context>
    <name>ProviderForm</name>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="69"/>
        <source>in use</source>
        <extracomment>What each type is told beside its limits: options in clear, and credentials.</extracomment>
        <translation>उपयोग में</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="70"/>
        <source>first among equals</source>
        <translation>समान प्राथमिकता वालों में पहला</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="78"/>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="96"/>
        <source>Type</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="97"/>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="98"/>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="99"/>
        <source>Priority, 1 is asked first</source>
        <translation>प्राथमिकता, 1 से सबसे पहले पूछा जाता है</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="107"/>
        <source>New ones a second</source>
        <translation>प्रति सेकंड नई कॉल</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="108"/>
        <source>An hour, at most</source>
        <translation>प्रति घंटा, अधिक से अधिक</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="109"/>
        <source>A day, at most</source>
        <translation>प्रति दिन, अधिक से अधिक</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="110"/>
        <source>Budget a month</source>
        <translation>प्रति माह बजट</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="111"/>
        <source>Cost a minute</source>
        <translation>प्रति मिनट लागत</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="112"/>
        <source>Cost a call</source>
        <translation>प्रति कॉल लागत</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="113"/>
        <source>Cost a text</source>
        <translation>प्रति संदेश लागत</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="121"/>
        <source>ACCOUNT</source>
        <translation>खाता</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="123"/>
        <source>LIMITS AND COST</source>
        <translation>सीमाएँ और लागत</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="144"/>
        <source>New provider</source>
        <translation>नया प्रोवाइडर</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="145"/>
        <source>Add</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="161"/>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="205"/>
        <source>kept; type to replace it</source>
        <translation>सहेजा हुआ है; बदलने के लिए टाइप करें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="205"/>
        <source>not entered yet</source>
        <translation>अभी दर्ज नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="210"/>
        <source>It needs no account: nothing leaves this computer.</source>
        <translation>इसे खाते की ज़रूरत नहीं: इस कंप्यूटर से कुछ भी बाहर नहीं जाता।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="215"/>
        <source>Account id</source>
        <translation>खाता Id</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="216"/>
        <source>Number that calls</source>
        <translation>कॉल करने वाला नंबर</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="217"/>
        <source>Messaging service (instead of a number)</source>
        <translation>मैसेजिंग सेवा (नंबर के बदले)</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="218"/>
        <source>Space, before .signalwire.com</source>
        <translation>Space, .signalwire.com से पहले का भाग</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="219"/>
        <source>Or address of another service</source>
        <translation>या किसी दूसरी सेवा का पता</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="220"/>
        <source>Token (write-only)</source>
        <translation>टोकन (केवल लिखने योग्य)</translation>
    </message>
    <message>
        <location filename="../../ui/calls/provider_form.py" line="221"/>
        <source>Signing key (write-only)</source>
        <translation>हस्ताक्षर कुंजी (केवल लिखने योग्य)</translation>
    </message>
</context>
<context>
    <name>ProviderModel</name>
    <message>
        <location filename="../../ui/access/sign_in_model.py" line="33"/>
        <source>A replay has no users; leave it to set up sign-ins.</source>
        <translation>रीप्ले में उपयोगकर्ता नहीं होते; साइन-इन की व्यवस्था के लिए उसे छोड़ें।</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_model.py" line="42"/>
        <source>Saved; it holds from the next log-in on.</source>
        <translation>सहेजा गया; अगले लॉग-इन से लागू।</translation>
    </message>
</context>
<context>
    <name>ProvidersModel</name>
    <message>
        <location filename="../../ui/calls/providers.py" line="54"/>
        <source>{0} is kept.</source>
        <translation>{0} सहेजा गया।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers.py" line="90"/>
        <source>The relay&apos;s token is kept.</source>
        <translation>रिले का टोकन सहेजा गया।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers.py" line="100"/>
        <source>The rules are kept; they hold from the next call on.</source>
        <translation>नियम सहेजे गए; अगली कॉल से लागू होंगे।</translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <location filename="../../ui/calls/providers_page.py" line="62"/>
        <source>Provider</source>
        <translation>प्रोवाइडर</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers_page.py" line="64"/>
        <source>Type</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers_page.py" line="68"/>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers_page.py" line="70"/>
        <source>Taken</source>
        <translation>स्वीकृत</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers_page.py" line="77"/>
        <source>This hour</source>
        <translation>इस घंटे</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers_page.py" line="84"/>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers_page.py" line="91"/>
        <source>This month</source>
        <translation>इस महीने</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers_page.py" line="154"/>
        <source>▲ not asked, failing</source>
        <translation>▲ नहीं पूछा जाता, विफल</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers_page.py" line="155"/>
        <source>◆ not complete</source>
        <translation>◆ अधूरा</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers_page.py" line="156"/>
        <source>○ not asked yet</source>
        <translation>○ अभी नहीं पूछा</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers_page.py" line="157"/>
        <source>✓ well</source>
        <translation>✓ ठीक</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers_page.py" line="158"/>
        <source>– switched off</source>
        <translation>– बंद</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers_page.py" line="174"/>
        <source>Test</source>
        <translation>जाँचें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers_page.py" line="175"/>
        <source>New provider</source>
        <translation>नया प्रोवाइडर</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers_page.py" line="178"/>
        <source>Asking the engine for its providers …</source>
        <translation>इंजन से प्रोवाइडर पूछे जा रहे हैं …</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers_page.py" line="221"/>
        <source>▲ Not asked until {0}: the last requests failed.</source>
        <translation>▲ {0} तक नहीं पूछा जाएगा: पिछले अनुरोध विफल रहे।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers_page.py" line="224"/>
        <source>Last error at {0}: {1}</source>
        <translation>पिछली त्रुटि {0} पर: {1}</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers_page.py" line="231"/>
        <source>Keys and words do not reach this console: it has neither a public address nor a relay, so the provider is only asked how calls ended.</source>
        <translation>दबाई गई कुंजियाँ और बोले गए शब्द इस कंसोल तक नहीं पहुँचते: इसका न सार्वजनिक पता है, न रिले; इसलिए प्रोवाइडर से केवल यह पूछा जाता है कि कॉल कैसे समाप्त हुईं।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers_page.py" line="236"/>
        <source>Recordings cannot be made or fetched.</source>
        <translation>रिकॉर्डिंग न की जा सकती है, न लाई जा सकती है।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers_page.py" line="238"/>
        <source>Nobody&apos;s phone rings: guards are played, with their timing.</source>
        <translation>किसी का फ़ोन नहीं बजता: गार्ड के उत्तर समय सहित सिम्युलेट किए जाते हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/providers_page.py" line="247"/>
        <source>Testing …</source>
        <translation>जाँच जारी …</translation>
    </message>
</context>
<context>
    <name>PtzPad</name>
    <message>
        <location filename="../../ui/cameras/ptz_pad.py" line="43"/>
        <source>Presets</source>
        <extracomment>A press turns for so long, seconds, at so much of the camera&apos;s top speed.</extracomment>
        <translation>प्रीसेट</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/ptz_pad.py" line="83"/>
        <source>Lens closer</source>
        <translation>लेंस पास</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/ptz_pad.py" line="83"/>
        <source>Lens wider</source>
        <translation>लेंस चौड़ा</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/ptz_pad.py" line="84"/>
        <source>left</source>
        <translation>बाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/ptz_pad.py" line="84"/>
        <source>right</source>
        <translation>दाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/ptz_pad.py" line="85"/>
        <source>down</source>
        <translation>नीचे</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/ptz_pad.py" line="85"/>
        <source>up</source>
        <translation>ऊपर</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/ptz_pad.py" line="87"/>
        <source>Turn {0}</source>
        <translation>{0} घुमाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/ptz_pad.py" line="87"/>
        <source>Stop</source>
        <translation>रुकें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/ptz_pad.py" line="119"/>
        <source>Go to a preset …</source>
        <translation>प्रीसेट पर जाएँ …</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/ptz_pad.py" line="119"/>
        <source>It keeps no presets</source>
        <translation>इसमें प्रीसेट नहीं रहते</translation>
    </message>
</context>
<context>
    <name>QualityTab</name>
    <message>
        <location filename="../../ui/shift/quality_tab.py" line="28"/>
        <source>Span of the figures</source>
        <extracomment>Alerts per operator and hour (EEMUA 191): up to the first healthy, above the second overload.</extracomment>
        <translation>आँकड़ों की अवधि</translation>
    </message>
    <message>
        <location filename="../../ui/shift/quality_tab.py" line="30"/>
        <source>last {n} h</source>
        <translation>पिछले {n} घंटे</translation>
    </message>
    <message>
        <location filename="../../ui/shift/quality_tab.py" line="30"/>
        <source>last {n} days</source>
        <translation>पिछले {n} दिन</translation>
    </message>
    <message>
        <location filename="../../ui/shift/quality_tab.py" line="44"/>
        <source>Detection</source>
        <translation>डिटेक्शन</translation>
    </message>
    <message>
        <location filename="../../ui/shift/quality_tab.py" line="46"/>
        <source>Was right</source>
        <translation>कितना सही</translation>
    </message>
    <message>
        <location filename="../../ui/shift/quality_tab.py" line="47"/>
        <source>too few judged</source>
        <translation>बहुत कम जाँचे गए</translation>
    </message>
    <message>
        <location filename="../../ui/shift/quality_tab.py" line="56"/>
        <source>Once alerts are resolved, how often each detection was right stands here.</source>
        <translation>अलर्ट सुलझने के बाद यहाँ दिखेगा कि हर डिटेक्शन कितनी बार सही था।</translation>
    </message>
    <message>
        <location filename="../../ui/shift/quality_tab.py" line="76"/>
        <source>alerts per operator and hour</source>
        <translation>प्रति ऑपरेटर प्रति घंटा अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/shift/quality_tab.py" line="77"/>
        <source>alerts presented</source>
        <translation>दिखाए गए अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/shift/quality_tab.py" line="78"/>
        <source>operators who worked</source>
        <translation>काम करने वाले ऑपरेटर</translation>
    </message>
    <message>
        <location filename="../../ui/shift/quality_tab.py" line="79"/>
        <source>acknowledged on time</source>
        <translation>समय पर स्वीकार</translation>
    </message>
    <message>
        <location filename="../../ui/shift/quality_tab.py" line="80"/>
        <source>from the ten noisiest sources</source>
        <translation>दस सबसे शोर वाले स्रोतों से</translation>
    </message>
    <message>
        <location filename="../../ui/shift/quality_tab.py" line="81"/>
        <source>chattering</source>
        <translation>बार-बार चालू-बंद</translation>
    </message>
    <message>
        <location filename="../../ui/shift/quality_tab.py" line="82"/>
        <source>standing for over 24 h</source>
        <translation>24 घंटे से ज़्यादा खड़े</translation>
    </message>
    <message>
        <location filename="../../ui/shift/quality_tab.py" line="121"/>
        <source>● {n:.1f} healthy</source>
        <translation>● {n:.1f} ठीक</translation>
    </message>
    <message>
        <location filename="../../ui/shift/quality_tab.py" line="123"/>
        <source>◆ {n:.1f} manageable</source>
        <translation>◆ {n:.1f} संभालने योग्य</translation>
    </message>
    <message>
        <location filename="../../ui/shift/quality_tab.py" line="125"/>
        <source>▲ {n:.1f} overload</source>
        <translation>▲ {n:.1f} बहुत ज़्यादा</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="99"/>
        <source>Due</source>
        <extracomment>Changes shown in one go, and how often, ms: a storm must not freeze the window. The row&apos;s alert, for views and delegates. Every open alert, in order, whether the filter lets it through or not.</extracomment>
        <translation>नियत</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="100"/>
        <source>Alert</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="101"/>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="102"/>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="103"/>
        <source>Where</source>
        <translation>कहाँ</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="105"/>
        <source>Age</source>
        <translation>अवधि</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="106"/>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="109"/>
        <source>Priority</source>
        <translation>प्राथमिकता</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="115"/>
        <source>Confidence</source>
        <translation>भरोसा</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="116"/>
        <source>Level</source>
        <translation>स्तर</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="117"/>
        <source>Client</source>
        <translation>क्लाइंट</translation>
    </message>
</context>
<context>
    <name>QueueOfCalls</name>
    <message>
        <location filename="../../ui/calls/queue_view.py" line="38"/>
        <location filename="../../ui/calls/queue_view.py" line="115"/>
        <source>WAITING</source>
        <translation>प्रतीक्षा में</translation>
    </message>
    <message>
        <location filename="../../ui/calls/queue_view.py" line="41"/>
        <source>Take out</source>
        <translation>कतार से निकालें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/queue_view.py" line="42"/>
        <source>The chosen call is not placed</source>
        <translation>चुनी गई कॉल नहीं की जाएगी</translation>
    </message>
    <message>
        <location filename="../../ui/calls/queue_view.py" line="57"/>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <location filename="../../ui/calls/queue_view.py" line="59"/>
        <source>Urgency</source>
        <translation>तात्कालिकता</translation>
    </message>
    <message>
        <location filename="../../ui/calls/queue_view.py" line="66"/>
        <source>In</source>
        <translation>शेष</translation>
    </message>
    <message>
        <location filename="../../ui/calls/queue_view.py" line="72"/>
        <source>Waits for</source>
        <translation>किसकी प्रतीक्षा</translation>
    </message>
    <message>
        <location filename="../../ui/calls/queue_view.py" line="100"/>
        <source>Automatic calls wait, or go on ({0})</source>
        <translation>स्वचालित कॉल रोकें या जारी रखें ({0})</translation>
    </message>
    <message>
        <location filename="../../ui/calls/queue_view.py" line="108"/>
        <source>Resume calls</source>
        <translation>कॉल फिर चालू करें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/queue_view.py" line="108"/>
        <source>Pause calls</source>
        <translation>कॉल रोकें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/queue_view.py" line="125"/>
        <source>◆ {0} paused automatic calls {1} ago. Operators still can call.</source>
        <translation>◆ {0} ने {1} पहले स्वचालित कॉल रोकीं। ऑपरेटर अब भी कॉल कर सकते हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/queue_view.py" line="132"/>
        <source>Asking the engine what waits …</source>
        <translation>प्रतीक्षा में क्या है, इंजन से पूछा जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/calls/queue_view.py" line="134"/>
        <source>Nothing waits. Calls that the engine places by itself stand here before they are dialled, the most urgent first.</source>
        <translation>कुछ भी प्रतीक्षा में नहीं। इंजन जो कॉल अपने आप करता है, वे डायल होने से पहले यहाँ दिखती हैं, सबसे ज़रूरी पहले।</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <location filename="../../ui/alerts/queue_view.py" line="61"/>
        <source>How often</source>
        <extracomment>In a narrow pane these columns go first, in this order. What happened: it takes the room that the other columns leave.</extracomment>
        <translation>कितनी बार</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_view.py" line="178"/>
        <source>Waiting for the engine.
Open alerts appear here once it answers.</source>
        <translation>इंजन की प्रतीक्षा।
उत्तर मिलते ही खुले अलर्ट यहाँ दिखेंगे।</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_view.py" line="180"/>
        <source>None of {0} open alerts passes the filter. Esc shows all.</source>
        <translation>{0} खुले अलर्टों में से कोई फ़िल्टर से मेल नहीं खाता। Esc से सब देखें।</translation>
    </message>
    <message>
        <location filename="../../ui/alerts/queue_view.py" line="182"/>
        <source>No open alerts.
New ones appear here, most urgent first.</source>
        <translation>कोई खुला अलर्ट नहीं।
नए अलर्ट यहाँ दिखेंगे, सबसे ज़रूरी पहले।</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <location filename="../../ui/shell/rail.py" line="24"/>
        <source>Workspaces</source>
        <extracomment>An icon with a word below it; where there is less room the icon stands alone.</extracomment>
        <translation>कार्यक्षेत्र</translation>
    </message>
</context>
<context>
    <name>RankingModel</name>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="54"/>
        <source>Guard</source>
        <extracomment>Of fewer cases than this a share says little: it is drawn quietly and stands below the others. Those with the most to mend first.</extracomment>
        <translation>गार्ड</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="54"/>
        <source>Site</source>
        <translation>साइट</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="59"/>
        <source>Tasks in time</source>
        <translation>समय पर कार्य</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="60"/>
        <source>Tasks begun, or done where a time is set, within the time they had.</source>
        <translation>तय समय में शुरू हुए कार्य, या जहाँ समय-सीमा है, उसमें पूरे हुए।</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="66"/>
        <source>of tasks</source>
        <translation>कार्यों में से</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="67"/>
        <source>Tasks in time of all that can be judged.</source>
        <translation>जाँचे जा सकने वाले सभी में से समय पर हुए कार्य।</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="74"/>
        <source>Tour coverage</source>
        <translation>गश्त कवरेज</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="75"/>
        <source>Checkpoints scanned of those planned, in tours that are over.</source>
        <translation>पूरी हो चुकी गश्तों में नियोजित में से स्कैन हुए चेकपॉइंट।</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="81"/>
        <source>of checkpoints</source>
        <translation>चेकपॉइंटों में से</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="82"/>
        <source>Scanned of planned checkpoints.</source>
        <translation>नियोजित चेकपॉइंटों में से स्कैन हुए।</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="89"/>
        <source>Tours</source>
        <translation>गश्तें</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="90"/>
        <source>Tours that are over.</source>
        <translation>पूरी हो चुकी गश्तें।</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="97"/>
        <source>Response</source>
        <translation>प्रतिक्रिया</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="98"/>
        <source>Median time from being given a task to beginning it.</source>
        <translation>कार्य मिलने से शुरू करने तक का माध्यिका समय।</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="105"/>
        <source>of begun</source>
        <translation>शुरू हुए में से</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="106"/>
        <source>Tasks that were begun.</source>
        <translation>शुरू किए गए कार्य।</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="115"/>
        <source>{0} of {1}</source>
        <translation>{1} में से {0}</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_model.py" line="200"/>
        <source>Too few to compare: {0} of at least {1} cases.</source>
        <translation>तुलना के लिए बहुत कम: कम से कम {1} में से {0} मामले।</translation>
    </message>
</context>
<context>
    <name>RankingTable</name>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="129"/>
        <source>Enter opens the row&apos;s page; a heading sorts</source>
        <translation>Enter से पंक्ति का पेज खोलें; शीर्षक से क्रम बदलें</translation>
    </message>
</context>
<context>
    <name>RankingView</name>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="34"/>
        <source>Guards</source>
        <translation>गार्ड</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="35"/>
        <source>Sites</source>
        <translation>साइटें</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="51"/>
        <source>&amp;Today</source>
        <translation>आज (&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="51"/>
        <source>&amp;7 days</source>
        <translation>&amp;7 दिन</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="51"/>
        <source>&amp;30 days</source>
        <translation>&amp;30 दिन</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="58"/>
        <source>Rankings of this span, today included (Alt and the letter or figure)</source>
        <translation>इस अवधि की रैंकिंग, आज सहित (Alt और अक्षर या अंक)</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="102"/>
        <source>Waiting for the engine …</source>
        <translation>इंजन की प्रतीक्षा …</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="104"/>
        <source>Still reading the journal: {0} %. These are the earlier days.</source>
        <translation>जर्नल अभी पढ़ा जा रहा है: {0} %। ये पहले के दिन हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="109"/>
        <source>No tasks or tours in this span. They appear here once a source sends them.</source>
        <translation>इस अवधि में कोई कार्य या गश्त नहीं। स्रोत के भेजते ही वे यहाँ दिखेंगे।</translation>
    </message>
    <message>
        <location filename="../../ui/heat/ranking_view.py" line="112"/>
        <source>Figures that rest on fewer than {0} cases are pale and stand below the others.</source>
        <translation>{0} से कम मामलों वाले आँकड़े फीके हैं और बाकी के नीचे रहते हैं।</translation>
    </message>
</context>
<context>
    <name>ReachBox</name>
    <message>
        <location filename="../../ui/calls/reach_box.py" line="26"/>
        <source>The relay&apos;s token (write-only)</source>
        <translation>रिले का टोकन (केवल लिखने योग्य)</translation>
    </message>
    <message>
        <location filename="../../ui/calls/reach_box.py" line="28"/>
        <source>Set</source>
        <translation>सेट करें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/reach_box.py" line="37"/>
        <source>HOW PROVIDERS REACH THIS CONSOLE</source>
        <translation>प्रोवाइडर इस कंसोल तक कैसे पहुँचते हैं</translation>
    </message>
    <message>
        <location filename="../../ui/calls/reach_box.py" line="65"/>
        <source>Public address: {0}</source>
        <translation>सार्वजनिक पता: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/calls/reach_box.py" line="65"/>
        <location filename="../../ui/calls/reach_box.py" line="66"/>
        <source>none</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/calls/reach_box.py" line="66"/>
        <source>relay: {0}</source>
        <translation>रिले: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/calls/reach_box.py" line="66"/>
        <source>set up</source>
        <translation>सेट है</translation>
    </message>
    <message>
        <location filename="../../ui/calls/reach_box.py" line="69"/>
        <source>since {0}</source>
        <translation>{0} से</translation>
    </message>
</context>
<context>
    <name>ReasonStrip</name>
    <message>
        <location filename="../../ui/heat/strip.py" line="57"/>
        <source>Point at an hour, or move to it with the arrow keys.</source>
        <extracomment>Reasons shown; the rest is counted. More would be read by nobody.</extracomment>
        <translation>किसी घंटे पर पॉइंटर ले जाएँ, या तीर कुंजियों से जाएँ।</translation>
    </message>
    <message>
        <location filename="../../ui/heat/strip.py" line="91"/>
        <source>Nothing is known of this hour: not on the roster, and nothing was heard.</source>
        <translation>इस घंटे का कुछ ज्ञात नहीं: ड्यूटी सूची में नहीं, और कोई संकेत नहीं मिला।</translation>
    </message>
    <message>
        <location filename="../../ui/heat/strip.py" line="94"/>
        <source>Watched, and nothing was found.</source>
        <translation>निगरानी रही, और कुछ नहीं मिला।</translation>
    </message>
    <message>
        <location filename="../../ui/heat/strip.py" line="97"/>
        <source>The {0} weightiest; {1} more are lighter.</source>
        <translation>सबसे अधिक अंक वाले {0}; {1} और कम अंक के हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/heat/strip.py" line="115"/>
        <source>+{0} points</source>
        <translation>+{0} अंक</translation>
    </message>
    <message>
        <location filename="../../ui/heat/strip.py" line="117"/>
        <source>same kind as above, not counted again</source>
        <translation>ऊपर जैसा ही, दोबारा नहीं गिना गया</translation>
    </message>
    <message>
        <location filename="../../ui/heat/strip.py" line="119"/>
        <source>+{0} points left</source>
        <translation>+{0} अंक बचे</translation>
    </message>
    <message>
        <location filename="../../ui/heat/strip.py" line="138"/>
        <source>Open {0}</source>
        <translation>{0} खोलें</translation>
    </message>
    <message>
        <location filename="../../ui/heat/strip.py" line="138"/>
        <source>Open the alert</source>
        <translation>अलर्ट खोलें</translation>
    </message>
    <message>
        <location filename="../../ui/heat/strip.py" line="141"/>
        <source>Shows this alert (Space)</source>
        <translation>यह अलर्ट दिखाता है (Space)</translation>
    </message>
</context>
<context>
    <name>ReplayPane</name>
    <message>
        <location filename="../../ui/replay/pane.py" line="55"/>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <location filename="../../ui/replay/pane.py" line="55"/>
        <source>Stop reading (Esc)</source>
        <translation>पढ़ना रोकें (Esc)</translation>
    </message>
    <message>
        <location filename="../../ui/replay/pane.py" line="72"/>
        <source>Findings</source>
        <translation>निष्कर्ष</translation>
    </message>
    <message>
        <location filename="../../ui/replay/pane.py" line="73"/>
        <source>What was done</source>
        <translation>क्या किया गया</translation>
    </message>
    <message>
        <location filename="../../ui/replay/pane.py" line="74"/>
        <source>What-if</source>
        <translation>क्या होता अगर</translation>
    </message>
    <message>
        <location filename="../../ui/replay/pane.py" line="75"/>
        <source>Score</source>
        <translation>अंक</translation>
    </message>
    <message>
        <location filename="../../ui/replay/pane.py" line="218"/>
        <source>Opening {path} …</source>
        <translation>{path} खुल रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/replay/pane.py" line="222"/>
        <source>The replay cannot go on: {why}</source>
        <translation>रीप्ले आगे नहीं बढ़ सकता: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/replay/pane.py" line="224"/>
        <source>A recorded incident plays here, and every pane shows its moment. Open a recording, the shipped night, or cut a span from the store.</source>
        <translation>यहाँ रिकॉर्ड की गई घटना चलती है और हर पटल उसका क्षण दिखाता है। कोई रिकॉर्डिंग या साथ आई रात खोलें, या भंडार से एक हिस्सा काटें।</translation>
    </message>
</context>
<context>
    <name>ReplaySession</name>
    <message>
        <location filename="../../ui/replay/session.py" line="240"/>
        <source>REPLAY  {name}  {moment} UTC</source>
        <extracomment>Times real time, slowest first; 0 is as fast as the console follows. How often the worker is asked where it stands, seconds. Finds the engine that panes are to follow.</extracomment>
        <translation>रीप्ले  {name}  {moment} UTC</translation>
    </message>
</context>
<context>
    <name>Retail</name>
    <message>
        <location filename="../../ui/retail/words.py" line="19"/>
        <source>SAFE</source>
        <translation>सुरक्षित</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="33"/>
        <source>Staff</source>
        <translation>स्टाफ़</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="34"/>
        <source>Till</source>
        <translation>कैश काउंटर</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="35"/>
        <source>Network</source>
        <translation>नेटवर्क</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="36"/>
        <source>Camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="43"/>
        <source>Suspend the access</source>
        <translation>एक्सेस निलंबित करें</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="44"/>
        <source>Open a full investigation</source>
        <translation>पूरी जाँच शुरू करें</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="45"/>
        <source>Turn the cameras on</source>
        <translation>कैमरे चालू करें</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="46"/>
        <source>Preserve the evidence</source>
        <translation>सबूत सुरक्षित रखें</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="47"/>
        <source>Notify manager and security</source>
        <translation>मैनेजर और सुरक्षा को सूचित करें</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="48"/>
        <source>Review today</source>
        <translation>आज समीक्षा करें</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="49"/>
        <source>Review this week</source>
        <translation>इस हफ़्ते समीक्षा करें</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="56"/>
        <source>1 of {0} confirmed</source>
        <translation>{0} में से 1 पुष्टि</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="58"/>
        <source>proposed</source>
        <translation>प्रस्तावित</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="59"/>
        <source>in force</source>
        <translation>लागू</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="61"/>
        <source>begun</source>
        <translation>शुरू</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="62"/>
        <source>done</source>
        <translation>पूरा</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="63"/>
        <location filename="../../ui/retail/words.py" line="72"/>
        <source>declined</source>
        <translation>अस्वीकृत</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="64"/>
        <source>lifted</source>
        <translation>हटाया गया</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="71"/>
        <source>confirmed</source>
        <translation>पुष्टि की</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="73"/>
        <source>called it done</source>
        <translation>पूरा बताया</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="74"/>
        <source>lifted it</source>
        <translation>इसे हटाया</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="81"/>
        <source>Sale</source>
        <translation>बिक्री</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="82"/>
        <source>Void</source>
        <translation>रद्द बिल</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="83"/>
        <source>Refund</source>
        <translation>रिफ़ंड</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="84"/>
        <source>Gift card</source>
        <translation>गिफ़्ट कार्ड</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="91"/>
        <source>cash</source>
        <translation>नकद</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="92"/>
        <source>card</source>
        <translation>कार्ड</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="93"/>
        <source>gift card</source>
        <translation>गिफ़्ट कार्ड</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="94"/>
        <source>store credit</source>
        <translation>स्टोर क्रेडिट</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="95"/>
        <source>other</source>
        <translation>अन्य</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="102"/>
        <source>person</source>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="103"/>
        <source>customer</source>
        <translation>ग्राहक</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="104"/>
        <source>contact</source>
        <translation>संपर्क</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="105"/>
        <source>device</source>
        <translation>उपकरण</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="106"/>
        <source>address</source>
        <translation>पता</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="107"/>
        <source>item</source>
        <translation>वस्तु</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="108"/>
        <source>site</source>
        <translation>साइट</translation>
    </message>
    <message>
        <location filename="../../ui/retail/words.py" line="109"/>
        <source>service</source>
        <translation>सेवा</translation>
    </message>
</context>
<context>
    <name>RetailDesk</name>
    <message>
        <location filename="../../ui/retail/desk.py" line="66"/>
        <source>Staff risk</source>
        <translation>स्टाफ़ जोखिम</translation>
    </message>
    <message>
        <location filename="../../ui/retail/desk.py" line="67"/>
        <source>Actions</source>
        <translation>कार्रवाइयाँ</translation>
    </message>
    <message>
        <location filename="../../ui/retail/desk.py" line="68"/>
        <source>Weekly review</source>
        <translation>साप्ताहिक समीक्षा</translation>
    </message>
    <message>
        <location filename="../../ui/retail/desk.py" line="69"/>
        <source>Rings</source>
        <translation>गिरोह</translation>
    </message>
    <message>
        <location filename="../../ui/retail/desk.py" line="70"/>
        <source>Business</source>
        <translation>कारोबार</translation>
    </message>
    <message>
        <location filename="../../ui/retail/desk.py" line="111"/>
        <source>Retail</source>
        <translation>रिटेल</translation>
    </message>
    <message>
        <location filename="../../ui/retail/desk.py" line="113"/>
        <source>Staff by risk</source>
        <translation>जोखिम के अनुसार स्टाफ़</translation>
    </message>
    <message>
        <location filename="../../ui/retail/desk.py" line="114"/>
        <source>Actions about staff</source>
        <translation>स्टाफ़ संबंधी कार्रवाइयाँ</translation>
    </message>
    <message>
        <location filename="../../ui/retail/desk.py" line="115"/>
        <source>Weekly review of staff</source>
        <translation>स्टाफ़ की साप्ताहिक समीक्षा</translation>
    </message>
    <message>
        <location filename="../../ui/retail/desk.py" line="116"/>
        <source>Rings of people, customers, devices and items</source>
        <translation>लोगों, ग्राहकों, उपकरणों और वस्तुओं के गिरोह</translation>
    </message>
    <message>
        <location filename="../../ui/retail/desk.py" line="117"/>
        <source>Business by store and week</source>
        <translation>स्टोर और हफ़्ते के अनुसार कारोबार</translation>
    </message>
</context>
<context>
    <name>RetentionModel</name>
    <message>
        <location filename="../../ui/privacy/model.py" line="31"/>
        <source>A replay keeps nothing; leave it to see what is kept for how long.</source>
        <translation>रीप्ले कुछ नहीं रखता; क्या कितने समय रखा जाता है यह देखने के लिए उससे बाहर आएँ।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/model.py" line="40"/>
        <source>The rule is kept; it holds from the next deletion on.</source>
        <translation>नियम सहेजा गया; अगली बार हटाने से लागू होगा।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/model.py" line="52"/>
        <source>Deleted: {0:,}; kept by a legal hold: {1:,}.</source>
        <translation>हटाए गए: {0:,}; कानूनी रोक से रखे गए: {1:,}।</translation>
    </message>
</context>
<context>
    <name>RetentionSettings</name>
    <message>
        <location filename="../../ui/privacy/page.py" line="70"/>
        <source> days</source>
        <extracomment>A hundred years.</extracomment>
        <translation> दिन</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="71"/>
        <source>none</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="72"/>
        <source>as elsewhere</source>
        <translation>जैसा और जगह</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="74"/>
        <source>law and section that the limits come from</source>
        <translation>जिस कानून और धारा से सीमाएँ आती हैं</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="75"/>
        <source>why it is changed; stands in the audit log</source>
        <translation>बदलाव का कारण; ऑडिट लॉग में रहता है</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="76"/>
        <source>Save the rule</source>
        <translation>नियम सहेजें</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="77"/>
        <source>Delete now what is over its time</source>
        <translation>जिसका समय पूरा हुआ उसे अभी हटाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="90"/>
        <location filename="../../ui/privacy/page.py" line="106"/>
        <location filename="../../ui/privacy/page.py" line="158"/>
        <source>Kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="91"/>
        <location filename="../../ui/privacy/page.py" line="107"/>
        <location filename="../../ui/privacy/page.py" line="159"/>
        <source>Country</source>
        <translation>देश</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="91"/>
        <source>all</source>
        <translation>सभी</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="93"/>
        <source>Days</source>
        <translation>दिन</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="99"/>
        <source>Limits</source>
        <translation>सीमाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="100"/>
        <source>Conflict</source>
        <translation>टकराव</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="105"/>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="107"/>
        <source>others</source>
        <translation>अन्य</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="109"/>
        <location filename="../../ui/privacy/page.py" line="181"/>
        <source>Deleted</source>
        <translation>हटाए गए</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="116"/>
        <source>On hold</source>
        <translation>रोक पर</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="122"/>
        <source>Older than</source>
        <translation>इससे पुराने</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="127"/>
        <location filename="../../ui/privacy/page.py" line="140"/>
        <source>Person</source>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="128"/>
        <source>Since</source>
        <translation>कब से</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="129"/>
        <source>By</source>
        <translation>किसने</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="130"/>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="132"/>
        <source>Lifted</source>
        <translation>हटाई गई</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="133"/>
        <source>✓ holds</source>
        <translation>✓ लागू</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="141"/>
        <source>Asked by</source>
        <translation>किसने माँगा</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="142"/>
        <source>Confirmed by</source>
        <translation>किसने पुष्टि की</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="144"/>
        <source>Done</source>
        <translation>पूरा</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="145"/>
        <source>under way</source>
        <translation>जारी</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="149"/>
        <source>What went</source>
        <translation>क्या गया</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="160"/>
        <source>Kept for</source>
        <translation>कितने समय रखा</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="161"/>
        <source>The law asks for at least</source>
        <translation>कानून कम से कम माँगता है</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="162"/>
        <source>and allows at most</source>
        <translation>और अधिकतम देता है</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="163"/>
        <source>Source</source>
        <translation>स्रोत</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="164"/>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="174"/>
        <source>Retention</source>
        <translation>कितने समय रखें</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="182"/>
        <source>Legal holds</source>
        <translation>कानूनी रोकें</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="183"/>
        <source>Erasures</source>
        <translation>मिटाए गए</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="184"/>
        <source>Notices and record</source>
        <translation>सूचनाएँ और अभिलेख</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="222"/>
        <source>at least {0:,}</source>
        <translation>कम से कम {0:,}</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="223"/>
        <source>at most {0:,}</source>
        <translation>अधिकतम {0:,}</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="237"/>
        <source>Waiting for the engine; what is kept appears here.</source>
        <translation>इंजन की प्रतीक्षा; क्या रखा जाता है यहाँ दिखेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="241"/>
        <source>Nothing has been over its time yet.</source>
        <translation>अभी तक किसी का समय पूरा नहीं हुआ।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="242"/>
        <source>Nobody is on hold. A hold is laid on the person&apos;s page.</source>
        <translation>किसी पर रोक नहीं है। रोक व्यक्ति के पृष्ठ पर लगाई जाती है।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="243"/>
        <source>Nobody was erased. It is proposed on the person&apos;s page.</source>
        <translation>किसी का डेटा नहीं मिटाया गया। प्रस्ताव व्यक्ति के पृष्ठ पर रखा जाता है।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="291"/>
        <source>Say why it is changed; it stands in the audit log.</source>
        <translation>बदलाव का कारण बताएँ; यह ऑडिट लॉग में रहेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/page.py" line="295"/>
        <source>A country is two letters, such as IN; empty means all.</source>
        <translation>देश दो अक्षर का है, जैसे IN; खाली मतलब सभी।</translation>
    </message>
</context>
<context>
    <name>RevealsModel</name>
    <message>
        <location filename="../../ui/access/reveals_model.py" line="42"/>
        <source>A replay tells no numbers; leave it to see some.</source>
        <translation>रीप्ले नंबर नहीं बताता; देखने के लिए उसे छोड़ें।</translation>
    </message>
    <message>
        <location filename="../../ui/access/reveals_model.py" line="71"/>
        <source>Proposed; once somebody else agrees, the numbers can be seen.</source>
        <translation>प्रस्तावित; किसी और के सहमत होते ही नंबर देखे जा सकेंगे।</translation>
    </message>
</context>
<context>
    <name>RevealsPane</name>
    <message>
        <location filename="../../ui/access/reveals_pane.py" line="37"/>
        <source>Everybody&apos;s; or those of a site, by name or id</source>
        <translation>सबके; या किसी साइट के, नाम या आईडी से</translation>
    </message>
    <message>
        <location filename="../../ui/access/reveals_pane.py" line="40"/>
        <source> h</source>
        <translation> घंटे</translation>
    </message>
    <message>
        <location filename="../../ui/access/reveals_pane.py" line="41"/>
        <source>For so long</source>
        <translation>कितने समय तक</translation>
    </message>
    <message>
        <location filename="../../ui/access/reveals_pane.py" line="44"/>
        <source>Why; whoever agrees reads it</source>
        <translation>क्यों; जो सहमति दे वह इसे पढ़ता है</translation>
    </message>
    <message>
        <location filename="../../ui/access/reveals_pane.py" line="45"/>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <location filename="../../ui/access/reveals_pane.py" line="46"/>
        <source>Propose</source>
        <translation>प्रस्ताव दें</translation>
    </message>
    <message>
        <location filename="../../ui/access/reveals_pane.py" line="49"/>
        <source>Show the numbers</source>
        <translation>नंबर दिखाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/access/reveals_pane.py" line="52"/>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <location filename="../../ui/access/reveals_pane.py" line="53"/>
        <source>Number</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <location filename="../../ui/access/reveals_pane.py" line="59"/>
        <source>Numbers in clear</source>
        <translation>नंबर खुले रूप में</translation>
    </message>
    <message>
        <location filename="../../ui/access/reveals_pane.py" line="80"/>
        <source>Two people: one proposes, another one approves. Each look stands in the audit log.</source>
        <translation>दो लोग: एक प्रस्ताव देता है, दूसरा स्वीकृत करता है। हर बार देखना ऑडिट लॉग में लिखा जाता है।</translation>
    </message>
    <message>
        <location filename="../../ui/access/reveals_pane.py" line="86"/>
        <source>Many telephone numbers</source>
        <translation>कई टेलीफ़ोन नंबर</translation>
    </message>
    <message>
        <location filename="../../ui/access/reveals_pane.py" line="125"/>
        <source>Nothing was agreed to; the numbers appear here once it is.</source>
        <translation>किसी बात पर सहमति नहीं हुई है; होने पर नंबर यहाँ दिखेंगे।</translation>
    </message>
    <message>
        <location filename="../../ui/access/reveals_pane.py" line="130"/>
        <source>✓ {0} has agreed: {1:,} numbers until {2}.</source>
        <translation>✓ {0} सहमत: {2} तक {1:,} नंबर।</translation>
    </message>
    <message>
        <location filename="../../ui/access/reveals_pane.py" line="134"/>
        <source>Agreed to; press Show the numbers.</source>
        <translation>सहमति मिल गई; &quot;नंबर दिखाएँ&quot; दबाएँ।</translation>
    </message>
    <message>
        <location filename="../../ui/access/reveals_pane.py" line="140"/>
        <source>Say why; it stands in the audit log.</source>
        <translation>कारण बताएँ; वह ऑडिट लॉग में रहेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/access/reveals_pane.py" line="143"/>
        <source>Asking the engine …</source>
        <translation>इंजन से पूछा जा रहा है …</translation>
    </message>
</context>
<context>
    <name>ReviewDesk</name>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="76"/>
        <source>Time</source>
        <extracomment>Facts beside each other.</extracomment>
        <translation>समय</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="78"/>
        <source>After</source>
        <translation>बाद</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="80"/>
        <source>What happened</source>
        <translation>क्या हुआ</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="85"/>
        <source>Nothing has happened yet.</source>
        <translation>अभी तक कुछ नहीं हुआ।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="166"/>
        <source>Right</source>
        <translation>सही</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="167"/>
        <source>Wrong</source>
        <translation>गलत</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="168"/>
        <source>Next unreviewed</source>
        <translation>समीक्षा वाली अगली</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="171"/>
        <source>Play or pause ({0})</source>
        <translation>चलाएँ या रोकें ({0})</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="192"/>
        <source>What was wrong? Enter marks the outcome as wrong, Esc goes back</source>
        <translation>क्या गलत था? Enter से परिणाम को गलत चिह्नित करें, Esc से लौटें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="210"/>
        <source>A note to the mark</source>
        <translation>चिह्न पर टिप्पणी</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="226"/>
        <source>Why? Write it here, then press the lock again</source>
        <translation>क्यों? यहाँ लिखें, फिर ताला दोबारा दबाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="235"/>
        <source>Why? Write it here, then press Delete again</source>
        <translation>क्यों? यहाँ लिखें, फिर दोबारा हटाएँ दबाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="254"/>
        <source>Transcript: {0}</source>
        <translation>प्रतिलेख: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="266"/>
        <source>Asking the engine about the call …</source>
        <translation>इंजन से कॉल की जानकारी माँगी जा रही है …</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="268"/>
        <source>Choose a call.
Its course, recording and answer appear here, to be marked right or wrong; each mark is a label from which the engine learns.</source>
        <translation>कॉल चुनें।
उसका क्रम, रिकॉर्डिंग और उत्तर यहाँ दिखेंगे, सही या गलत चिह्नित करने के लिए; हर चिह्न एक लेबल है जिससे इंजन सीखता है।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="280"/>
        <source>Reveal</source>
        <translation>प्रकट करें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="281"/>
        <source>Show the number in clear; it is audited</source>
        <translation>नंबर पूरा दिखाएँ; इसका ऑडिट होता है</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="284"/>
        <source>Show the alert</source>
        <translation>अलर्ट दिखाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="288"/>
        <source>Legal hold: the recording is kept beyond its time, with the note as reason</source>
        <translation>कानूनी रोक: रिकॉर्डिंग समय के बाद भी रखी जाती है, टिप्पणी कारण बनती है</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="290"/>
        <source>Delete</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="294"/>
        <source>Deletes the recording and what was said, here and at the provider; a second person has to press it too</source>
        <translation>रिकॉर्डिंग और कही गई बात यहाँ और प्रदाता के पास से हटाता है; दूसरे व्यक्ति को भी दबाना होगा</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="313"/>
        <source>Cost</source>
        <translation>लागत</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="315"/>
        <source>Provider</source>
        <translation>प्रोवाइडर</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="316"/>
        <source>Simulated phone</source>
        <translation>सिम्युलेटेड फ़ोन</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="318"/>
        <source>Script</source>
        <translation>स्क्रिप्ट</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="320"/>
        <source>Placed by</source>
        <translation>किसने की</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="321"/>
        <source>automatic</source>
        <translation>स्वचालित</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="338"/>
        <source>{mark} marked by {who}</source>
        <translation>{mark}, {who} ने चिह्नित किया</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="371"/>
        <source>The provider has the recording; it is being fetched.</source>
        <translation>रिकॉर्डिंग प्रदाता के पास है; लाई जा रही है।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="373"/>
        <source>Not recorded: there is no consent on file, or recording is off.</source>
        <translation>रिकॉर्ड नहीं हुई: सहमति रिकॉर्ड में नहीं है, या रिकॉर्डिंग बंद है।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="374"/>
        <source>No recording is kept of this call.</source>
        <translation>इस कॉल की कोई रिकॉर्डिंग नहीं रखी गई।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="378"/>
        <source>The recording was deleted here; its provider is still asked to delete its own copy.</source>
        <translation>रिकॉर्डिंग यहाँ से हटा दी गई; प्रदाता से अपनी प्रति हटाने को कहा जा रहा है।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="381"/>
        <source>The recording was deleted, here and at the provider.</source>
        <translation>रिकॉर्डिंग यहाँ और प्रदाता के पास से हटा दी गई।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/review_desk.py" line="382"/>
        <source>Recording of {0}. L plays it; who listens stands in the audit log.</source>
        <translation>{0} की रिकॉर्डिंग। L से चलाएँ; कौन सुनता है, यह ऑडिट लॉग में दर्ज होता है।</translation>
    </message>
</context>
<context>
    <name>ReviewsPage</name>
    <message>
        <location filename="../../ui/retail/reviews_page.py" line="59"/>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <location filename="../../ui/retail/reviews_page.py" line="60"/>
        <source>Store</source>
        <translation>स्टोर</translation>
    </message>
    <message>
        <location filename="../../ui/retail/reviews_page.py" line="62"/>
        <source>Worst</source>
        <translation>सबसे खराब</translation>
    </message>
    <message>
        <location filename="../../ui/retail/reviews_page.py" line="68"/>
        <source>What was found</source>
        <translation>क्या मिला</translation>
    </message>
    <message>
        <location filename="../../ui/retail/reviews_page.py" line="69"/>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <location filename="../../ui/retail/reviews_page.py" line="73"/>
        <source>The week before (Alt+Left)</source>
        <translation>पिछला हफ़्ता (Alt+Left)</translation>
    </message>
    <message>
        <location filename="../../ui/retail/reviews_page.py" line="74"/>
        <source>The week after (Alt+Right)</source>
        <translation>अगला हफ़्ता (Alt+Right)</translation>
    </message>
    <message>
        <location filename="../../ui/retail/reviews_page.py" line="75"/>
        <source>Reviews of the week</source>
        <translation>हफ़्ते की समीक्षाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/retail/reviews_page.py" line="107"/>
        <source>Asking the engine for the reviews …</source>
        <translation>इंजन से समीक्षाएँ पूछी जा रही हैं …</translation>
    </message>
    <message>
        <location filename="../../ui/retail/reviews_page.py" line="109"/>
        <source>Week of {0}</source>
        <translation>{0} का हफ़्ता</translation>
    </message>
    <message>
        <location filename="../../ui/retail/reviews_page.py" line="111"/>
        <source>{0:,} of {1:,} wait</source>
        <translation>{1:,} में से {0:,} प्रतीक्षा में</translation>
    </message>
    <message>
        <location filename="../../ui/retail/reviews_page.py" line="114"/>
        <source>Nobody has to be reviewed in this week.
People whose days came to medium, or whose signs weigh as much, appear here; those with alerts stand under Actions.</source>
        <translation>इस हफ़्ते किसी की समीक्षा नहीं करनी।
जिनके दिन मध्यम तक पहुँचे, या जिनके संकेत उतने ही भारी हैं, वे यहाँ दिखते हैं; अलर्ट वाले &apos;कार्रवाइयाँ&apos; में हैं।</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <location filename="../../ui/privacy/model.py" line="71"/>
        <source>{0} cannot be written ({1}); choose another place.</source>
        <translation>{0} नहीं लिखा जा सका ({1}); दूसरी जगह चुनें।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/model.py" line="74"/>
        <source>Everything that is kept lies in {0}.</source>
        <translation>रखी गई सारी जानकारी {0} में है।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/model.py" line="84"/>
        <source>On legal hold: nothing about this person is deleted.</source>
        <translation>कानूनी रोक पर: इस व्यक्ति का कुछ नहीं हटाया जाता।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/model.py" line="86"/>
        <source>Proposed; another person has to confirm that the hold is lifted.</source>
        <translation>प्रस्तावित; रोक हटाने की पुष्टि किसी और को करनी होगी।</translation>
    </message>
    <message>
        <location filename="../../ui/privacy/model.py" line="97"/>
        <source>Proposed; another person has to confirm it. It cannot be undone.</source>
        <translation>प्रस्तावित; किसी और को पुष्टि करनी होगी। इसे वापस नहीं लिया जा सकता।</translation>
    </message>
</context>
<context>
    <name>RingCanvas</name>
    <message>
        <location filename="../../ui/retail/ring_canvas.py" line="59"/>
        <source>{0}: {1} joined by {2}</source>
        <extracomment>Of a column, and in pixels at least and at most; the rest is for the words on the lines.</extracomment>
        <translation>{0}: {1}, {2} कड़ियों से जुड़े</translation>
    </message>
</context>
<context>
    <name>RingsPage</name>
    <message>
        <location filename="../../ui/retail/rings_page.py" line="36"/>
        <source>Alert</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/retail/rings_page.py" line="41"/>
        <source>Nothing was joined.</source>
        <translation>कुछ भी जुड़ा नहीं।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/rings_page.py" line="60"/>
        <source>Ring</source>
        <translation>गिरोह</translation>
    </message>
    <message>
        <location filename="../../ui/retail/rings_page.py" line="66"/>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <location filename="../../ui/retail/rings_page.py" line="67"/>
        <source>Store</source>
        <translation>स्टोर</translation>
    </message>
    <message>
        <location filename="../../ui/retail/rings_page.py" line="69"/>
        <location filename="../../ui/retail/rings_page.py" line="98"/>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <location filename="../../ui/retail/rings_page.py" line="75"/>
        <source>Joined</source>
        <translation>जुड़े</translation>
    </message>
    <message>
        <location filename="../../ui/retail/rings_page.py" line="95"/>
        <source>From</source>
        <translation>किससे</translation>
    </message>
    <message>
        <location filename="../../ui/retail/rings_page.py" line="96"/>
        <source>To</source>
        <translation>किस तक</translation>
    </message>
    <message>
        <location filename="../../ui/retail/rings_page.py" line="97"/>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <location filename="../../ui/retail/rings_page.py" line="102"/>
        <source>Rings</source>
        <translation>गिरोह</translation>
    </message>
    <message>
        <location filename="../../ui/retail/rings_page.py" line="103"/>
        <source>What joins them</source>
        <translation>इन्हें क्या जोड़ता है</translation>
    </message>
    <message>
        <location filename="../../ui/retail/rings_page.py" line="104"/>
        <source>Show the alert of this ring (Enter)</source>
        <translation>इस गिरोह का अलर्ट दिखाएँ (Enter)</translation>
    </message>
    <message>
        <location filename="../../ui/retail/rings_page.py" line="137"/>
        <source>No ring was found in the last {0} days.
Where several events belong together (one login in two stores, refunds to a relative, goods sold on) the people, customers, devices and items are drawn here.</source>
        <translation>पिछले {0} दिनों में कोई गिरोह नहीं मिला।
जहाँ कई इवेंट आपस में जुड़े हों (दो स्टोर में एक ही लॉगिन, रिश्तेदार को रिफ़ंड, आगे बेचा गया माल), वहाँ लोग, ग्राहक, उपकरण और वस्तुएँ यहाँ बनाई जाती हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/rings_page.py" line="144"/>
        <source>Asking the engine for rings …</source>
        <translation>इंजन से गिरोह पूछे जा रहे हैं …</translation>
    </message>
    <message>
        <location filename="../../ui/retail/rings_page.py" line="157"/>
        <source>Alert {0}</source>
        <translation>अलर्ट {0}</translation>
    </message>
</context>
<context>
    <name>RiskDayPane</name>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="39"/>
        <source>Person&apos;s page</source>
        <translation>व्यक्ति का पेज</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="45"/>
        <source>Transaction</source>
        <translation>लेन-देन</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="46"/>
        <source>Alert</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="63"/>
        <source>Time</source>
        <translation>समय</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="64"/>
        <source>Source</source>
        <translation>स्रोत</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="65"/>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="66"/>
        <source>Points</source>
        <translation>अंक</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="67"/>
        <source>Sum</source>
        <translation>योग</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="68"/>
        <source>Total</source>
        <translation>कुल</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="69"/>
        <source>Evidence</source>
        <translation>सबूत</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="87"/>
        <source>The day before (Alt+Left)</source>
        <translation>पिछला दिन (Alt+Left)</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="88"/>
        <source>The day after (Alt+Right)</source>
        <translation>अगला दिन (Alt+Right)</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="89"/>
        <source>Only what was found</source>
        <translation>केवल जो मिला</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="93"/>
        <source>Show the transaction of the chosen step (Enter)</source>
        <translation>चुने गए चरण का लेन-देन दिखाएँ (Enter)</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="94"/>
        <source>Show the alert of the chosen step</source>
        <translation>चुने गए चरण का अलर्ट दिखाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="95"/>
        <source>Profile, measures, alerts and checks of this person</source>
        <translation>इस व्यक्ति की प्रोफ़ाइल, माप, अलर्ट और जाँच</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="96"/>
        <source>Steps of the day</source>
        <translation>दिन के चरण</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="176"/>
        <source>Asking the engine for the day …</source>
        <translation>इंजन से दिन पूछा जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="180"/>
        <source>Choose somebody of the staff, or an alert about one.
Their day over staff access, till, network and cameras appears here, with the points of each rule running up.</source>
        <translation>स्टाफ़ में से किसी को, या उनके बारे में कोई अलर्ट चुनें।
स्टाफ़ एक्सेस, कैश काउंटर, नेटवर्क और कैमरों पर उनका दिन यहाँ दिखेगा, हर नियम के जुड़ते अंकों सहित।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="192"/>
        <source>No rule found anything on this day.</source>
        <translation>इस दिन किसी नियम को कुछ नहीं मिला।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="194"/>
        <source>Nothing was told about this person on this day.</source>
        <translation>इस दिन इस व्यक्ति के बारे में कोई सूचना नहीं आई।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="211"/>
        <source>⚑ {0} critical flags: act at once</source>
        <translation>⚑ {0} अति गंभीर फ़्लैग: तुरंत कार्रवाई करें</translation>
    </message>
    <message>
        <location filename="../../ui/retail/day_pane.py" line="213"/>
        <source>only the newest {0:,} entries</source>
        <translation>केवल सबसे नई {0:,} प्रविष्टियाँ</translation>
    </message>
</context>
<context>
    <name>RiskFilterBar</name>
    <message>
        <location filename="../../ui/retail/risk_filter_bar.py" line="36"/>
        <source>The day before (Alt+Left)</source>
        <translation>पिछला दिन (Alt+Left)</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_filter_bar.py" line="37"/>
        <source>The day after (Alt+Right)</source>
        <translation>अगला दिन (Alt+Right)</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_filter_bar.py" line="38"/>
        <source>Now</source>
        <translation>अभी</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_filter_bar.py" line="39"/>
        <source>The current business day</source>
        <translation>मौजूदा कारोबारी दिन</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_filter_bar.py" line="40"/>
        <source>Name, id, role, store</source>
        <translation>नाम, आईडी, भूमिका, स्टोर</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_filter_bar.py" line="42"/>
        <source>Any source</source>
        <translation>कोई भी स्रोत</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_filter_bar.py" line="46"/>
        <source>Store</source>
        <translation>स्टोर</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_filter_bar.py" line="47"/>
        <source>Source</source>
        <translation>स्रोत</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_filter_bar.py" line="48"/>
        <source>Role</source>
        <translation>भूमिका</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_filter_bar.py" line="102"/>
        <location filename="../../ui/retail/risk_filter_bar.py" line="108"/>
        <source>Any role</source>
        <translation>कोई भी भूमिका</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_filter_bar.py" line="104"/>
        <location filename="../../ui/retail/risk_filter_bar.py" line="111"/>
        <source>All stores</source>
        <translation>सभी स्टोर</translation>
    </message>
</context>
<context>
    <name>RiskPage</name>
    <message>
        <location filename="../../ui/retail/risk_page.py" line="47"/>
        <source>The directory has no store. Stores appear here.</source>
        <extracomment>Columns of the bars and of the trend.</extracomment>
        <translation>डायरेक्टरी में कोई स्टोर नहीं। स्टोर यहाँ दिखेंगे।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_page.py" line="74"/>
        <location filename="../../ui/retail/risk_page.py" line="112"/>
        <source>Staff</source>
        <translation>स्टाफ़</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_page.py" line="75"/>
        <location filename="../../ui/retail/risk_page.py" line="110"/>
        <source>Store</source>
        <translation>स्टोर</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_page.py" line="77"/>
        <source>Level</source>
        <translation>स्तर</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_page.py" line="83"/>
        <source>Total</source>
        <translation>कुल</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_page.py" line="86"/>
        <source>7 days</source>
        <translation>7 दिन</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_page.py" line="91"/>
        <source>Alert</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_page.py" line="120"/>
        <source>Mean</source>
        <translation>औसत</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_page.py" line="127"/>
        <source>Flags</source>
        <translation>फ़्लैग</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_page.py" line="160"/>
        <source>Staff by risk</source>
        <translation>जोखिम के अनुसार स्टाफ़</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_page.py" line="161"/>
        <source>Stores by risk</source>
        <translation>जोखिम के अनुसार स्टोर</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_page.py" line="196"/>
        <source>Asking the engine for the risk of the staff …</source>
        <translation>इंजन से स्टाफ़ का जोखिम पूछा जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_page.py" line="202"/>
        <source>{0:,} of {1:,} people · ⚑ asks for action at once, whatever the total</source>
        <translation>{1:,} में से {0:,} लोग · ⚑ तुरंत कार्रवाई माँगता है, कुल चाहे जो हो</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_page.py" line="206"/>
        <source>{0:,} more without any finding; choose a store to see them</source>
        <translation>{0:,} और बिना किसी निष्कर्ष के; उन्हें देखने के लिए दुकान चुनें</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_page.py" line="212"/>
        <source>Nobody fits the filter.</source>
        <translation>फ़िल्टर से कोई मेल नहीं खाता।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/risk_page.py" line="214"/>
        <source>Nothing was found about anybody on this day.
Choose a store to see all of its staff; Alt+Left goes to the day before.</source>
        <translation>इस दिन किसी के बारे में कुछ नहीं मिला।
पूरा स्टाफ़ देखने के लिए स्टोर चुनें; Alt+Left से पिछले दिन पर जाएँ।</translation>
    </message>
</context>
<context>
    <name>RoleTable</name>
    <message>
        <location filename="../../ui/access/role_table.py" line="19"/>
        <source>May</source>
        <translation>कर सकता है</translation>
    </message>
    <message>
        <location filename="../../ui/access/role_table.py" line="20"/>
        <source>Permission</source>
        <translation>अनुमति</translation>
    </message>
    <message>
        <location filename="../../ui/access/role_table.py" line="24"/>
        <source>Waiting for the engine …</source>
        <translation>इंजन की प्रतीक्षा …</translation>
    </message>
    <message>
        <location filename="../../ui/access/role_table.py" line="25"/>
        <source>What each role may do</source>
        <translation>कौन-सी भूमिका क्या कर सकती है</translation>
    </message>
</context>
<context>
    <name>RulesModel</name>
    <message>
        <location filename="../../ui/cameras/zones.py" line="115"/>
        <source>In force from the next finding on: {0}</source>
        <translation>अगले निष्कर्ष से लागू: {0}</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="48"/>
        <source>The engine calls by itself</source>
        <extracomment>The shown rules as the fields round them.</extracomment>
        <translation>इंजन अपने आप कॉल करे</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="50"/>
        <source>About which alerts is set by severity: Settings, Actions</source>
        <translation>किन अलर्ट पर, यह गंभीरता से तय होता है: सेटिंग, कार्रवाइयाँ</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="59"/>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="60"/>
        <location filename="../../ui/calls/rules_page.py" line="61"/>
        <location filename="../../ui/calls/rules_page.py" line="69"/>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="62"/>
        <source>Nobody is called without consent on file</source>
        <translation>सहमति रिकॉर्ड में न हो तो किसी को कॉल नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="63"/>
        <source>Record where there is consent, and say so</source>
        <translation>सहमति हो तो रिकॉर्ड करें, और यह बताएँ</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="64"/>
        <source> days</source>
        <translation> दिन</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="71"/>
        <source>not set</source>
        <translation>सेट नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="72"/>
        <source>Rung when a call is taken over; needed for that</source>
        <translation>कॉल अपने पास लेने पर इसी पर घंटी बजती है; उसके लिए ज़रूरी है</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="76"/>
        <source>Training: simulated calls go out by themselves and change alerts</source>
        <translation>प्रशिक्षण: सिम्युलेटेड कॉल अपने आप होती हैं और अलर्ट बदलती हैं</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="79"/>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="80"/>
        <source>Revert</source>
        <translation>बदलाव छोड़ें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="83"/>
        <source>Somebody has changed the rules meanwhile. Save adds what you typed; Revert shows theirs.</source>
        <translation>इस बीच किसी ने नियम बदल दिए हैं। सहेजने पर आपका टाइप किया हुआ जुड़ता है; &quot;वापस लाएँ&quot; उनके नियम दिखाता है।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="91"/>
        <source>To be read: who may set up providers of calls changes the rules.</source>
        <translation>केवल पढ़ने के लिए: जो कॉल के प्रदाता लगा सकता है वही नियम बदलता है।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="159"/>
        <source>AUTOMATIC CALLS</source>
        <translation>स्वचालित कॉल</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="163"/>
        <source>Quiet from (at the site)</source>
        <translation>शांत समय शुरू (साइट पर)</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="164"/>
        <source>Quiet until</source>
        <translation>शांत समय समाप्त</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="168"/>
        <source>LADDER</source>
        <translation>कॉल के चरण</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="170"/>
        <source>Calls to one guard an hour, at most</source>
        <translation>एक गार्ड को प्रति घंटा कॉल, अधिक से अधिक</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="171"/>
        <source>It rings for</source>
        <translation>घंटी बजने की अवधि</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="172"/>
        <source>The question is repeated</source>
        <translation>प्रश्न दोहराया जाए</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="173"/>
        <source>Called again after</source>
        <translation>फिर कॉल, इसके बाद</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="174"/>
        <source>Escalated without a reply after</source>
        <translation>जवाब न मिलने पर आगे भेजें, इसके बाद</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="178"/>
        <source>CONSENT AND RECORDINGS</source>
        <translation>सहमति और रिकॉर्डिंग</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="182"/>
        <source>Recordings are kept for</source>
        <translation>रिकॉर्डिंग रखने की अवधि</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="186"/>
        <source>MONEY</source>
        <translation>पैसा</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="188"/>
        <source>Currency</source>
        <translation>मुद्रा</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="189"/>
        <source>Budget a month</source>
        <translation>प्रति माह बजट</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="190"/>
        <source>Warns at</source>
        <translation>चेतावनी इस पर</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="191"/>
        <source>Saved by a verified false alarm</source>
        <translation>सत्यापित झूठे अलार्म से बचा समय</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="195"/>
        <source>NUMBERS</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="197"/>
        <source>The operator&apos;s phone</source>
        <translation>ऑपरेटर का फ़ोन</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="198"/>
        <source>Country of numbers without a code</source>
        <translation>बिना कोड वाले नंबरों का देश</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="201"/>
        <source>SITES</source>
        <translation>साइटें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/rules_page.py" line="208"/>
        <source>Asking the engine for its rules …</source>
        <translation>इंजन से नियम पूछे जा रहे हैं …</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="44"/>
        <source>Asking for the rules …</source>
        <translation>नियम माँगे जा रहे हैं …</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="49"/>
        <source>1 · at once, recorded</source>
        <translation>1 · तुरंत, रिकॉर्ड</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="50"/>
        <source>2 · within 30 s, recorded</source>
        <translation>2 · 30 सेकंड में, रिकॉर्ड</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="51"/>
        <source>3 · shown, not recorded</source>
        <translation>3 · दिखता है, रिकॉर्ड नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="52"/>
        <source>4 · kept in the log only</source>
        <translation>4 · केवल लॉग में</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="57"/>
        <source>on</source>
        <translation>चालू</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="58"/>
        <source>shadow: log only what it would do</source>
        <translation>शैडो: केवल लॉग, क्या करता</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="59"/>
        <source>off</source>
        <translation>बंद</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="63"/>
        <source>Every site that the finding names</source>
        <translation>निष्कर्ष में आई हर साइट</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="64"/>
        <source>Only the register that it names</source>
        <translation>केवल निष्कर्ष में आया रजिस्टर</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="65"/>
        <source>Put in force</source>
        <translation>लागू करें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="85"/>
        <location filename="../../ui/cameras/rules_page.py" line="123"/>
        <source>Tier</source>
        <translation>स्तर</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="86"/>
        <location filename="../../ui/cameras/rules_page.py" line="126"/>
        <source>Mode</source>
        <translation>मोड</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="88"/>
        <source>CAMERAS OF THESE ROLES</source>
        <translation>इन भूमिकाओं के कैमरे</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="116"/>
        <source>the one that saw it</source>
        <translation>जिसने देखा</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="117"/>
        <source>all of the site</source>
        <translation>साइट के सभी</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="124"/>
        <source>Rule</source>
        <translation>नियम</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="125"/>
        <source>Cameras</source>
        <translation>कैमरे</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="151"/>
        <source>No rules: nothing brings cameras up by itself.</source>
        <translation>कोई नियम नहीं: अपने-आप कोई कैमरा नहीं खुलता।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="169"/>
        <source>Choose a rule to read or change it.</source>
        <translation>पढ़ने या बदलने के लिए नियम चुनें।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="171"/>
        <source>Choose a rule to read it.</source>
        <translation>पढ़ने के लिए कोई नियम चुनें।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="188"/>
        <source>above</source>
        <translation>से ऊपर</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="189"/>
        <source>at least</source>
        <translation>कम से कम</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="190"/>
        <source>below</source>
        <translation>से नीचे</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="207"/>
        <source>Findings: {0}</source>
        <translation>निष्कर्ष: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="210"/>
        <source>Alerts: {0}</source>
        <translation>अलर्ट: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="213"/>
        <source>Cameras see: {0}</source>
        <translation>कैमरे देखते हैं: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="216"/>
        <source>where {0} is {1}</source>
        <translation>जहाँ {0} {1} है</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="218"/>
        <source>where {0} is missing</source>
        <translation>जहाँ {0} नहीं है</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/rules_page.py" line="220"/>
        <source>Tells: {0}</source>
        <translation>बताता है: {0}</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <location filename="../../ui/settings/scope_bar.py" line="27"/>
        <source>Everywhere</source>
        <translation>हर जगह</translation>
    </message>
    <message>
        <location filename="../../ui/settings/scope_bar.py" line="27"/>
        <source>Tenant</source>
        <translation>टेनेंट</translation>
    </message>
    <message>
        <location filename="../../ui/settings/scope_bar.py" line="27"/>
        <source>Client</source>
        <translation>क्लाइंट</translation>
    </message>
    <message>
        <location filename="../../ui/settings/scope_bar.py" line="27"/>
        <source>Site</source>
        <translation>साइट</translation>
    </message>
    <message>
        <location filename="../../ui/settings/scope_bar.py" line="30"/>
        <source>For which part of the room values are shown (Alt+L)</source>
        <translation>किस हिस्से के मान दिखाए जाएँ (Alt+L)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/scope_bar.py" line="31"/>
        <source>Type a part of the name (Alt+P)</source>
        <translation>नाम का कोई हिस्सा लिखें (Alt+P)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/scope_bar.py" line="32"/>
        <source>Scope</source>
        <translation>दायरा</translation>
    </message>
    <message>
        <location filename="../../ui/settings/scope_bar.py" line="33"/>
        <source>Tenant, client or site</source>
        <translation>टेनेंट, क्लाइंट या साइट</translation>
    </message>
    <message>
        <location filename="../../ui/settings/scope_bar.py" line="52"/>
        <source>Values for</source>
        <translation>मान किसके लिए</translation>
    </message>
</context>
<context>
    <name>ScopePicker</name>
    <message>
        <location filename="../../ui/access/scope_picker.py" line="34"/>
        <source>Sees everything</source>
        <extracomment>Sites are put into the tree when their client is opened, so many at most; others are found.</extracomment>
        <translation>सब कुछ देखता है</translation>
    </message>
    <message>
        <location filename="../../ui/access/scope_picker.py" line="36"/>
        <source>Find a tenant, client or site</source>
        <translation>टेनेंट, ग्राहक या साइट खोजें</translation>
    </message>
    <message>
        <location filename="../../ui/access/scope_picker.py" line="40"/>
        <source>What is seen</source>
        <translation>क्या दिखता है</translation>
    </message>
    <message>
        <location filename="../../ui/access/scope_picker.py" line="42"/>
        <source>Tenant, client, site</source>
        <translation>टेनेंट, ग्राहक, साइट</translation>
    </message>
    <message>
        <location filename="../../ui/access/scope_picker.py" line="42"/>
        <source>Sites</source>
        <translation>साइटें</translation>
    </message>
    <message>
        <location filename="../../ui/access/scope_picker.py" line="93"/>
        <source>{0} (not in the directory)</source>
        <translation>{0} (निर्देशिका में नहीं)</translation>
    </message>
    <message>
        <location filename="../../ui/access/scope_picker.py" line="116"/>
        <source>{0:,} more; find them above</source>
        <translation>{0:,} और; उन्हें ऊपर खोजें</translation>
    </message>
    <message>
        <location filename="../../ui/access/scope_picker.py" line="201"/>
        <source>◆ Nothing is in sight yet; tick what is to be seen.</source>
        <translation>◆ अभी कुछ नहीं दिखता; जो दिखना है उस पर निशान लगाएँ।</translation>
    </message>
    <message>
        <location filename="../../ui/access/scope_picker.py" line="204"/>
        <source>{0:,} of {1:,} sites in sight</source>
        <translation>{1:,} में से {0:,} साइटें दिखती हैं</translation>
    </message>
</context>
<context>
    <name>ScoreTab</name>
    <message>
        <location filename="../../ui/replay/score_tab.py" line="32"/>
        <location filename="../../ui/replay/score_tab.py" line="56"/>
        <source>Detection</source>
        <extracomment>What was missed or not expected: a word, then a label or a finding.</extracomment>
        <translation>डिटेक्शन</translation>
    </message>
    <message>
        <location filename="../../ui/replay/score_tab.py" line="33"/>
        <source>Expected</source>
        <translation>अपेक्षित</translation>
    </message>
    <message>
        <location filename="../../ui/replay/score_tab.py" line="34"/>
        <source>Found</source>
        <translation>मिला</translation>
    </message>
    <message>
        <location filename="../../ui/replay/score_tab.py" line="36"/>
        <source>Recall</source>
        <translation>पकड़</translation>
    </message>
    <message>
        <location filename="../../ui/replay/score_tab.py" line="41"/>
        <source>Findings</source>
        <translation>निष्कर्ष</translation>
    </message>
    <message>
        <location filename="../../ui/replay/score_tab.py" line="42"/>
        <source>Unexpected</source>
        <translation>अनपेक्षित</translation>
    </message>
    <message>
        <location filename="../../ui/replay/score_tab.py" line="44"/>
        <source>Precision</source>
        <translation>सटीकता</translation>
    </message>
    <message>
        <location filename="../../ui/replay/score_tab.py" line="54"/>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <location filename="../../ui/replay/score_tab.py" line="55"/>
        <source>Time (UTC)</source>
        <translation>समय (UTC)</translation>
    </message>
    <message>
        <location filename="../../ui/replay/score_tab.py" line="57"/>
        <source>About</source>
        <translation>किसके बारे में</translation>
    </message>
    <message>
        <location filename="../../ui/replay/score_tab.py" line="58"/>
        <source>Site</source>
        <translation>साइट</translation>
    </message>
    <message>
        <location filename="../../ui/replay/score_tab.py" line="74"/>
        <source>Score by detection</source>
        <translation>डिटेक्शन के अनुसार अंक</translation>
    </message>
    <message>
        <location filename="../../ui/replay/score_tab.py" line="76"/>
        <source>Missed and unexpected</source>
        <translation>छूटे और अनपेक्षित</translation>
    </message>
    <message>
        <location filename="../../ui/replay/score_tab.py" line="105"/>
        <source>Precision and recall appear here for a recording that says what must be found (expected.ndjson).</source>
        <translation>जो रिकॉर्डिंग बताती है कि क्या मिलना चाहिए (expected.ndjson), उसकी सटीकता और पकड़ यहाँ दिखती है।</translation>
    </message>
    <message>
        <location filename="../../ui/replay/score_tab.py" line="110"/>
        <source>This recording does not say what must be found, so it cannot be scored. Put the reviewer&apos;s labels into its expected.ndjson and open it again.</source>
        <translation>यह रिकॉर्डिंग नहीं बताती कि क्या मिलना चाहिए, इसलिए अंक नहीं दिए जा सकते। समीक्षक के लेबल उसकी expected.ndjson में रखें और फिर खोलें।</translation>
    </message>
    <message>
        <location filename="../../ui/replay/score_tab.py" line="116"/>
        <source>missed</source>
        <translation>छूटा</translation>
    </message>
    <message>
        <location filename="../../ui/replay/score_tab.py" line="116"/>
        <source>unexpected</source>
        <translation>अनपेक्षित</translation>
    </message>
    <message>
        <location filename="../../ui/replay/score_tab.py" line="125"/>
        <source>Recall {recall} · {share} of the findings were not expected</source>
        <translation>पकड़ {recall} · {share} निष्कर्ष अपेक्षित नहीं थे</translation>
    </message>
    <message>
        <location filename="../../ui/replay/score_tab.py" line="128"/>
        <source> · nothing missed, nothing unexpected</source>
        <translation> · कुछ नहीं छूटा, कुछ अनपेक्षित नहीं</translation>
    </message>
</context>
<context>
    <name>ScriptEditor</name>
    <message>
        <location filename="../../ui/calls/script_editor.py" line="54"/>
        <source>EXPECTED ANSWERS</source>
        <extracomment>Two lines of text. Written from the right.</extracomment>
        <translation>अपेक्षित उत्तर</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_editor.py" line="58"/>
        <source>TELLS THE SUPERVISOR AT ONCE</source>
        <translation>पर्यवेक्षक को तुरंत बताता है</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_editor.py" line="71"/>
        <source>THE CALL IS RECORDED</source>
        <translation>कॉल रिकॉर्ड होती है</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_editor.py" line="72"/>
        <source>OPENING</source>
        <translation>शुरुआत</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_editor.py" line="73"/>
        <source>QUESTION AND KEYS</source>
        <translation>प्रश्न और कुंजियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_editor.py" line="74"/>
        <source>AFTER A WRONG OR NO INPUT</source>
        <translation>गलत इनपुट या इनपुट न मिलने के बाद</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_editor.py" line="75"/>
        <source>AFTER “ALL WELL”</source>
        <translation>“सब ठीक” के बाद</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_editor.py" line="76"/>
        <source>AFTER “NEEDS ASSISTANCE”</source>
        <translation>“मदद चाहिए” के बाद</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_editor.py" line="77"/>
        <source>AFTER “ESCALATE”</source>
        <translation>“आगे भेजें” के बाद</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_editor.py" line="78"/>
        <source>GOODBYE</source>
        <translation>समापन</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_editor.py" line="79"/>
        <source>QUESTION FOR THE SITE&apos;S CODE</source>
        <translation>साइट के कोड का प्रश्न</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_editor.py" line="80"/>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_editor.py" line="106"/>
        <source>The answer “escalate” (always)</source>
        <translation>उत्तर “आगे बढ़ाएँ” (हमेशा)</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_editor.py" line="107"/>
        <source>No reply to the text (always)</source>
        <translation>संदेश का कोई उत्तर नहीं (हमेशा)</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_editor.py" line="108"/>
        <source>Only wrong keys or words, instead of another call</source>
        <translation>केवल गलत बटन या शब्द, दूसरी कॉल के बजाय</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_editor.py" line="109"/>
        <source>An answering machine, instead of another call</source>
        <translation>आंसरिंग मशीन, दूसरी कॉल के बजाय</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_editor.py" line="152"/>
        <source>Variables: {0}</source>
        <translation>चर: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_editor.py" line="178"/>
        <source>Words that mean the same, with commas between</source>
        <translation>समान अर्थ वाले शब्द, बीच में अल्पविराम</translation>
    </message>
</context>
<context>
    <name>ScriptMatrix</name>
    <message>
        <location filename="../../ui/calls/script_matrix.py" line="131"/>
        <source>{0}: none; English is spoken</source>
        <translation>{0}: कोई नहीं; अंग्रेज़ी बोली जाती है</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_matrix.py" line="132"/>
        <source>{0}: version {1} {2}</source>
        <translation>{0}: संस्करण {1} {2}</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_matrix.py" line="136"/>
        <source>; version {0} is spoken</source>
        <translation>; संस्करण {0} बोला जाता है</translation>
    </message>
</context>
<context>
    <name>ScriptSound</name>
    <message>
        <location filename="../../ui/calls/script_sound.py" line="21"/>
        <source>Listen</source>
        <translation>सुनें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_sound.py" line="23"/>
        <source>Speaks the texts as they stand (Alt+L)</source>
        <translation>पाठ जैसे हैं वैसे ही बोलता है (Alt+L)</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_sound.py" line="24"/>
        <source>Test call</source>
        <translation>परीक्षण कॉल</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_sound.py" line="25"/>
        <source>Calls the simulated phone with the version that is active</source>
        <translation>सक्रिय संस्करण से सिम्युलेटेड फ़ोन को कॉल करता है</translation>
    </message>
    <message>
        <location filename="../../ui/calls/script_sound.py" line="57"/>
        <source>Listen speaks the script here, with example values.</source>
        <translation>सुनें दबाने पर स्क्रिप्ट यहाँ उदाहरण मानों के साथ बोली जाती है।</translation>
    </message>
</context>
<context>
    <name>ScriptsModel</name>
    <message>
        <location filename="../../ui/calls/scripts.py" line="163"/>
        <source>Kept as version {0}; somebody else approves it.</source>
        <extracomment>The texts of a script, in the order in which they are spoken. A change is checked so soon after the last letter, milliseconds.</extracomment>
        <translation>संस्करण {0} के रूप में सहेजा गया; स्वीकृति कोई और देगा।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts.py" line="177"/>
        <source>Version {0} is approved.</source>
        <translation>संस्करण {0} स्वीकृत हुआ।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts.py" line="190"/>
        <source>Version {0} is spoken from now on.</source>
        <translation>अब से संस्करण {0} बोला जाएगा।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts.py" line="204"/>
        <source>Speaking …</source>
        <translation>बोला जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts.py" line="210"/>
        <source>The engine is lost; nothing was spoken.</source>
        <translation>इंजन से संपर्क टूटा; कुछ नहीं बोला गया।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts.py" line="219"/>
        <source>It cannot be played: {why}.</source>
        <translation>यह नहीं चल सकता: {why}।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts.py" line="258"/>
        <source>The engine is lost; the script was not checked.</source>
        <translation>इंजन से संपर्क टूटा; स्क्रिप्ट जाँची नहीं गई।</translation>
    </message>
</context>
<context>
    <name>ScriptsPage</name>
    <message>
        <location filename="../../ui/calls/scripts_page.py" line="45"/>
        <source>Version</source>
        <translation>संस्करण</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts_page.py" line="71"/>
        <source>CHECK</source>
        <translation>जाँच</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts_page.py" line="73"/>
        <source>AS IT IS SPOKEN, WITH EXAMPLES</source>
        <translation>जैसा बोला जाएगा, उदाहरण सहित</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts_page.py" line="143"/>
        <source>Asking the engine for its scripts …</source>
        <translation>इंजन से स्क्रिप्ट पूछी जा रही हैं …</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts_page.py" line="163"/>
        <source>Save or revert the changed texts first.</source>
        <translation>पहले बदले हुए पाठ सहेजें या बदलाव छोड़ें।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts_page.py" line="180"/>
        <source>version {0}</source>
        <translation>संस्करण {0}</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts_page.py" line="191"/>
        <source>Came with the program.</source>
        <translation>प्रोग्राम के साथ आया।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts_page.py" line="192"/>
        <source>Saved by {0}</source>
        <translation>{0} ने सहेजा</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts_page.py" line="194"/>
        <source>, approved by {0}</source>
        <translation>, {0} ने स्वीकृत किया</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts_page.py" line="204"/>
        <source>Checking …</source>
        <translation>जाँचा जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts_page.py" line="210"/>
        <source>✓ Every variable is known; it may be activated.</source>
        <translation>✓ सभी चर ज्ञात हैं; इसे सक्रिय किया जा सकता है।</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts_page.py" line="229"/>
        <source>Save  Ctrl+S</source>
        <translation>सहेजें  Ctrl+S</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts_page.py" line="232"/>
        <source>Revert</source>
        <translation>बदलाव छोड़ें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts_page.py" line="235"/>
        <source>Approve</source>
        <translation>स्वीकृत करें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts_page.py" line="240"/>
        <source>Activate</source>
        <translation>सक्रिय करें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts_page.py" line="249"/>
        <source>It is spoken from the next call on</source>
        <translation>अगली कॉल से यह बोला जाएगा</translation>
    </message>
    <message>
        <location filename="../../ui/calls/scripts_page.py" line="250"/>
        <source>Somebody else than the one who saved it approves it</source>
        <translation>स्वीकृति सहेजने वाले के अलावा कोई और देता है</translation>
    </message>
</context>
<context>
    <name>ScrubBar</name>
    <message>
        <location filename="../../ui/replay/scrub.py" line="49"/>
        <source>Time of the recording</source>
        <extracomment>Labels of the axis are at least so far apart. A click this near to a mark means the mark.</extracomment>
        <translation>रिकॉर्डिंग का समय</translation>
    </message>
    <message>
        <location filename="../../ui/replay/scrub.py" line="51"/>
        <source>Click or drag to a moment. Left and Right: one minute, Page keys: ten.</source>
        <translation>किसी क्षण पर क्लिक करें या खींचें। बाएँ और दाएँ: एक मिनट, Page कुंजियाँ: दस।</translation>
    </message>
</context>
<context>
    <name>Selection</name>
    <message>
        <location filename="../../ui/selection.py" line="74"/>
        <source>No open alert rests on that.</source>
        <extracomment>The alert that was followed last; whether a page was opened by hand since.</extracomment>
        <translation>कोई खुला अलर्ट इस पर आधारित नहीं।</translation>
    </message>
    <message>
        <location filename="../../ui/selection.py" line="100"/>
        <source>This alert is not about one person.</source>
        <translation>यह अलर्ट किसी एक व्यक्ति के बारे में नहीं है।</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <location filename="../../ui/access/session.py" line="97"/>
        <location filename="../../ui/access/session.py" line="188"/>
        <source>The engine does not answer yet.</source>
        <extracomment>Enough to follow the room; whoever has less has to log in, or to change a first password.</extracomment>
        <translation>इंजन अभी उत्तर नहीं दे रहा।</translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <location filename="../../ui/access/session_list.py" line="22"/>
        <source>Open sessions</source>
        <translation>खुले सत्र</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="23"/>
        <source>End this session</source>
        <translation>यह सत्र समाप्त करें</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="24"/>
        <source>End all others</source>
        <translation>बाक़ी सब समाप्त करें</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="43"/>
        <source>● this one</source>
        <translation>● यही वाला</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="48"/>
        <source>Since</source>
        <translation>कब से</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="53"/>
        <source>From</source>
        <translation>कहाँ से</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="53"/>
        <source>not known</source>
        <translation>ज्ञात नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="54"/>
        <source>Last used</source>
        <translation>पिछली बार उपयोग</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="56"/>
        <source>Ends</source>
        <translation>समाप्ति</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="74"/>
        <source>Choose a session that is not this one.</source>
        <translation>ऐसा सत्र चुनें जो यह वाला न हो।</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <location filename="../../ui/settings/words.py" line="39"/>
        <location filename="../../ui/settings/words.py" line="74"/>
        <source>site {name}</source>
        <translation>साइट {name}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="41"/>
        <location filename="../../ui/settings/words.py" line="73"/>
        <source>client {name}</source>
        <translation>क्लाइंट {name}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="43"/>
        <location filename="../../ui/settings/words.py" line="72"/>
        <source>tenant {name}</source>
        <translation>टेनेंट {name}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="44"/>
        <location filename="../../ui/settings/words.py" line="71"/>
        <source>everywhere</source>
        <translation>हर जगह</translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="49"/>
        <source>inherited</source>
        <translation>विरासत में मिला</translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="51"/>
        <source>yes</source>
        <translation>हाँ</translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="51"/>
        <source>no</source>
        <translation>नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="64"/>
        <location filename="../../ui/settings/words.py" line="75"/>
        <source>configuration, fixed</source>
        <translation>कॉन्फ़िगरेशन, स्थायी</translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="66"/>
        <source>set here</source>
        <translation>यहाँ तय</translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="69"/>
        <source>default</source>
        <translation>डिफ़ॉल्ट</translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="70"/>
        <source>the recording</source>
        <translation>रिकॉर्डिंग</translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="82"/>
        <source>yes or no</source>
        <translation>हाँ या नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="87"/>
        <source>{what}, {scope}: {before} → {after}</source>
        <translation>{what}, {scope}: {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="98"/>
        <source>on</source>
        <translation>चालू</translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="98"/>
        <source>off</source>
        <translation>बंद</translation>
    </message>
    <message>
        <location filename="../../ui/settings/words.py" line="98"/>
        <source>shadow</source>
        <translation>शैडो</translation>
    </message>
</context>
<context>
    <name>SettingsDesk</name>
    <message>
        <location filename="../../ui/settings/desk.py" line="54"/>
        <source>Detections</source>
        <translation>डिटेक्शन</translation>
    </message>
    <message>
        <location filename="../../ui/settings/desk.py" line="55"/>
        <source>Lists</source>
        <translation>सूचियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/settings/desk.py" line="56"/>
        <source>Sites</source>
        <translation>साइटें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/desk.py" line="57"/>
        <source>Actions</source>
        <translation>कार्रवाइयाँ</translation>
    </message>
    <message>
        <location filename="../../ui/settings/desk.py" line="58"/>
        <source>Playbooks</source>
        <translation>प्लेबुक</translation>
    </message>
    <message>
        <location filename="../../ui/settings/desk.py" line="59"/>
        <source>Notices</source>
        <translation>सूचनाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/settings/desk.py" line="60"/>
        <source>Connectors</source>
        <translation>कनेक्टर</translation>
    </message>
    <message>
        <location filename="../../ui/settings/desk.py" line="61"/>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <location filename="../../ui/settings/desk.py" line="76"/>
        <source>Store</source>
        <translation>स्टोर</translation>
    </message>
    <message>
        <location filename="../../ui/settings/desk.py" line="103"/>
        <source>You may look at this; whoever may set hours and areas changes it.</source>
        <translation>आप इसे देख सकते हैं; जो समय और क्षेत्र तय कर सकता है वही बदलता है।</translation>
    </message>
</context>
<context>
    <name>SettingsHistory</name>
    <message>
        <location filename="../../ui/settings/history.py" line="22"/>
        <source>Nothing was changed yet. Every change stands here with its reason.</source>
        <translation>अभी कुछ नहीं बदला गया। हर बदलाव अपने कारण के साथ यहाँ रहेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/history.py" line="33"/>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <location filename="../../ui/settings/history.py" line="38"/>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <location filename="../../ui/settings/history.py" line="39"/>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <location filename="../../ui/settings/history.py" line="40"/>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
</context>
<context>
    <name>SettingsModel</name>
    <message>
        <location filename="../../ui/settings/model.py" line="235"/>
        <source>The engine is lost; nothing was saved.</source>
        <extracomment>How often a preview is asked how far it is, seconds. Days that a preview looks back. What was refused because confirmed cases would have been hidden: saved when asked again.</extracomment>
        <translation>इंजन से संपर्क टूटा; कुछ नहीं सहेजा गया।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/model.py" line="253"/>
        <source>Not saved: {why}</source>
        <translation>सहेजा नहीं गया: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/model.py" line="260"/>
        <source>Saved; it holds from the next event on.</source>
        <translation>सहेजा गया; अगले इवेंट से लागू होगा।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/model.py" line="269"/>
        <source>The engine is lost; there is no preview.</source>
        <translation>इंजन से संपर्क टूटा; पूर्वावलोकन नहीं है।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/model.py" line="284"/>
        <source>No preview: {why}</source>
        <translation>पूर्वावलोकन नहीं: {why}</translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <location filename="../../ui/settings/pane.py" line="36"/>
        <source>Search detections and options</source>
        <translation>डिटेक्शन और विकल्प खोजें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="37"/>
        <source>Words of a detection or option (Ctrl+F)</source>
        <translation>डिटेक्शन या विकल्प के शब्द (Ctrl+F)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="42"/>
        <source>Return changes the value, Delete goes back to the inherited one</source>
        <translation>Return से मान बदलें, Delete से विरासत वाले मान पर लौटें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="81"/>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="65"/>
        <source>Preview</source>
        <translation>पूर्वावलोकन</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="66"/>
        <source>History</source>
        <translation>इतिहास</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="122"/>
        <source>Waiting for the engine; its detections and options appear here.</source>
        <translation>इंजन की प्रतीक्षा; उसके डिटेक्शन और विकल्प यहाँ दिखेंगे।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="142"/>
        <source>{title}, {option}: {value} ({origin}).</source>
        <translation>{title}, {option}: {value} ({origin})।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="149"/>
        <source> Change it in the configuration; it wins over what is set here.</source>
        <translation> इसे कॉन्फ़िगरेशन में बदलें; वह यहाँ तय मान से ऊपर है।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="151"/>
        <source> Without it {value} would be inherited; press Delete.</source>
        <translation> इसके बिना {value} विरासत में मिलेगा; Delete दबाएँ।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="155"/>
        <source> From {low:,.10g} to {high:,.10g}.</source>
        <translation> {low:,.10g} से {high:,.10g} तक।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/pane.py" line="159"/>
        <source> The rollout has not reached this site: it is in shadow here.</source>
        <translation> यह अभी इस साइट तक नहीं पहुँचा: यहाँ यह शैडो में है।</translation>
    </message>
</context>
<context>
    <name>SettingsTree</name>
    <message>
        <location filename="../../ui/settings/tree.py" line="83"/>
        <source>Detection and option</source>
        <extracomment>(detection, field) of a row, for delegates and the pane; None for a pack.</extracomment>
        <translation>डिटेक्शन और विकल्प</translation>
    </message>
    <message>
        <location filename="../../ui/settings/tree.py" line="84"/>
        <source>Value</source>
        <translation>मान</translation>
    </message>
    <message>
        <location filename="../../ui/settings/tree.py" line="85"/>
        <source>Unit</source>
        <translation>इकाई</translation>
    </message>
    <message>
        <location filename="../../ui/settings/tree.py" line="86"/>
        <source>Default</source>
        <translation>डिफ़ॉल्ट</translation>
    </message>
    <message>
        <location filename="../../ui/settings/tree.py" line="87"/>
        <source>Comes from</source>
        <translation>कहाँ से</translation>
    </message>
    <message>
        <location filename="../../ui/settings/tree.py" line="163"/>
        <source>● not saved, was {before}</source>
        <translation>● सहेजा नहीं, पहले {before}</translation>
    </message>
</context>
<context>
    <name>SetupControl</name>
    <message>
        <location filename="../../ui/cameras/setup_control.py" line="45"/>
        <source>Positions</source>
        <translation>स्थितियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_control.py" line="48"/>
        <source>name of the position it stands in</source>
        <translation>जिस स्थिति में है उसका नाम</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_control.py" line="49"/>
        <source>Name of the position</source>
        <translation>स्थिति का नाम</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_control.py" line="50"/>
        <source>Go there</source>
        <translation>वहाँ जाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_control.py" line="51"/>
        <source>Keep position</source>
        <translation>स्थिति सहेजें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_control.py" line="52"/>
        <source>Forget</source>
        <translation>भूलें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_control.py" line="61"/>
        <source>by itself</source>
        <translation>अपने आप</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_control.py" line="62"/>
        <source>day: colours</source>
        <translation>दिन: रंगीन</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_control.py" line="63"/>
        <source>night: infrared</source>
        <translation>रात: इन्फ्रारेड</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_control.py" line="66"/>
        <source>Set picture</source>
        <translation>तस्वीर तय करें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_control.py" line="82"/>
        <source>Brightness</source>
        <translation>चमक</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_control.py" line="83"/>
        <source>Contrast</source>
        <translation>कंट्रास्ट</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_control.py" line="84"/>
        <source>Colour</source>
        <translation>रंग</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_control.py" line="85"/>
        <source>Sharpness</source>
        <translation>तीक्ष्णता</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_control.py" line="93"/>
        <location filename="../../ui/cameras/setup_control.py" line="94"/>
        <source>Day and night</source>
        <translation>दिन और रात</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_control.py" line="98"/>
        <source>POSITIONS</source>
        <translation>स्थितियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_control.py" line="102"/>
        <source>PICTURE</source>
        <translation>तस्वीर</translation>
    </message>
</context>
<context>
    <name>SetupForm</name>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="36"/>
        <source>Find a site by name or id</source>
        <translation>नाम या आईडी से साइट खोजें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="40"/>
        <source>A till that it looks at; Enter takes it in</source>
        <translation>टिल जिसे यह देखता है; Enter उसे जोड़ता है</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="43"/>
        <source>host of its control (ONVIF); empty: none</source>
        <translation>इसके नियंत्रण (ONVIF) का होस्ट; खाली: कोई नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="49"/>
        <source>rtsp://10.0.0.7:554/main, without name and password</source>
        <translation>rtsp://10.0.0.7:554/main, नाम और पासवर्ड के बिना</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="51"/>
        <source>of lower resolution, for many tiles; empty: none</source>
        <translation>कम रेज़ोल्यूशन वाली, कई टाइल के लिए; खाली: कोई नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="54"/>
        <source>TCP: nothing is lost</source>
        <translation>TCP: कुछ नहीं खोता</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="55"/>
        <source>UDP: quicker on a clean network</source>
        <translation>UDP: अच्छे नेटवर्क पर तेज़</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="57"/>
        <source>its name in Frigate, where it has another</source>
        <translation>Frigate में इसका नाम, यदि अलग हो</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="58"/>
        <source>Watch for motion, dwell and tampering here</source>
        <translation>यहाँ हलचल, रुकने और छेड़छाड़ पर नज़र रखें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="74"/>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="75"/>
        <source>Site</source>
        <translation>साइट</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="76"/>
        <source>Role</source>
        <translation>भूमिका</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="77"/>
        <source>Registers</source>
        <translation>रजिस्टर</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="78"/>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="79"/>
        <source>Control host</source>
        <translation>नियंत्रण होस्ट</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="80"/>
        <source>Control port</source>
        <translation>नियंत्रण पोर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="81"/>
        <source>User</source>
        <translation>उपयोगकर्ता</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="82"/>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="83"/>
        <source>Stream of the device</source>
        <translation>उपकरण की स्ट्रीम</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="84"/>
        <source>Stream address</source>
        <translation>स्ट्रीम का पता</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="85"/>
        <source>Low stream of the device</source>
        <translation>उपकरण की हल्की स्ट्रीम</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="86"/>
        <source>Low stream</source>
        <translation>हल्की स्ट्रीम</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="87"/>
        <source>RTSP over</source>
        <translation>RTSP किससे</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="88"/>
        <source>In Frigate</source>
        <translation>Frigate में</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="129"/>
        <source>as it is kept</source>
        <translation>जैसा सहेजा है</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="131"/>
        <source>as it is kept in the vault</source>
        <translation>जैसा वॉल्ट में सहेजा है</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="131"/>
        <source>goes into the vault</source>
        <translation>वॉल्ट में जाता है</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="139"/>
        <source>Ask the device to choose one</source>
        <translation>चुनने के लिए उपकरण से पूछें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="171"/>
        <source>None</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="200"/>
        <source>A camera needs a name.</source>
        <translation>कैमरे का नाम चाहिए।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="202"/>
        <source>Choose the site where it stands.</source>
        <translation>जिस साइट पर है वह चुनें।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_form.py" line="204"/>
        <source>Give its stream&apos;s address, or the host of its control.</source>
        <translation>इसकी स्ट्रीम का पता या नियंत्रण का होस्ट दें।</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="51"/>
        <source>Find on the network</source>
        <extracomment>A clock that is off by more than this is said, seconds.</extracomment>
        <translation>नेटवर्क पर खोजें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="52"/>
        <source>New camera</source>
        <translation>नया कैमरा</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="59"/>
        <source>Ask device</source>
        <translation>उपकरण से पूछें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="60"/>
        <source>Try stream</source>
        <translation>स्ट्रीम जाँचें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="61"/>
        <source>Keep</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="62"/>
        <location filename="../../ui/cameras/setup_page.py" line="257"/>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="77"/>
        <source>Address</source>
        <translation>पता</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="78"/>
        <source>Device</source>
        <translation>उपकरण</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="83"/>
        <source>Devices that answer on this network stand here.
Those of other networks do not hear the question: give their address in the form.</source>
        <translation>इस नेटवर्क पर जवाब देने वाले उपकरण यहाँ दिखते हैं।
दूसरे नेटवर्क वाले यह प्रश्न नहीं सुनते: उनका पता फ़ॉर्म में दें।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="181"/>
        <source>Asking the network …</source>
        <translation>नेटवर्क से पूछा जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="202"/>
        <source>A new camera</source>
        <translation>एक नया कैमरा</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/cameras/setup_page.py" line="212"/>
        <source>%n device(s) answered.</source>
        <translation>
            <numerusform>%n उपकरण ने जवाब दिया।</numerusform>
            <numerusform>%n उपकरणों ने जवाब दिया।</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="223"/>
        <source>Give the host of its control first.</source>
        <translation>पहले इसके नियंत्रण का होस्ट दें।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="225"/>
        <source>Asking the device …</source>
        <translation>उपकरण से पूछा जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="232"/>
        <source>Give the stream&apos;s address, or ask the device for it.</source>
        <translation>स्ट्रीम का पता दें, या उपकरण से पूछें।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="234"/>
        <source>Watching the stream for some seconds …</source>
        <translation>कुछ सेकंड स्ट्रीम देखी जा रही है …</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="249"/>
        <source>Remove it now</source>
        <translation>अभी हटाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="250"/>
        <source>The camera goes out of every list; its clips stay.</source>
        <translation>कैमरा हर सूची से हट जाएगा; उसके क्लिप रहेंगे।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="263"/>
        <location filename="../../ui/cameras/setup_page.py" line="278"/>
        <source>✗ {0}</source>
        <translation>✗ {0}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/cameras/setup_page.py" line="268"/>
        <source>%n stream(s)</source>
        <translation>
            <numerusform>%n स्ट्रीम</numerusform>
            <numerusform>%n स्ट्रीम</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="269"/>
        <source>can be turned</source>
        <translation>घुमाया जा सकता है</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="269"/>
        <source>stands still</source>
        <translation>स्थिर है</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="272"/>
        <source>its clock is {0:+.0f} s off</source>
        <translation>इसकी घड़ी {0:+.0f} s अलग है</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="282"/>
        <source>{0} of {1} pictures decode</source>
        <translation>{1} में से {0} तस्वीरें खुलती हैं</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="285"/>
        <source>first after {0:.1f} s</source>
        <translation>पहली {0:.1f} s बाद</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="287"/>
        <source>{0:g} a second</source>
        <translation>प्रति सेकंड {0:g}</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/setup_page.py" line="289"/>
        <source>key picture every {0:g} s</source>
        <translation>मुख्य तस्वीर हर {0:g} s पर</translation>
    </message>
</context>
<context>
    <name>Severities</name>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="16"/>
        <source>critical</source>
        <translation>गंभीर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="17"/>
        <source>high</source>
        <translation>उच्च</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="18"/>
        <source>medium</source>
        <translation>मध्यम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="19"/>
        <source>low</source>
        <translation>निम्न</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="20"/>
        <source>info</source>
        <translation>सूचना</translation>
    </message>
</context>
<context>
    <name>ShiftModel</name>
    <message>
        <location filename="../../ui/shift/model.py" line="63"/>
        <source>Signed; {name} signs next.</source>
        <extracomment>What the detections are called, by id; empty until the engine has told it. Why there are no figures, such as a missing permission.</extracomment>
        <translation>हस्ताक्षर हुए; अब {name} के हस्ताक्षर।</translation>
    </message>
    <message>
        <location filename="../../ui/shift/model.py" line="72"/>
        <source>Signed; what they had in hand is yours now.</source>
        <translation>हस्ताक्षर हुए; उनके हाथ का काम अब आपका है।</translation>
    </message>
    <message>
        <location filename="../../ui/shift/model.py" line="80"/>
        <source>The engine is lost; nothing was done.</source>
        <translation>इंजन से संपर्क टूटा; कुछ नहीं किया गया।</translation>
    </message>
</context>
<context>
    <name>ShiftPane</name>
    <message>
        <location filename="../../ui/shift/pane.py" line="42"/>
        <source>Nothing is kept from the queue: nothing shelved, folded, off or in shadow.</source>
        <translation>कतार से कुछ नहीं रोका गया: कुछ टाला, समेटा, बंद या शैडो में नहीं।</translation>
    </message>
    <message>
        <location filename="../../ui/shift/pane.py" line="48"/>
        <source>Handover</source>
        <translation>सौंपना</translation>
    </message>
    <message>
        <location filename="../../ui/shift/pane.py" line="49"/>
        <location filename="../../ui/shift/pane.py" line="133"/>
        <source>Kept from the queue</source>
        <translation>कतार से रोके गए</translation>
    </message>
    <message>
        <location filename="../../ui/shift/pane.py" line="50"/>
        <source>Alarm quality</source>
        <translation>अलार्म की गुणवत्ता</translation>
    </message>
    <message>
        <location filename="../../ui/shift/pane.py" line="75"/>
        <source>How</source>
        <translation>कैसे</translation>
    </message>
    <message>
        <location filename="../../ui/shift/pane.py" line="76"/>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <location filename="../../ui/shift/pane.py" line="77"/>
        <source>Set by</source>
        <translation>किसने तय किया</translation>
    </message>
    <message>
        <location filename="../../ui/shift/pane.py" line="79"/>
        <source>Since</source>
        <translation>कब से</translation>
    </message>
    <message>
        <location filename="../../ui/shift/pane.py" line="82"/>
        <source>Until</source>
        <translation>कब तक</translation>
    </message>
    <message>
        <location filename="../../ui/shift/pane.py" line="87"/>
        <source>Kept back</source>
        <translation>रोके गए</translation>
    </message>
    <message>
        <location filename="../../ui/shift/pane.py" line="93"/>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <location filename="../../ui/shift/pane.py" line="102"/>
        <source>shelved</source>
        <translation>टाले गए</translation>
    </message>
    <message>
        <location filename="../../ui/shift/pane.py" line="103"/>
        <source>folded under a cause</source>
        <translation>एक कारण में समेटे</translation>
    </message>
    <message>
        <location filename="../../ui/shift/pane.py" line="104"/>
        <source>switched off</source>
        <translation>बंद किया</translation>
    </message>
    <message>
        <location filename="../../ui/shift/pane.py" line="105"/>
        <source>in shadow</source>
        <translation>शैडो में</translation>
    </message>
    <message>
        <location filename="../../ui/shift/pane.py" line="106"/>
        <source>not rolled out</source>
        <translation>अभी लागू नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/shift/pane.py" line="133"/>
        <source>Kept from the queue: {n}</source>
        <translation>कतार से रोके गए: {n}</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="53"/>
        <source>PROVIDER (OPENID CONNECT)</source>
        <extracomment>The first that fits holds, so whoever leads stands before whom they lead.</extracomment>
        <translation>प्रदाता (OPENID CONNECT)</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="54"/>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="54"/>
        <source>as the log-in page shows it</source>
        <translation>जैसा लॉग-इन पन्ना दिखाए</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="55"/>
        <source>Issuer</source>
        <translation>जारीकर्ता</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="56"/>
        <source>Client id</source>
        <translation>क्लाइंट id</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="57"/>
        <source>Client secret</source>
        <translation>क्लाइंट का रहस्य</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="61"/>
        <source>WHO COMES IN AS WHAT</source>
        <translation>कौन किस रूप में आता है</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="63"/>
        <source>is refused, until an administrator links them</source>
        <translation>अस्वीकार होता है, जब तक कोई प्रशासक उसे न जोड़े</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="64"/>
        <source>becomes a user, without a role unless a group gives one</source>
        <translation>उपयोगकर्ता बनता है, बिना भूमिका के, यदि कोई समूह न दे</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="66"/>
        <source>Who is unknown here</source>
        <translation>जो यहाँ अनजान हो</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="68"/>
        <source>New users see</source>
        <translation>नए उपयोगकर्ता देखते हैं</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="68"/>
        <source>everything; or ids of sites, with commas</source>
        <translation>सब कुछ; या साइट के id, अल्पविराम के साथ</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="71"/>
        <source>Claim with groups</source>
        <translation>समूहों वाला दावा</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="71"/>
        <source>such as groups; empty: roles by hand</source>
        <translation>जैसे groups; ख़ाली: भूमिकाएँ हाथ से</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="74"/>
        <source>groups, with commas between</source>
        <translation>समूह, बीच में अल्पविराम</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="76"/>
        <source>Supervisors</source>
        <translation>पर्यवेक्षक</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="77"/>
        <source>Investigators</source>
        <translation>जाँचकर्ता</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="78"/>
        <source>Operators</source>
        <translation>संचालक</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="79"/>
        <source>Auditors</source>
        <translation>लेखा-परीक्षक</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="83"/>
        <source>Administrators are made under Users only. A role that was given there stays, whatever the groups say.</source>
        <translation>प्रशासक केवल &quot;उपयोगकर्ता&quot; में बनते हैं। वहाँ दी गई भूमिका बनी रहती है, समूह जो भी कहें।</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="89"/>
        <source>CONNECTION</source>
        <translation>संपर्क</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="90"/>
        <source>Scopes</source>
        <translation>स्कोप</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="93"/>
        <source>any free one</source>
        <translation>कोई भी ख़ाली</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="95"/>
        <source>Port of the way back</source>
        <translation>वापसी का पोर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="97"/>
        <source>Certificate</source>
        <translation>प्रमाणपत्र</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="97"/>
        <source>a PEM file of the engine&apos;s machine; else empty</source>
        <translation>इंजन की मशीन की PEM फ़ाइल; नहीं तो ख़ाली</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="100"/>
        <source>Register this program there as a desktop application with the redirect address http://127.0.0.1/, or with the port that is set here.</source>
        <translation>इस प्रोग्राम को वहाँ डेस्कटॉप अनुप्रयोग के रूप में http://127.0.0.1/ पते के साथ, या यहाँ दिए पोर्ट के साथ पंजीकृत करें।</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="128"/>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="129"/>
        <source>It holds at once (Ctrl+S)</source>
        <translation>तुरंत लागू होगा (Ctrl+S)</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="130"/>
        <source>Test</source>
        <translation>जाँचें</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="131"/>
        <source>Ask the provider with what is entered; nothing is kept (F5)</source>
        <translation>जो भरा है उससे प्रदाता से पूछें; कुछ सहेजा नहीं जाता (F5)</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="140"/>
        <source>Sign-in</source>
        <translation>साइन-इन</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="191"/>
        <source>Waiting for the engine; what is set appears here.</source>
        <translation>इंजन की प्रतीक्षा है; जो तय है वह यहाँ दिखेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="199"/>
        <source>kept; type to replace it</source>
        <translation>सहेजा हुआ है; बदलने के लिए टाइप करें</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_form.py" line="199"/>
        <source>not set</source>
        <translation>सेट नहीं</translation>
    </message>
</context>
<context>
    <name>SigningIn</name>
    <message>
        <location filename="../../ui/access/signing_in.py" line="84"/>
        <source>Nothing came back from the browser for ten minutes. Begin again.</source>
        <extracomment>As long as the engine remembers what was begun. Seconds.</extracomment>
        <translation>ब्राउज़र से दस मिनट तक कुछ नहीं आया। फिर से शुरू करें।</translation>
    </message>
    <message>
        <location filename="../../ui/access/signing_in.py" line="92"/>
        <source>The engine does not answer yet.</source>
        <translation>इंजन अभी उत्तर नहीं दे रहा।</translation>
    </message>
    <message>
        <location filename="../../ui/access/signing_in.py" line="94"/>
        <source>Done. Close this page and go back to the console.</source>
        <translation>हो गया। यह पन्ना बंद करके कंसोल पर लौटें।</translation>
    </message>
    <message>
        <location filename="../../ui/access/signing_in.py" line="95"/>
        <source>This belongs to another log-in. Go back to the console and begin again.</source>
        <translation>यह किसी और लॉग-इन का है। कंसोल पर लौटकर फिर से शुरू करें।</translation>
    </message>
</context>
<context>
    <name>SiteFacts</name>
    <message>
        <location filename="../../ui/sites/head.py" line="98"/>
        <location filename="../../ui/sites/head.py" line="101"/>
        <location filename="../../ui/sites/head.py" line="102"/>
        <source>not said</source>
        <translation>बताया नहीं गया</translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="101"/>
        <source>Client</source>
        <translation>क्लाइंट</translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="102"/>
        <source>Region</source>
        <translation>क्षेत्र</translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="103"/>
        <source>Guards needed at least</source>
        <translation>न्यूनतम गार्ड</translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="104"/>
        <source>Rostered now</source>
        <translation>अभी ड्यूटी सूची में</translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="105"/>
        <source>Place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="106"/>
        <source>Fence</source>
        <translation>घेरा</translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="107"/>
        <source>Time zone</source>
        <translation>समय क्षेत्र</translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="108"/>
        <source>Open today</source>
        <translation>आज खुला</translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="109"/>
        <source>Local day</source>
        <translation>स्थानीय दिन</translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="110"/>
        <source>Cameras</source>
        <translation>कैमरे</translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="111"/>
        <source>Checkpoints</source>
        <translation>चेकपॉइंट</translation>
    </message>
</context>
<context>
    <name>SiteHead</name>
    <message>
        <location filename="../../ui/sites/head.py" line="51"/>
        <source>of {0}</source>
        <translation>क्लाइंट {0}</translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="54"/>
        <source>local time {0}</source>
        <translation>स्थानीय समय {0}</translation>
    </message>
    <message>
        <location filename="../../ui/sites/head.py" line="55"/>
        <source>open alerts: {0}</source>
        <translation>खुले अलर्ट: {0}</translation>
    </message>
</context>
<context>
    <name>SiteLists</name>
    <message>
        <location filename="../../ui/sites/lists.py" line="61"/>
        <source>Now</source>
        <extracomment>The severity whose shape and colour a state borrows; what is not here is quiet.</extracomment>
        <translation>अभी</translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="63"/>
        <location filename="../../ui/sites/lists.py" line="77"/>
        <location filename="../../ui/sites/lists.py" line="96"/>
        <source>Who</source>
        <translation>कौन</translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="64"/>
        <source>Shift</source>
        <translation>पाली</translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="65"/>
        <source>Since</source>
        <translation>कब से</translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="76"/>
        <source>Tour</source>
        <translation>गश्त</translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="79"/>
        <source>Checkpoints</source>
        <translation>चेकपॉइंट</translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="85"/>
        <source>Not scanned</source>
        <translation>स्कैन नहीं हुए</translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="95"/>
        <source>Task</source>
        <translation>कार्य</translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="97"/>
        <source>Priority</source>
        <translation>प्राथमिकता</translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="100"/>
        <source>Given</source>
        <translation>दिया गया</translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="102"/>
        <source>Due</source>
        <translation>नियत समय</translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="103"/>
        <source>Ended</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <location filename="../../ui/sites/lists.py" line="113"/>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
</context>
<context>
    <name>SiteMap</name>
    <message>
        <location filename="../../ui/map/view.py" line="380"/>
        <source>Alerts go on without it. The window&apos;s other parts are not affected.</source>
        <translation>अलर्ट इसके बिना चलते रहेंगे। विंडो के बाकी हिस्सों पर असर नहीं है।</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="19"/>
        <source>The map file {name} cannot be opened. Check the path and who may read it.</source>
        <translation>मैप फ़ाइल {name} नहीं खुल रही। उसका पथ और पढ़ने की अनुमति जाँचें।</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="22"/>
        <source>{name} is neither an MBTiles nor a PMTiles file. Choose another file.</source>
        <translation>{name} न MBTiles फ़ाइल है, न PMTiles। दूसरी फ़ाइल चुनें।</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="25"/>
        <source>The map file {name} is damaged or empty. Copy it again from its source.</source>
        <translation>मैप फ़ाइल {name} खराब या खाली है। उसे स्रोत से फिर कॉपी करें।</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="28"/>
        <source>{name} holds vector tiles. Choose a file with pictures (PNG, JPEG, WebP).</source>
        <translation>{name} में वेक्टर टाइल हैं। चित्रों वाली फ़ाइल चुनें (PNG, JPEG, WebP)।</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="31"/>
        <source>{name} is compressed in a way that is not read here. Make it with gzip or without.</source>
        <translation>{name} का कंप्रेशन यहाँ पढ़ा नहीं जाता। उसे gzip से या बिना कंप्रेशन बनाएँ।</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="35"/>
        <source>Online maps are off: set tiles_online in the configuration to allow them.</source>
        <translation>ऑनलाइन मैप बंद हैं: अनुमति के लिए कॉन्फ़िगरेशन में tiles_online तय करें।</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="38"/>
        <source>{name} is no address of tiles: it needs http(s), {z}, {x} and {y}.</source>
        <translation>{name} टाइलों का पता नहीं है: उसमें http(s), {z}, {x} और {y} चाहिए।</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="42"/>
        <source>The shipped map stays.</source>
        <translation>साथ आया मैप ही रहेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="49"/>
        <source>Critical</source>
        <translation>अति गंभीर</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="50"/>
        <source>High</source>
        <translation>गंभीर</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="51"/>
        <source>Medium</source>
        <translation>मध्यम</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="52"/>
        <source>Low</source>
        <translation>कम</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="53"/>
        <source>Info</source>
        <translation>सूचना</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="54"/>
        <source>No open alert</source>
        <translation>कोई खुला अलर्ट नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="55"/>
        <source>Old reading</source>
        <translation>पुरानी रीडिंग</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="56"/>
        <source>Unknown</source>
        <translation>अज्ञात</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="57"/>
        <source>Person, last position</source>
        <translation>व्यक्ति, अंतिम लोकेशन</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="58"/>
        <source>Person, over 10 min ago</source>
        <translation>व्यक्ति, 10 min से पुरानी</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="59"/>
        <source>Camera with picture</source>
        <translation>कैमरा, तस्वीर सहित</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="60"/>
        <source>Camera, no connection</source>
        <translation>कैमरा, कनेक्शन नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="61"/>
        <source>Camera, old picture</source>
        <translation>कैमरा, पुरानी तस्वीर</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="62"/>
        <source>Camera, unknown</source>
        <translation>कैमरा, अज्ञात</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="63"/>
        <source>Track, by time</source>
        <translation>ट्रैक, समय के अनुसार</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="64"/>
        <source>Risk of a region</source>
        <translation>क्षेत्र का जोखिम</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="65"/>
        <source>Nine of ten of its sites have this risk or less</source>
        <translation>इसकी दस में से नौ साइटों का जोखिम इतना या इससे कम है</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="66"/>
        <source>Risk unknown</source>
        <translation>जोखिम अज्ञात</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="67"/>
        <source>Risk {risk} · {count} sites</source>
        <translation>जोखिम {risk} · {count} साइटें</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="68"/>
        <source>Risk unknown · {count} sites</source>
        <translation>जोखिम अज्ञात · {count} साइटें</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="69"/>
        <source>{count} of them unknown</source>
        <translation>इनमें से {count} अज्ञात</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="70"/>
        <source>{count} min ago</source>
        <translation>{count} min पहले</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="77"/>
        <source>{count} people here: zoom in to see them</source>
        <translation>यहाँ {count} लोग: देखने के लिए ज़ूम इन करें</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="78"/>
        <source>{count} cameras here: zoom in to see them</source>
        <translation>यहाँ {count} कैमरे: देखने के लिए ज़ूम इन करें</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="79"/>
        <source>{count} sites have no valid position</source>
        <translation>{count} साइटों की लोकेशन मान्य नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="80"/>
        <source>Sites appear here when the directory has some.</source>
        <translation>डायरेक्टरी में साइटें आते ही यहाँ दिखेंगी।</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="81"/>
        <source>Import a directory, connect a source, or play the demonstration.</source>
        <translation>डायरेक्टरी आयात करें, स्रोत जोड़ें, या डेमो चलाएँ।</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="90"/>
        <source>Legend</source>
        <translation>संकेत सूची</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="91"/>
        <source>Layers</source>
        <translation>परतें</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="92"/>
        <source>Show all sites (0)</source>
        <translation>सभी साइटें दिखाएँ (0)</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="93"/>
        <source>Zoom in (+)</source>
        <translation>ज़ूम इन (+)</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="94"/>
        <source>Zoom out (-)</source>
        <translation>ज़ूम आउट (-)</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="95"/>
        <source>Find a site, a person, an alert, a place (/)</source>
        <translation>साइट, व्यक्ति, अलर्ट या जगह खोजें (/)</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="96"/>
        <source>Name, id, alert number, or 18.52, 73.86</source>
        <translation>नाम, Id, अलर्ट नंबर, या 18.52, 73.86</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="97"/>
        <source>Nothing here is called so.</source>
        <translation>यहाँ इस नाम का कुछ नहीं है।</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="98"/>
        <source>Coordinates</source>
        <translation>निर्देशांक</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="99"/>
        <source>and {count} more: type on</source>
        <translation>और {count} अन्य: आगे लिखें</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="100"/>
        <source>Measure a distance (D)</source>
        <translation>दूरी नापें (D)</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="101"/>
        <source>Click the points; Enter takes the middle, Backspace one back, Esc ends.</source>
        <translation>बिंदुओं पर क्लिक करें; Enter से बीच का बिंदु, Backspace से एक पीछे, Esc से समाप्त।</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="104"/>
        <source>Total {total}</source>
        <translation>कुल {total}</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="105"/>
        <source>Close (Esc)</source>
        <translation>बंद करें (Esc)</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="106"/>
        <source>Moment shown</source>
        <translation>दिखाया गया क्षण</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="113"/>
        <source>Sites</source>
        <translation>साइटें</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="114"/>
        <source>Fences</source>
        <translation>घेरे</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="115"/>
        <source>People</source>
        <translation>लोग</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="116"/>
        <source>Tracks</source>
        <translation>ट्रैक</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="117"/>
        <source>Cameras</source>
        <translation>कैमरे</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="118"/>
        <source>Risk (H)</source>
        <translation>जोखिम (H)</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="119"/>
        <source>Coasts and borders</source>
        <translation>तट और सीमाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/map/words.py" line="120"/>
        <source>Own base map</source>
        <translation>अपना आधार मैप</translation>
    </message>
</context>
<context>
    <name>SitePane</name>
    <message>
        <location filename="../../ui/sites/pane.py" line="35"/>
        <source>Nobody is rostered from now to 12 hours ahead, and nobody is punched in.</source>
        <extracomment>Who is there, with all its columns, pixels.</extracomment>
        <translation>अभी से 12 घंटे आगे तक ड्यूटी सूची में कोई नहीं, और किसी का पंच इन नहीं है।</translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="38"/>
        <source>Who should be there, and who is</source>
        <translation>किसे होना चाहिए, और कौन है</translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="59"/>
        <source>Tours</source>
        <translation>गश्तें</translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="61"/>
        <source>No tour on this day. Tours appear once a source has planned them.</source>
        <translation>इस दिन कोई गश्त नहीं। स्रोत के नियोजित करते ही गश्तें यहाँ दिखेंगी।</translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="64"/>
        <source>Tasks</source>
        <translation>कार्य</translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="66"/>
        <source>No task on this day, and none left open from the week before.</source>
        <translation>इस दिन कोई कार्य नहीं, और पिछले हफ़्ते का कोई बाकी नहीं।</translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="69"/>
        <source>Alerts</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="71"/>
        <source>No alert has been raised at this site.</source>
        <translation>इस साइट पर कोई अलर्ट नहीं उठा।</translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="74"/>
        <source>People</source>
        <translation>लोग</translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="76"/>
        <source>Nobody is assigned here. Assignments are imported with the directory.</source>
        <translation>यहाँ कोई तैनात नहीं। तैनातियाँ डायरेक्टरी के साथ आयात होती हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="82"/>
        <source>Site</source>
        <translation>साइट</translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="83"/>
        <source>Hours and areas …</source>
        <translation>समय और क्षेत्र …</translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="84"/>
        <source>When it is open, and what its tills and cameras are</source>
        <translation>यह कब खुला है, और इसके टिल और कैमरे क्या हैं</translation>
    </message>
    <message>
        <location filename="../../ui/sites/pane.py" line="107"/>
        <source>Choose a site, in an alert, on the map or with Ctrl+K.
Who is there, tours, tasks and alerts appear here.</source>
        <translation>अलर्ट में, मैप पर या Ctrl+K से साइट चुनें।
वहाँ कौन है, गश्तें, कार्य और अलर्ट यहाँ दिखेंगे।</translation>
    </message>
</context>
<context>
    <name>SiteRules</name>
    <message>
        <location filename="../../ui/calls/site_rules.py" line="30"/>
        <source>Site</source>
        <extracomment>As shipped scripts have them; another one is typed.</extracomment>
        <translation>साइट</translation>
    </message>
    <message>
        <location filename="../../ui/calls/site_rules.py" line="33"/>
        <source>Code on show</source>
        <translation>दिखाया गया कोड</translation>
    </message>
    <message>
        <location filename="../../ui/calls/site_rules.py" line="34"/>
        <source>Code on show: 3 to 8 digits</source>
        <translation>दिखाया गया कोड: 3 से 8 अंक</translation>
    </message>
    <message>
        <location filename="../../ui/calls/site_rules.py" line="36"/>
        <source>Shown only at the site; who keys it on a call proves to be there</source>
        <translation>केवल साइट पर दिखता है; कॉल पर इसे दबाने वाला साबित करता है कि वह वहीं है</translation>
    </message>
    <message>
        <location filename="../../ui/calls/site_rules.py" line="40"/>
        <location filename="../../ui/calls/site_rules.py" line="44"/>
        <source>Language spoken there</source>
        <translation>वहाँ की भाषा</translation>
    </message>
    <message>
        <location filename="../../ui/calls/site_rules.py" line="45"/>
        <source>The engine calls nobody there by itself</source>
        <translation>इंजन वहाँ अपने-आप किसी को कॉल नहीं करता</translation>
    </message>
    <message>
        <location filename="../../ui/calls/site_rules.py" line="90"/>
        <source>{codes} sites with a code, {languages} with a language, {off} left out</source>
        <translation>कोड वाली {codes} साइटें, भाषा वाली {languages}, छोड़ी गई {off}</translation>
    </message>
</context>
<context>
    <name>SiteWords</name>
    <message>
        <location filename="../../ui/sites/words.py" line="21"/>
        <source>Who is there is unknown: no punch of this site has arrived. {0} needed now.</source>
        <translation>कौन मौजूद है, अज्ञात: इस साइट का कोई पंच नहीं आया। अभी {0} की ज़रूरत है।</translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="28"/>
        <source>Nobody is needed now; {0} there</source>
        <translation>अभी किसी की ज़रूरत नहीं; {0} मौजूद</translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="38"/>
        <source>there</source>
        <translation>मौजूद</translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="39"/>
        <source>missing</source>
        <translation>अनुपस्थित</translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="40"/>
        <source>left early</source>
        <translation>जल्दी चले गए</translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="23"/>
        <source>{0} there, {1} needed</source>
        <translation>{0} मौजूद, {1} चाहिए</translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="25"/>
        <source>{0} missing</source>
        <translation>{0} कम</translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="31"/>
        <source>{0}; of those rostered, {1} missing</source>
        <translation>{0}; ड्यूटी सूची में से {1} अनुपस्थित</translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="41"/>
        <source>not rostered</source>
        <translation>ड्यूटी सूची में नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="42"/>
        <source>due</source>
        <translation>अपेक्षित</translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="43"/>
        <source>unknown</source>
        <translation>अज्ञात</translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="49"/>
        <source>guarded post</source>
        <translation>गार्ड वाली चौकी</translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="50"/>
        <source>store</source>
        <translation>स्टोर</translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="51"/>
        <source>office</source>
        <translation>कार्यालय</translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="52"/>
        <source>other place</source>
        <translation>अन्य जगह</translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="58"/>
        <source>polygon of {0} corners</source>
        <translation>{0} कोनों का बहुभुज</translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="60"/>
        <source>circle of {0} m</source>
        <translation>{0} m का वृत्त</translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="61"/>
        <source>none drawn; the usual circle counts</source>
        <translation>खींचा नहीं गया; सामान्य वृत्त लागू</translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="69"/>
        <source>not known</source>
        <translation>ज्ञात नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/sites/words.py" line="73"/>
        <source>closed</source>
        <translation>बंद</translation>
    </message>
</context>
<context>
    <name>SitesPage</name>
    <message>
        <location filename="../../ui/settings/sites_page.py" line="41"/>
        <source>Find a site by name or id</source>
        <translation>नाम या आईडी से साइट खोजें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sites_page.py" line="47"/>
        <source>Why: this stands in the audit log</source>
        <translation>क्यों: यह ऑडिट लॉग में रहता है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sites_page.py" line="48"/>
        <source>Reason of the change</source>
        <translation>बदलाव का कारण</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sites_page.py" line="50"/>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sites_page.py" line="51"/>
        <source>It holds from the next event on (Ctrl+S)</source>
        <translation>यह अगली घटना से लागू होता है (Ctrl+S)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sites_page.py" line="52"/>
        <source>Discard</source>
        <translation>छोड़ दें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sites_page.py" line="53"/>
        <source>Forget what is typed and not saved (Ctrl+Backspace)</source>
        <translation>जो लिखा और सहेजा नहीं गया उसे छोड़ दें (Ctrl+Backspace)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sites_page.py" line="54"/>
        <source>Week as imported</source>
        <translation>आयातित सप्ताह</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sites_page.py" line="56"/>
        <source>Take the week that is set here out; special days stay (Ctrl+Delete)</source>
        <translation>यहाँ तय सप्ताह निकालें; विशेष दिन रहते हैं (Ctrl+Delete)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sites_page.py" line="96"/>
        <source>Sites</source>
        <translation>साइटें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sites_page.py" line="163"/>
        <source>Say in a few words why, then save.</source>
        <translation>थोड़े शब्दों में कारण लिखें, फिर सहेजें।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sites_page.py" line="179"/>
        <source>What was not saved is forgotten.</source>
        <translation>जो सहेजा नहीं गया वह भुला दिया गया।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sites_page.py" line="201"/>
        <source>Saved; rules and cameras go by it from the next event on.</source>
        <translation>सहेजा गया; नियम और कैमरे अगली घटना से इसी पर चलते हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sites_page.py" line="228"/>
        <source>Asking the engine …</source>
        <translation>इंजन से पूछा जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sites_page.py" line="230"/>
        <source>Choose a site: its opening hours, days that differ, and its areas appear here.</source>
        <translation>कोई साइट चुनें: उसके खुलने का समय, अलग दिन और उसके क्षेत्र यहाँ दिखेंगे।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sites_page.py" line="233"/>
        <source>{name} is open now.</source>
        <translation>{name} अभी खुला है।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sites_page.py" line="233"/>
        <source>{name} is closed now.</source>
        <translation>{name} अभी बंद है।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sites_page.py" line="235"/>
        <source>Times are of its own zone, {zone}.</source>
        <translation>समय उसके अपने क्षेत्र {zone} के हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sites_page.py" line="238"/>
        <source>No zone has that name, so UTC counts: mend it where the directory comes from.</source>
        <translation>इस नाम का कोई समय क्षेत्र नहीं, इसलिए UTC मान्य है: इसे वहीं सुधारें जहाँ से निर्देशिका आती है।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sites_page.py" line="241"/>
        <source>It is a guarded post: only cameras go by these hours.</source>
        <translation>यह पहरे की चौकी है: केवल कैमरे इस समय पर चलते हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sites_page.py" line="243"/>
        <source>What is set here wins over what is imported.</source>
        <translation>यहाँ जो तय है वह आयातित से ऊपर है।</translation>
    </message>
</context>
<context>
    <name>SoundView</name>
    <message>
        <location filename="../../ui/calls/sound_view.py" line="28"/>
        <source>Play or pause</source>
        <translation>चलाएँ या रोकें</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <location filename="../../ui/alerts/queue_model.py" line="350"/>
        <source>ended, unseen</source>
        <translation>समाप्त, अनदेखा</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="23"/>
        <source>new</source>
        <translation>नया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="24"/>
        <source>acknowledged</source>
        <translation>स्वीकारा गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="25"/>
        <source>investigating</source>
        <translation>जाँच जारी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="26"/>
        <source>escalated</source>
        <translation>आगे भेजा गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="27"/>
        <source>resolved</source>
        <translation>निपटाया गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/said.py" line="28"/>
        <source>closed</source>
        <translation>बंद किया गया</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <location filename="../../ui/shell/status_line.py" line="26"/>
        <source>Ctrl+K finds everything · ? shows all keys</source>
        <translation>Ctrl+K से सब खोजें · ? से सभी कुंजियाँ देखें</translation>
    </message>
    <message>
        <location filename="../../ui/shell/status_line.py" line="40"/>
        <source>{0:,} of {1:,} shown · shelved {2:,}</source>
        <translation>{1:,} में से {0:,} दिख रहे · कुछ देर हटाए {2:,}</translation>
    </message>
    <message>
        <location filename="../../ui/shell/status_line.py" line="42"/>
        <source> · {0:,} events · engine {1:.2f} ms</source>
        <translation> · {0:,} इवेंट · इंजन {1:.2f} ms</translation>
    </message>
    <message>
        <location filename="../../ui/shell/status_line.py" line="45"/>
        <source> · flood</source>
        <translation> · अलर्ट की बाढ़</translation>
    </message>
</context>
<context>
    <name>Steering</name>
    <message>
        <location filename="../../ui/replay/steering.py" line="27"/>
        <source>Play or pause</source>
        <translation>चलाएँ या रोकें</translation>
    </message>
    <message>
        <location filename="../../ui/replay/steering.py" line="28"/>
        <source>To the finding before</source>
        <translation>पिछले निष्कर्ष पर</translation>
    </message>
    <message>
        <location filename="../../ui/replay/steering.py" line="29"/>
        <source>To the next finding</source>
        <translation>अगले निष्कर्ष पर</translation>
    </message>
    <message>
        <location filename="../../ui/replay/steering.py" line="30"/>
        <source>Slower</source>
        <translation>धीमे</translation>
    </message>
    <message>
        <location filename="../../ui/replay/steering.py" line="31"/>
        <source>Faster</source>
        <translation>तेज़</translation>
    </message>
    <message>
        <location filename="../../ui/replay/steering.py" line="32"/>
        <source>To the beginning</source>
        <translation>शुरुआत पर</translation>
    </message>
    <message>
        <location filename="../../ui/replay/steering.py" line="33"/>
        <source>To the end</source>
        <translation>अंत पर</translation>
    </message>
    <message>
        <location filename="../../ui/replay/steering.py" line="34"/>
        <source>Back to what happens now</source>
        <translation>अभी के समय पर लौटें</translation>
    </message>
    <message>
        <location filename="../../ui/replay/steering.py" line="37"/>
        <source>Replay</source>
        <translation>रीप्ले</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <location filename="../../ui/calls/steps.py" line="52"/>
        <source>call again</source>
        <extracomment>Voice attempts before a text is sent.</extracomment>
        <translation>फिर कॉल</translation>
    </message>
    <message>
        <location filename="../../ui/calls/steps.py" line="53"/>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <location filename="../../ui/calls/steps.py" line="54"/>
        <source>escalate</source>
        <translation>आगे भेजें</translation>
    </message>
    <message>
        <location filename="../../ui/calls/steps.py" line="73"/>
        <source> in {time}</source>
        <translation> {time} में</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="7"/>
        <source>Ask both managers whether somebody was lent out</source>
        <translation>दोनों प्रबंधकों से पूछें कि क्या किसी को दूसरी जगह भेजा गया था</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="8"/>
        <source>Ask for the receipt of own shopping</source>
        <translation>अपनी ख़रीद की रसीद माँगें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="9"/>
        <source>Ask how the till let it happen</source>
        <translation>पूछें कि टिल ने इसे कैसे होने दिया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="10"/>
        <source>Ask the manager what was approved for whom</source>
        <translation>प्रबंधक से पूछें कि किसके लिए क्या मंज़ूर हुआ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="11"/>
        <source>Ask the manager where they were, and who knows their code</source>
        <translation>प्रबंधक से पूछें कि वे कहाँ थे और उनका कोड किसे पता है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="12"/>
        <source>Ask the manager whether anybody was to be in</source>
        <translation>प्रबंधक से पूछें कि क्या किसी को आना था</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="13"/>
        <source>Ask the manager whether the shift was changed</source>
        <translation>प्रबंधक से पूछें कि क्या शिफ़्ट बदली गई</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="14"/>
        <source>Ask the manager whether they know of the void</source>
        <translation>प्रबंधक से पूछें कि क्या उन्हें वॉइड का पता है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="15"/>
        <source>Ask the manager whether this discount was allowed</source>
        <translation>प्रबंधक से पूछें कि क्या यह छूट मान्य थी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="16"/>
        <source>Ask the manager who was in</source>
        <translation>प्रबंधक से पूछें कि कौन भीतर था</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="17"/>
        <source>Ask the person whether they forgot the code</source>
        <translation>व्यक्ति से पूछें कि क्या वे कोड भूल गए</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="18"/>
        <source>Ask the person whether they used it</source>
        <translation>व्यक्ति से पूछें कि क्या उन्होंने इसे इस्तेमाल किया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="19"/>
        <source>Ask the seller whether they know of the return</source>
        <translation>विक्रेता से पूछें कि क्या उन्हें वापसी का पता है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="20"/>
        <source>Ask the supervisor about the guard&apos;s routine</source>
        <translation>पर्यवेक्षक से गार्ड की दिनचर्या पूछें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="21"/>
        <source>Ask the supervisor for relief</source>
        <translation>पर्यवेक्षक से बदली माँगें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="22"/>
        <source>Ask the supervisor whether the person was sent</source>
        <translation>पर्यवेक्षक से पूछें कि क्या व्यक्ति को भेजा गया था</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="23"/>
        <source>Ask the supplier of the feed</source>
        <translation>स्रोत के प्रदाता से पूछें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="24"/>
        <source>Ask what it was about</source>
        <translation>पूछें कि बात किस बारे में थी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="25"/>
        <source>Ask what the person needed it for</source>
        <translation>पूछें कि व्यक्ति को इसकी ज़रूरत क्यों थी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="26"/>
        <source>Ask what the service is for</source>
        <translation>पूछें कि सेवा किस काम की है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="27"/>
        <source>Ask what was downloaded, and onto which device</source>
        <translation>पूछें कि क्या और किस उपकरण पर डाउनलोड हुआ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="28"/>
        <source>Ask where the person is, and whether a tunnel is allowed</source>
        <translation>पूछें कि व्यक्ति कहाँ है और क्या टनल की अनुमति है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="29"/>
        <source>Ask whether staff may serve their own contacts</source>
        <translation>पूछें कि क्या कर्मचारी अपने परिचितों को सेवा दे सकते हैं</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="30"/>
        <source>Ask whether the key was changed</source>
        <translation>पूछें कि क्या कुंजी बदली गई</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="31"/>
        <source>Ask who set it up, and for what</source>
        <translation>पूछें कि इसे किसने और किसलिए बनाया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="32"/>
        <source>Ask who the recipient is</source>
        <translation>पूछें कि प्राप्तकर्ता कौन है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="33"/>
        <source>Ask who the recipients are</source>
        <translation>पूछें कि प्राप्तकर्ता कौन हैं</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="34"/>
        <source>Ask who used the device, and look at the day&apos;s traffic of the person</source>
        <translation>पूछें कि उपकरण किसने इस्तेमाल किया, और व्यक्ति के दिन का ट्रैफ़िक देखें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="35"/>
        <source>Ask why, and where the file is now</source>
        <translation>पूछें कि क्यों, और फ़ाइल अब कहाँ है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="36"/>
        <source>Call the guard</source>
        <translation>गार्ड को कॉल करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="37"/>
        <source>Call the guard and ask about the missed checkpoints</source>
        <translation>गार्ड को कॉल कर छूटे चेकपॉइंट के बारे में पूछें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="38"/>
        <source>Call the guard and ask for the code at the checkpoint</source>
        <translation>गार्ड को कॉल कर चेकपॉइंट का कोड पूछें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="39"/>
        <source>Call the guard and ask where they are</source>
        <translation>गार्ड को कॉल कर पूछें कि वे कहाँ हैं</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="40"/>
        <source>Call the guard and ask whether they are still on post</source>
        <translation>गार्ड को कॉल कर पूछें कि क्या वे अब भी पोस्ट पर हैं</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="41"/>
        <source>Call the guard who punched in</source>
        <translation>जिस गार्ड ने पंच किया उसे कॉल करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="42"/>
        <source>Call the guards who are missing</source>
        <translation>अनुपस्थित गार्डों को कॉल करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="43"/>
        <source>Call the other site and ask who is on post</source>
        <translation>दूसरी साइट को कॉल कर पूछें कि पोस्ट पर कौन है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="44"/>
        <source>Call the person, and keep the recording</source>
        <translation>व्यक्ति को कॉल करें और रिकॉर्डिंग रखें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="45"/>
        <source>Call the relief and ask when they will arrive</source>
        <translation>बदली वाले को कॉल कर पूछें कि वे कब पहुँचेंगे</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="46"/>
        <source>Call the rostered guard</source>
        <translation>रोस्टर वाले गार्ड को कॉल करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="47"/>
        <source>Call the site</source>
        <translation>साइट को कॉल करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="48"/>
        <source>Call the site and ask who is on post</source>
        <translation>साइट को कॉल कर पूछें कि पोस्ट पर कौन है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="49"/>
        <source>Call the site and ask who is there</source>
        <translation>साइट को कॉल कर पूछें कि वहाँ कौन है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="50"/>
        <source>Call the site or the neighbouring post</source>
        <translation>साइट या पड़ोसी पोस्ट को कॉल करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="51"/>
        <source>Change the code of the manager, and look who stood there</source>
        <translation>प्रबंधक का कोड बदलें, और देखें कि वहाँ कौन खड़ा था</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="52"/>
        <source>Change the code, and ask who knows it</source>
        <translation>कोड बदलें, और पूछें कि यह किसे पता है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="53"/>
        <source>Compare the addresses with the devices of the shop</source>
        <translation>पतों का दुकान के उपकरणों से मिलान करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="54"/>
        <source>Compare the check&apos;s picture with the person&apos;s</source>
        <translation>जाँच की तस्वीर का व्यक्ति की तस्वीर से मिलान करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="55"/>
        <source>Compare the count of the shelf with the stock</source>
        <translation>शेल्फ़ की गिनती का स्टॉक से मिलान करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="56"/>
        <source>Compare the face at the entrance camera with the person&apos;s picture</source>
        <translation>प्रवेश कैमरे के चेहरे का व्यक्ति की तस्वीर से मिलान करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="57"/>
        <source>Compare the goods the person rang up with what the shop sells</source>
        <translation>व्यक्ति के दर्ज सामान का दुकान की बिक्री से मिलान करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="58"/>
        <source>Compare the manager&apos;s approvals with those of other shops</source>
        <translation>प्रबंधक की मंज़ूरियों का दूसरी दुकानों से मिलान करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="59"/>
        <source>Compare the person&apos;s voids with a colleague&apos;s of the same hours</source>
        <translation>उन्हीं घंटों के सहकर्मी के वॉइड से मिलान करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="60"/>
        <source>Compare the picture with the lines of the sale</source>
        <translation>तस्वीर का बिक्री की पंक्तियों से मिलान करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="61"/>
        <source>Compare the punch&apos;s place with the fence on the map</source>
        <translation>पंच की जगह का नक्शे की बाड़ से मिलान करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="62"/>
        <source>Compare the refund with the sale it names</source>
        <translation>रिफ़ंड का उसकी बताई बिक्री से मिलान करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="63"/>
        <source>Compare the refunds and discounts: same goods, same amounts</source>
        <translation>रिफ़ंड और छूट का मिलान करें: वही सामान, वही रक़म</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="64"/>
        <source>Compare the refunds: same goods, same amounts, receipts</source>
        <translation>रिफ़ंड का मिलान करें: वही सामान, वही रक़म, रसीदें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="65"/>
        <source>Compare the times of the checks with the site&apos;s camera on two days</source>
        <translation>दो दिनों में जाँच के समय का साइट के कैमरे से मिलान करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="66"/>
        <source>Compare the two biometric checks</source>
        <translation>दोनों बायोमेट्रिक जाँचों का मिलान करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="67"/>
        <source>Compare the voids of all of them: same goods, same evening</source>
        <translation>सबके वॉइड का मिलान करें: वही सामान, वही शाम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="68"/>
        <source>Compare the voids of the shift: same items, same customer, same amounts</source>
        <translation>शिफ़्ट के वॉइड का मिलान करें: वही वस्तुएँ, वही ग्राहक, वही रक़म</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="69"/>
        <source>Compare with a clip of an ordinary day</source>
        <translation>साधारण दिन की क्लिप से मिलान करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="70"/>
        <source>Compare with the person&apos;s refunds of the last weeks</source>
        <translation>व्यक्ति के पिछले हफ़्तों के रिफ़ंड से मिलान करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="71"/>
        <source>Compare with the person&apos;s roster and log-ins of the day</source>
        <translation>व्यक्ति के दिन के रोस्टर और लॉग-इन से मिलान करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="72"/>
        <source>Compare with the person&apos;s sales of the last weeks</source>
        <translation>व्यक्ति की पिछले हफ़्तों की बिक्री से मिलान करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="73"/>
        <source>Count the drawer</source>
        <translation>दराज़ गिनें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="74"/>
        <source>Count the high-theft goods</source>
        <translation>ज़्यादा चोरी वाला सामान गिनें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="75"/>
        <source>Give the task to somebody nearer</source>
        <translation>काम किसी पास वाले को दें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="76"/>
        <source>Have somebody at the site look at the camera, its cable and its power</source>
        <translation>साइट पर किसी से कैमरा, उसका तार और बिजली दिखवाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="77"/>
        <source>Have the sensor cleaned</source>
        <translation>सेंसर साफ़ कराएँ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="78"/>
        <source>Have the tags inspected: are copies about</source>
        <translation>टैग की जाँच कराएँ: क्या नक़लें घूम रही हैं</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="79"/>
        <source>Have the terminal inspected</source>
        <translation>टर्मिनल की जाँच कराएँ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="80"/>
        <source>If the punch out was forgotten, have it corrected</source>
        <translation>पंच आउट छूट गया हो तो उसे ठीक कराएँ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="81"/>
        <source>Lock the login</source>
        <translation>लॉग-इन बंद करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="82"/>
        <source>Lock the login, and call the person</source>
        <translation>लॉग-इन बंद करें और व्यक्ति को कॉल करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="83"/>
        <source>Look at both places at the same time</source>
        <translation>दोनों जगहें एक ही समय पर देखें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="84"/>
        <source>Look at both sites&apos; entrance cameras at the two times</source>
        <translation>दोनों समयों पर दोनों साइटों के प्रवेश कैमरे देखें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="85"/>
        <source>Look at the cameras along the tour</source>
        <translation>गश्त के रास्ते के कैमरे देखें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="86"/>
        <source>Look at the cameras of the claimed site</source>
        <translation>बताई गई साइट के कैमरे देखें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="87"/>
        <source>Look at the entrance camera at the punch</source>
        <translation>पंच के समय का प्रवेश कैमरा देखें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="88"/>
        <source>Look at the entrance camera: how many people stand there</source>
        <translation>प्रवेश कैमरा देखें: वहाँ कितने लोग खड़े हैं</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="89"/>
        <source>Look at the feed on the Health page: last event, refusals</source>
        <translation>स्वास्थ्य पृष्ठ पर स्रोत देखें: अंतिम इवेंट, अस्वीकृतियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="90"/>
        <source>Look at the graph: who is joined by what</source>
        <translation>ग्राफ़ देखें: कौन किससे जुड़ा है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="91"/>
        <source>Look at the guard&apos;s positions on the map</source>
        <translation>नक्शे पर गार्ड की जगहें देखें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="92"/>
        <source>Look at the last minute that was recorded</source>
        <translation>रिकॉर्ड हुआ अंतिम मिनट देखें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="93"/>
        <source>Look at the neighbouring cameras</source>
        <translation>पड़ोसी कैमरे देखें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="94"/>
        <source>Look at the package</source>
        <translation>पैकेज देखें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="95"/>
        <source>Look at the provider&apos;s last error under Calls, Providers, and test it there</source>
        <translation>कॉल › प्रदाता में उसकी पिछली त्रुटि देखें और वहीं जाँचें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="96"/>
        <source>Look at the provider&apos;s own status page, and whether this machine is online</source>
        <translation>प्रदाता का अपना स्थिति-पृष्ठ देखें, और यह भी कि यह मशीन ऑनलाइन है या नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="97"/>
        <source>Look at the register and entrance cameras at the weightiest ones</source>
        <translation>सबसे भारी वालों पर रजिस्टर और प्रवेश कैमरे देखें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="98"/>
        <source>Look at the register and entrance cameras of both shops at the same time</source>
        <translation>एक ही समय पर दोनों दुकानों के रजिस्टर और प्रवेश कैमरे देखें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="99"/>
        <source>Look at the register camera: was the money put into the drawer</source>
        <translation>रजिस्टर कैमरा देखें: क्या पैसा दराज़ में रखा गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="100"/>
        <source>Look at the register camera: which item was handed over</source>
        <translation>रजिस्टर कैमरा देखें: कौन-सी वस्तु दी गई</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="101"/>
        <source>Look at the register camera: who carries the goods out</source>
        <translation>रजिस्टर कैमरा देखें: सामान बाहर कौन ले जाता है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="102"/>
        <source>Look at the register camera: who used the login</source>
        <translation>रजिस्टर कैमरा देखें: लॉग-इन किसने इस्तेमाल किया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="103"/>
        <source>Look at the returns camera: was there a customer, were there goods</source>
        <translation>वापसी कैमरा देखें: क्या ग्राहक था, क्या सामान था</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="104"/>
        <source>Look at the site&apos;s cameras</source>
        <translation>साइट के कैमरे देखें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="105"/>
        <source>Look at the site&apos;s cameras: is the guard where the position says</source>
        <translation>साइट के कैमरे देखें: क्या गार्ड वहीं है जहाँ स्थिति बताती है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="106"/>
        <source>Look at the site&apos;s entrance camera at that minute</source>
        <translation>उस मिनट का साइट का प्रवेश कैमरा देखें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="107"/>
        <source>Look at the subjects and recipients of the day</source>
        <translation>दिन के विषय और प्राप्तकर्ता देखें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="108"/>
        <source>Look at the track on the map: jump, return, or a place nobody can reach</source>
        <translation>नक्शे पर रास्ता देखें: छलाँग, वापसी, या ऐसी जगह जहाँ कोई न पहुँचे</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="109"/>
        <source>Look at their cameras</source>
        <translation>उनके कैमरे देखें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="110"/>
        <source>Look for alerts that are called about again and again for nothing</source>
        <translation>ऐसे अलर्ट खोजें जिन पर बार-बार बेकार कॉल होती है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="111"/>
        <source>Look for the goods of the shop among the offers</source>
        <translation>पेशकशों में दुकान का सामान खोजें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="112"/>
        <source>Look for the goods of the shop among the offers of the last days</source>
        <translation>पिछले दिनों की पेशकशों में दुकान का सामान खोजें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="113"/>
        <source>Look where the guard went on the map</source>
        <translation>नक्शे पर देखें कि गार्ड कहाँ गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="114"/>
        <source>Look whether other phones at the site have it too</source>
        <translation>देखें कि क्या साइट के दूसरे फ़ोनों में भी यही है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="115"/>
        <source>Open the transaction and the register camera side by side</source>
        <translation>लेन-देन और रजिस्टर कैमरा साथ-साथ खोलें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="116"/>
        <source>Open the transaction: what was sold or taken back</source>
        <translation>लेन-देन खोलें: क्या बिका या लौटाया गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="117"/>
        <source>Open the transaction: who was it for</source>
        <translation>लेन-देन खोलें: यह किसके लिए था</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="118"/>
        <source>Open the transactions of those minutes</source>
        <translation>उन मिनटों के लेन-देन खोलें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="119"/>
        <source>Preserve the device, and look what was bought with gift cards</source>
        <translation>उपकरण सुरक्षित रखें, और देखें कि गिफ़्ट कार्ड से क्या ख़रीदा गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="120"/>
        <source>Preserve the logs, and ask what was sent</source>
        <translation>लॉग सुरक्षित रखें, और पूछें कि क्या भेजा गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="121"/>
        <source>Raise the budget under Calls, Rules, or have guards called by hand</source>
        <translation>कॉल › नियम में बजट बढ़ाएँ, या गार्डों को हाथ से कॉल करवाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="122"/>
        <source>Read how the sale was paid</source>
        <translation>पढ़ें कि बिक्री का भुगतान कैसे हुआ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="123"/>
        <source>Read the discount reason and who approved it</source>
        <translation>छूट का कारण और मंज़ूर करने वाला पढ़ें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="124"/>
        <source>Read what was voided and why</source>
        <translation>पढ़ें कि क्या और क्यों वॉइड हुआ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="125"/>
        <source>Read which discounts were combined, and why</source>
        <translation>पढ़ें कि कौन-सी छूटें जोड़ी गईं और क्यों</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="126"/>
        <source>Read which findings make up the score</source>
        <translation>पढ़ें कि अंक किन निष्कर्षों से बना</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="127"/>
        <source>Read which rules make up the score, in the order of the day</source>
        <translation>पढ़ें कि अंक किन नियमों से बना, दिन के क्रम में</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="128"/>
        <source>Read who approved it, and what they may approve</source>
        <translation>पढ़ें कि किसने मंज़ूर किया और वे क्या मंज़ूर कर सकते हैं</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="129"/>
        <source>Read who approved the discount</source>
        <translation>पढ़ें कि छूट किसने मंज़ूर की</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="130"/>
        <source>See how the load was paid, and what was bought</source>
        <translation>देखें कि लोड का भुगतान कैसे हुआ और क्या ख़रीदा गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="131"/>
        <source>See under Calls, Costs, which site or provider the money went to</source>
        <translation>कॉल › लागत में देखें कि पैसा किस साइट या प्रदाता पर गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="132"/>
        <source>See whether goods and money of the voided sale are there</source>
        <translation>देखें कि वॉइड हुई बिक्री का सामान और पैसा वहाँ है या नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="133"/>
        <source>See whether the goods went back on the shelf</source>
        <translation>देखें कि सामान शेल्फ़ पर लौटा या नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="134"/>
        <source>See whether these goods are on offer at all</source>
        <translation>देखें कि यह सामान बिक्री में है भी या नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="135"/>
        <source>Send a patrol</source>
        <translation>गश्ती दल भेजें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="136"/>
        <source>Send a replacement</source>
        <translation>बदली भेजें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="137"/>
        <source>Send the support bundle to the maker</source>
        <translation>सहायता बंडल निर्माता को भेजें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="138"/>
        <source>Speak with nobody before the cameras have been looked at</source>
        <translation>कैमरे देखने से पहले किसी से बात न करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="139"/>
        <source>Speak with the store manager before anybody speaks with the person</source>
        <translation>व्यक्ति से बात होने से पहले दुकान प्रबंधक से बात करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="140"/>
        <source>Stop the account and preserve the logs</source>
        <translation>खाता रोकें और लॉग सुरक्षित रखें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="141"/>
        <source>Stop the account, and ask who received the list</source>
        <translation>खाता रोकें, और पूछें कि सूची किसे मिली</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="142"/>
        <source>Stop them at the door, as the law of the place allows</source>
        <translation>स्थानीय क़ानून के अनुसार उन्हें दरवाज़े पर रोकें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="143"/>
        <source>Tell the shift that absence alarms mean nothing until it is back</source>
        <translation>शिफ़्ट को बताएँ कि लौटने तक अनुपस्थिति के अलार्म का अर्थ नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="144"/>
        <source>Turn the detection off where it fails</source>
        <translation>जहाँ पहचान विफल हो वहाँ उसे बंद करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="145"/>
        <source>Until it is back, call guards by hand where no other provider is set up</source>
        <translation>उसके लौटने तक, जहाँ कोई और प्रदाता नहीं है वहाँ गार्डों को हाथ से कॉल करें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="146"/>
        <source>Watch from the first to the last of the steps</source>
        <translation>पहले से अंतिम चरण तक देखें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="147"/>
        <source>Watch the clip before believing it</source>
        <translation>मानने से पहले क्लिप देखें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="148"/>
        <source>Watch the clip from ten seconds before</source>
        <translation>दस सेकंड पहले से क्लिप देखें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="149"/>
        <source>Watch the seconds in which they meet</source>
        <translation>वे सेकंड देखें जिनमें वे मिलते हैं</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="150"/>
        <source>Watch what happens to the goods next</source>
        <translation>देखें कि आगे सामान का क्या होता है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="151"/>
        <source>Watch what happens when nobody is near</source>
        <translation>देखें कि पास कोई न हो तो क्या होता है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="152"/>
        <source>Watch what is done there</source>
        <translation>देखें कि वहाँ क्या किया जाता है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/steps.py" line="153"/>
        <source>Watch what the hands do</source>
        <translation>देखें कि हाथ क्या करते हैं</translation>
    </message>
</context>
<context>
    <name>StepsList</name>
    <message>
        <location filename="../../ui/settings/steps_list.py" line="37"/>
        <source>Steps of the playbook</source>
        <translation>प्लेबुक के कदम</translation>
    </message>
</context>
<context>
    <name>StoreModel</name>
    <message>
        <location filename="../../ui/settings/store_model.py" line="70"/>
        <source>It can be moved there; Move begins it.</source>
        <extracomment>Before that a rate is a guess, seconds. When the first row was on its way; None: none is yet.</extracomment>
        <translation>इसे वहाँ ले जाया जा सकता है; ले जाएँ से शुरू होता है।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_model.py" line="89"/>
        <source>{rows:,} rows in {tables:,} tables are in the database, read back and alike; {days:,} archived days checked. The old store is kept as {kept}: remove it, the person-keys beside it and the folder backups once the new one has proved itself.</source>
        <translation>{tables:,} तालिकाओं की {rows:,} पंक्तियाँ डेटाबेस में हैं, पढ़कर मिलाई गईं और समान हैं; {days:,} अभिलेखित दिन जाँचे गए। पुराना भंडार {kept} के रूप में रखा है: नया भरोसेमंद साबित होने पर उसे, उसके पास की person-keys और backups फ़ोल्डर को हटा दें।</translation>
    </message>
</context>
<context>
    <name>StorePage</name>
    <message>
        <location filename="../../ui/settings/store_page.py" line="56"/>
        <source>Database</source>
        <extracomment>Of a hash: enough to compare by eye.</extracomment>
        <translation>डेटाबेस</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="58"/>
        <source>Its password</source>
        <translation>उसका पासवर्ड</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="58"/>
        <source>empty: PGPASSWORD or ~/.pgpass has it</source>
        <translation>खाली: वह PGPASSWORD या ~/.pgpass में है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="61"/>
        <source>Passphrase of the vault</source>
        <translation>वॉल्ट का पासफ़्रेज़</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="62"/>
        <source>the same for every engine on it; empty: NOC_PASSPHRASE has it</source>
        <translation>इस पर हर इंजन के लिए वही; खाली: वह NOC_PASSPHRASE में है</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="67"/>
        <source>Check</source>
        <translation>जाँचें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="67"/>
        <source>Whether it could be moved there; changes nothing (F5)</source>
        <translation>क्या इसे वहाँ ले जाया जा सकता है; कुछ नहीं बदलता (F5)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="70"/>
        <source>Move</source>
        <translation>ले जाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="71"/>
        <source>Stop the engine, copy every row, read all back, go on there (Ctrl+Return)</source>
        <translation>इंजन रोकें, हर पंक्ति कॉपी करें, सब पढ़कर मिलाएँ, वहीं आगे चलें (Ctrl+Return)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="74"/>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="74"/>
        <source>Everything stays as it was before (Esc)</source>
        <translation>सब पहले जैसा रहता है (Esc)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="83"/>
        <location filename="../../ui/settings/store_page.py" line="247"/>
        <source>Enter a database and press Check; what must hold is listed here.</source>
        <translation>डेटाबेस लिखें और जाँचें दबाएँ; जो पूरा होना चाहिए वह यहाँ दिखेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="104"/>
        <source>Vault</source>
        <translation>वॉल्ट</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="105"/>
        <source>Encryption</source>
        <translation>एन्क्रिप्शन</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="106"/>
        <source>Server</source>
        <translation>सर्वर</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="107"/>
        <source>Rights</source>
        <translation>अधिकार</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="108"/>
        <source>Empty</source>
        <translation>खाली</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="109"/>
        <source>Room</source>
        <translation>जगह</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="116"/>
        <source>What must hold</source>
        <translation>जो पूरा होना चाहिए</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="118"/>
        <source>Found</source>
        <translation>मिला</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="126"/>
        <source>Table</source>
        <translation>तालिका</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="128"/>
        <source>Rows, both sides</source>
        <translation>पंक्तियाँ, दोनों ओर</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="135"/>
        <source>Sum of the rows&apos; SHA-256, both sides</source>
        <translation>पंक्तियों के SHA-256 का योग, दोनों ओर</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="144"/>
        <source>For a control room with many seats the store moves to PostgreSQL. The engine stands still meanwhile. Every row is read back and compared; until all of it is there, nothing has changed here.</source>
        <translation>कई सीटों वाले नियंत्रण कक्ष के लिए भंडार PostgreSQL में जाता है। इस बीच इंजन रुका रहता है। हर पंक्ति पढ़कर मिलाई जाती है; जब तक सब वहाँ न हो, यहाँ कुछ नहीं बदलता।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="179"/>
        <source>Store</source>
        <translation>स्टोर</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="227"/>
        <source>The engine is stopped …</source>
        <translation>इंजन रोका जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="233"/>
        <source>It lies in {place}.</source>
        <translation>यह {place} में है।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="245"/>
        <source>Asking the database …</source>
        <translation>डेटाबेस से पूछा जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="260"/>
        <source>Everything is there; the engine is started on it …</source>
        <translation>सब वहाँ है; उस पर इंजन शुरू किया जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="262"/>
        <source>{done:,} of {total:,} steps: each row written, then read back; {part}</source>
        <translation>{total:,} में से {done:,} चरण: हर पंक्ति लिखी, फिर पढ़ी गई; {part}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="267"/>
        <source> · {rate:,.0f} a second · about {left} left</source>
        <translation> · {rate:,.0f} प्रति सेकंड · लगभग {left} शेष</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="274"/>
        <source>{n} s</source>
        <translation>{n} से</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="276"/>
        <source>{n} min</source>
        <translation>{n} मि</translation>
    </message>
    <message>
        <location filename="../../ui/settings/store_page.py" line="277"/>
        <source>{n} h</source>
        <translation>{n} घं</translation>
    </message>
</context>
<context>
    <name>SubjectModel</name>
    <message>
        <location filename="../../ui/subject_model.py" line="90"/>
        <source>This is old: {0} Press F5 to ask again.</source>
        <extracomment>While today is shown it is asked for again so often, milliseconds.</extracomment>
        <translation>यह पुराना है: {0} फिर पूछने के लिए F5 दबाएँ।</translation>
    </message>
    <message>
        <location filename="../../ui/subject_model.py" line="95"/>
        <source>The engine does not answer; it is being looked for.</source>
        <translation>इंजन उत्तर नहीं दे रहा; उसे खोजा जा रहा है।</translation>
    </message>
</context>
<context>
    <name>SubjectPage</name>
    <message>
        <location filename="../../ui/subject_page.py" line="104"/>
        <source>The page cannot be shown: {0}
Press F5 to ask again.</source>
        <extracomment>Narrower than this the second half stands under the first, pixels.</extracomment>
        <translation>पेज नहीं दिखाया जा सकता: {0}
फिर पूछने के लिए F5 दबाएँ।</translation>
    </message>
    <message>
        <location filename="../../ui/subject_page.py" line="108"/>
        <source>Asking the engine about {0} …</source>
        <translation>इंजन से {0} के बारे में पूछा जा रहा है …</translation>
    </message>
</context>
<context>
    <name>TablesDesk</name>
    <message>
        <location filename="../../ui/tables/desk.py" line="39"/>
        <source>Show</source>
        <translation>दिखाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/tables/desk.py" line="41"/>
        <source>Export the table in sight</source>
        <translation>सामने वाली तालिका निर्यात करें</translation>
    </message>
    <message>
        <location filename="../../ui/tables/desk.py" line="129"/>
        <source>No table is in sight that could be exported.</source>
        <translation>सामने ऐसी कोई तालिका नहीं है जिसे निर्यात किया जा सके।</translation>
    </message>
</context>
<context>
    <name>TablesModel</name>
    <message>
        <location filename="../../ui/tables/model.py" line="37"/>
        <source>A replay hands out no tables; leave it first.</source>
        <translation>रीप्ले तालिकाएँ नहीं देता; पहले उसे छोड़ें।</translation>
    </message>
    <message>
        <location filename="../../ui/tables/model.py" line="45"/>
        <source>{0} cannot be written ({1}); choose another place.</source>
        <translation>{0} नहीं लिखा जा सका ({1}); दूसरी जगह चुनें।</translation>
    </message>
    <message>
        <location filename="../../ui/tables/model.py" line="48"/>
        <source>The table lies in {0}.</source>
        <translation>तालिका {0} में है।</translation>
    </message>
</context>
<context>
    <name>TileLook</name>
    <message>
        <location filename="../../ui/cameras/tile_paint.py" line="73"/>
        <source>No camera</source>
        <extracomment>A camera&apos;s clock that is off by less is right enough, seconds. Lines of the register over the foot of the picture.</extracomment>
        <translation>कोई कैमरा नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/tile_paint.py" line="102"/>
        <source>its clock is {0} min ahead</source>
        <translation>इसकी घड़ी {0} मिनट आगे है</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/tile_paint.py" line="103"/>
        <source>its clock is {0} min behind</source>
        <translation>इसकी घड़ी {0} मिनट पीछे है</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/tile_paint.py" line="107"/>
        <source>REC</source>
        <translation>रिकॉर्ड</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/tile_paint.py" line="111"/>
        <source>No camera
Drag one from the list, or choose it there with Enter</source>
        <translation>कोई कैमरा नहीं
सूची से खींचकर लाएँ, या वहाँ Enter से चुनें</translation>
    </message>
</context>
<context>
    <name>TillPane</name>
    <message>
        <location filename="../../ui/retail/till_pane.py" line="48"/>
        <source>Register</source>
        <translation>रजिस्टर</translation>
    </message>
    <message>
        <location filename="../../ui/retail/till_pane.py" line="50"/>
        <source>Journal of the register</source>
        <translation>रजिस्टर का जर्नल</translation>
    </message>
    <message>
        <location filename="../../ui/retail/till_pane.py" line="69"/>
        <source>Time</source>
        <translation>समय</translation>
    </message>
    <message>
        <location filename="../../ui/retail/till_pane.py" line="70"/>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <location filename="../../ui/retail/till_pane.py" line="72"/>
        <source>Amount</source>
        <translation>राशि</translation>
    </message>
    <message>
        <location filename="../../ui/retail/till_pane.py" line="78"/>
        <source>By</source>
        <translation>किसने</translation>
    </message>
    <message>
        <location filename="../../ui/retail/till_pane.py" line="97"/>
        <source>No camera of this register is shown.
The picture at the moment of the transaction appears here once cameras are connected.</source>
        <translation>इस रजिस्टर का कोई कैमरा नहीं दिख रहा।
कैमरे जुड़ते ही लेन-देन के क्षण की तस्वीर यहाँ दिखेगी।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/till_pane.py" line="129"/>
        <source>Asking the engine for the till …</source>
        <translation>इंजन से कैश काउंटर पूछा जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/retail/till_pane.py" line="133"/>
        <source>Choose a transaction: in a person&apos;s day, in a ring, or in an alert&apos;s evidence.
Its lines, discounts, payments and approvals appear here, beside the journal of its register.</source>
        <translation>लेन-देन चुनें: व्यक्ति के दिन में, गिरोह में, या अलर्ट के सबूत में।
उसकी पंक्तियाँ, छूटें, भुगतान और स्वीकृतियाँ यहाँ दिखेंगी, उसके रजिस्टर के जर्नल के साथ।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/till_pane.py" line="151"/>
        <source>Asking the engine for the transaction …</source>
        <translation>इंजन से लेन-देन पूछा जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/retail/till_pane.py" line="152"/>
        <source>Choose a line of the journal.</source>
        <translation>जर्नल की कोई पंक्ति चुनें।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/till_pane.py" line="160"/>
        <source>, only the newest</source>
        <translation>, केवल सबसे नई</translation>
    </message>
    <message>
        <location filename="../../ui/retail/till_pane.py" line="165"/>
        <source>All registers</source>
        <translation>सभी रजिस्टर</translation>
    </message>
    <message>
        <location filename="../../ui/retail/till_pane.py" line="177"/>
        <source>Asking the engine for the journal …</source>
        <translation>इंजन से जर्नल पूछा जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/retail/till_pane.py" line="178"/>
        <source>This register told nothing on this day.</source>
        <translation>इस दिन इस रजिस्टर से कोई सूचना नहीं आई।</translation>
    </message>
</context>
<context>
    <name>TillPicture</name>
    <message>
        <location filename="../../ui/cameras/till_picture.py" line="86"/>
        <source>No camera looks at this register.</source>
        <extracomment>Shown from so long before the transaction, seconds.</extracomment>
        <translation>कोई कैमरा इस रजिस्टर को नहीं देखता।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/till_picture.py" line="154"/>
        <source>Looking for what was recorded …</source>
        <translation>रिकॉर्डिंग खोजी जा रही है …</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/till_picture.py" line="174"/>
        <source>Nothing was recorded then; this is the camera now.</source>
        <translation>तब कुछ रिकॉर्ड नहीं हुआ; यह कैमरा अभी का है।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/till_picture.py" line="178"/>
        <source>Recorded at {0}, from {1} s before. A click plays it again.</source>
        <translation>{0} पर रिकॉर्ड, {1} s पहले से। क्लिक करने पर फिर चलता है।</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <location filename="../../ui/cameras/timeline.py" line="33"/>
        <source>Time of the clips</source>
        <extracomment>Ticks at one of these distances, seconds: the first that leaves room.</extracomment>
        <translation>क्लिपों का समय</translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="7"/>
        <source>A manager&apos;s login used by somebody else</source>
        <translation>प्रबंधक का लॉग-इन किसी और ने इस्तेमाल किया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="8"/>
        <source>Active after clocking out</source>
        <translation>क्लॉक-आउट के बाद सक्रिय</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="9"/>
        <source>Active at two shops at once</source>
        <translation>एक साथ दो दुकानों पर सक्रिय</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="10"/>
        <source>Address from somewhere else</source>
        <translation>पता कहीं और का</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="11"/>
        <source>Another void in the same shift</source>
        <translation>उसी शिफ़्ट में एक और वॉइड</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="12"/>
        <source>Approval by a manager who is off shift</source>
        <translation>शिफ़्ट पर न होने वाले प्रबंधक की मंज़ूरी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="13"/>
        <source>Approved by a manager who was not there</source>
        <translation>ऐसे प्रबंधक की मंज़ूरी जो वहाँ नहीं थे</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="14"/>
        <source>Approves higher discounts than other managers</source>
        <translation>दूसरे प्रबंधकों से ऊँची छूट मंज़ूर करता है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="15"/>
        <source>At work while the shop is closed</source>
        <translation>दुकान बंद रहते काम पर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="16"/>
        <source>Behaves otherwise than usual</source>
        <translation>सामान्य से अलग व्यवहार</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="17"/>
        <source>Budget for calls</source>
        <translation>कॉल का बजट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="18"/>
        <source>Call provider failing</source>
        <translation>कॉल प्रदाता विफल</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="19"/>
        <source>Camera down</source>
        <translation>कैमरा बंद</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="20"/>
        <source>Customer data exported</source>
        <translation>ग्राहक डेटा निर्यात</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="21"/>
        <source>Customer list sent outside</source>
        <translation>ग्राहक सूची बाहर भेजी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="22"/>
        <source>Data theft by night</source>
        <translation>रात में डेटा चोरी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="23"/>
        <source>Detection failed</source>
        <translation>पहचान विफल</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="24"/>
        <source>Discount beyond authority, unapproved</source>
        <translation>अधिकार से परे छूट, बिना मंज़ूरी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="25"/>
        <source>Discount beyond own authority</source>
        <translation>अपने अधिकार से परे छूट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="26"/>
        <source>Discount far above the person&apos;s normal</source>
        <translation>व्यक्ति की सामान्य से बहुत ऊँची छूट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="27"/>
        <source>Discount over 20 %</source>
        <translation>20 % से ऊपर छूट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="28"/>
        <source>Discount to a known contact</source>
        <translation>परिचित को छूट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="29"/>
        <source>Discount without a visible scan</source>
        <translation>दिखते स्कैन बिना छूट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="30"/>
        <source>Discounted item was not scanned</source>
        <translation>छूट वाली वस्तु स्कैन नहीं हुई</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="31"/>
        <source>Discounted sale was voided</source>
        <translation>छूट वाली बिक्री वॉइड हुई</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="32"/>
        <source>Done without the permission</source>
        <translation>अनुमति के बिना किया गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="33"/>
        <source>Far more mail than usual</source>
        <translation>सामान्य से बहुत ज़्यादा मेल</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="34"/>
        <source>Feed silent</source>
        <translation>स्रोत मौन</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="35"/>
        <source>Fraud tool called</source>
        <translation>धोखाधड़ी उपकरण बुलाया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="36"/>
        <source>Furtive movements</source>
        <translation>चोरी-छिपे हरकतें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="37"/>
        <source>Gift card loaded and spent at once</source>
        <translation>गिफ़्ट कार्ड भरा और तुरंत खर्च</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="38"/>
        <source>Goods concealed</source>
        <translation>सामान छिपाया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="39"/>
        <source>Goods exchanged for others</source>
        <translation>सामान बदला गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="40"/>
        <source>Hasty work at the register</source>
        <translation>रजिस्टर पर जल्दबाज़ी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="41"/>
        <source>High-theft goods discounted</source>
        <translation>ज़्यादा चोरी वाले सामान पर छूट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="42"/>
        <source>High-theft goods to a known contact</source>
        <translation>परिचित को ज़्यादा चोरी वाला सामान</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="43"/>
        <source>Impossible time zone</source>
        <translation>असंभव समय क्षेत्र</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="44"/>
        <source>Interface the person never used</source>
        <translation>ऐसा इंटरफ़ेस जो व्यक्ति ने कभी नहीं बरता</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="45"/>
        <source>Interface used while the shop is closed</source>
        <translation>दुकान बंद रहते इंटरफ़ेस का उपयोग</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="46"/>
        <source>Known pattern of a theft</source>
        <translation>चोरी का जाना-पहचाना ढंग</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="47"/>
        <source>Large download</source>
        <translation>बड़ा डाउनलोड</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="48"/>
        <source>Large upload to outside</source>
        <translation>बाहर बड़ा अपलोड</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="49"/>
        <source>Leaves with a large package</source>
        <translation>बड़े पैकेज के साथ जाना</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="50"/>
        <source>Leaves with packages while the shop is closed</source>
        <translation>दुकान बंद रहते पैकेज लेकर जाना</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="51"/>
        <source>Leaves with unpaid goods</source>
        <translation>बिना भुगतान सामान लेकर जाना</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="52"/>
        <source>Left before the shift&apos;s end</source>
        <translation>शिफ़्ट के अंत से पहले गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="53"/>
        <source>Left the post</source>
        <translation>पोस्ट छोड़ी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="54"/>
        <source>Long in the back room</source>
        <translation>पिछले कमरे में देर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="55"/>
        <source>Looks over the shoulder</source>
        <translation>पीछे मुड़कर देखता है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="56"/>
        <source>Mail to somebody unknown</source>
        <translation>अनजान को मेल</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="57"/>
        <source>Many addresses in one day</source>
        <translation>एक दिन में कई पते</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="58"/>
        <source>Many approvals by one manager</source>
        <translation>एक प्रबंधक की कई मंज़ूरियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="59"/>
        <source>Many high-theft units in one sale</source>
        <translation>एक बिक्री में ज़्यादा चोरी वाली कई इकाइयाँ</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="60"/>
        <source>More cash than the colleagues take</source>
        <translation>सहकर्मियों से ज़्यादा नक़द</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="61"/>
        <source>Network used while the shop is closed</source>
        <translation>दुकान बंद रहते नेटवर्क का उपयोग</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="62"/>
        <source>No customer at the transaction</source>
        <translation>लेन-देन पर ग्राहक नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="63"/>
        <source>No goods at the transaction</source>
        <translation>लेन-देन पर सामान नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="64"/>
        <source>No sign of life at night</source>
        <translation>रात में कोई हलचल नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="65"/>
        <source>Nobody came to the post</source>
        <translation>पोस्ट पर कोई नहीं आया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="66"/>
        <source>One device, several weak checks</source>
        <translation>एक उपकरण, कई कमज़ोर जाँचें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="67"/>
        <source>One login at two shops</source>
        <translation>एक लॉग-इन दो दुकानों पर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="68"/>
        <source>One login in two hands</source>
        <translation>एक लॉग-इन दो हाथों में</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="69"/>
        <source>Own goods discounted</source>
        <translation>अपने सामान पर छूट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="70"/>
        <source>Package opened or changed</source>
        <translation>पैकेज खोला या बदला</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="71"/>
        <source>Paid in many ways</source>
        <translation>कई तरीक़ों से भुगतान</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="72"/>
        <source>Position cannot be true</source>
        <translation>स्थिति सच नहीं हो सकती</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="73"/>
        <source>Position pinned</source>
        <translation>स्थिति अटकी हुई</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="74"/>
        <source>Position too vague</source>
        <translation>स्थिति बहुत अस्पष्ट</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="75"/>
        <source>Private contact with a customer</source>
        <translation>ग्राहक से निजी संपर्क</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="76"/>
        <source>Proxy used</source>
        <translation>प्रॉक्सी का उपयोग</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="77"/>
        <source>Punch at a site without assignment</source>
        <translation>बिना असाइनमेंट साइट पर पंच</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="78"/>
        <source>Punch is probably fraud</source>
        <translation>पंच शायद धोखाधड़ी है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="79"/>
        <source>Punch outside the fence</source>
        <translation>बाड़ के बाहर पंच</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="80"/>
        <source>Refund beyond own authority</source>
        <translation>अपने अधिकार से परे रिफ़ंड</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="81"/>
        <source>Refund of a large part of the sale</source>
        <translation>बिक्री के बड़े हिस्से का रिफ़ंड</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="82"/>
        <source>Refund of a sale by somebody else</source>
        <translation>किसी और की बिक्री का रिफ़ंड</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="83"/>
        <source>Refund without receipt</source>
        <translation>बिना रसीद रिफ़ंड</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="84"/>
        <source>Refunds unusual for the person</source>
        <translation>व्यक्ति के लिए असामान्य रिफ़ंड</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="85"/>
        <source>Refused by an interface</source>
        <translation>इंटरफ़ेस ने ठुकराया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="86"/>
        <source>Refused log-in</source>
        <translation>ठुकराया लॉग-इन</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="87"/>
        <source>Repeated refunds to one customer</source>
        <translation>एक ग्राहक को बार-बार रिफ़ंड</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="88"/>
        <source>Sale without receipt</source>
        <translation>बिना रसीद बिक्री</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="89"/>
        <source>Sensitive data again and again</source>
        <translation>बार-बार संवेदनशील डेटा</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="90"/>
        <source>Several discounts in one sale</source>
        <translation>एक बिक्री में कई छूटें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="91"/>
        <source>Several items concealed</source>
        <translation>कई वस्तुएँ छिपाईं</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="92"/>
        <source>Several staff with one contact</source>
        <translation>एक संपर्क वाले कई कर्मचारी</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="93"/>
        <source>Several suspicious things at once</source>
        <translation>एक साथ कई संदिग्ध बातें</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="94"/>
        <source>Shifts too close together</source>
        <translation>शिफ़्टें बहुत पास-पास</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="95"/>
        <source>Staff and customer work together</source>
        <translation>कर्मचारी और ग्राहक मिलकर</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="96"/>
        <source>Staff risk of the day</source>
        <translation>दिन का कर्मचारी जोखिम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="97"/>
        <source>Stolen goods are being sold on</source>
        <translation>चोरी का सामान आगे बेचा जा रहा है</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="98"/>
        <source>Task overdue</source>
        <translation>काम का समय निकला</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="99"/>
        <source>Too few guards on post</source>
        <translation>पोस्ट पर बहुत कम गार्ड</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="100"/>
        <source>Tour faster than walking</source>
        <translation>चलने से तेज़ गश्त</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="101"/>
        <source>Tour not begun</source>
        <translation>गश्त शुरू नहीं हुई</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="102"/>
        <source>Tour with missed checkpoints</source>
        <translation>छूटे चेकपॉइंट वाली गश्त</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="103"/>
        <source>Tunnel opened</source>
        <translation>टनल खोली</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="104"/>
        <source>Unlikely pattern of checks</source>
        <translation>जाँचों का असंभाव्य ढंग</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="105"/>
        <source>Unusual device or address</source>
        <translation>असामान्य उपकरण या पता</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="106"/>
        <source>Unusual handling of goods</source>
        <translation>सामान की असामान्य सँभाल</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="107"/>
        <source>Unusual mix of products</source>
        <translation>उत्पादों का असामान्य मेल</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="108"/>
        <source>Verified at two sites</source>
        <translation>दो साइटों पर सत्यापित</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="109"/>
        <source>Visit to a resale platform</source>
        <translation>पुनर्विक्रय मंच पर गया</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="110"/>
        <source>Void</source>
        <translation>रद्द बिल</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="111"/>
        <source>Void of high value</source>
        <translation>ऊँचे मूल्य का वॉइड</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="112"/>
        <source>Void without approval</source>
        <translation>बिना मंज़ूरी वॉइड</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="113"/>
        <source>Voids far more often than the colleagues</source>
        <translation>सहकर्मियों से बहुत ज़्यादा वॉइड</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="114"/>
        <source>Watches the exits</source>
        <translation>निकास पर नज़र</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="115"/>
        <source>Weak biometric check</source>
        <translation>कमज़ोर बायोमेट्रिक जाँच</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="116"/>
        <source>Working at an unusual shop</source>
        <translation>असामान्य दुकान पर काम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="117"/>
        <source>Working past the shift</source>
        <translation>शिफ़्ट के बाद काम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="118"/>
        <source>Working too long</source>
        <translation>बहुत देर काम</translation>
    </message>
    <message>
        <location filename="../../ui/vocabulary/titles.py" line="119"/>
        <source>Wrong person on post</source>
        <translation>पोस्ट पर ग़लत व्यक्ति</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="129"/>
        <source>Sound is off</source>
        <extracomment>Counts, calls, feeds, engine and a clock; and Qt&apos;s own largest width, pixels. The window&apos;s own banner says what is replayed.</extracomment>
        <translation>आवाज़ बंद है</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="129"/>
        <source>Sound is on</source>
        <translation>आवाज़ चालू है</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="138"/>
        <source>{0} open alerts: {1}</source>
        <translation>{0} खुले अलर्ट: {1}</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="145"/>
        <source>next {0}  {1}</source>
        <translation>अगला {0}  {1}</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="147"/>
        <source>The deadline that comes next: {0}</source>
        <translation>अगली समय-सीमा: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="154"/>
        <source>{0} feeds {1}/{2}</source>
        <translation>{0} स्रोत {1}/{2}</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="156"/>
        <source>engine ok</source>
        <translation>इंजन ठीक</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="156"/>
        <source>◆ store fails</source>
        <translation>◆ भंडार विफल</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="162"/>
        <source>is over</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="167"/>
        <source>calls {0}</source>
        <translation>कॉल {0}</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="171"/>
        <source>{0} calls under way, {1} waiting</source>
        <translation>{0} कॉल चालू, {1} प्रतीक्षा में</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="173"/>
        <source>; automatic calls are paused</source>
        <translation>; अपने-आप की कॉल रुकी हैं</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="183"/>
        <source>{0}budget {1:.0%}</source>
        <translation>{0}बजट {1:.0%}</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="183"/>
        <source>{0}budget under 1%</source>
        <translation>{0}बजट 1% से कम</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="191"/>
        <source>◆ approvals {0}</source>
        <translation>◆ स्वीकृतियाँ {0}</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="193"/>
        <source>Proposed by others, waiting for you: {0}</source>
        <translation>दूसरों के प्रस्ताव, आपकी प्रतीक्षा में: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="199"/>
        <source>{0} load {1:.0f}/h</source>
        <translation>{0} भार {1:.0f}/h</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="200"/>
        <source>Alerts per operator and hour: healthy up to 6, at most 12</source>
        <translation>प्रति ऑपरेटर प्रति घंटा अलर्ट: 6 तक ठीक, अधिकतम 12</translation>
    </message>
    <message>
        <location filename="../../ui/shell/top_bar.py" line="204"/>
        <source>▲ engine lost</source>
        <translation>▲ इंजन से संपर्क टूटा</translation>
    </message>
</context>
<context>
    <name>TradePage</name>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="30"/>
        <source>Discounts of list prices</source>
        <extracomment>Percentage points above the usual from which a discount is worth a look.</extracomment>
        <translation>सूची मूल्यों पर छूटें</translation>
    </message>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="31"/>
        <source>Refunded</source>
        <translation>रिफ़ंड की गई राशि</translation>
    </message>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="32"/>
        <source>Shrinkage at list price</source>
        <translation>सूची मूल्य पर माल की कमी</translation>
    </message>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="33"/>
        <source>Findings from high on</source>
        <translation>उच्च और उससे ऊपर के निष्कर्ष</translation>
    </message>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="71"/>
        <source>Week of</source>
        <translation>किस हफ़्ते</translation>
    </message>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="72"/>
        <location filename="../../ui/retail/trade_page.py" line="118"/>
        <source>Store</source>
        <translation>स्टोर</translation>
    </message>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="73"/>
        <source>Sales</source>
        <translation>बिक्रियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="74"/>
        <source>Takings</source>
        <translation>बिक्री राशि</translation>
    </message>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="75"/>
        <source>Discounts</source>
        <translation>छूटें</translation>
    </message>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="76"/>
        <source>% of list</source>
        <translation>सूची का %</translation>
    </message>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="78"/>
        <source>vs usual</source>
        <translation>सामान्य से</translation>
    </message>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="88"/>
        <source>Refunds</source>
        <translation>रिफ़ंड</translation>
    </message>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="95"/>
        <source>Voids</source>
        <translation>रद्द बिल</translation>
    </message>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="102"/>
        <source>Shrinkage</source>
        <translation>माल की कमी</translation>
    </message>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="112"/>
        <source>Found</source>
        <translation>मिले</translation>
    </message>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="117"/>
        <source>{0} weeks</source>
        <translation>{0} हफ़्ते</translation>
    </message>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="119"/>
        <source>Weeks</source>
        <translation>हफ़्ते</translation>
    </message>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="120"/>
        <source>Business by store and week</source>
        <translation>स्टोर और हफ़्ते के अनुसार कारोबार</translation>
    </message>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="153"/>
        <source>No store has told anything yet.
Sales, discounts, refunds, voids and what is missing at counts appear here by store and week.</source>
        <translation>अभी किसी स्टोर से कोई सूचना नहीं आई।
बिक्रियाँ, छूटें, रिफ़ंड, रद्द बिल और गिनती में कम निकला माल यहाँ स्टोर और हफ़्ते के अनुसार दिखते हैं।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="159"/>
        <source>Asking the engine for the business …</source>
        <translation>इंजन से कारोबार पूछा जा रहा है …</translation>
    </message>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="169"/>
        <source>reading on: not every day is counted yet</source>
        <translation>पढ़ना जारी: अभी सभी दिन नहीं गिने गए</translation>
    </message>
    <message>
        <location filename="../../ui/retail/trade_page.py" line="172"/>
        <source>All stores</source>
        <translation>सभी स्टोर</translation>
    </message>
</context>
<context>
    <name>TransactionSheet</name>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="37"/>
        <source>Lines</source>
        <extracomment>Facts beside each other.</extracomment>
        <translation>पंक्तियाँ</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="37"/>
        <source>No lines were told.</source>
        <translation>कोई पंक्ति नहीं आई।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="40"/>
        <source>Found</source>
        <translation>मिला</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="40"/>
        <source>No rule found anything in it.</source>
        <translation>इसमें किसी नियम को कुछ नहीं मिला।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="43"/>
        <source>Related</source>
        <translation>संबंधित</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="45"/>
        <source>Nothing took it back, and no other refund went to the same customer or card.</source>
        <translation>यह किसी लेन-देन से वापस नहीं हुआ, और उसी ग्राहक या कार्ड को कोई अन्य रिफ़ंड नहीं गया।</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="55"/>
        <source>high theft</source>
        <translation>अधिक चोरी</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="57"/>
        <source>not scanned</source>
        <translation>स्कैन नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="61"/>
        <source>Item</source>
        <translation>वस्तु</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="62"/>
        <source>Qty</source>
        <translation>मात्रा</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="63"/>
        <source>Price</source>
        <translation>मूल्य</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="65"/>
        <source>Off</source>
        <translation>छूट</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="71"/>
        <source>Total</source>
        <translation>कुल</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="72"/>
        <source>Marks</source>
        <translation>चिह्न</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="82"/>
        <source>Finding</source>
        <translation>निष्कर्ष</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="91"/>
        <source>Time</source>
        <translation>समय</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="92"/>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="93"/>
        <source>Number</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="94"/>
        <location filename="../../ui/retail/transaction_view.py" line="162"/>
        <source>By</source>
        <translation>किसने</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="95"/>
        <source>Amount</source>
        <translation>राशि</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="148"/>
        <source>◆ The customer is known: {0}</source>
        <translation>◆ ग्राहक परिचित है: {0}</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="152"/>
        <source>◆ Paid {0}, but asked for {1}</source>
        <translation>◆ भुगतान {0}, जबकि माँगे गए {1}</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="155"/>
        <source>◆ No receipt</source>
        <translation>◆ रसीद नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="161"/>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="163"/>
        <source>Register</source>
        <translation>रजिस्टर</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="164"/>
        <source>Approved by</source>
        <translation>स्वीकृति किसकी</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="164"/>
        <source>nobody</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="165"/>
        <source>Customer</source>
        <translation>ग्राहक</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="165"/>
        <source>not told</source>
        <translation>सूचना नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="168"/>
        <source>List price</source>
        <translation>सूची मूल्य</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="169"/>
        <source>Discounts</source>
        <translation>छूटें</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="172"/>
        <source>Discount for</source>
        <translation>छूट का कारण</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="174"/>
        <source>Paid, {0}</source>
        <translation>भुगतान, {0}</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="179"/>
        <source>Receipt</source>
        <translation>रसीद</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="179"/>
        <source>yes</source>
        <translation>हाँ</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="179"/>
        <source>no receipt</source>
        <translation>रसीद नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/retail/transaction_view.py" line="182"/>
        <source>Takes back</source>
        <translation>किसकी वापसी</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <location filename="../../ui/replay/transport.py" line="40"/>
        <source>Speed: times real time</source>
        <translation>गति: वास्तविक समय से कितनी गुना</translation>
    </message>
    <message>
        <location filename="../../ui/replay/transport.py" line="49"/>
        <source>End replay</source>
        <translation>रीप्ले समाप्त करें</translation>
    </message>
    <message>
        <location filename="../../ui/replay/transport.py" line="83"/>
        <source>max</source>
        <translation>अधिकतम</translation>
    </message>
    <message>
        <location filename="../../ui/replay/transport.py" line="86"/>
        <source>{name} · finding {passed} of {findings} · {events} events</source>
        <translation>{name} · निष्कर्ष {findings} में से {passed} · {events} इवेंट</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <location filename="../../ui/replay/trial.py" line="59"/>
        <source>Open a recording first; then it can be tried.</source>
        <translation>पहले रिकॉर्डिंग खोलें; फिर आज़माया जा सकता है।</translation>
    </message>
    <message>
        <location filename="../../ui/replay/trial.py" line="61"/>
        <source>Add a threshold to change first.</source>
        <translation>पहले बदलने के लिए एक सीमा जोड़ें।</translation>
    </message>
</context>
<context>
    <name>TypedValues</name>
    <message>
        <location filename="../../ui/settings/typing_in.py" line="25"/>
        <source>A mode is on, off or shadow.</source>
        <translation>मोड on (चालू), off (बंद) या shadow (शैडो) होता है।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/typing_in.py" line="29"/>
        <source>“{what}”: write yes or no.</source>
        <translation>“{what}”: yes (हाँ) या no (नहीं) लिखें।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/typing_in.py" line="41"/>
        <source>“{what}”: write a whole number.</source>
        <translation>“{what}”: पूर्ण संख्या लिखें।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/typing_in.py" line="43"/>
        <source>“{what}”: write a number.</source>
        <translation>“{what}”: संख्या लिखें।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/typing_in.py" line="50"/>
        <source>“{what}” goes from {low:,.10g} to {high:,.10g} {unit}.</source>
        <translation>“{what}” की सीमा {low:,.10g} से {high:,.10g} {unit}.</translation>
    </message>
</context>
<context>
    <name>UnsavedChanges</name>
    <message>
        <location filename="../../ui/settings/changes.py" line="52"/>
        <location filename="../../ui/settings/changes.py" line="180"/>
        <source>UNSAVED CHANGES</source>
        <translation>बिना सहेजे बदलाव</translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="60"/>
        <source>Choose an option and press Return to change it. Changes gather here; preview them over the last 7 days, then save them with a reason.</source>
        <translation>कोई विकल्प चुनें और बदलने के लिए Return दबाएँ। बदलाव यहाँ जमा होते हैं; पिछले 7 दिनों पर उनका पूर्वावलोकन करें, फिर कारण लिखकर सहेजें।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="71"/>
        <source>Why: this stands in the history</source>
        <translation>क्यों: यह इतिहास में रहेगा</translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="72"/>
        <source>Reason of the change</source>
        <translation>बदलाव का कारण</translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="74"/>
        <source>Preview</source>
        <translation>पूर्वावलोकन</translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="76"/>
        <source>Judge the last 7 days with these values; nothing is saved (Ctrl+E)</source>
        <translation>इन मानों से पिछले 7 दिन जाँचें; कुछ सहेजा नहीं जाता (Ctrl+E)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="82"/>
        <source>Forget what is typed and not saved (Ctrl+Backspace)</source>
        <translation>जो लिखा और सहेजा नहीं गया उसे छोड़ दें (Ctrl+Backspace)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="79"/>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="57"/>
        <source>Changes gather here; save them together, with a reason.</source>
        <translation>बदलाव यहाँ जुड़ते हैं; उन्हें एक साथ, कारण के साथ सहेजें।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="80"/>
        <location filename="../../ui/settings/changes.py" line="139"/>
        <source>Save; the values hold from the next event on (Ctrl+S)</source>
        <translation>सहेजें; मान अगले इवेंट से लागू होंगे (Ctrl+S)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="81"/>
        <source>Discard</source>
        <translation>छोड़ दें</translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="152"/>
        <source>Say in a few words why, then save.</source>
        <translation>थोड़े शब्दों में कारण लिखें, फिर सहेजें।</translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="176"/>
        <source>UNSAVED CHANGES, {scope}: {n}</source>
        <translation>बिना सहेजे बदलाव, {scope}: {n}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="184"/>
        <source>{n} more in other scopes</source>
        <translation>अन्य दायरों में {n} और</translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="198"/>
        <source>inherited, {value}</source>
        <translation>विरासत में मिला, {value}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/changes.py" line="201"/>
        <source>{title} · {option}: {before} → {after}</source>
        <translation>{title} · {option}: {before} → {after}</translation>
    </message>
</context>
<context>
    <name>UserDirectory</name>
    <message>
        <location filename="../../ui/access/directory.py" line="37"/>
        <source>A replay has no users; leave it to see who can log in.</source>
        <extracomment>Sessions of the user that is shown; None until they are known.</extracomment>
        <translation>रीप्ले में उपयोगकर्ता नहीं होते; लॉग-इन कौन कर सकता है, यह देखने के लिए उससे बाहर आएँ।</translation>
    </message>
    <message>
        <location filename="../../ui/access/directory.py" line="67"/>
        <source>Ended; {0} has to log in again there.</source>
        <translation>समाप्त; {0} को वहाँ फिर से लॉग-इन करना होगा।</translation>
    </message>
    <message>
        <location filename="../../ui/access/directory.py" line="77"/>
        <source>{0} can log in; the password has to be changed then.</source>
        <translation>{0} लॉग-इन कर सकते हैं; तब पासवर्ड बदलना होगा।</translation>
    </message>
    <message>
        <location filename="../../ui/access/directory.py" line="84"/>
        <source>{0} was changed.</source>
        <translation>{0} बदला गया।</translation>
    </message>
</context>
<context>
    <name>UsersPane</name>
    <message>
        <location filename="../../ui/access/users_pane.py" line="48"/>
        <source>New user</source>
        <translation>नया उपयोगकर्ता</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="56"/>
        <source>twelve characters or more; for one log-in</source>
        <translation>बारह या अधिक अक्षर; एक लॉग-इन के लिए</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="62"/>
        <source>who it is at the provider of sign-ins</source>
        <translation>साइन-इन के प्रदाता के यहाँ यह कौन है</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="63"/>
        <source>May not log in</source>
        <translation>लॉग-इन नहीं कर सकते</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="64"/>
        <source>Forget the authenticator</source>
        <translation>ऑथेंटिकेटर भूलें</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="65"/>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="66"/>
        <source>Let in again</source>
        <translation>फिर आने दें</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="73"/>
        <location filename="../../ui/access/users_pane.py" line="108"/>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="74"/>
        <location filename="../../ui/access/users_pane.py" line="109"/>
        <source>Full name</source>
        <translation>पूरा नाम</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="75"/>
        <location filename="../../ui/access/users_pane.py" line="110"/>
        <source>Role</source>
        <translation>भूमिका</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="76"/>
        <location filename="../../ui/access/users_pane.py" line="134"/>
        <source>Sees</source>
        <translation>देखते हैं</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="78"/>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="84"/>
        <source>Code</source>
        <translation>कोड</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="85"/>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="87"/>
        <source>Last log-in</source>
        <translation>पिछला लॉग-इन</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="91"/>
        <source>never</source>
        <translation>कभी नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="100"/>
        <source>Users</source>
        <translation>यूज़र</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="111"/>
        <source>New password</source>
        <translation>नया पासवर्ड</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="112"/>
        <source>Signs in as</source>
        <translation>साइन-इन का नाम</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="124"/>
        <source>THIS ROLE MAY</source>
        <translation>यह भूमिका कर सकती है</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="133"/>
        <source>User</source>
        <translation>उपयोगकर्ता</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="135"/>
        <source>Roles</source>
        <translation>भूमिकाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="136"/>
        <source>Sessions</source>
        <translation>सत्र</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="177"/>
        <source>none yet</source>
        <translation>अभी कोई नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="179"/>
        <source>Operator</source>
        <translation>ऑपरेटर</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="180"/>
        <source>Supervisor</source>
        <translation>पर्यवेक्षक</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="181"/>
        <source>Investigator</source>
        <translation>जाँचकर्ता</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="182"/>
        <source>Administrator</source>
        <translation>प्रशासक</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="183"/>
        <source>Auditor</source>
        <translation>लेखा-परीक्षक</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="189"/>
        <source>everything</source>
        <translation>सब कुछ</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="198"/>
        <source>– may not log in</source>
        <translation>– लॉग-इन नहीं कर सकते</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="200"/>
        <source>◆ shut out</source>
        <translation>◆ बाहर रोके गए</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="202"/>
        <source>◆ waits for a role</source>
        <translation>◆ भूमिका की प्रतीक्षा में</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="203"/>
        <source>○ first password</source>
        <translation>○ पहला पासवर्ड</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="203"/>
        <source>✓ active</source>
        <translation>✓ सक्रिय</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="214"/>
        <source>Waiting for the engine; whoever can log in appears here.</source>
        <translation>इंजन की प्रतीक्षा; जो लॉग-इन कर सकते हैं वे यहाँ दिखेंगे।</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="216"/>
        <source>Nobody logs in yet: whoever sits at this workstation may do everything. The first user you make is an administrator; from then on everybody logs in.</source>
        <translation>अभी कोई लॉग-इन नहीं करता: इस वर्कस्टेशन पर बैठा व्यक्ति सब कुछ कर सकता है। आपका बनाया पहला उपयोगकर्ता प्रशासक होगा; तब से सब लॉग-इन करेंगे।</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="240"/>
        <source>Choose a user; where they are logged in appears here.</source>
        <translation>उपयोगकर्ता चुनें; वह कहाँ-कहाँ लॉग-इन है, यहाँ दिखेगा।</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="242"/>
        <source>{0} is not logged in anywhere.</source>
        <translation>{0} कहीं लॉग-इन नहीं है।</translation>
    </message>
    <message>
        <location filename="../../ui/access/users_pane.py" line="295"/>
        <source>Nothing is in sight; tick what this user is to see.</source>
        <translation>कुछ नहीं दिखता; इस उपयोगकर्ता को जो दिखना है उस पर निशान लगाएँ।</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <location filename="../../ui/retail/watching.py" line="47"/>
        <source>This is old: {0} F5 asks again.</source>
        <extracomment>After news it is asked again so late, milliseconds: a storm of alerts asks once.</extracomment>
        <translation>यह पुराना है: {0} F5 से फिर पूछें।</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <location filename="../../ui/calls/waveform.py" line="40"/>
        <source>Recording</source>
        <extracomment>An arrow key goes so far, seconds; with Shift to the next tenth of the recording. Marks of the time axis stand at least so far apart, pixels.</extracomment>
        <translation>रिकॉर्डिंग</translation>
    </message>
    <message>
        <location filename="../../ui/calls/waveform.py" line="41"/>
        <source>Space plays and pauses, arrows seek, Home and End, or click</source>
        <translation>Space चलाता और रोकता है, तीर खिसकाते हैं, Home और End, या क्लिक</translation>
    </message>
</context>
<context>
    <name>WeekChart</name>
    <message>
        <location filename="../../ui/retail/week_chart.py" line="75"/>
        <source>before {0}</source>
        <translation>पहले {0}</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <location filename="../../ui/welcome/page.py" line="45"/>
        <source>Watch the demonstration night</source>
        <extracomment>The name of a step stands in one line.</extracomment>
        <translation>डेमो रात देखें</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="59"/>
        <source>Welcome. There is no site yet.</source>
        <translation>स्वागत है। अभी कोई साइट नहीं है।</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="64"/>
        <source>Watch a recorded night of sixty sites to get to know the console, or connect your own sources. Nothing leaves this computer.</source>
        <translation>कंसोल को जानने के लिए साठ साइटों की रिकॉर्ड की हुई रात देखें, या अपने स्रोत जोड़ें। इस कंप्यूटर से कुछ बाहर नहीं जाता।</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="73"/>
        <source>WHO WORKS HERE</source>
        <translation>यहाँ कौन काम करता है</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="75"/>
        <source>CONNECT YOUR SOURCES</source>
        <translation>अपने स्रोत जोड़ें</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="78"/>
        <source>Later</source>
        <translation>बाद में</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="91"/>
        <source>directory.json, sites.csv, people.csv, …</source>
        <translation>directory.json, sites.csv, people.csv, …</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="92"/>
        <source>a folder into which events are put as files</source>
        <translation>वह फ़ोल्डर जिसमें इवेंट फ़ाइलों के रूप में रखे जाते हैं</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="95"/>
        <source>1  Sites and people</source>
        <translation>1  साइटें और लोग</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="97"/>
        <location filename="../../ui/welcome/page.py" line="105"/>
        <source>Browse</source>
        <translation>चुनें</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="98"/>
        <source>Check</source>
        <translation>जाँचें</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="99"/>
        <source>Import</source>
        <translation>आयात करें</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="103"/>
        <source>2  Events from files</source>
        <translation>2  फ़ाइलों से इवेंट</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="106"/>
        <source>Watch</source>
        <translation>निगरानी करें</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="110"/>
        <source>3  Events from systems</source>
        <translation>3  सिस्टमों से इवेंट</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="112"/>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="171"/>
        <source>Directory</source>
        <translation>डायरेक्टरी</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="171"/>
        <source>Directory (*.json *.csv)</source>
        <translation>डायरेक्टरी (*.json *.csv)</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="177"/>
        <source>Folder to watch</source>
        <translation>निगरानी के लिए फ़ोल्डर</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="183"/>
        <source>Copied.</source>
        <translation>कॉपी हुआ।</translation>
    </message>
    <message>
        <location filename="../../ui/welcome/page.py" line="193"/>
        <source>Name a file or folder first.</source>
        <translation>पहले फ़ाइल या फ़ोल्डर का नाम दें।</translation>
    </message>
</context>
<context>
    <name>WhatIfTab</name>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="48"/>
        <source>Difference by detection</source>
        <extracomment>A finding and what became of it.</extracomment>
        <translation>डिटेक्शन के अनुसार अंतर</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="50"/>
        <source>Findings that differ</source>
        <translation>अलग निष्कर्ष</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="81"/>
        <location filename="../../ui/replay/what_if_tab.py" line="104"/>
        <source>Detection</source>
        <translation>डिटेक्शन</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="82"/>
        <source>Before</source>
        <translation>पहले</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="83"/>
        <source>Now</source>
        <translation>अभी</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="85"/>
        <source>Missed</source>
        <translation>छूटे</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="91"/>
        <source>New</source>
        <translation>नए</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="96"/>
        <source>Precision</source>
        <translation>सटीकता</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="97"/>
        <source>Recall</source>
        <translation>पकड़</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="102"/>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="103"/>
        <source>Time (UTC)</source>
        <translation>समय (UTC)</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="105"/>
        <source>About</source>
        <translation>किसके बारे में</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="106"/>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="142"/>
        <source>missed</source>
        <translation>छूटा</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="142"/>
        <source>new</source>
        <translation>नया</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="142"/>
        <source>both</source>
        <translation>दोनों</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="151"/>
        <source>With {changes}: {both} found as before, {missed} missed, {new} new.</source>
        <translation>{changes} के साथ: {both} पहले जैसे मिले, {missed} छूटे, {new} नए।</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="160"/>
        <source>The what-if was cancelled; nothing was compared.</source>
        <translation>परीक्षण रद्द हुआ; कोई तुलना नहीं हुई।</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="165"/>
        <source>What other thresholds would have found, missed and added appears here. Choose thresholds, then run the what-if (Ctrl+Enter).</source>
        <translation>दूसरी सीमाओं से क्या मिलता, छूटता और जुड़ता, यहाँ दिखता है। सीमाएँ चुनें, फिर परीक्षण चलाएँ (Ctrl+Enter)।</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <location filename="../../ui/words.py" line="90"/>
        <source>yes</source>
        <extracomment>How the engine writes an instant in evidence.</extracomment>
        <translation>हाँ</translation>
    </message>
    <message>
        <location filename="../../ui/words.py" line="90"/>
        <source>no</source>
        <translation>नहीं</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <location filename="../../ui/shell/arrangements.py" line="16"/>
        <source>Alerts</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <location filename="../../ui/shell/arrangements.py" line="23"/>
        <source>Map</source>
        <translation>मैप</translation>
    </message>
    <message>
        <location filename="../../ui/shell/arrangements.py" line="30"/>
        <source>Cameras</source>
        <translation>कैमरे</translation>
    </message>
    <message>
        <location filename="../../ui/shell/arrangements.py" line="37"/>
        <source>Heatmap</source>
        <translation>हीटमैप</translation>
    </message>
    <message>
        <location filename="../../ui/shell/arrangements.py" line="44"/>
        <source>Calls</source>
        <translation>कॉल</translation>
    </message>
    <message>
        <location filename="../../ui/shell/arrangements.py" line="51"/>
        <source>Retail</source>
        <translation>रिटेल</translation>
    </message>
    <message>
        <location filename="../../ui/shell/arrangements.py" line="58"/>
        <source>Incident</source>
        <translation>घटना</translation>
    </message>
    <message>
        <location filename="../../ui/shell/arrangements.py" line="65"/>
        <source>Replay</source>
        <translation>रीप्ले</translation>
    </message>
    <message>
        <location filename="../../ui/shell/arrangements.py" line="74"/>
        <source>Wall</source>
        <translation>वॉल</translation>
    </message>
    <message>
        <location filename="../../ui/shell/arrangements.py" line="80"/>
        <source>Health</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <location filename="../../ui/shell/arrangements.py" line="82"/>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <location filename="../../ui/shell/arrangements.py" line="86"/>
        <source>Users</source>
        <translation>यूज़र</translation>
    </message>
    <message>
        <location filename="../../ui/shell/arrangements.py" line="91"/>
        <source>Shift</source>
        <translation>पाली</translation>
    </message>
    <message>
        <location filename="../../ui/shell/arrangements.py" line="94"/>
        <source>Approvals</source>
        <translation>स्वीकृतियाँ</translation>
    </message>
</context>
<context>
    <name>ZoneCanvas</name>
    <message>
        <location filename="../../ui/cameras/zone_canvas.py" line="52"/>
        <source>Zones on the picture</source>
        <extracomment>A corner is taken hold of within so many pixels; a key moves by these shares of the picture. Corners put so far; None while nothing is drawn.</extracomment>
        <translation>तस्वीर पर क्षेत्र</translation>
    </message>
</context>
<context>
    <name>ZonesModel</name>
    <message numerus="yes">
        <location filename="../../ui/cameras/zones.py" line="79"/>
        <source>%n zone(s) are in force.</source>
        <translation>
            <numerusform>%n क्षेत्र लागू हैं।</numerusform>
            <numerusform>%n क्षेत्र लागू हैं।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ZonesPage</name>
    <message>
        <location filename="../../ui/cameras/zones_page.py" line="47"/>
        <source>Zones</source>
        <translation>क्षेत्र</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/zones_page.py" line="51"/>
        <source>watched: motion and dwell</source>
        <translation>निगरानी: हलचल और ठहराव</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/zones_page.py" line="52"/>
        <source>never looked at</source>
        <translation>कभी न देखा जाए</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/zones_page.py" line="53"/>
        <source>till</source>
        <translation>टिल</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/zones_page.py" line="54"/>
        <source>door</source>
        <translation>दरवाज़ा</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/zones_page.py" line="55"/>
        <source>shelf</source>
        <translation>शेल्फ़</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/zones_page.py" line="61"/>
        <source> s</source>
        <translation> से.</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/zones_page.py" line="62"/>
        <source>never</source>
        <translation>कभी नहीं</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/zones_page.py" line="63"/>
        <source>New zone</source>
        <translation>नया क्षेत्र</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/zones_page.py" line="64"/>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/zones_page.py" line="65"/>
        <source>Undo all</source>
        <translation>सब वापस लें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/zones_page.py" line="66"/>
        <source>Put in force</source>
        <translation>लागू करें</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/zones_page.py" line="74"/>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/zones_page.py" line="75"/>
        <source>Kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/zones_page.py" line="76"/>
        <source>Dwell after</source>
        <translation>ठहराव इसके बाद</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/zones_page.py" line="136"/>
        <source>No camera chosen</source>
        <translation>कोई कैमरा नहीं चुना</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/zones_page.py" line="178"/>
        <source>No zones: the whole picture counts. New zone, then click its corners (or arrows and Space); Enter closes it.</source>
        <translation>कोई क्षेत्र नहीं: पूरी तस्वीर गिनी जाती है। नया क्षेत्र, फिर उसके कोने क्लिक करें (या तीर और Space); Enter बंद करता है।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/zones_page.py" line="216"/>
        <source>Click its corners, or arrows and Space; Enter closes, Escape gives up.</source>
        <translation>कोने क्लिक करें, या तीर और Space; Enter बंद करता है, Escape छोड़ देता है।</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/zones_page.py" line="225"/>
        <source>Zone {0}</source>
        <translation>क्षेत्र {0}</translation>
    </message>
    <message>
        <location filename="../../ui/cameras/zones_page.py" line="228"/>
        <source>Give it a name and a kind, then put it in force.</source>
        <translation>नाम और प्रकार दें, फिर लागू करें।</translation>
    </message>
</context>
<context>
    <name>_CutRow</name>
    <message>
        <location filename="../../ui/replay/opening.py" line="162"/>
        <location filename="../../ui/replay/opening.py" line="175"/>
        <source>From</source>
        <translation>से</translation>
    </message>
    <message>
        <location filename="../../ui/replay/opening.py" line="162"/>
        <source>To</source>
        <translation>तक</translation>
    </message>
    <message>
        <location filename="../../ui/replay/opening.py" line="164"/>
        <source>Name of the recording (may be left empty)</source>
        <translation>रिकॉर्डिंग का नाम (खाली छोड़ सकते हैं)</translation>
    </message>
    <message>
        <location filename="../../ui/replay/opening.py" line="165"/>
        <source>Name of the recording</source>
        <translation>रिकॉर्डिंग का नाम</translation>
    </message>
    <message>
        <location filename="../../ui/replay/opening.py" line="168"/>
        <location filename="../../ui/replay/opening.py" line="215"/>
        <source>Cut and open</source>
        <translation>काटें और खोलें</translation>
    </message>
    <message>
        <location filename="../../ui/replay/opening.py" line="169"/>
        <source>Write the span into a recording, with twelve hours before it for the rules</source>
        <translation>हिस्से को रिकॉर्डिंग में लिखें, नियमों के लिए उससे पहले के बारह घंटे सहित</translation>
    </message>
    <message>
        <location filename="../../ui/replay/opening.py" line="175"/>
        <source>to</source>
        <translation>से</translation>
    </message>
    <message>
        <location filename="../../ui/replay/opening.py" line="178"/>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <location filename="../../ui/replay/opening.py" line="215"/>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
</context>
<context>
    <name>_Thresholds</name>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="177"/>
        <source>Detection</source>
        <translation>डिटेक्शन</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="178"/>
        <source>Option</source>
        <translation>विकल्प</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="180"/>
        <source>Value</source>
        <translation>मान</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="181"/>
        <source>Value; Enter adds it</source>
        <translation>मान; Enter जोड़ता है</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="182"/>
        <source>Add</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="182"/>
        <source>Add this threshold (Enter)</source>
        <translation>यह सीमा जोड़ें (Enter)</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="184"/>
        <source>Thresholds to try</source>
        <translation>आज़माने की सीमाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="185"/>
        <source>Delete takes the selected threshold back</source>
        <translation>Delete चुनी हुई सीमा हटाता है</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="186"/>
        <location filename="../../ui/replay/what_if_tab.py" line="278"/>
        <source>Run what-if</source>
        <translation>परीक्षण चलाएँ</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="186"/>
        <source>Replay with these (Ctrl+Enter)</source>
        <translation>इनके साथ रीप्ले करें (Ctrl+Enter)</translation>
    </message>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="278"/>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
</context>
<context>
    <name>replay</name>
    <message>
        <location filename="../../ui/replay/what_if_tab.py" line="236"/>
        <source>on, off or shadow</source>
        <translation>on, off या shadow</translation>
    </message>
</context>
</TS>
