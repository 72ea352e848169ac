package waymark.support.plancopy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.cases.CaseFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.support.reading.CopySeals;
import waymark.support.reading.CopyText;
import waymark.web.security.Sealing;

/// Copies of plans that were written and given, and complaints.
@Component
public class PlanCopyFixtures {

    private final CaseFixtures cases;
    private final PlanCopies copies;
    private final CopyGiving giving;
    private final CopySeals seals;
    private final Sealing sealing;
    private final TransactionTemplate transaction;

    PlanCopyFixtures(
            CaseFixtures cases,
            PlanCopies copies,
            CopyGiving giving,
            CopySeals seals,
            Sealing sealing,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.copies = copies;
        this.giving = giving;
        this.seals = seals;
        this.sealing = sealing;
        this.transaction = transaction;
    }

    /// A copy that is written and not given.
    public Ref draft(Actor.Person worker, Ref ref) {
        var it = cases.read(worker, ref);
        var text = new CopyText(
                List.of(new CopyText.Part(31, "A room", "", "We look for a room with you.", "", null)),
                "Sam",
                "",
                "",
                "",
                null,
                "Ruth Sample",
                "",
                "",
                "");
        CurrentActor.run(worker, () -> copies.save(worker, it, 0, new CopyDraft("en", 0, text)));
        return ref;
    }

    /// A copy that the person has, on paper and with a code.
    public Ref given(Actor.Person worker, Ref ref) {
        draft(worker, ref);
        var it = cases.read(worker, ref);
        CurrentActor.run(worker, () -> {
            var draft = transaction.execute(_ -> copies.draft(it).orElseThrow());
            giving.give(
                    worker,
                    it,
                    draft,
                    draft.version(),
                    new GivenCopy(true, true, LocalDate.now().plusDays(30), "until"));
        });
        return ref;
    }

    /// The id of that copy.
    public UUID id(Ref ref) {
        return cases.owner()
                .sql("""
                        select p.id from support.plan_copy p join cases.case_record c on c.id = p.case_id
                         where c.ref = :ref order by p.number desc limit 1
                        """)
                .param("ref", ref.value())
                .query(UUID.class)
                .single();
    }

    /// A complaint with that state about a copy of the case.
    public Ref complaint(Ref ref, String state) {
        var id = UUID.randomUUID();
        var copy = id(ref);
        var forManager = cases.owner()
                .sql("select for_manager from support.plan_copy where id = :id")
                .param("id", copy)
                .query(byte[].class)
                .single();
        return new Ref(cases.owner()
                .sql("""
                        insert into support.complaint (id, case_id, copy, ref, organisation, state, received_on, worker_may_read,
                                                       for_manager, reply_key, acknowledged_on, answered_on, answer)
                        select :id, case_id, id, 'PC-' || upper(translate(left(:id::text, 7), '-', '0')), organisation, :state,
                               current_date, false, :words, for_reader,
                               case when :state <> 'received' then current_date end,
                               case when :state = 'answered' then current_date end,
                               case when :state = 'answered' then cast(:answer as bytea) end
                          from support.plan_copy where id = :copy
                        returning ref
                        """)
                .param("id", id)
                .param("copy", copy)
                .param("state", state)
                .param("words", seals.text(forManager, "complaint", id, "Nobody listens"))
                .param(
                        "answer",
                        sealing.seal("We are sorry".getBytes(StandardCharsets.UTF_8), "answer of the complaint " + id))
                .query(String.class)
                .single());
    }
}
