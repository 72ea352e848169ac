package waymark.cases.documents;

import static waymark.kernel.Permission.WORK_CASES;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.CaseFileKeys;
import waymark.documents.DocumentHolder;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Documents on cases: read by who may open the case, added by who works on it. Titles, names of files and notes
/// are sealed with the key of the case, as the files are.
@Component
class CaseDocuments implements DocumentHolder {

    private final JdbcClient db;
    private final CaseFileKeys fileKeys;

    CaseDocuments(JdbcClient db, CaseFileKeys fileKeys) {
        this.db = db;
        this.fileKeys = fileKeys;
    }

    @Override
    public String kind() {
        return "case";
    }

    @Override
    public String letters() {
        return "CA";
    }

    @Override
    public String path(Ref thing) {
        return "/cases/" + thing + "/documents";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Thing> find(Actor.Person reader, Ref thing) {
        return reader.may(WORK_CASES)
                ? db.sql("select may_add from cases_open.document_holder where ref = :ref")
                        .param("ref", thing.value())
                        .query((row, _) -> new Thing(thing, "Case", row.getBoolean("may_add")))
                        .optional()
                : Optional.empty();
    }

    @Override
    public String advice() {
        return "Whatever is written about it is sealed as the case is.";
    }

    @Override
    public boolean ofCase() {
        return true;
    }

    @Override
    public Optional<OwnKey> ownKey() {
        return Optional.of(fileKeys);
    }

    @Override
    public boolean recordsDownloads() {
        return true;
    }
}
