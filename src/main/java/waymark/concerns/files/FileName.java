package waymark.concerns.files;

/// The name of a file made safe to show: no folders, no line breaks, no bidirectional control characters, not
/// long. It is kept in the sealed part only, and in no log.
final class FileName {

    private static final int LONGEST = 60;

    private FileName() {}

    static String shown(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var shown = new StringBuilder();
        last.codePoints()
                .map(point -> isSafe(point) ? point : '_')
                .limit(LONGEST)
                .forEach(shown::appendCodePoint);
        return shown.toString().strip();
    }

    private static boolean isSafe(int point) {
        return Character.isLetterOrDigit(point) || " ._-()".indexOf(point) >= 0;
    }
}
