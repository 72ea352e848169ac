package waymark.meetings.accountability;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The letters about absences.
@Repository
@Transactional(readOnly = true)
class AbsenceLetters {

    private static final String ROWS = """
            select l.ref, l.version, l.group_code, coalesce(g.name, l.group_code) as group_name, l.area, l.organisation,
                   coalesce(o.name, l.organisation) as organisation_name, l.step, l.absences, l.meetings, l.drafted_on, l.words,
                   l.state, l.sent_on, l.sent_by_name, l.dropped_because
              from meetings.absence_letter l
              left join directory_open.group_ g on g.code = l.group_code
              left join directory_open.organisation o on o.code = l.organisation
            """;

    private final JdbcClient db;
    private final History history;
    private final NoticeApi notices;

    AbsenceLetters(JdbcClient db, History history, NoticeApi notices) {
        this.db = db;
        this.history = history;
        this.notices = notices;
    }

    /// Those that the reader may see, drafts first and then the newest.
    List<AbsenceLetter> all() {
        return db.sql(ROWS + " order by l.state <> 'drafted', l.drafted_on desc, l.ref desc limit 200")
                .query(RecordMapper.of(AbsenceLetter.class))
                .list();
    }

    /// Those to an organisation that the reader may see.
    List<AbsenceLetter> of(String organisation) {
        return db.sql(ROWS + " where l.organisation = :organisation order by l.drafted_on desc, l.ref desc limit 50")
                .param("organisation", organisation)
                .query(RecordMapper.of(AbsenceLetter.class))
                .list();
    }

    /// @throws NotFound where there is none, or it is not for the reader
    AbsenceLetter get(Ref ref) {
        return db.sql(ROWS + " where l.ref = :ref")
                .paramSource(RecordParameters.none().with("ref", ref))
                .query(RecordMapper.of(AbsenceLetter.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// What happened to it, newest first.
    List<TimelineEntry> timeline(Ref ref) {
        return history.timeline("""
                select null::date as on_day, at, actor_name as by_name, headline, words from meetings.letter_event
                 where letter = :ref order by at desc, id
                """, RecordParameters.none().with("ref", ref));
    }

    /// Drafts a letter, and tells those who are to send it.
    @Transactional
    void draft(Actor system, AbsenceRun run, String step, String words, List<UUID> writers) {
        var ref = Ref.numbered(
                "AL",
                db.sql("select nextval('meetings.letter_number')")
                        .query(Long.class)
                        .single());
        db.sql("""
                insert into meetings.absence_letter (ref, group_code, area, organisation, step, absences, meetings, last_meeting,
                                                     drafted_on, words)
                values (:ref, :groupCode, :area, :organisation, :step, :absences, :meetings, :lastMeeting, :today, :words)
                """)
                .paramSource(RecordParameters.of(run)
                        .with("ref", ref)
                        .with("step", step)
                        .with("words", words))
                .update();
        append(system, "draft_absence_letter", ref, 1, "Drafted", "");
        notices.tell(
                system,
                writers,
                "%s was absent from %s %d times in a row without an apology: a letter is drafted, %s"
                        .formatted(run.organisationName(), run.groupName(), run.absences(), ref),
                "/accountability/letters/" + ref);
    }

    /// Saves a step.
    @Transactional
    Saved<AbsenceLetter> save(Actor actor, int version, AbsenceLetter.Event event) {
        var ref = event.before().ref();
        var parameters = RecordParameters.none().by(actor).with("ref", ref).with("version", version);
        var set = switch (event) {
            case AbsenceLetter.Event.Reworded reworded -> {
                parameters.with("words", reworded.words());
                yield "words = :words";
            }
            case AbsenceLetter.Event.Sent sent -> {
                parameters.with("on", sent.on());
                yield "state = 'sent', sent_on = :on, sent_by = :actor, sent_by_name = :actorName";
            }
            case AbsenceLetter.Event.Dropped dropped -> {
                parameters.with("because", dropped.because());
                yield "state = 'dropped', dropped_because = :because";
            }
        };
        int rows = db.sql("update meetings.absence_letter set version = version + 1, " + set
                        + " where ref = :ref and version = :version")
                .paramSource(parameters)
                .update();
        if (rows == 0) {
            return Saved.stale(get(ref));
        }
        switch (event) {
            case AbsenceLetter.Event.Reworded _ ->
                append(actor, "change_absence_letter", ref, version + 1, "Text changed", "");
            case AbsenceLetter.Event.Sent _ -> {
                append(actor, "send_absence_letter", ref, version + 1, "Sent", "");
                notices.done(ref);
            }
            case AbsenceLetter.Event.Dropped dropped -> {
                append(actor, "drop_absence_letter", ref, version + 1, "Not sent", dropped.because());
                notices.done(ref);
            }
        }
        return Saved.done();
    }

    /// Keeps what followed.
    @Transactional
    void followed(Actor actor, AbsenceLetter letter, String words) {
        append(actor, "record_after_absence_letter", letter.ref(), letter.version(), "What followed", words);
    }

    private void append(Actor actor, String act, Ref ref, int version, String headline, String words) {
        history.append(
                actor,
                History.Change.of(act, ref, version, List.of()),
                """
                insert into meetings.letter_event (letter, at, actor, actor_name, headline, words)
                values (:object, :at, :actor, :actorName, :headline, :words)
                """,
                "{}",
                RecordParameters.none().with("headline", headline).with("words", words));
    }
}
