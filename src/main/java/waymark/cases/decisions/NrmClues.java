package waymark.cases.decisions;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.matching.ClueSource;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.PersonInCase;

/// The reference under which the Home Office knows somebody: the same reference in another case is the same
/// person.
@Repository
@Transactional(readOnly = true)
class NrmClues implements ClueSource {

    private final JdbcClient db;
    private final CaseCipher cipher;

    NrmClues(JdbcClient db, CaseCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    @Override
    public Known known(UUID caseId, PersonInCase person) {
        return db
                .sql("""
                select id, sealed_version, sealed from cases.nrm_process
                 where case_id = :case and person_in_case = :person order by since desc, ref
                """)
                .param("case", caseId)
                .param("person", person.id())
                .query((row, _) -> cipher.openRecord(
                        caseId,
                        NrmProcesses.references(row.getObject("id", UUID.class), row.getInt("sealed_version")),
                        row.getBytes("sealed"),
                        NrmReferences.class))
                .list()
                .stream()
                .filter(references -> !references.referral().isEmpty())
                .findFirst()
                .map(references -> new Known(List.of(), references.referral(), null))
                .orElse(Known.NOTHING);
    }
}
