package waymark.concerns.files;

/// What somebody's telephone called a file, made fit to be shown: no folders, no line ends, nothing that turns the
/// reading around, not long. It stands in the sealed part and in nobody's log.
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
