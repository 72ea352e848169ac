package waymark.support.reading;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.web.sql.RecordParameters;

/// What one code finds, with a database role that sees the copy of that code and no other, and nothing of its
/// case. When somebody looked is not recorded.
@Repository
class CopyRows {

    /// How much may be said to one copy: more than anybody would, and not enough to fill a disk.
    private static final int MOST = 200;

    private static final SecureRandom RANDOM = new SecureRandom();

    /// @param reader private key for answers to complaints, under the code
    /// @param forCase public key for what is said to the plan
    /// @param forManager public key for complaints
    /// @param forReader public key for answers to complaints
    /// @param answers what was said last, by part
    /// @param answered on which day; null where nothing was said yet
    record Row(
            UUID id,
            UUID caseId,
            int number,
            String language,
            String organisation,
            LocalDate givenOn,
            LocalDate until,
            byte[] content,
            byte[] reader,
            byte[] forCase,
            byte[] forManager,
            byte[] forReader,
            Map<Integer, CopyAnswer> answers,
            @Nullable LocalDate answered,
            List<Complaint> complaints) {}

    /// @param answer sealed for the code; null where there is none yet
    record Complaint(
            UUID id,
            String state,
            LocalDate receivedOn,
            @Nullable LocalDate acknowledgedOn,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate closedOn,
            byte @Nullable [] answer) {}

    private record Said(int part, CopyAnswer answer, LocalDate on) {}

    private final JdbcClient db;

    CopyRows(JdbcClient db) {
        this.db = db;
    }

    /// Runs the same statements whether or not there is such a copy.
    @Transactional(readOnly = true)
    public Optional<Row> find(Actor receipt, byte[] lookup) {
        show(lookup);
        var said = db.sql("""
                select distinct on (a.part) a.part, a.answer, r.said_on
                  from support.copy_answer a
                  join support.copy_response r on r.id = a.response
                 order by a.part, r.position desc
                """)
                .query((row, _) -> new Said(
                        row.getInt("part"),
                        CopyAnswer.valueOf(row.getString("answer")),
                        row.getObject("said_on", LocalDate.class)))
                .list();
        var complaints = db.sql("""
                select id, state, received_on, acknowledged_on, answered_on, closed_on, answer_reader
                  from support.complaint order by received_on, id
                """)
                .query((row, _) -> new Complaint(
                        row.getObject("id", UUID.class),
                        row.getString("state"),
                        row.getObject("received_on", LocalDate.class),
                        row.getObject("acknowledged_on", LocalDate.class),
                        row.getObject("answered_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class),
                        row.getBytes("answer_reader")))
                .list();
        var answers = new TreeMap<Integer, CopyAnswer>();
        said.forEach(one -> answers.put(one.part(), one.answer()));
        var last = said.stream().map(Said::on).max(LocalDate::compareTo).orElse(null);
        return db.sql("""
                select id, case_id, number, language, organisation, given_on, phone_until, content, reader, for_case,
                       for_manager, for_reader
                  from support.plan_copy where lookup = :lookup
                """)
                .param("lookup", lookup)
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getInt("number"),
                        row.getString("language"),
                        row.getString("organisation"),
                        row.getObject("given_on", LocalDate.class),
                        row.getObject("phone_until", LocalDate.class),
                        row.getBytes("content"),
                        row.getBytes("reader"),
                        row.getBytes("for_case"),
                        row.getBytes("for_manager"),
                        row.getBytes("for_reader"),
                        answers,
                        last,
                        complaints))
                .optional();
    }

    /// Keeps what was said to the parts.
    ///
    /// @param words sealed for the case; null where nothing was written
    /// @return false where so much was said to this copy already that no more is taken
    @Transactional
    public boolean respond(
            Actor receipt,
            byte[] lookup,
            Row copy,
            UUID id,
            LocalDate today,
            String language,
            byte @Nullable [] words,
            Map<Integer, CopyAnswer> answers) {
        show(lookup);
        if (count("support.copy_response") >= MOST) {
            return false;
        }
        db.sql("""
                insert into support.copy_response (id, case_id, copy, how, said_on, language, words)
                values (:id, :case, :copy, 'phone', :today, :language, :words)
                """)
                .paramSource(RecordParameters.none()
                        .with("id", id)
                        .with("case", copy.caseId())
                        .with("copy", copy.id())
                        .with("today", today)
                        .with("language", language)
                        .with("words", words))
                .update();
        answers.forEach((part, answer) -> db.sql("""
                insert into support.copy_answer (response, case_id, part, answer) values (:id, :case, :part, :answer)
                """)
                .param("id", id)
                .param("case", copy.caseId())
                .param("part", part)
                .param("answer", answer.name())
                .update());
        return true;
    }

    /// Keeps a complaint.
    ///
    /// @param forCase sealed for the case; null where the worker may not read it
    /// @return false where so many were made already that no more is taken
    @Transactional
    public boolean complain(
            Actor receipt,
            byte[] lookup,
            Row copy,
            UUID id,
            LocalDate today,
            byte[] forManager,
            byte @Nullable [] forCase) {
        show(lookup);
        if (count("support.complaint") >= MOST) {
            return false;
        }
        db.sql("""
                insert into support.complaint (id, case_id, copy, ref, organisation, received_on, worker_may_read, for_manager,
                                               for_case, reply_key)
                values (:id, :case, :copy, :ref, :organisation, :today, :mayRead, :forManager, :forCase, :forReader)
                """)
                .paramSource(RecordParameters.none()
                        .with("id", id)
                        .with("case", copy.caseId())
                        .with("copy", copy.id())
                        .with("ref", RefGenerator.next("PC", RANDOM).value())
                        .with("organisation", copy.organisation())
                        .with("today", today)
                        .with("mayRead", forCase != null)
                        .with("forManager", forManager)
                        .with("forCase", forCase)
                        .with("forReader", copy.forReader()))
                .update();
        return true;
    }

    private int count(String table) {
        return db.sql(
                        table.equals("support.complaint")
                                ? "select count(id) from support.complaint"
                                : "select count(id) from support.copy_response")
                .query(Integer.class)
                .single();
    }

    /// Makes the copy of the code visible for this transaction.
    private void show(byte[] lookup) {
        db.sql("select set_config('waymark.receipt', :lookup, true)")
                .param("lookup", HexFormat.of().formatHex(lookup))
                .query(String.class)
                .single();
    }
}
