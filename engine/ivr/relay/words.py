"""What the relay itself says while the engine is away, by language."""

#: Asked to wait; and when waiting was in vain.
_WORDS = {
    "en": ("One moment, please.", "We will call you again. Goodbye."),
    "hi": ("कृपया एक क्षण रुकें।", "हम आपको फिर से फ़ोन करेंगे। नमस्ते।"),
    "ta": ("தயவுசெய்து ஒரு நிமிடம் காத்திருங்கள்.", "மீண்டும் அழைக்கிறோம். வணக்கம்."),
    "te": ("దయచేసి ఒక్క క్షణం ఆగండి.", "మేము మళ్ళీ ఫోన్ చేస్తాము. నమస్కారం."),
    "kn": ("ದಯವಿಟ್ಟು ಒಂದು ಕ್ಷಣ ಕಾಯಿರಿ.", "ನಾವು ಮತ್ತೆ ಕರೆ ಮಾಡುತ್ತೇವೆ. ನಮಸ್ಕಾರ."),
    "ml": ("ദയവായി ഒരു നിമിഷം കാത്തിരിക്കൂ.", "ഞങ്ങൾ വീണ്ടും വിളിക്കും. നമസ്കാരം."),
    "mr": ("कृपया एक क्षण थांबा.", "आम्ही पुन्हा फोन करू. नमस्कार."),
    "bn": ("অনুগ্রহ করে একটু অপেক্ষা করুন।", "আমরা আবার ফোন করব। নমস্কার।"),
    "gu": ("કૃપા કરીને એક ક્ષણ રાહ જુઓ.", "અમે ફરીથી ફોન કરીશું. નમસ્તે."),
    "pa": ("ਕਿਰਪਾ ਕਰਕੇ ਇੱਕ ਪਲ ਉਡੀਕ ਕਰੋ।", "ਅਸੀਂ ਦੁਬਾਰਾ ਫ਼ੋਨ ਕਰਾਂਗੇ। ਸਤ ਸ੍ਰੀ ਅਕਾਲ।"),
    "es": ("Un momento, por favor.", "Le llamaremos de nuevo. Adiós."),
    "fr": ("Un instant, s'il vous plaît.", "Nous vous rappellerons. Au revoir."),
    "ar": ("لحظة من فضلك.", "سنتصل بك مرة أخرى. مع السلامة."),
    "zh": ("请稍候。", "我们会再次致电。再见。"),
}


def words(language: str) -> tuple[str, str, str]:
    """The language that is spoken, the words to wait, and the words to end; English else.

    >>> words("fr-CA")[1]
    "Un instant, s'il vous plaît."
    """
    short = language.split("-")[0].lower()
    found = short if short in _WORDS else "en"
    return (found, *_WORDS[found])
