package waymark.web.language;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a page says in English because its language does not say it: a reader aloud has to be told, and it
/// is written from left to right. It is marked where the text is found, whatever part of the page it is
/// shown in.
public final class EnglishFallback {

    /// No letters of any language; nobody types them.
    private static final char FROM = '\uE010';

    private static final char TO = '\uE011';

    private static final Pattern MARKS = Pattern.compile("[" + FROM + TO + "]");

    /// A part that takes no element, a tag with its attributes, or a marked text between them.
    private static final Pattern PARTS =
            Pattern.compile("(?s)(?<plain><(?<name>title|textarea|option)\\b.*?</\\k<name>>"
                    + "|<[^>\"']*+(?:\"[^\"]*+\"[^>\"']*+|'[^']*+'[^>\"']*+)*+>)|"
                    + FROM + "(?<text>[^" + TO + "<]*+)" + TO);

    private EnglishFallback() {}

    public static String marked(String text) {
        return FROM + text + TO;
    }

    /// The page, with an element round each marked text that may have one.
    public static String shown(String html) {
        if (html.indexOf(FROM) < 0) {
            return html;
        }
        return PARTS.matcher(html).replaceAll(EnglishFallback::part);
    }

    private static String part(MatchResult found) {
        return Matcher.quoteReplacement(
                found.group("plain") != null
                        ? MARKS.matcher(found.group("plain")).replaceAll("")
                        : "<span lang=\"en\" dir=\"ltr\">" + found.group("text") + "</span>");
    }
}
