package waymark.exchange.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.exchange.consumers.Capability;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;

/// Reads the views of the API, page by page. Which rows a consumer sees is decided there: by the row policies of
/// their tables and the reach of its scopes.
@Repository
@Transactional(readOnly = true)
class ApiRows {

    /// The views, each with what has to be held to see anything in it.
    enum View {
        ORGANISATION("api_organisation", Capability.READ_ORGANISATIONS),
        SERVICE("api_service", Capability.READ_SERVICES),
        CONTACT("api_contact", Capability.READ_CONTACTS),
        PATHWAY("api_pathway", Capability.READ_PATHWAYS),
        ACTION("api_action", Capability.READ_PLAN),
        MEASURE("api_measure", Capability.READ_PLAN),
        FIGURE("api_figure", Capability.READ_FIGURES),
        RELEASE("api_release", Capability.READ_RELEASES),
        MEETING("api_meeting", Capability.READ_MEETINGS),
        SUBMISSION("api_submission", Capability.SUBMIT_INTELLIGENCE);

        private final String name;
        private final Capability capability;

        View(String name, Capability capability) {
            this.name = name;
            this.capability = capability;
        }

        Capability capability() {
            return capability;
        }
    }

    private final JdbcClient db;
    private final Audit audit;

    ApiRows(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// A row with the key that pages go by.
    record Keyed<T>(String key, T value) {}

    /// One more row than the page has, where there is one.
    <T extends Record> List<Keyed<T>> page(View view, Class<T> type, PageRequest wanted) {
        var mapper = RecordMapper.of(type);
        return db.sql("select key, " + columns(type) + " from exchange." + view.name + """
                 where key collate "C" > :after and (:area = '' or :area = any(areas))
                 order by key collate "C"
                 limit :most
                """)
                .param("after", wanted.after())
                .param("area", wanted.area())
                .param("most", wanted.limit() + 1)
                .query((row, number) -> new Keyed<>(row.getString("key"), mapper.mapRow(row, number)))
                .list();
    }

    /// The same of points of contact, with an entry in the audit log: somebody’s telephone may be among them.
    @Transactional
    <T extends Record> List<Keyed<T>> recorded(Actor.Consumer consumer, View view, Class<T> type, PageRequest wanted) {
        audit.looked(consumer, "read_contacts_by_api", consumer.ref().value());
        return page(view, type, wanted);
    }

    <T extends Record> Optional<T> one(View view, Class<T> type, String key) {
        return db.sql("select " + columns(type) + " from exchange." + view.name + " where key = :key")
                .param("key", key)
                .query(RecordMapper.of(type))
                .optional();
    }

    /// The column of each component; in quotes, for `group` is a word of SQL.
    private static String columns(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents())
                .map(component -> '"' + JdbcUtils.convertPropertyNameToUnderscoreName(component.getName()) + '"')
                .collect(Collectors.joining(", "));
    }
}
