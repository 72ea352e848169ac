package waymark.cases.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.matching.ClueSource;
import waymark.cases.matching.SamePerson;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.PersonInCase;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.FieldChanges;
import waymark.kernel.Saved;
import waymark.web.sql.RecordParameters;

/// How cases began.
@Repository
@Transactional(readOnly = true)
public class CaseOrigins {

    /// As it is kept.
    ///
    /// @param version 0 where nothing is kept yet
    public record Kept(int version, CaseOrigin origin) {}

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final SamePerson samePerson;

    CaseOrigins(JdbcClient db, CaseCipher cipher, CaseHistory history, SamePerson samePerson) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.samePerson = samePerson;
    }

    /// What is known of how the case began.
    public Kept of(UUID caseId) {
        return find(db, cipher, caseId);
    }

    private static Kept find(JdbcClient db, CaseCipher cipher, UUID caseId) {
        return db.sql("select version, sealed from cases.origin where case_id = :case")
                .param("case", caseId)
                .query((row, _) -> {
                    int version = row.getInt("version");
                    return new Kept(
                            version,
                            cipher.openRecord(
                                    caseId, place(caseId, version), row.getBytes("sealed"), CaseOrigin.class));
                })
                .optional()
                .orElseGet(() -> new Kept(0, CaseOrigin.UNKNOWN));
    }

    private static Place place(UUID caseId, int version) {
        return new Place("cases.origin", caseId, "sealed", version);
    }

    /// With a case that has just been opened.
    @Transactional
    public void begin(Case it, CaseOrigin origin) {
        write(it, 0, origin);
        samePerson.write(it.id(), it.main());
    }

    /// Changes what is known.
    @Transactional
    public Saved<Case> save(Actor.Person actor, Case it, int version, CaseOrigin before, CaseOrigin origin) {
        if (write(it, version, origin) == 0) {
            return Saved.stale(it);
        }
        samePerson.write(it.id(), it.main());
        history.append(
                actor,
                it,
                "change_case_origin",
                version + 1L,
                FieldChanges.between(before, origin),
                "What is known of how it began was changed",
                "");
        return Saved.done();
    }

    private int write(Case it, int version, CaseOrigin origin) {
        var parameters = RecordParameters.none()
                .with("case", it.id())
                .with("version", version)
                .with("sealed", cipher.sealRecord(it.id(), place(it.id(), version + 1), origin));
        return db.sql(version == 0 ? """
                                insert into cases.origin (case_id, sealed) values (:case, :sealed)
                                on conflict (case_id) do nothing
                                """ : """
                                update cases.origin set sealed = :sealed, version = version + 1
                                 where case_id = :case and version = :version
                                """).paramSource(parameters).update();
    }

    /// What the person whom the case is about may be known by beside their details.
    @Repository
    static class OriginClues implements ClueSource {

        private final JdbcClient db;
        private final CaseCipher cipher;

        OriginClues(JdbcClient db, CaseCipher cipher) {
            this.db = db;
            this.cipher = cipher;
        }

        @Override
        public Known known(UUID caseId, PersonInCase person) {
            return person.main() ? find(db, cipher, caseId).origin().known() : Known.NOTHING;
        }
    }

    /// The authorities and towns in words, where they are known.
    static List<String> said(CaseOrigin origin, Map<String, String> authorities) {
        var lines = new ArrayList<String>();
        line(lines, "Found", origin.foundTown(), origin.foundAuthority(), authorities);
        line(lines, "Exploited", origin.exploitedTown(), origin.exploitedAuthority(), authorities);
        line(lines, "Lives", origin.livingTown(), origin.livingAuthority(), authorities);
        return lines;
    }

    private static void line(
            List<String> lines, String what, String town, String code, Map<String, String> authorities) {
        var authority = authorities.getOrDefault(code, code);
        if (!town.isEmpty() || !authority.isEmpty()) {
            lines.add("%s: %s%s%s".formatted(what, town, town.isEmpty() || authority.isEmpty() ? "" : ", ", authority));
        }
    }
}
