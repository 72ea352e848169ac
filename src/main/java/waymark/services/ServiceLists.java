package waymark.services;

import static waymark.kernel.Permission.KEEP_CONTACTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Grant;
import waymark.kernel.Scope;
import waymark.web.sql.RecordMapper;

/// The services in lists, each one statement.
@Repository
@Transactional(readOnly = true)
public class ServiceLists {

    private static final String ORDER = " order by k.position, k.code, lower(s.name), s.ref";

    private static final String KEPT = """
             where coalesce(s.to_date >= :today, true) and (:everybodys or s.organisation = any (:organisations))
            """;

    /// A service that was not checked for so long that somebody is asked.
    public record Due(String ref, String name, String organisation, String organisationName, LocalDate checkedOn) {}

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    ServiceLists(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /// Those offered today.
    public List<ServiceRow> current(Actor actor) {
        return rows(" where o.current and s.from_date <= :today and coalesce(s.to_date >= :today, true)");
    }

    /// Those offered today in the area, for its contact sheet.
    public List<ServiceRow> in(Actor actor, String area) {
        return current(actor).stream().filter(row -> row.details().serves(area)).toList();
    }

    /// Those of an organisation that have not ended.
    public List<ServiceRow> of(Actor actor, String organisation) {
        return db.sql(ServiceReader.ROWS
                        + " where s.organisation = :organisation and coalesce(s.to_date >= :today, true)" + ORDER)
                .param("today", LocalDate.now(clock))
                .param("organisation", organisation)
                .query(ServiceReader::row)
                .list();
    }

    /// Those that the reader keeps and that have not ended.
    public List<ServiceRow> kept(Actor.Person actor) {
        return keepsNone(actor)
                ? List.of()
                : kept(actor, ServiceReader.ROWS + KEPT + ORDER)
                        .query(ServiceReader::row)
                        .list();
    }

    /// Those of them that somebody has to say are still right.
    public List<Due> due(Actor.Person actor) {
        return keepsNone(actor)
                ? List.of()
                : kept(
                                actor,
                                """
                        select s.ref, s.name, s.organisation, o.name as organisation_name, s.checked_on
                          from directory.service s
                          join directory.service_kind k on k.code = s.kind
                          join directory_open.organisation o on o.code = s.organisation
                        """ + KEPT
                                        + " and s.checked_on + (select directory.setting('ask_days', :today)) < :today"
                                        + ORDER)
                        .query(RecordMapper.of(Due.class))
                        .list();
    }

    private static boolean keepsNone(Actor.Person actor) {
        return !actor.may(KEEP_CONTACTS, Scope.PARTNERSHIP) && organisations(actor).length == 0;
    }

    private static String[] organisations(Actor.Person actor) {
        return actor.grants().stream()
                .filter(grant -> grant.permissions().contains(KEEP_CONTACTS))
                .map(Grant::scope)
                .filter(Scope.InOrganisation.class::isInstance)
                .map(scope -> ((Scope.InOrganisation) scope).code())
                .toArray(String[]::new);
    }

    private JdbcClient.StatementSpec kept(Actor.Person actor, String sql) {
        return db.sql(sql)
                .param("today", LocalDate.now(clock))
                .param("everybodys", actor.may(KEEP_CONTACTS, Scope.PARTNERSHIP))
                .param("organisations", organisations(actor));
    }

    /// Code of the partnership that this installation serves: references are its own.
    public String partnership(Actor actor) {
        return db.sql("select code from directory_open.partnership")
                .query(String.class)
                .single();
    }

    /// All services, ended ones too, for a file, with an entry in the audit log.
    @Transactional
    public List<ServiceRow> export(Actor actor) {
        audit.looked(actor, "export_services", "services");
        return rows("");
    }

    private List<ServiceRow> rows(String which) {
        return db.sql(ServiceReader.ROWS + which + ORDER)
                .param("today", LocalDate.now(clock))
                .query(ServiceReader::row)
                .list();
    }
}
