package waymark.database;

/// A reason not to start, in words for the person at the terminal: what is wrong and what to do. Printed
/// without a stack trace; `code` is the exit code of the program.
public final class StartupFailure extends RuntimeException {

    /// What was asked for cannot be done here.
    public static final int FAILED = 1;
    /// The command line or the environment says something that cannot be understood.
    public static final int USAGE = 2;
    /// Somebody who may create database roles has to act first.
    public static final int ADMINISTRATOR_NEEDED = 3;

    private final int code;

    /// @param code exit code of the program
    /// @param words what is wrong and what to do
    public StartupFailure(int code, String words) {
        super(words);
        this.code = code;
    }

    StartupFailure(String words, Throwable cause) {
        super(words, cause);
        this.code = FAILED;
    }

    /// The exit code of the program.
    public int code() {
        return code;
    }
}
