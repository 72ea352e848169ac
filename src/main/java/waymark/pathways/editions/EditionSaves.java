package waymark.pathways.editions;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.forms.IdempotencyKey;
import waymark.web.sql.RecordParameters;

/// Saves what was done to editions: the row, its history, the audit entry and the event, in one transaction.
@Repository
@Transactional
public class EditionSaves {

    private final JdbcClient db;
    private final Pathways pathways;
    private final EditionHistory history;

    EditionSaves(JdbcClient db, Pathways pathways, EditionHistory history) {
        this.db = db;
        this.pathways = pathways;
        this.history = history;
    }

    /// A reference that nobody has yet.
    @Transactional(label = IdempotencyKey.NOT_YET)
    public Ref newRef() {
        return Ref.numbered(
                "PW",
                db.sql("select nextval('pathways.pathway_number')")
                        .query(Long.class)
                        .single());
    }

    /// A new pathway, with its first draft.
    public void add(Actor actor, Pathway pathway, PathwayEdition.Body first) {
        db.sql("""
                insert into pathways.pathway (ref, code, area, title, summary, audience, position)
                values (:ref, :code, :area, :title, :summary, :audience, :position)
                """).paramSource(RecordParameters.of(pathway)).update();
        save(actor, new EditionChange.Begun(first));
    }

    /// The change. Stale where somebody changed the edition first.
    public Saved<PathwayEdition> save(Actor actor, EditionChange change) {
        var body = change.body();
        int changed = switch (change) {
            case EditionChange.Begun _ -> insert(actor, body);
            case EditionChange.Written _ -> write(actor, body);
            case EditionChange.Sent sent -> send(body, sent);
            case EditionChange.Answered answered -> answer(answered);
            case EditionChange.Reasked reasked -> reask(body, reasked);
            case EditionChange.PassedOn _ -> passOn(body);
            case EditionChange.TakenBack _ -> takeBack(body);
            case EditionChange.Published published -> publish(body, published);
            case EditionChange.Confirmed confirmed -> confirm(body, confirmed);
            case EditionChange.Withdrawn withdrawn -> withdraw(body, withdrawn);
            case EditionChange.Discarded discarded -> discard(body, discarded);
        };
        if (changed == 0) {
            return Saved.stale(pathways.edition(body.pathway(), body.number()).orElseThrow());
        }
        history.of(actor, change);
        return Saved.done();
    }

    private int insert(Actor actor, PathwayEdition.Body body) {
        return write(written(actor, body), """
                insert into pathways.edition (id, pathway, area, number, state, content, note, writers, written_by, begun_on)
                values (:id, :pathway, :area, :number, 'draft', cast(:content as jsonb), :note, array[:actor]::uuid[],
                        :actorName, :begunOn)
                """);
    }

    private int write(Actor actor, PathwayEdition.Body body) {
        return write(written(actor, body), """
                update pathways.edition
                   set content = cast(:content as jsonb), note = :note, version = version + 1,
                       writers = case when :actor = any (writers) then writers else writers || cast(:actor as uuid) end,
                       written_by = case when :actor = any (writers) then written_by
                                         else written_by || ', ' || :actorName end
                 where id = :id and version = :version and state = 'draft'
                """);
    }

    private static RecordParameters written(Actor actor, PathwayEdition.Body body) {
        return RecordParameters.of(body).with("content", body.content().json()).by(actor);
    }

    private int send(PathwayEdition.Body body, EditionChange.Sent sent) {
        var reviewers = sent.partners().stream().map(PersonSummary::id).toArray(UUID[]::new);
        int changed = write(RecordParameters.of(body, sent).with("reviewers", reviewers), """
                update pathways.edition
                   set state = 'in_review', sent_on = :on, reviewers = :reviewers, version = version + 1
                 where id = :id and version = :version and state = 'draft'
                """);
        if (changed == 0) {
            return 0;
        }
        write(RecordParameters.of(body), "delete from pathways.review where edition = :id");
        sent.partners().forEach(partner -> ask(body, partner, sent.on()));
        return changed;
    }

    private void ask(PathwayEdition.Body body, PersonSummary partner, LocalDate on) {
        write(RecordParameters.of(partner).with("edition", body.id()).with("on", on), """
                insert into pathways.review (edition, person, person_name, organisation_name, asked_on)
                values (:edition, :id, :name, :organisationName, :on)
                """);
    }

    /// Only what was not answered is asked of another person: an answer counts even when the person leaves.
    private int reask(PathwayEdition.Body body, EditionChange.Reasked reasked) {
        var next = reasked.next();
        var parameters = RecordParameters.of(body)
                .with("leaves", reasked.before().person())
                .with("next", next == null ? new UUID[0] : new UUID[] {next.id()});
        int changed = write(parameters, """
                update pathways.edition
                   set reviewers = array_remove(reviewers, cast(:leaves as uuid)) || cast(:next as uuid[]),
                       version = version + 1
                 where id = :id and version = :version and state = 'in_review'
                """);
        if (changed == 0) {
            return 0;
        }
        int unasked = write(
                parameters,
                "delete from pathways.review where edition = :id and person = :leaves and answer = 'asked'");
        if (next != null) {
            ask(body, next, reasked.on());
        }
        return unasked;
    }

    private int passOn(PathwayEdition.Body body) {
        return write(RecordParameters.of(body), """
                update pathways.edition set version = version + 1
                 where id = :id and version = :version and state in ('draft', 'in_review')
                """);
    }

    private int answer(EditionChange.Answered answered) {
        var parameters = RecordParameters.of(answered.before(), answered)
                .with("edition", answered.body().id())
                .with("answer", answered.answer().code());
        return write(parameters, """
                update pathways.review
                   set answer = :answer, words = :words, answered_on = :on, version = version + 1
                 where edition = :edition and person = :person and version = :version
                """);
    }

    private int takeBack(PathwayEdition.Body body) {
        return write(RecordParameters.of(body), """
                update pathways.edition set state = 'draft', sent_on = null, version = version + 1
                 where id = :id and version = :version and state = 'in_review'
                """);
    }

    /// The edition before is superseded first: no two are ever in force.
    private int publish(PathwayEdition.Body body, EditionChange.Published published) {
        var parameters = RecordParameters.of(body, published);
        if (published.before() != null) {
            write(parameters, """
                    update pathways.edition set state = 'superseded', ended_on = :on, version = version + 1
                     where id = :before and state = 'published'
                    """);
        }
        return write(parameters, """
                update pathways.edition
                   set state = 'published', published_on = :on, published_by = :by, review_by = :reviewBy,
                       version = version + 1
                 where id = :id and version = :version and state = 'in_review'
                """);
    }

    private int confirm(PathwayEdition.Body body, EditionChange.Confirmed confirmed) {
        return write(RecordParameters.of(body, confirmed), """
                update pathways.edition set review_by = :reviewBy, version = version + 1
                 where id = :id and version = :version and state = 'published'
                """);
    }

    private int withdraw(PathwayEdition.Body body, EditionChange.Withdrawn withdrawn) {
        return write(RecordParameters.of(body, withdrawn), """
                update pathways.edition
                   set state = 'withdrawn', ended_on = :on, ended_because = :because, version = version + 1
                 where id = :id and version = :version and state = 'published'
                """);
    }

    private int discard(PathwayEdition.Body body, EditionChange.Discarded discarded) {
        return write(RecordParameters.of(body, discarded), """
                update pathways.edition
                   set state = 'discarded', ended_on = :on, ended_because = :because, version = version + 1
                 where id = :id and version = :version and state = 'draft'
                """);
    }

    private int write(RecordParameters parameters, String sql) {
        return db.sql(sql).paramSource(parameters).update();
    }
}
