package waymark.analysis.returns;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.web.sql.RecordParameters;

/// The templates: what came with Waymark, and the versions that people added.
@Repository
@Transactional(readOnly = true)
class ReturnTemplates {

    private static final TypeReference<List<Shipped>> SHIPPED = new TypeReference<>() {};
    static final TypeReference<List<ReturnTemplate.Field>> FIELDS = new TypeReference<>() {};
    private static final String FILE = "/analysis/return-templates.json";

    private final JdbcClient db;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;
    private final List<ReturnTemplate> shipped;

    ReturnTemplates(JdbcClient db, Audit audit, JsonMapper json, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
        this.shipped = shipped(json);
    }

    record Shipped(String code, String title, String receiver, String about, List<ReturnTemplate.Field> fields) {

        ReturnTemplate template() {
            return new ReturnTemplate(code, 1, title, receiver, about, fields, null, "", "");
        }
    }

    private static List<ReturnTemplate> shipped(JsonMapper json) {
        try (var file = ReturnTemplates.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new InvariantViolation("not in the application: " + FILE);
            }
            return json.readValue(file, SHIPPED).stream().map(Shipped::template).toList();
        } catch (IOException unreadable) {
            throw new InvariantViolation("unreadable: " + FILE, unreadable);
        }
    }

    /// The latest version of each.
    List<ReturnTemplate> current(Actor actor) {
        var all = new LinkedHashMap<String, ReturnTemplate>();
        shipped.forEach(one -> all.put(one.code(), one));
        added().forEach(one -> all.put(one.code(), one));
        return new ArrayList<>(all.values());
    }

    private List<ReturnTemplate> added() {
        return db.sql("""
                select code, version, title, receiver, about, cast(fields as text) as fields, checked_on, checked_by, added_by_name
                  from analysis.return_template order by code, version
                """).query(this::row).list();
    }

    private ReturnTemplate row(ResultSet row, int number) throws SQLException {
        return new ReturnTemplate(
                row.getString("code"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("receiver"),
                row.getString("about"),
                json.readValue(row.getString("fields"), FIELDS),
                row.getObject("checked_on", LocalDate.class),
                row.getString("checked_by"),
                row.getString("added_by_name"));
    }

    Optional<ReturnTemplate> find(Actor actor, String code) {
        return current(actor).stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /// What somebody wants a template to be.
    record Wanted(
            String title,
            String receiver,
            String about,
            List<ReturnTemplate.Field> fields,
            @Nullable LocalDate checkedOn,
            String checkedBy) {}

    /// Adds a version of a template, or a new one.
    ///
    /// @return false where somebody else added that version first
    @Transactional
    public boolean add(Actor actor, String code, int version, Wanted wanted) {
        int rows = db.sql("""
                insert into analysis.return_template (code, version, title, receiver, about, fields, checked_on, checked_by, added_by,
                    added_by_name, added_on)
                values (:code, :version, :title, :receiver, :about, cast(:json as jsonb), cast(:checkedOn as date), :checkedBy, :actor,
                    :actorName, :today)
                on conflict (code, version) do nothing
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("code", code)
                        .with("version", version)
                        .with("title", wanted.title())
                        .with("receiver", wanted.receiver())
                        .with("about", wanted.about())
                        .with("json", json.writeValueAsString(wanted.fields()))
                        .with("checkedOn", wanted.checkedOn())
                        .with("checkedBy", wanted.checkedBy())
                        .with("today", LocalDate.now(clock)))
                .update();
        if (rows > 0) {
            audit.changed(actor, "add_return_template", code, version, List.of("fields"));
        }
        return rows > 0;
    }
}
