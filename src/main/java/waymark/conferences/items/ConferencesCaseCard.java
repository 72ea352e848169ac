package waymark.conferences.items;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard.Card;
import waymark.cases.record.CaseSummary;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// The conferences to which the person of a case was referred, on the page of the case: those that the reader may
/// open, and the way to refer.
@Component
class ConferencesCaseCard implements CaseSummary<ConferencesCaseCard.Line> {

    private static final int POSITION = 320;

    record Line(
            String ref,
            String forum,
            String state,
            @Nullable LocalDate onDay) {}

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return """
            select i.ref, f.name as forum, i.state,
                   (select min((m.starts_at at time zone 'Europe/London')::date)
                      from conferences.hearing h join meetings_open.meeting m on m.ref = h.meeting
                     where h.item = i.id and h.state = 'PLANNED') as on_day
              from conferences.item i join conferences.forum f on f.code = i.forum
             where i.case_id = :case
             order by i.referred_at desc
            """;
    }

    @Override
    public RowMapper<Line> rows() {
        return RecordMapper.of(Line.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Line> rows) {
        boolean refers = it.mayWork() && reader.may(Permission.REFER_TO_CONFERENCES);
        if (rows.isEmpty()) {
            return refers
                    ? Optional.of(new Card(
                            "Conferences",
                            "/conferences/new?case=" + it.ref(),
                            "Not referred",
                            Tone.GREY,
                            List.of("Refer the person to a conference of agencies"),
                            null))
                    : Optional.empty();
        }
        var state = ItemState.valueOf(rows.getFirst().state());
        return Optional.of(new Card(
                "Conferences",
                rows.size() == 1 ? "/conferences/items/" + rows.getFirst().ref() : "/conferences",
                state.title(),
                state.tone(),
                rows.stream()
                        .limit(3)
                        .map(line -> "%s, %s: %s"
                                .formatted(
                                        line.ref(),
                                        line.forum(),
                                        ItemState.valueOf(line.state()).title().toLowerCase(java.util.Locale.ROOT)))
                        .toList(),
                null));
    }
}
