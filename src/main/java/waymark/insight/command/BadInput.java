package waymark.insight.command;

import java.nio.file.Path;

/// What was asked or handed in is not understood; the message says where and what is expected.
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadInput(String message) {
        super(message);
    }

    /// @param row counted as a spreadsheet counts: the line of names is row 1
    static BadInput at(Path file, long row, String column, String problem) {
        return new BadInput(file.getFileName() + ", row " + row + ", column " + column + ": " + problem);
    }
}
