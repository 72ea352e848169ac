package waymark.cases.record;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.documents.DocumentHolder;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;

/// Seals the keys, titles and names of the files of a case, and of its people in the NRM, with the key of the case:
/// they go with it.
@Component
public class CaseFileKeys implements DocumentHolder.OwnKey {

    private record CaseSealer(CaseCipher cipher, UUID caseId) implements DocumentHolder.Sealer {

        @Override
        public byte[] seal(DocumentHolder.Field field, String text) {
            return cipher.seal(caseId, place(field), text);
        }

        @Override
        public String open(DocumentHolder.Field field, byte[] sealed) {
            return cipher.open(caseId, place(field), sealed);
        }

        private static Place place(DocumentHolder.Field field) {
            return new Place(field.table(), field.row(), field.column(), 1);
        }
    }

    private final JdbcClient db;
    private final CaseCipher cipher;

    CaseFileKeys(JdbcClient db, CaseCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    @Override
    public DocumentHolder.Sealer of(Ref thing) {
        return new CaseSealer(
                cipher,
                db.sql("""
                        select id from cases.case_record where ref = :ref
                        union all
                        select case_id from cases.nrm_process where ref = :ref
                        """)
                        .param("ref", thing.value())
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .optional()
                        .orElseThrow(() -> new NotFound(thing)));
    }
}
