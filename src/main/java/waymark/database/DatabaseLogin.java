package waymark.database;

/// A database user and the password it signs in with.
public record DatabaseLogin(String user, String password) {

    /// Never the password: this ends up in logs and stack traces.
    @Override
    public String toString() {
        return user;
    }
}
