package waymark.cases.record;

import java.util.Base64;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.documents.DocumentHolder;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;

/// Seals the keys of the files of a case, and of its people in the NRM, with the key of the case: they go with
/// it.
@Component
public class CaseFileKeys implements DocumentHolder.OwnKey {

    private final JdbcClient db;
    private final CaseCipher cipher;

    CaseFileKeys(JdbcClient db, CaseCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    @Override
    public byte[] seal(Ref thing, UUID version, byte[] key) {
        return cipher.seal(caseOf(thing), place(version), Base64.getEncoder().encodeToString(key));
    }

    @Override
    public byte[] open(Ref thing, UUID version, byte[] sealed) {
        return Base64.getDecoder().decode(cipher.open(caseOf(thing), place(version), sealed));
    }

    private UUID caseOf(Ref thing) {
        return db.sql("""
                select id from cases.case_record where ref = :ref
                union all
                select case_id from cases.nrm_process where ref = :ref
                """)
                .param("ref", thing.value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional()
                .orElseThrow(() -> new NotFound(thing));
    }

    private static Place place(UUID version) {
        return new Place("documents.document_version", version, "sealed_key", 1);
    }
}
