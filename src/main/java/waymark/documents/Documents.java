package waymark.documents;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import waymark.audit.Audit;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Outcome;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.files.ScanResult;
import waymark.web.files.SealedStream;
import waymark.web.forms.IdempotencyKey;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The documents. A file is saved with its document, history and audit entry in one transaction: all of it is
/// there, or nothing.
@Repository
@Transactional(readOnly = true)
class Documents {

    private static final int PIECE = 1 << 20;

    private static final String OVER = """
             where (keep_until < :today and holder <> all (:own) or removed_on < cast(:today as date) - :days)
            """;

    private static final String VERSIONS = """
            select v.id, v.number, v.file_name, v.sealed_name, v.format, v.bytes, v.scan, v.note, v.sealed_note, v.added_on,
                   v.added_by_name
              from documents.document_version v
            """;

    /// Documents and versions before what is sealed of them is opened.
    private record Head(
            UUID id,
            int version,
            Document.About about,
            DocumentText.Kept title,
            DocumentText.Kept givenBy,
            DocumentText.Kept usableFor,
            @Nullable LocalDate removedOn,
            DocumentText.Kept because) {}

    private record Version(DocumentVersion it, DocumentText.Kept name, DocumentText.Kept note) {}

    private final JdbcClient db;
    private final History history;
    private final Audit audit;
    private final DocumentKeys keys;
    private final DocumentHolders holders;
    private final DocumentLines lines;
    private final List<DocumentHold> holds;
    private final DocumentLimits limits;
    private final UploadFolder folder;

    Documents(
            JdbcClient db,
            History history,
            Audit audit,
            DocumentKeys keys,
            DocumentHolders holders,
            DocumentLines lines,
            List<DocumentHold> holds,
            DocumentLimits limits,
            UploadFolder folder) {
        this.db = db;
        this.history = history;
        this.audit = audit;
        this.keys = keys;
        this.holders = holders;
        this.lines = lines;
        this.holds = List.copyOf(holds);
        this.limits = limits;
        this.folder = folder;
    }

    Document get(Ref ref) {
        var head = db.sql("""
                select id, version, holder, thing, kind, title, sealed_title, given_by, sealed_given_by, usable_for,
                       sealed_usable_for, dated, keep_until, added_on, added_by_name,
                       removed_on, removed_because, sealed_because
                  from documents.document
                 where ref = :ref
                """)
                .param("ref", ref.value())
                .query((row, _) -> new Head(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        RecordMapper.read(row, Document.About.class),
                        DocumentText.TITLE.of(row),
                        DocumentText.GIVEN_BY.of(row),
                        DocumentText.USABLE_FOR.of(row),
                        row.getObject("removed_on", LocalDate.class),
                        DocumentText.REMOVAL.of(row)))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
        var own = holders.ownKey(head.about().thing());
        var about = head.about()
                .with(
                        DocumentText.TITLE.read(own, head.id(), head.title()),
                        DocumentText.GIVEN_BY.read(own, head.id(), head.givenBy()),
                        DocumentText.USABLE_FOR.read(own, head.id(), head.usableFor()));
        var versions = versions(own, head.id());
        return head.removedOn() == null
                ? new Document.Kept(ref, head.version(), about, versions)
                : new Document.Removed(
                        ref,
                        head.version(),
                        about,
                        versions,
                        head.removedOn(),
                        DocumentText.REMOVAL.read(own, head.id(), head.because()));
    }

    private List<DocumentVersion> versions(Optional<DocumentHolder.Sealer> own, UUID document) {
        return db
                .sql(VERSIONS + "where v.document = :document order by v.number desc")
                .param("document", document)
                .query((row, _) -> new Version(
                        RecordMapper.read(row, DocumentVersion.class),
                        DocumentText.FILE_NAME.of(row),
                        DocumentText.NOTE.of(row)))
                .list()
                .stream()
                .map(one -> one.it()
                        .with(
                                DocumentText.FILE_NAME.read(own, one.it().id(), one.name()),
                                DocumentText.NOTE.read(own, one.it().id(), one.note())))
                .toList();
    }

    /// The documents of a thing, the newest first.
    ///
    /// @param removed whether removed ones are among them
    List<DocumentLine> of(Ref thing, boolean removed) {
        return lines.list(
                db.sql(DocumentLine.SELECT + """
                 where d.thing = :thing
                   and (d.removed_on is null or :removed)
                 order by d.removed_on is not null, d.dated desc, d.ref desc
                """).param("thing", thing.value()).param("removed", removed));
    }

    /// The documents of several things, the newest first.
    List<DocumentLine> of(Collection<Ref> things) {
        return lines.list(db.sql(DocumentLine.SELECT + """
                 where d.thing = any (:things) and d.removed_on is null
                 order by d.dated desc, d.ref desc
                """)
                .paramSource(RecordParameters.none().with("things", things)));
    }

    List<TimelineEntry> history(Ref ref) {
        record Event(UUID id, DocumentText.Kept words, TimelineEntry entry) {}
        var own = holders.ownKey(at(ref).thing());
        return db
                .sql("""
                select e.id, e.on_day, e.at, e.by_name, e.headline, e.words, e.sealed_words
                  from documents.document_event e
                  join documents.document d on d.id = e.document
                 where d.ref = :ref
                 order by e.at desc
                """)
                .param("ref", ref.value())
                .query((row, _) -> new Event(
                        row.getObject("id", UUID.class),
                        DocumentText.EVENT.of(row),
                        RecordMapper.read(row, TimelineEntry.class)))
                .list()
                .stream()
                .map(one -> one.entry().withWords(DocumentText.EVENT.read(own, one.id(), one.words())))
                .toList();
    }

    /// The reference of the next document. One that is not used leaves a gap, which does no harm.
    @Transactional(label = IdempotencyKey.NOT_YET)
    public Ref nextRef() {
        return Ref.numbered(
                "DO",
                db.sql("select nextval('documents.document_number')")
                        .query(Long.class)
                        .single());
    }

    /// Saves a document with its first version.
    @Transactional
    public Outcome<Document> save(Actor actor, DocumentEvent.Added event, SealedUpload file) {
        var full = full(event.thing(), 1, file);
        if (full.any()) {
            return rollBack(full);
        }
        var id = UUID.randomUUID();
        var own = holders.ownKey(event.thing());
        var title = DocumentText.TITLE.keep(own, id, event.title());
        var givenBy = DocumentText.GIVEN_BY.keep(own, id, event.givenBy());
        var usableFor = DocumentText.USABLE_FOR.keep(own, id, event.usableFor());
        db.sql("""
                insert into documents.document
                  (id, ref, holder, thing, kind, title, sealed_title, given_by, sealed_given_by, usable_for, sealed_usable_for,
                   dated, keep_until, added_on, added_by, added_by_name)
                values (:id, :ref, :holder, :thing, :kind, :title, :sealed, :givenBy, :sealedGivenBy, :usableFor,
                        :sealedUsableFor, :dated, :keepUntil, :on, :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(event)
                        .by(actor)
                        .with("id", id)
                        .with("title", title.clear())
                        .with("sealed", title.sealed())
                        .with("givenBy", givenBy.clear())
                        .with("sealedGivenBy", givenBy.sealed())
                        .with("usableFor", usableFor.clear())
                        .with("sealedUsableFor", usableFor.sealed()))
                .update();
        addVersion(actor, event.ref(), 1, "", event.on(), file);
        record(actor, "add_document", event, 1, List.of("added"));
        return Saved.done();
    }

    /// Saves a new version.
    @Transactional
    public Outcome<Document> save(Actor actor, DocumentEvent.Replaced event, SealedUpload file) {
        var it = get(event.ref());
        var full = full(it.about().thing(), 0, file);
        if (full.any()) {
            return rollBack(full);
        }
        if (update("""
                update documents.document set keep_until = :keepUntil, version = version + 1
                 where ref = :ref and version = :version and removed_on is null
                """, RecordParameters.of(event)) == 0) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Saved.stale(get(event.ref()));
        }
        addVersion(actor, event.ref(), event.number(), event.note(), event.on(), file);
        record(actor, "replace_document", event, event.version() + 1, List.of("version"));
        return Saved.done();
    }

    /// Removes a document, or puts it back.
    @Transactional
    public Saved<Document> save(Actor actor, DocumentEvent.StateChanged event) {
        var act = event instanceof DocumentEvent.Removed ? "remove_document" : "restore_document";
        int changed = switch (event) {
            case DocumentEvent.Removed removed -> remove(actor, removed);
            case DocumentEvent.Restored restored -> update("""
                update documents.document
                   set removed_on = null, removed_by = null, removed_because = '', sealed_because = null,
                       version = version + 1
                 where ref = :ref and version = :version and removed_on is not null
                """, RecordParameters.of(restored));
        };
        if (changed == 0) {
            return Saved.stale(get(event.ref()));
        }
        record(actor, act, event, 0, List.of("state"));
        return Saved.done();
    }

    private int remove(Actor actor, DocumentEvent.Removed removed) {
        var at = at(removed.ref());
        var because = DocumentText.REMOVAL.keep(holders.ownKey(at.thing()), at.id(), removed.because());
        return update(
                """
                update documents.document
                   set removed_on = :on, removed_by = :actor, removed_because = :because, sealed_because = :sealed,
                       version = version + 1
                 where ref = :ref and version = :version and removed_on is null
                """,
                RecordParameters.of(removed)
                        .by(actor)
                        .with("because", because.clear())
                        .with("sealed", because.sealed()));
    }

    private int update(String statement, RecordParameters parameters) {
        return db.sql(statement).paramSource(parameters).update();
    }

    /// Of two files that are added to a thing at once, the second is counted after the first.
    private Problems full(Ref thing, int documents, SealedUpload file) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:thing, 0))")
                .param("thing", thing.value())
                .query((row, number) -> true)
                .single();
        var used = db.sql("""
                select count(distinct d.id) filter (where d.removed_on is null) as documents,
                       coalesce(sum(v.bytes), 0) as bytes
                  from documents.document d
                  join documents.document_version v on v.document = d.id
                 where d.thing = :thing
                """)
                .param("thing", thing.value())
                .query(RecordMapper.of(DocumentLimits.Used.class))
                .single();
        var problems = new Problems();
        limits.check(problems, used, documents, file.bytes());
        return problems;
    }

    private static Outcome<Document> rollBack(Problems problems) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Ruling.Refused<>(problems.list());
    }

    private void addVersion(Actor actor, Ref ref, int number, String note, LocalDate on, SealedUpload file) {
        var id = UUID.randomUUID();
        var document = at(ref);
        var own = holders.ownKey(document.thing());
        var fileName = DocumentText.FILE_NAME.keep(own, id, file.name());
        var kept = DocumentText.NOTE.keep(own, id, note);
        try (var sealed = folder.reads(file.stem())) {
            long length = folder.length(file.stem());
            db.sql("""
                    insert into documents.document_version
                      (id, document, number, file_name, sealed_name, format, bytes, sha256, pieces, sealed_key, scan, note,
                       sealed_note, added_on, added_by, added_by_name)
                    values (:id, :document, :number, :name, :sealedName, :format, :bytes, :sha256, :pieces, :sealedKey,
                            :scan, :note, :sealedNote, :on, :actor, :actorName)
                    """)
                    .paramSource(RecordParameters.of(file)
                            .by(actor)
                            .with("id", id)
                            .with("document", document.id())
                            .with("number", number)
                            .with("name", fileName.clear())
                            .with("sealedName", fileName.sealed())
                            .with("pieces", (int) ((length + PIECE - 1) / PIECE))
                            .with("sealedKey", sealed(own, id, file.key()))
                            .with("note", kept.clear())
                            .with("sealedNote", kept.sealed())
                            .with("on", on))
                    .update();
            int position = 0;
            for (var piece = sealed.readNBytes(PIECE); piece.length > 0; piece = sealed.readNBytes(PIECE)) {
                db.sql("""
                        insert into documents.document_content (document_version, position, sealed)
                        values (:version, :position, :sealed)
                        """)
                        .param("version", id)
                        .param("position", position++)
                        .param("sealed", piece)
                        .update();
            }
        } catch (IOException unreadable) {
            throw new InvariantViolation("an upload that was taken cannot be read", unreadable);
        }
    }

    /// @param thing that the document hangs on
    private record At(UUID id, Ref thing) {}

    private At at(Ref document) {
        return db.sql("select id, thing from documents.document where ref = :ref")
                .param("ref", document.value())
                .query(RecordMapper.of(At.class))
                .optional()
                .orElseThrow(() -> new NotFound(document));
    }

    private byte[] sealed(Optional<DocumentHolder.Sealer> own, UUID version, byte[] key) {
        return own.map(sealer -> keys.seal(sealer, version, key)).orElseGet(() -> keys.seal(version, key));
    }

    private Optional<byte[]> opened(Ref thing, UUID version, byte[] sealed) {
        return DocumentKeys.needsOwn(sealed)
                ? holders.ownKey(thing).flatMap(own -> keys.open(own, version, sealed))
                : keys.open(version, sealed);
    }

    /// Deletes what hangs on a thing that is erased, also what was to be kept longer. The database allows it to the
    /// system, for things that are on the list of what was erased.
    @Transactional
    public void erase(Actor system, Ref thing) {
        db.sql("delete from documents.document where thing = :thing")
                .param("thing", thing.value())
                .update();
    }

    private void record(Actor actor, String act, DocumentEvent event, long version, List<String> fields) {
        var id = UUID.randomUUID();
        var document = at(event.ref());
        var words = DocumentText.EVENT.keep(holders.ownKey(document.thing()), id, event.words());
        history.append(
                actor,
                History.Change.of(act, event.ref(), version, fields),
                """
                insert into documents.document_event
                  (id, document, on_day, by_person, by_name, headline, words, sealed_words)
                values (:id, :document, :on, :actor, :actorName, :headline, :words, :sealed)
                """,
                event.headline(),
                RecordParameters.none()
                        .with("id", id)
                        .with("document", document.id())
                        .with("on", event.on())
                        .with("headline", event.headline())
                        .with("words", words.clear())
                        .with("sealed", words.sealed()));
    }

    /// Records in the audit log that somebody sent a file with a virus; nothing of it is kept.
    @Transactional(label = IdempotencyKey.NOT_YET)
    public void infected(Actor actor, Ref thing) {
        audit.refused(actor, "add_document", thing.value(), List.of("virus"));
    }

    /// A version with its sealed contents copied to this machine's disk, to be sent once the transaction has
    /// ended.
    ///
    /// @param stem the name it lies under in the folder of uploads
    record Copied(DocumentVersion version, byte[] key, String stem) {}

    /// @param recorded whether the audit log says who downloaded it
    @Transactional
    public Copied copy(Actor actor, Document document, int number, boolean recorded) {
        var version = document.versions().stream()
                .filter(one -> one.number() == number && one.offered())
                .findFirst()
                .orElseThrow(() -> new NotFound(document.ref()));
        if (recorded) {
            audit.looked(actor, "download_document", document.ref().value());
        }
        return copy(version);
    }

    private Copied copy(DocumentVersion version) {
        record Sealed(byte[] sealedKey, int pieces, String thing) {}
        var sealed = db.sql("""
                select v.sealed_key, v.pieces, d.thing from documents.document_version v
                  join documents.document d on d.id = v.document
                 where v.id = :id
                """)
                .param("id", version.id())
                .query(RecordMapper.of(Sealed.class))
                .single();
        var key = opened(new Ref(sealed.thing()), version.id(), sealed.sealedKey())
                .orElseThrow(DocumentUnreadable::new);
        var stem = UUID.randomUUID().toString();
        try (var copy = folder.writes(stem)) {
            for (int position = 0; position < sealed.pieces(); position++) {
                copy.write(db.sql("""
                        select sealed from documents.document_content
                         where document_version = :version and position = :position
                        """)
                        .param("version", version.id())
                        .param("position", position)
                        .query((row, number) -> row.getBytes(1))
                        .single());
            }
        } catch (IOException full) {
            folder.forget(stem);
            throw new InvariantViolation("a document cannot be copied to this machine's disk", full);
        }
        return new Copied(version, key, stem);
    }

    /// Its contents, which are deleted from the disk once they were read.
    InputStream open(Copied copied) {
        try {
            return SealedStream.opened(
                    folder.readsOnce(copied.stem()),
                    copied.key(),
                    copied.version().bytes());
        } catch (IOException unreadable) {
            throw new InvariantViolation("a document that its own key does not open", unreadable);
        }
    }

    /// The files that whoever asks may read, but those that only the key of their own thing opens.
    List<DocumentsApi.ExportedFile> readable() {
        return db
                .sql("""
                select d.ref, d.thing, v.number, v.file_name, v.id, v.sealed_key
                  from documents.document d join documents.document_version v on v.document = d.id
                 where v.scan <> 'FOUND'
                 order by d.thing, d.ref, v.number
                """)
                .query((row, _) -> DocumentKeys.needsOwn(row.getBytes("sealed_key"))
                        ? Optional.<DocumentsApi.ExportedFile>empty()
                        : Optional.of(new DocumentsApi.ExportedFile(
                                new Ref(row.getString("ref")),
                                new Ref(row.getString("thing")),
                                row.getInt("number"),
                                row.getString("file_name"),
                                row.getObject("id", UUID.class))))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// Deletes what is kept no longer, and nothing of a thing that is held. What hangs on a thing with a key
    /// of its own goes with the thing: it has no day of its own.
    ///
    /// @return how many
    @Transactional
    public int deleteExpired(Actor system, LocalDate today) {
        var over = RecordParameters.none()
                .with("today", today)
                .with("days", Document.Removed.DAYS)
                .with("own", holders.kindsWithKey());
        var held = holds.stream().flatMap(hold -> hold.held(system).stream()).collect(Collectors.toSet());
        record Over(Ref ref, Ref thing) {}
        var due = db
                .sql("select ref, thing from documents.document" + OVER)
                .paramSource(over)
                .query(RecordMapper.of(Over.class))
                .list()
                .stream()
                .filter(one -> !held.contains(holders.of(one.thing()).whole(one.thing())))
                .map(Over::ref)
                .toList();
        var gone = db.sql("delete from documents.document" + OVER + " and ref = any (:due) returning ref")
                .paramSource(over.with("due", due))
                .query(String.class)
                .list();
        gone.forEach(ref -> audit.changed(system, "delete_document", ref, 0, List.of("deleted")));
        return gone.size();
    }

    /// Ids of versions that no scanner has looked at, the oldest first.
    List<UUID> notScanned() {
        return db.sql("""
                select id from documents.document_version where scan = 'NOT_SCANNED' order by added_on, id limit 200
                """)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    @Transactional
    public Copied copy(Actor system, UUID version) {
        return copy(db.sql(VERSIONS + "where v.id = :id")
                .param("id", version)
                .query(RecordMapper.of(DocumentVersion.class))
                .single());
    }

    /// Keeps what a scanner said later.
    @Transactional
    public void scanned(Actor system, UUID version, ScanResult result) {
        db.sql("update documents.document_version set scan = :scan where id = :id and scan = 'NOT_SCANNED'")
                .param("scan", result.name())
                .param("id", version)
                .update();
        var ref = db.sql("""
                select d.ref from documents.document d join documents.document_version v on v.document = d.id
                 where v.id = :id
                """).param("id", version).query(String.class).single();
        audit.changed(system, "scan_document", ref, 0, List.of(result.name().toLowerCase(Locale.ROOT)));
    }

    /// Seals what was written in clear about documents of things with a key of their own, before it was sealed.
    ///
    /// @return how many texts
    @Transactional
    public int sealTexts(Actor system) {
        record Clear(UUID id, Ref thing, DocumentText.Kept kept) {}
        int sealed = 0;
        for (var text : DocumentText.values()) {
            var clear = db.sql(text.selectClear())
                    .paramSource(RecordParameters.none().with("kinds", holders.kindsWithKey()))
                    .query((row, _) ->
                            new Clear(row.getObject("id", UUID.class), new Ref(row.getString("thing")), text.of(row)))
                    .list();
            for (var each : clear) {
                var kept = text.keep(
                        holders.ownKey(each.thing()), each.id(), each.kept().clear());
                sealed += update(text.update(), RecordParameters.of(kept).with("id", each.id()));
            }
        }
        if (sealed > 0) {
            audit.changed(system, "reseal_documents", "documents", 0, List.of("texts"));
        }
        return sealed;
    }

    /// Seals the keys of files with the newest key that an earlier one sealed.
    ///
    /// @return how many
    @Transactional
    public int seal(Actor system) {
        record Key(UUID id, byte[] sealedKey, String thing) {}
        var earlier = db.sql("""
                select v.id, v.sealed_key, d.thing from documents.document_version v
                  join documents.document d on d.id = v.document
                 where case when d.holder = any(:kinds) then substring(v.sealed_key from 1 for 6) <> :newestWithOwn
                            else substring(v.sealed_key from 1 for 5) <> :newest end
                 limit 1000
                """)
                .paramSource(RecordParameters.none()
                        .with("kinds", holders.kindsWithKey())
                        .with("newest", keys.newest())
                        .with("newestWithOwn", keys.newestWithOwn()))
                .query(RecordMapper.of(Key.class))
                .list();
        int sealed = 0;
        for (var each : earlier) {
            var thing = new Ref(each.thing());
            var key = opened(thing, each.id(), each.sealedKey());
            if (key.isPresent()) {
                sealed += db.sql("update documents.document_version set sealed_key = :key where id = :id")
                        .param("key", sealed(holders.ownKey(thing), each.id(), key.get()))
                        .param("id", each.id())
                        .update();
            }
        }
        if (sealed > 0) {
            audit.changed(system, "reseal_documents", "documents", 0, List.of("key"));
        }
        return sealed;
    }
}
