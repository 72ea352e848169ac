package waymark.cases.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.Clocks;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// Who looked at a case, and when: each page of it, and each opening of a sealed field.
@Repository
@Transactional(readOnly = true)
class Looks {

    /// As many as a page shows.
    static final int MOST = 500;

    private static final String SYSTEM = "Finding a case by its reference";

    private static final String ROWS = """
            select l.at, l.person, l.person_name, coalesce(o.name, l.organisation) as organisation, l.capacity, l.part, l.id,
                   l.sealed
              from (
                select id, case_id, at, person, person_name, organisation, capacity, part, cast(null as bytea) as sealed
                  from cases.look
                union all
                select id, case_id, at, person, person_name, organisation, 'sealed', kind, sealed from cases.sealed_opening) l
              left join directory_open.organisation o on o.code = l.organisation
             where l.case_id = :case
               and (cast(:person as uuid) is null or l.person = :person)
               and (:as = '' or l.capacity = :as)
               and (cast(:from as timestamptz) is null or l.at >= :from)
               and (cast(:until as timestamptz) is null or l.at < :until)
             order by l.at desc, l.id
             limit :most
            """;

    /// What a reader asks for.
    ///
    /// @param as a capacity in its word, `sealed` for openings of a sealed field, empty for all
    record Filter(
            @Nullable UUID person,
            String as,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        static final Filter ALL = new Filter(null, "", null, null);
    }

    /// One look.
    ///
    /// @param as the capacity in its word, or `sealed`
    /// @param part of the case, as the last part of its address, or the sealed field; empty for the case itself
    /// @param reason of an opening of a sealed field, where the reader may read it; else empty
    record Look(Instant at, UUID person, String name, String organisation, String as, String part, String reason) {

        boolean sealed() {
            return as.equals("sealed");
        }

        boolean emergency() {
            return as.equals(Capacity.EMERGENCY.word());
        }

        String asTitle() {
            return sealed() ? "Sealed field opened" : Capacity.of(as).title();
        }

        String partTitle() {
            var words = part.replace('-', ' ');
            return switch (part) {
                case "" -> "The case";
                case "nrm" -> "NRM";
                case "htcds" -> "Case data standard";
                case "looks" -> "Who looked";
                case "beginning" -> "Where and how it began";
                case "outcomes" -> "How they are";
                case "sealed" -> "Sealed fields";
                case "disclosures" -> "Sharing";
                case "requests" -> "Data rights";
                case "leaving" -> "When support ends";
                case "retention" -> "How long it is kept";
                case "plan" -> "Plan of support";
                case "plan-copy" -> "The person’s copy";
                default -> Character.toUpperCase(words.charAt(0)) + words.substring(1);
            };
        }
    }

    /// Somebody who looked.
    record Looker(UUID person, String name) {}

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final Audit audit;
    private final RunAsSystem asSystem;

    Looks(JdbcClient db, CaseCipher cipher, Audit audit, RunAsSystem asSystem) {
        this.db = db;
        this.cipher = cipher;
        this.audit = audit;
        this.asSystem = asSystem;
    }

    /// Newest first, for members of the case.
    List<Look> at(Case it, Filter filter) {
        return looks(it.id(), filter, true);
    }

    /// Everybody who ever looked at it, by name.
    List<Looker> lookers(UUID caseId) {
        return db.sql("""
                select l.person, max(l.person_name) as name
                  from cases.look l where l.case_id = :case group by l.person order by lower(max(l.person_name)), l.person
                """)
                .param("case", caseId)
                .query((row, _) -> new Looker(row.getObject("person", UUID.class), row.getString("name")))
                .list();
    }

    /// The case with that reference, for information governance, who learns nothing else of it.
    @Transactional
    Optional<UUID> find(Actor.Person governance, Ref ref) {
        audit.looked(governance, "read_case_looks", ref.value());
        return asSystem.get(
                SYSTEM,
                _ -> db.sql("select id from cases.case_record where ref = :ref")
                        .param("ref", ref.value())
                        .query((row, number) -> row.getObject("id", UUID.class))
                        .optional());
    }

    /// Newest first and without reasons, for information governance.
    List<Look> byReference(UUID caseId, Filter filter) {
        return looks(caseId, filter, false);
    }

    private List<Look> looks(UUID caseId, Filter filter, boolean reasons) {
        return db.sql(ROWS)
                .paramSource(RecordParameters.none()
                        .with("case", caseId)
                        .with("person", filter.person())
                        .with("as", filter.as())
                        .with("from", moment(filter.from()))
                        .with(
                                "until",
                                filter.until() == null
                                        ? null
                                        : moment(filter.until().plusDays(1)))
                        .with("most", MOST))
                .query((row, _) -> read(caseId, row, reasons))
                .list();
    }

    private Look read(UUID caseId, ResultSet row, boolean reasons) throws SQLException {
        var sealed = row.getBytes("sealed");
        return new Look(
                row.getTimestamp("at").toInstant(),
                row.getObject("person", UUID.class),
                row.getString("person_name"),
                row.getString("organisation"),
                row.getString("capacity"),
                row.getString("part"),
                sealed == null || !reasons
                        ? ""
                        : cipher.open(
                                caseId,
                                new Place("cases.sealed_opening", row.getObject("id", UUID.class), "sealed", 1),
                                sealed));
    }

    private static @Nullable Instant moment(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Clocks.LONDON).toInstant();
    }
}
