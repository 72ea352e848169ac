package waymark.support.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard.Card;
import waymark.cases.record.CaseCard.Step;
import waymark.cases.record.CaseSummary;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// The contact log on the page of a case: the last contact, what was agreed next, and that somebody is not reached.
@Component
class ContactLogCard implements CaseSummary<ContactLogCard.Row> {

    private static final int POSITION = 24;

    /// @param days of the setting of the day; null where nothing was set
    record Row(
            @Nullable LocalDate last,
            @Nullable LocalDate nextOn,
            boolean any,
            @Nullable Integer days) {}

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return """
            select (select c.on_day from support.contact c
                     where c.case_id = :case and c.with_role = 'PERSON' and c.result = 'SPOKE'
                       and not exists (select from support.contact l where l.corrects = c.id)
                     order by c.on_day desc limit 1) as last,
                   (select c.next_on from support.contact c
                     where c.case_id = :case and c.with_role = 'PERSON'
                       and not exists (select from support.contact l where l.corrects = c.id)
                     order by c.on_day desc, c.number desc limit 1) as next_on,
                   exists (select from support.contact c where c.case_id = :case) as any,
                   (select s.value from support.contact_setting s where s.from_date <= :today
                     order by s.from_date desc limit 1) as days
            """;
    }

    @Override
    public RowMapper<Row> rows() {
        return RecordMapper.of(Row.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Row> rows) {
        var row = rows.getFirst();
        int days = Objects.requireNonNullElse(row.days(), ContactLogSettings.USUAL);
        var last = row.last();
        var gap = new ContactGap(last == null ? it.openedOn() : last, days);
        boolean unreached = gap.unreached(today);
        var lines = new ArrayList<String>();
        lines.add(last == null ? "No contact recorded yet" : "Last contact on " + DateText.day(last));
        return Optional.of(new Card(
                "Contact",
                it.path() + "/contacts",
                unreached
                        ? "Cannot be reached"
                        : gap.late(today) ? "No contact for long" : !row.any() ? "Nothing yet" : "In contact",
                unreached ? Tone.RED : gap.late(today) ? Tone.ORANGE : !row.any() ? Tone.GREY : Tone.GREEN,
                lines,
                it.mayWork() ? step(it, row.nextOn(), gap, today) : null));
    }

    private static Step step(Case it, @Nullable LocalDate agreed, ContactGap gap, LocalDate today) {
        var path = it.path() + "/contacts";
        if (gap.unreached(today)) {
            return new Step("The person cannot be reached: see what to try", path + "#unreached", gap.lost());
        }
        return agreed != null && agreed.isBefore(gap.due())
                ? new Step("Get in touch as agreed", path + "/new", agreed)
                : new Step("Get in touch", path + "/new", gap.due());
    }
}
