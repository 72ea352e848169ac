package waymark.exchange.exports;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.documents.DocumentsApi;
import waymark.kernel.Actor;

/// Writes everything into an archive: each table as CSV (RFC 4180, UTF-8, with a heading), each file as it is, a
/// dictionary of all tables and columns, and what is left out and why. Which tables there are is asked of the
/// database, so that none is forgotten.
@Component
class ExportContents {

    /// A table as the database has it.
    ///
    /// @param readable whether the export may read the column
    record Column(String schema, String table, String name, String type, boolean nullable, boolean readable) {

        String tableName() {
            return schema + "." + table;
        }
    }

    /// What went into it.
    record Written(long rows, long files) {}

    private final JdbcClient db;
    private final DataSource connections;
    private final DocumentsApi documents;
    private final JsonMapper json;
    private final ExportRules rules = ExportRules.read();

    ExportContents(JdbcClient db, DataSource connections, DocumentsApi documents, JsonMapper json) {
        this.db = db;
        this.connections = connections;
        this.documents = documents;
        this.json = json;
    }

    /// All tables of Waymark with their columns, whoever may read them.
    Map<String, List<Column>> tables() {
        return db
                .sql("""
                select n.nspname as schema, c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
                       not a.attnotnull as nullable, has_column_privilege(c.oid, a.attnum, 'select') as readable
                  from pg_catalog.pg_class c
                  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                  join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                 where c.relkind in ('r', 'p')
                   and n.nspname not in ('pg_catalog', 'information_schema', 'waymark_migrations')
                   and n.nspname !~ '^pg_'
                 order by n.nspname, c.relname, a.attnum
                """)
                .query((row, _) -> new Column(
                        row.getString("schema"),
                        row.getString("table"),
                        row.getString("name"),
                        row.getString("type"),
                        row.getBoolean("nullable"),
                        row.getBoolean("readable")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Column::tableName, LinkedHashMap::new, Collectors.toList()));
    }

    /// Writes it, in the transaction that is open.
    Written write(Actor system, OutputStream to) throws IOException {
        long rows = 0;
        long files = 0;
        var described = new ArrayList<Map<String, Object>>();
        try (var zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            for (var table : tables().entrySet()) {
                var first = table.getValue().getFirst();
                if (rules.leftOut(first.schema(), first.table()).isPresent()) {
                    continue;
                }
                var cells = cells(table.getValue());
                if (cells.isEmpty()) {
                    throw new IOException("nothing of the table " + first.tableName() + " can be read");
                }
                long many = table(zip, first, cells);
                rows += many;
                described.add(description(table.getKey(), table.getValue(), many));
                for (var column : table.getValue()) {
                    var ending = rules.files(column.schema(), column.table(), column.name());
                    if (ending.isPresent() && column.readable()) {
                        files += files(zip, column, ending.get());
                    }
                }
            }
            files += documents(zip, system);
            entry(zip, "README.txt", ExportReadme.text(rules, rows, files));
            entry(zip, "tables.json", json.writerWithDefaultPrettyPrinter().writeValueAsString(described));
        }
        return new Written(rows, files);
    }

    private List<Column> cells(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.readable() && !leftOut(column) && !isFile(column))
                .toList();
    }

    private boolean leftOut(Column column) {
        return rules.column(column.schema(), column.table(), column.name())
                .filter(rule -> rule.decision() == ExportRules.Decision.LEFT_OUT)
                .isPresent();
    }

    private boolean isFile(Column column) {
        return rules.files(column.schema(), column.table(), column.name()).isPresent();
    }

    /// Names come from the catalogue of the database and are quoted by it.
    private String quoted(String... names) {
        return db.sql(
                        "select string_agg(quote_ident(n), :between order by place) from unnest(:names) with ordinality as t (n, place)")
                .param("names", names)
                .param("between", ", ")
                .query(String.class)
                .single();
    }

    private String from(Column of) {
        return quoted(of.schema()) + "." + quoted(of.table());
    }

    private long table(ZipOutputStream zip, Column of, List<Column> cells) throws IOException {
        zip.putNextEntry(new ZipEntry("tables/" + of.schema() + "/" + of.table() + ".csv"));
        var names = quoted(cells.stream().map(Column::name).toArray(String[]::new));
        var stays = rules.stays(of.tableName())
                .map(rows -> " where not (" + rows + ")")
                .orElse("");
        var copy = "copy (select " + names + " from " + from(of) + stays + ") to stdout (format csv, header)";
        var connection = DataSourceUtils.getConnection(connections);
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, new FilterOutputStream(zip) {
                @Override
                public void write(byte[] bytes, int from, int many) throws IOException {
                    zip.write(bytes, from, many);
                }

                @Override
                public void close() {
                    // the archive goes on
                }
            });
        } catch (SQLException problem) {
            throw new IOException("the table " + of.tableName() + " cannot be read", problem);
        } finally {
            zip.closeEntry();
            DataSourceUtils.releaseConnection(connection, connections);
        }
    }

    /// One file for each row that has one, named by its key.
    private long files(ZipOutputStream zip, Column column, String ending) {
        var key = db.sql("""
                select array_agg(a.attname order by k.place)
                  from pg_catalog.pg_constraint c, unnest(c.conkey) with ordinality as k (number, place), pg_catalog.pg_attribute a
                 where c.contype = 'p' and c.conrelid = cast(:table as regclass) and a.attrelid = c.conrelid and a.attnum = k.number
                """)
                .param("table", from(column))
                .query((row, _) -> (String[]) row.getArray(1).getArray())
                .single();
        var held = quoted(column.name());
        var sql = "select concat_ws('-', " + quoted(key) + ") as name, " + held + " as content from " + from(column)
                + " where " + held + " is not null";
        var many = new long[1];
        db.sql(sql).withFetchSize(1).query(row -> {
            try {
                var name = Objects.requireNonNull(row.getString("name")).replaceAll("[^A-Za-z0-9._-]", "_");
                zip.putNextEntry(new ZipEntry("files/" + column.schema() + "/" + column.table() + "/" + name + "."
                        + column.name() + "." + ending));
                zip.write(row.getBytes("content"));
                zip.closeEntry();
                many[0]++;
            } catch (IOException problem) {
                throw new java.io.UncheckedIOException(problem);
            }
        });
        return many[0];
    }

    private long documents(ZipOutputStream zip, Actor system) throws IOException {
        long many = 0;
        for (var file : documents.readableBy(system)) {
            zip.putNextEntry(new ZipEntry(
                    "documents/" + file.thing().value() + "/" + file.document().value() + "-" + file.number() + "-"
                            + file.fileName().replaceAll("[^\\p{L}0-9._ -]", "_")));
            try (var content = documents.content(system, file)) {
                content.transferTo(zip);
            }
            zip.closeEntry();
            many++;
        }
        return many;
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private Map<String, Object> description(String name, List<Column> columns, long rows) {
        var about = new LinkedHashMap<String, Object>();
        about.put("table", name);
        about.put("file", "tables/" + name.replace('.', '/') + ".csv");
        about.put("rows", rows);
        about.put(
                "columns",
                columns.stream()
                        .map(column -> {
                            var said = new LinkedHashMap<String, Object>();
                            said.put("name", column.name());
                            said.put("type", column.type());
                            said.put("may be empty", column.nullable());
                            if (isFile(column)) {
                                said.put("in", "the folder files");
                            } else if (!cells(List.of(column)).contains(column)) {
                                said.put("left out", reason(column));
                            }
                            return said;
                        })
                        .toList());
        return about;
    }

    private String reason(Column column) {
        return rules.column(column.schema(), column.table(), column.name())
                .map(ExportRules.Rule::words)
                .orElse("The program itself cannot read it");
    }
}
