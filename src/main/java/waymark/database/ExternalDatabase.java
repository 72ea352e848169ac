package waymark.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A PostgreSQL that somebody else runs. Waymark checks at every start that the roles are there; where they
/// are not, it makes them if its sign-in may, and otherwise changes nothing and prints what a database
/// administrator has to run.
///
/// The given user becomes a member of the working roles without inheriting from them, so that it too can do
/// nothing until a transaction says who is acting.
///
/// @param url      the address for JDBC
/// @param program  the running program's sign-in
/// @param migrator the sign-in of the migrations; may be the same
public record ExternalDatabase(String url, DatabaseLogin program, DatabaseLogin migrator) implements Database {

    /// 17.6 closed leaks of row security through statistics.
    private static final int OLDEST = 170006;

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String ROLES_EXIST = """
            (select count(*) = 11 from pg_roles where rolname in ('waymark_owner', 'waymark_app', 'waymark_visitor', 'waymark_intake', 'waymark_receipt',
              'waymark_door', 'waymark_clock', 'waymark_reporting', 'waymark_backup', 'waymark_login', 'waymark_migrator'))""";
    private static final String MAY_WORK = """
            (select bool_and(pg_has_role(?, role, 'set'))
               from unnest(array['waymark_app', 'waymark_visitor', 'waymark_intake', 'waymark_receipt', 'waymark_door', 'waymark_clock']) role)""";

    /// Runs on each connection of a machine that only takes reports: fails where its user may do less or
    /// more. Members of the three roles inherit nothing: whatever the user may do by itself was given to
    /// it by mistake.
    public static final String ONLY_REPORTS = """
            do $$ begin
              if (select count(*) <> 3 from pg_roles
                   where rolname in ('waymark_visitor', 'waymark_intake', 'waymark_receipt') and pg_has_role(current_user, oid, 'set'))
              then
                raise exception 'this user may not put reports down';
              end if;
              if (select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user)
                or exists (select from pg_roles
                            where rolname not in (current_user, 'waymark_visitor', 'waymark_intake', 'waymark_receipt')
                              and pg_has_role(current_user, oid, 'member'))
                or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_toast'
                              and c.relkind in ('r', 'p', 'v', 'm', 'f')
                              and (has_table_privilege(current_user, c.oid, 'select, insert, update, delete, truncate')
                                or has_any_column_privilege(current_user, c.oid, 'select, insert, update')))
              then
                raise exception 'this user may do more than put reports down';
              end if;
            end $$""";

    private static final String RAISED = "P0001";

    /// SQLSTATE: no connection; the server is going down or coming up; too many are there.
    private static final Set<String> AWAY = Set.of("08", "57", "53");

    /// Connects, and answers the database once it is ready.
    ///
    /// @throws StartupFailure where it cannot be reached, is too old, or an administrator has to act first
    public static ExternalDatabase ready(String url, DatabaseLogin program, DatabaseLogin migrator) {
        var database = new ExternalDatabase(address(url), program, migrator);
        try (SetupSql sql = SetupSql.connect(database.url(), program)) {
            database.refuseOldServer(sql);
            database.refuseOtherEncoding(sql);
            database.refuseReadOnly(sql);
            List<String> missing = database.missing(sql);
            if (!missing.isEmpty()) {
                database.mend(sql, missing);
            }
            return database;
        } catch (SQLException failed) {
            throw new StartupFailure(
                    "The database at %s cannot be used by %s: %s".formatted(url, program.user(), failed.getMessage()),
                    failed);
        }
    }

    /// The same for a machine that only takes reports: its user saves reports and reads what everybody may. A
    /// database that is away now is checked at each connection later ([#ONLY_REPORTS]).
    ///
    /// @throws StartupFailure where the user may do less or more than that, or may not sign in
    public static ExternalDatabase forReports(String url, DatabaseLogin program) {
        var database = new ExternalDatabase(address(url), program, program);
        try (SetupSql sql = SetupSql.connect(database.url(), program)) {
            sql.run(ONLY_REPORTS);
        } catch (SQLException failed) {
            var state = String.valueOf(failed.getSQLState());
            if (state.equals(RAISED) || state.equals(INSUFFICIENT_PRIVILEGE)) {
                throw new StartupFailure(
                        StartupFailure.ADMINISTRATOR_NEEDED, """
                                %s has to be a user that may put reports down, read what everybody may, and nothing else.
                                Somebody who may has to run this once in the database, and WAYMARK_DATABASE_USER has to name it:

                                create role waymark_reports login noinherit password '…';
                                grant connect on database %s to waymark_reports;
                                grant waymark_visitor, waymark_intake, waymark_receipt to waymark_reports with inherit false, set true;
                                """.formatted(program.user(), named(database.url())));
            }
            if (!AWAY.contains(state.substring(0, 2))) {
                throw new StartupFailure(
                        "The database at %s cannot be used by %s: %s"
                                .formatted(url, program.user(), failed.getMessage()),
                        failed);
            }
            System.err.printf(
                    "%nThe database at %s does not answer: %s%nReports are kept in the spool until it does.%n",
                    url, failed.getMessage());
        }
        return database;
    }

    @Override
    public String place() {
        return url;
    }

    /// Nothing to stop: it runs without us.
    @Override
    public void close() {}

    private static String address(String url) {
        String address = url.startsWith("jdbc:") ? url : "jdbc:" + url;
        if (!address.startsWith("jdbc:postgresql://") || address.contains("@")) {
            throw new StartupFailure(StartupFailure.USAGE, """
                    The database's address has to look like postgresql://db.example.org:5432/waymark
                    or, where standbys copy it, postgresql://one.example.org:5432,two.example.org:5432/waymark
                    The user and the password go into WAYMARK_DATABASE_USER and WAYMARK_DATABASE_PASSWORD.""");
        }
        return isOfSeveralServers(address) ? findingTheWritable(address) : address;
    }

    private static boolean isOfSeveralServers(String address) {
        return address.replaceFirst("^jdbc:postgresql://([^/?]*).*", "$1").contains(",");
    }

    /// Where several servers are named the one that takes what is written is meant, whichever it is now: the
    /// driver asks each. It believes what it found before for a second only, since who is the first may
    /// change from one moment to the next.
    private static String findingTheWritable(String address) {
        var with = new StringBuilder(address);
        for (var setting : List.of("targetServerType=primary", "hostRecheckSeconds=1", "connectTimeout=2")) {
            if (!address.contains(setting.replaceFirst("=.*", "="))) {
                with.append(with.indexOf("?") < 0 ? '?' : '&').append(setting);
            }
        }
        return with.toString();
    }

    /// The database's name in the address, as SQL quotes it.
    private static String named(String url) {
        return "\"" + url.replaceFirst(".*/([^/?]*).*", "$1") + "\"";
    }

    private void refuseOldServer(SetupSql sql) throws SQLException {
        if (sql.holds("current_setting('server_version_num')::int < ?", OLDEST)) {
            throw new StartupFailure(
                    StartupFailure.FAILED,
                    "Waymark needs PostgreSQL 17.6 or later; the server at %s is older.".formatted(url));
        }
    }

    /// Another encoding cannot hold every name, or accepts bytes that are no text.
    private void refuseOtherEncoding(SetupSql sql) throws SQLException {
        String encoding = sql.column("show server_encoding").getFirst();
        if (!encoding.equals("UTF8")) {
            throw new StartupFailure(StartupFailure.FAILED, """
                    The database at %s is kept in %s; Waymark needs UTF8. An encoding cannot be changed afterwards.
                    Make a new database and start with that:

                    create database waymark encoding 'UTF8' template template0 locale_provider builtin builtin_locale 'C.UTF-8' locale 'C';""".formatted(url, encoding));
        }
    }

    private void refuseReadOnly(SetupSql sql) throws SQLException {
        if (sql.holds("pg_is_in_recovery()")) {
            throw new StartupFailure(
                    StartupFailure.FAILED,
                    "The database at %s is a replica, which takes nothing new. Name the server that it copies."
                            .formatted(url));
        }
        if (sql.holds("current_setting('transaction_read_only')::boolean")) {
            throw new StartupFailure(StartupFailure.FAILED, """
                    The database at %s is read only. Somebody who may has to find out why, and to run for example, in the database postgres:

                    alter database %s reset default_transaction_read_only;
                    alter role %s reset default_transaction_read_only;""".formatted(
                    url,
                    sql.quoted("%I", sql.column("select current_database()").getFirst()),
                    sql.quoted("%I", program.user())));
        }
    }

    /// The statements that an administrator has to run to make this ready, in their order.
    private List<String> missing(SetupSql sql) throws SQLException {
        String owner = sql.quoted("grant waymark_owner to %I with inherit false, set true", migrator.user());
        String workers = sql.quoted(
                "grant waymark_app, waymark_visitor, waymark_intake, waymark_receipt, waymark_door, waymark_clock to"
                        + " %I with inherit false, set true",
                program.user());
        String create = onDatabase(sql, "grant create on database %I to waymark_owner");
        String temporary = onDatabase(sql, "revoke temporary on database %I from public");
        if (!sql.holds(ROLES_EXIST)) {
            return List.of(SetupSql.roles(), owner, workers, create, temporary);
        }
        var missing = new ArrayList<String>();
        addUnless(missing, sql.holds("pg_has_role(?, 'waymark_owner', 'set')", migrator.user()), owner);
        addUnless(missing, sql.holds(MAY_WORK, program.user()), workers);
        addUnless(missing, sql.holds("has_database_privilege('waymark_owner', current_database(), 'create')"), create);
        addUnless(
                missing, sql.holds("not has_database_privilege('waymark_app', current_database(), 'temp')"), temporary);
        return missing;
    }

    private static String onDatabase(SetupSql sql, String format) throws SQLException {
        return sql.quoted(format, sql.column("select current_database()").getFirst());
    }

    private static void addUnless(List<String> missing, boolean there, String statement) {
        if (!there) {
            missing.add(statement);
        }
    }

    /// All or nothing: what our sign-in may not do, or does without effect (PostgreSQL only warns), is left
    /// to somebody else.
    private void mend(SetupSql sql, List<String> missing) throws SQLException {
        sql.run("begin");
        try {
            for (String statement : missing) {
                sql.run(statement);
            }
            if (missing(sql).isEmpty()) {
                sql.run("commit");
                return;
            }
        } catch (SQLException refused) {
            if (!INSUFFICIENT_PRIVILEGE.equals(refused.getSQLState())) {
                throw refused;
            }
        }
        sql.run("rollback");
        throw new StartupFailure(
                StartupFailure.ADMINISTRATOR_NEEDED, """
                        Nothing was changed. %s may not prepare the database; somebody who may has to run this in it once
                        (the roles are in src/main/resources/db/roles.sql), then start Waymark again:

                        %s;
                        """.formatted(program.user(), String.join(";\n", missing)));
    }
}
