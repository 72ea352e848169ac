package waymark.web.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language of the public side, in the order in which they are offered.
public enum Language {
    ENGLISH("en", Locale.UK, "English", "English"),
    EASY("en-simple", "Easy read", "easy read English"),
    WELSH("cy", "Cymraeg", "Welsh"),
    POLISH("pl", "Polski", "Polish"),
    ROMANIAN("ro", "Română", "Romanian"),
    LITHUANIAN("lt", "Lietuvių", "Lithuanian"),
    LATVIAN("lv", "Latviešu", "Latvian"),
    HUNGARIAN("hu", "Magyar", "Hungarian"),
    ALBANIAN("sq", "Shqip", "Albanian"),
    PORTUGUESE("pt", "Português", "Portuguese"),
    RUSSIAN("ru", "Русский", "Russian"),
    UKRAINIAN("uk", "Українська", "Ukrainian"),
    ARABIC("ar", "العربية", "Arabic"),
    KURDISH("ckb", "کوردی (سۆرانی)", "Kurdish (Sorani)"),
    FARSI("fa", "فارسی", "Farsi"),
    VIETNAMESE("vi", "Tiếng Việt", "Vietnamese"),
    CHINESE("zh", Locale.forLanguageTag("zh-Hans"), "简体中文", "Chinese (simplified)"),
    BENGALI("bn", "বাংলা", "Bengali"),
    SOMALI("so", "Soomaali", "Somali"),
    TIGRINYA("ti", "ትግርኛ", "Tigrinya");

    private final String tag;
    private final Locale locale;
    private final String ownName;
    private final String english;

    Language(String tag, String ownName, String english) {
        this(tag, Locale.forLanguageTag(tag), ownName, english);
    }

    Language(String tag, Locale locale, String ownName, String english) {
        this.tag = tag;
        this.locale = locale;
        this.ownName = ownName;
        this.english = english;
    }

    /// As it is in an address, in a form and in a report.
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /// As those who speak it call it.
    public String ownName() {
        return ownName;
    }

    /// As the desk calls it.
    public String english() {
        return english;
    }

    /// How it is written: `rtl` from right to left, else `ltr`.
    public String direction() {
        return switch (this) {
            case ARABIC, KURDISH, FARSI -> "rtl";
            default -> "ltr";
        };
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /// The one a page is in.
    public static Language of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.locale.equals(locale))
                .findFirst()
                .orElse(ENGLISH);
    }
}
