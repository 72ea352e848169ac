package waymark.web.files;

/// The name of a file made safe to show: no folders, no line breaks, no bidirectional control characters, not
/// long. That of a file of a report is kept in the sealed part only, and none is in a log.
public final class FileName {

    private static final int LONGEST = 60;

    private FileName() {}

    /// Only letters, digits and a few signs of it.
    public static String shown(String sent) {
        return shown(sent, LONGEST);
    }

    /// The same, up to so many characters.
    public static String shown(String sent, int longest) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var shown = new StringBuilder();
        last.codePoints()
                .map(point -> isSafe(point) ? point : '_')
                .limit(longest)
                .forEach(shown::appendCodePoint);
        return shown.toString().strip();
    }

    private static boolean isSafe(int point) {
        return Character.isLetterOrDigit(point) || " ._-()".indexOf(point) >= 0;
    }
}
