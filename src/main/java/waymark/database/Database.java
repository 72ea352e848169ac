package waymark.database;

/// Where the partnership's rows are kept, ready to be signed in to: roles exist, migrations have not run yet.
public sealed interface Database extends AutoCloseable permits BundledPostgres, ExternalDatabase {

    /// The address for JDBC.
    String url();

    /// The running program's sign-in. It can do nothing until a transaction says who is acting.
    DatabaseLogin program();

    /// The sign-in of the migrations, which may become the owner of the tables.
    DatabaseLogin migrator();

    /// For people: where the rows are.
    String place();

    @Override
    void close();
}
